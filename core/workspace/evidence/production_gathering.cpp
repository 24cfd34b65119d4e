#include "core/workspace/evidence/production_gathering.h"

#include "core/store/chat_privacy.h"
#include "core/store/conversation_repository.h"
#include "core/store/item_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/message_repository.h"
#include "core/store/production_repository.h"
#include "core/store/redaction_repository.h"
#include "core/store/sensitive_repository.h"
#include "core/store/tag_repository.h"
#include "core/store/virus_scan_repository.h"
#include "core/workspace/evidence/selected_content.h"

#include <algorithm>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Answer = ProductionPreflight::Answer;
using Finding = ProductionPreflight::Finding;

constexpr std::size_t kAtOnce = 1000;
constexpr std::int64_t kMessagesOnAPage = 9; ///< of a court PDF, by experience

/// Looks at what was selected, piece by piece.
class Gatherer final {
 public:
  Gatherer(store::Connection& connection, Services& services, const Scope& scope)
      : m_connection(connection), m_services(services), m_scope(scope) {}

  Result<void> leaveOut(const ProductionId& production, SelectedContent& content);
  Result<void> look(const SelectedContent& content);
  [[nodiscard]] Result<GatheredProduction> finish();

 private:
  Result<void> readTags();
  Result<void> readRedactedFiles();
  Result<void> lookAt(std::span<const MessageId> ids);
  Result<void> lookAt(const Message& message);
  Result<void> lookAtFile(const Attachment& attachment, MessageId message, FoundMessage& found);
  Result<void> lookAt(const ItemId& id);
  Result<void> chats();
  Result<void> special();
  Result<void> within(const std::optional<MatterId>& matter);
  void note(Finding finding, MessageId message, std::int64_t count = 1);

  store::Connection& m_connection;
  Services& m_services;
  const Scope& m_scope;
  std::set<TagId> m_privileged;
  std::set<QByteArray> m_redactedFiles; ///< digests
  std::map<Finding, ProductionPreflight::Note> m_notes;
  GatheredProduction m_found;
};

void Gatherer::note(Finding finding, MessageId message, std::int64_t count) {
  ProductionPreflight::Note& note = m_notes[finding];
  note.finding = finding;
  note.count += count;
  if (note.messages.size() < ProductionPreflight::kShown && !message.isNull())
    note.messages.push_back(message);
}

Result<void> Gatherer::leaveOut(const ProductionId& production, SelectedContent& content) {
  store::ProductionRepository repository(m_connection);
  MUNIMENT_TRY_LET(known, repository.byId(production, m_scope));
  if (!known)
    return failure(ErrorKind::NotFound, "production.unknown"_L1);
  for (std::int64_t after = 0;;) {
    MUNIMENT_TRY_LET(items, repository.items(production, after, static_cast<int>(kAtOnce), m_scope));
    for (const ProducedItem& item : items) {
      content.messages.erase(item.message);
      if (item.item)
        content.items.erase(*item.item);
    }
    if (items.size() < kAtOnce)
      return {};
    after = items.back().ordinal;
  }
}

Result<void> Gatherer::readTags() {
  MUNIMENT_TRY_LET(sets, store::TagRepository(m_connection).sets(m_scope));
  for (const TagSet& set : sets) {
    for (const ReviewTag& tag : set.tags) {
      if (tag.privilege)
        m_privileged.insert(tag.id);
    }
  }
  return {};
}

Result<void> Gatherer::readRedactedFiles() {
  MUNIMENT_TRY_LET(versions, store::RedactionRepository(m_connection).ofFiles(m_scope));
  for (const auto& [digest, redaction] : store::inForce(versions, {})) {
    if (redaction.part != Redaction::Part::Text && redaction.state == Redaction::State::SignedOff)
      m_redactedFiles.insert(digest);
  }
  return {};
}

Result<void> Gatherer::look(const SelectedContent& content) {
  MUNIMENT_TRY(readTags());
  MUNIMENT_TRY(readRedactedFiles());
  const std::vector<MessageId> ids(content.messages.begin(), content.messages.end());
  for (std::size_t start = 0; start < ids.size(); start += kAtOnce)
    MUNIMENT_TRY(lookAt(std::span(ids).subspan(start, std::min(kAtOnce, ids.size() - start))));
  for (const ItemId& id : content.items)
    MUNIMENT_TRY(lookAt(id));
  std::ranges::sort(m_found.messages, [](const FoundMessage& left, const FoundMessage& right) {
    return std::tie(left.conversation, left.position) < std::tie(right.conversation, right.position);
  });
  MUNIMENT_TRY(chats());
  return special();
}

