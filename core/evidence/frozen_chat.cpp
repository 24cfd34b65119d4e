#include "core/evidence/frozen_chat.h"

#include "core/store/ledger_repository.h"
#include "core/store/message_repository.h"

#include <algorithm>
#include <ranges>

namespace muniment::evidence {
namespace {

constexpr std::size_t kAtOnce = 5000;

} // namespace

Result<void> FrozenChat::begin(std::int64_t conversation) {
  store::MessageRepository messages(m_connection);
  if (!m_touched) {
    MUNIMENT_TRY_LET(touched, store::LedgerRepository(m_connection).messagesAfter(m_entry));
    m_touched = std::move(touched);
  }
  m_later.clear();
  m_seenLater.clear();
  for (std::size_t start = 0; start < m_touched->size(); start += kAtOnce) {
    const auto some = std::span(*m_touched).subspan(start, std::min(kAtOnce, m_touched->size() - start));
    MUNIMENT_TRY_LET(places, messages.placesOf(conversation, some, m_scope));
    MUNIMENT_TRY(take(places));
  }
  std::ranges::sort(m_later);
  MUNIMENT_TRY_LET(total, messages.nextPosition(conversation, m_scope));
  m_total = total - std::ssize(m_later);
  return {};
}

/// Those of which no entry spoke before came later; the others only changed.
Result<void> FrozenChat::take(const std::map<MessageId, std::int64_t>& places) {
  QStringList names;
  for (const auto& [id, position] : places)
    names.append(aggregateOf(id));
  MUNIMENT_TRY_LET(digests, store::LedgerRepository(m_connection).digestsUpTo(m_entry, names));
  std::vector<MessageId> later;
  for (const auto& [id, position] : places) {
    if (digests.contains(aggregateOf(id)))
      continue;
    later.push_back(id);
    m_later.push_back(position);
  }
  MUNIMENT_TRY_LET(sightings, store::MessageRepository(m_connection).sightings(later, m_scope));
  for (const Sighting& sighting : sightings)
    ++m_seenLater[sighting.source];
  return {};
}

Result<std::vector<ConversationSource>> FrozenChat::known(std::vector<ConversationSource> sources,
                                                          Instant frozenAt) const {
  std::erase_if(sources, [&](const ConversationSource& source) { return source.capturedAt > frozenAt; });
  for (ConversationSource& source : sources) {
    if (const auto later = m_seenLater.find(source.number); later != m_seenLater.end())
      source.messages -= later->second;
  }
  return sources;
}

std::int64_t FrozenChat::placeThen(std::int64_t now) const {
  return now - (std::ranges::lower_bound(m_later, now) - m_later.begin());
}

std::int64_t FrozenChat::placeNow(std::int64_t then) const {
  const auto steps = std::views::iota(std::int64_t{0}, std::ssize(m_later));
  const auto before = std::ranges::partition_point(
      steps, [&](std::int64_t i) { return m_later[static_cast<std::size_t>(i)] - i <= then; });
  return then + static_cast<std::int64_t>(before - steps.begin());
}

Result<std::map<MessageId, Message>> FrozenChat::changedSince(std::span<const MessageId> ids) {
  MUNIMENT_TRY_LET(versions, store::MessageRepository(m_connection).changedAfter(m_entry, ids, m_scope));
  std::map<MessageId, Message> changed;
  for (Message& version : versions)
    changed.try_emplace(version.id, std::move(version)); // the first change says how it stood before all of them
  return changed;
}

Result<std::vector<Speaker>> FrozenChat::known(std::vector<Speaker> speakers, const ConversationId& conversation) {
  QStringList names;
  for (const Speaker& speaker : speakers)
    names.append(aggregateOfSpeaker(conversation, speaker.number));
  MUNIMENT_TRY_LET(digests, store::LedgerRepository(m_connection).digestsUpTo(m_entry, names));
  std::erase_if(speakers, [&](const Speaker& speaker) {
    return !digests.contains(aggregateOfSpeaker(conversation, speaker.number));
  });
  return speakers;
}

Result<std::vector<std::pair<MessageId, LiveFact>>> FrozenChat::known(std::vector<std::pair<MessageId, LiveFact>> facts,
                                                                      Instant frozenAt) {
  // What was told later is not part of what was frozen, nor what was taken in later.
  std::erase_if(facts, [&](const auto& told) { return told.second.at > frozenAt; });
  QStringList names;
  for (const auto& [message, fact] : facts)
    names.append(aggregateOf(fact.id));
  MUNIMENT_TRY_LET(digests, store::LedgerRepository(m_connection).digestsUpTo(m_entry, names));
  std::erase_if(facts, [&](const auto& told) { return !digests.contains(aggregateOf(told.second.id)); });
  return facts;
}

} // namespace muniment::evidence
