#include "core/evidence/production_redactions.h"

#include "core/store/message_repository.h"
#include "core/store/redaction_repository.h"

#include <algorithm>

namespace muniment::evidence {
namespace {

constexpr std::size_t kAtOnce = 1000;

} // namespace

Result<void> ProductionRedactions::read(std::span<const ProducedItem> items) {
  for (const ProducedItem& item : items) {
    if (!item.item)
      m_produced.insert(item.message);
  }
  const std::vector<MessageId> ids(m_produced.begin(), m_produced.end());
  for (std::size_t start = 0; start < ids.size(); start += kAtOnce)
    MUNIMENT_TRY(learn(std::span(ids).subspan(start, std::min(kAtOnce, ids.size() - start)), m_burner));
  MUNIMENT_TRY_LET(versions, store::RedactionRepository(m_connection).ofFiles(m_scope));
  for (const auto& [digest, redaction] : store::inForce(versions, m_production.frozenAt)) {
    if (redaction.state == Redaction::State::SignedOff)
      m_burner.learnFile(digest, redaction);
  }
  return {};
}

Result<void> ProductionRedactions::learn(std::span<const MessageId> messages, Burner& burner) const {
  MUNIMENT_TRY_LET(versions, store::RedactionRepository(m_connection).ofMessages(messages, m_scope));
  std::set<MessageId> redacted;
  for (Redaction& redaction : store::inForce(versions, m_production.frozenAt)) {
    if (redaction.state != Redaction::State::SignedOff)
      continue;
    redacted.insert(redaction.message);
    burner.add(std::move(redaction));
  }
  const std::vector<MessageId> ids(redacted.begin(), redacted.end());
  MUNIMENT_TRY_LET(known, store::MessageRepository(m_connection).byIds(ids, m_scope));
  for (const Message& message : known)
    burner.learn(message);
  return {};
}

Result<Burner> ProductionRedactions::burnerFor(const ShownChat& chat) const {
  std::set<MessageId> quoted;
  for (const ShownMessage& shown : chat.messages) {
    const auto& quote = shown.message.quote;
    if (quote && !quote->message.isNull() && !m_produced.contains(quote->message))
      quoted.insert(quote->message);
  }
  Burner burner = m_burner;
  const std::vector<MessageId> ids(quoted.begin(), quoted.end());
  for (std::size_t start = 0; start < ids.size(); start += kAtOnce)
    MUNIMENT_TRY(learn(std::span(ids).subspan(start, std::min(kAtOnce, ids.size() - start)), burner));
  return burner;
}

} // namespace muniment::evidence