Result<void> Gatherer::lookAt(std::span<const MessageId> ids) {
  MUNIMENT_TRY_LET(messages, store::MessageRepository(m_connection).byIds(ids, m_scope));
  MUNIMENT_TRY_LET(tags, store::TagRepository(m_connection).tags(ids, m_scope));
  MUNIMENT_TRY_LET(waived, store::ProductionRepository(m_connection).waived(ids));
  MUNIMENT_TRY_LET(versions, store::RedactionRepository(m_connection).ofMessages(ids, m_scope));
  MUNIMENT_TRY_LET(infected, store::VirusScanRepository(m_connection).infected(ids));
  for (const auto& [id, scan] : infected)
    note(Finding::Infected, id);
  std::set<MessageId> redacted;
  std::set<MessageId> unfinished;
  for (const Redaction& redaction : store::inForce(versions))
    (redaction.state == Redaction::State::SignedOff ? redacted : unfinished).insert(redaction.message);
  for (const Message& message : messages) {
    const auto chosen = tags.find(message.id);
    const bool privileged = chosen != tags.end() && std::ranges::any_of(chosen->second, [&](const TagId& tag) {
                              return m_privileged.contains(tag);
                            });
    if (privileged && !waived.contains(message.id))
      note(Finding::Privileged, message.id);
    if (unfinished.contains(message.id))
      note(Finding::UnfinishedRedaction, message.id);
    else if (redacted.contains(message.id) ||
             (message.attachment && m_redactedFiles.contains(message.attachment->digest)))
      note(Finding::Redacted, message.id);
    MUNIMENT_TRY(lookAt(message));
  }
  return {};
}

Result<void> Gatherer::lookAt(const Message& message) {
  if (message.flags & MessageFlag::Destroyed) {
    note(Finding::Destroyed, message.id);
    return {};
  }
  FoundMessage found{message.id, message.conversation, message.position, message.time, message.flags, -1, {}};
  QByteArray bytes;
  if (!appendContent(bytes, message))
    return failure(ErrorKind::VerificationFailed, "json.not_canonical"_L1);
  found.commitment = sha256({message.salt.view(), bytes});
  MUNIMENT_TRY_LET(leaf, store::LedgerRepository(m_connection).leafOf(aggregateOf(message.id), m_scope));
  if (!leaf || leaf->leaf.digest != found.commitment)
    note(Finding::NotProven, message.id);
  if (message.flags & kConflicts)
    note(Finding::Conflicting, message.id);
  if (message.time.isKnown && !message.time.isUtc)
    note(Finding::ZoneUnknown, message.id);
  if (message.attachment)
    MUNIMENT_TRY(lookAtFile(*message.attachment, message.id, found));
  m_found.messages.push_back(found);
  return {};
}

Result<void> Gatherer::lookAtFile(const Attachment& attachment, MessageId message, FoundMessage& found) {
  if (attachment.state != Attachment::State::Present) {
    note(Finding::AttachmentAbsent, message);
    return {};
  }
  const auto address = vault::VaultAddress::fromBytes(attachment.address);
  const Result<bool> kept = address ? m_services.vault->contains(*address) : Result<bool>(false);
  if (!kept)
    return failure(kept.error());
  if (!*kept)
    note(Finding::BytesMissing, message);
  found.fileSize = attachment.size;
  ++m_found.answer.files;
  m_found.answer.bytes += attachment.size;
  return {};
}

Result<void> Gatherer::lookAt(const ItemId& id) {
  MUNIMENT_TRY_LET(item, store::ItemRepository(m_connection).byId(id, m_scope));
  if (!item)
    return failure(ErrorKind::NotFound, "item.unknown"_L1);
  if (item->isDestroyed()) {
    note(Finding::Destroyed, {});
    return {};
  }
  MUNIMENT_TRY(within(item->matter));
  const auto address = vault::VaultAddress::fromBytes(item->address);
  const Result<bool> kept = address ? m_services.vault->contains(*address) : Result<bool>(false);
  if (!kept)
    return failure(kept.error());
  if (!*kept)
    note(Finding::BytesMissing, {});
  MUNIMENT_TRY_LET(infected, store::VirusScanRepository(m_connection).infected(std::span(&id, 1)));
  if (!infected.empty())
    note(Finding::Infected, {});
  if (m_redactedFiles.contains(item->digest.toBytes()))
    note(Finding::SameFileRedacted, {});
  m_found.answer.bytes += item->size;
  m_found.items.push_back(std::move(*item));
  return {};
}

Result<void> Gatherer::within(const std::optional<MatterId>& matter) {
  if (matter && m_found.answer.matter && *matter != *m_found.answer.matter)
    return failure(ErrorKind::Refused, "production.several_matters"_L1);
  if (matter)
    m_found.answer.matter = matter;
  return {};
}

Result<void> Gatherer::chats() {
  store::ConversationRepository conversations(m_connection);
  Answer& answer = m_found.answer;
  std::int64_t last = 0;
  for (const FoundMessage& message : m_found.messages) {
    if (answer.chats.empty() || answer.chats.back().conversation != message.conversation) {
      MUNIMENT_TRY_LET(stored, conversations.byId(message.conversation, m_scope));
      if (!stored)
        return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
      MUNIMENT_TRY(within(stored->conversation.matter));
      MUNIMENT_TRY_LET(total, store::MessageRepository(m_connection).nextPosition(stored->number, m_scope));
      answer.chats.push_back(
          {message.conversation, stored->conversation.title, 0, total, message.position, message.position, 1});
    } else if (message.position > last + 1) {
      ++answer.chats.back().runs;
      note(Finding::OmittedRun, message.id, message.position - last - 1);
    }
    last = message.position;
    ++answer.chats.back().produced;
    answer.chats.back().lastPosition = last;
    if (!message.time.isKnown)
      continue;
    if (!answer.first.isKnown || message.time.milliseconds < answer.first.milliseconds)
      answer.first = message.time;
    if (!answer.last.isKnown || message.time.milliseconds > answer.last.milliseconds)
      answer.last = message.time;
  }
  return {};
}

/// What is sensitive, and where exporting was restricted by the people who wrote.
Result<void> Gatherer::special() {
  store::SensitiveRepository repository(m_connection);
  std::vector<ConversationId> ids;
  std::ranges::transform(m_found.answer.chats, std::back_inserter(ids), &ProductionPreflight::Chat::conversation);
  MUNIMENT_TRY_LET(marks, repository.ofConversations(ids));
  for (const FoundMessage& message : m_found.messages) {
    if (marks.contains(message.conversation))
      note(Finding::Sensitive, message.id);
  }
  QStringList files;
  for (const CapturedItem& item : m_found.items)
    files.append(aggregateOf(item.id));
  MUNIMENT_TRY_LET(items, repository.standing(files));
  if (!items.empty())
    note(Finding::Sensitive, {}, std::ssize(items));
  for (const ConversationId& id : ids) {
    MUNIMENT_TRY_LET(lines, store::chatPrivacyLines(m_connection, id));
    if (lines > 0)
      note(Finding::ChatPrivacy, {});
  }
  return {};
}

Result<GatheredProduction> Gatherer::finish() {
  Answer& answer = m_found.answer;
  answer.messages = static_cast<std::int64_t>(m_found.messages.size());
  answer.captured = static_cast<std::int64_t>(m_found.items.size());
  answer.pages = (answer.messages + kMessagesOnAPage - 1) / kMessagesOnAPage + answer.captured;
  for (auto& [finding, note] : m_notes)
    (isBlocker(finding) ? answer.blockers : answer.notes).push_back(std::move(note));
  return std::move(m_found);
}

} // namespace

bool isBlocker(Finding finding) { return finding <= Finding::BytesMissing; }

Result<GatheredProduction> gatherProduction(store::Connection& connection, Services& services,
                                            const ProductionPreflight& wish, const Scope& scope) {
  if (!wish.batesPrefix.isEmpty() && !isBatesPrefix(wish.batesPrefix))
    return failure(ErrorKind::Refused, "production.prefix_wrong"_L1);
  MUNIMENT_TRY_LET(content, contentOf(connection, services, wish.selection, scope));
  Gatherer gatherer(connection, services, scope);
  if (wish.supplements)
    MUNIMENT_TRY(gatherer.leaveOut(*wish.supplements, content));
  MUNIMENT_TRY(gatherer.look(content));
  MUNIMENT_TRY_LET(found, gatherer.finish());
  MUNIMENT_TRY_LET(next, store::ProductionRepository(connection).nextBates(wish.batesPrefix));
  found.answer.nextBates = next;
  return found;
}

} // namespace muniment::workspace
