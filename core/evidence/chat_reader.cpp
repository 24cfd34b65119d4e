#include "core/evidence/chat_reader.h"

#include "core/model/source_findings.h"
#include "core/store/conversation_repository.h"
#include "core/store/live_fact_repository.h"
#include "core/store/message_repository.h"
#include "core/store/source_repository.h"
#include "core/store/tag_repository.h"
#include "core/store/virus_scan_repository.h"

#include <algorithm>

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kAtOnce = 1000;

Result<Sha256> commitmentOf(const Message& message) {
  QByteArray bytes;
  if (!appendContent(bytes, message))
    return failure(ErrorKind::VerificationFailed, "json.not_canonical"_L1);
  return sha256({message.salt.view(), bytes});
}

std::vector<MessageId> idsOf(std::span<const ProducedItem> items) {
  std::vector<MessageId> ids;
  std::ranges::transform(items, std::back_inserter(ids), &ProducedItem::message);
  return ids;
}

} // namespace

Result<std::vector<ChatPart>> ChatReader::partsOf(std::span<const ProducedItem> items) {
  std::vector<ChatPart> parts;
  store::MessageRepository repository(m_connection);
  for (std::size_t start = 0; start < items.size(); start += kAtOnce) {
    const auto some = items.subspan(start, std::min(kAtOnce, items.size() - start));
    MUNIMENT_TRY_LET(messages, repository.byIds(idsOf(some), m_scope));
    std::map<MessageId, ConversationId> within;
    for (const Message& message : messages)
      within.emplace(message.id, message.conversation);
    for (std::size_t i = 0; i < some.size(); ++i) {
      const auto found = within.find(some[i].message);
      if (found == within.end())
        return failure(ErrorKind::Refused, "production.changed"_L1);
      if (parts.empty() || parts.back().conversation != found->second)
        parts.push_back({found->second, items.subspan(start + i, 0)});
      parts.back().items = {parts.back().items.data(), parts.back().items.size() + 1};
    }
  }
  return parts;
}

Result<ShownChat> ChatReader::read(const ChatPart& part) {
  store::ConversationRepository conversations(m_connection);
  MUNIMENT_TRY_LET(stored, conversations.byId(part.conversation, m_scope));
  if (!stored)
    return failure(ErrorKind::Refused, "production.changed"_L1);
  ShownChat chat;
  chat.conversation = stored->conversation;
  MUNIMENT_TRY(m_then.begin(stored->number));
  chat.total = m_then.total();
  MUNIMENT_TRY_LET(speakers, conversations.speakers(stored->number, m_scope));
  MUNIMENT_TRY_LET(known, m_then.known(std::move(speakers), part.conversation));
  chat.speakers = std::move(known);
  MUNIMENT_TRY(readSources(stored->number, chat));
  MUNIMENT_TRY(readMessages(part, chat));
  MUNIMENT_TRY(readOmitted(stored->number, chat));
  if (m_options.redactions) {
    MUNIMENT_TRY_LET(burner, m_redactions.burnerFor(chat));
    for (ShownMessage& shown : chat.messages)
      burner.burn(shown);
  }
  MUNIMENT_TRY(readScans(chat));
  return chat;
}

/// What was found by now counts, not what was known when the production was frozen. Pages of such a file are not drawn.
Result<void> ChatReader::readScans(ShownChat& chat) {
  std::map<MessageId, ShownMessage*> withFile;
  std::vector<MessageId> ids;
  for (ShownMessage& shown : chat.messages) {
    if (shown.fileBates == 0 || (shown.isFileRedacted && !shown.covered))
      continue;
    withFile.emplace(shown.message.id, &shown);
    ids.push_back(shown.message.id);
  }
  store::VirusScanRepository repository(m_connection);
  for (std::size_t start = 0; start < ids.size(); start += kAtOnce) {
    MUNIMENT_TRY_LET(found, repository.infected(std::span(ids).subspan(start, std::min(kAtOnce, ids.size() - start))));
    for (auto& [id, scan] : found) {
      ShownMessage& shown = *withFile.at(id);
      if (!shown.isFileRedacted)
        shown.infected = std::move(scan);
      shown.covered.reset();
    }
  }
  return {};
}

Result<void> ChatReader::readSources(std::int64_t conversation, ShownChat& chat) {
  MUNIMENT_TRY_LET(sources, store::SourceRepository(m_connection).ofConversation(conversation, m_scope));
  MUNIMENT_TRY_LET(known, m_then.known(std::move(sources), m_production.frozenAt));
  chat.sources = std::move(known);
  return {};
}

Result<ShownMessage> ChatReader::shown(const ProducedItem& item, Message message) {
  MUNIMENT_TRY_LET(commitment, commitmentOf(message));
  if (commitment != item.commitment || (message.flags & MessageFlag::Destroyed))
    return failure(ErrorKind::Refused, "production.changed"_L1);
  ShownMessage shown;
  shown.message = std::move(message);
  shown.message.position = m_then.placeThen(shown.message.position);
  shown.ordinal = item.ordinal;
  shown.bates = m_nextBates++;
  shown.commitment = item.commitment;
  if (shown.message.attachment) {
    MUNIMENT_TRY_LET(digest, base::commitment(shown.message.attachment->salt, contentOf(*shown.message.attachment)));
    shown.fileCommitment = digest;
    if (shown.message.attachment->state == Attachment::State::Present)
      shown.fileBates = m_nextBates++;
  }
  return shown;
}

Result<void> ChatReader::readMessages(const ChatPart& part, ShownChat& chat) {
  store::MessageRepository repository(m_connection);
  chat.messages.reserve(part.items.size());
  for (std::size_t start = 0; start < part.items.size(); start += kAtOnce) {
    const auto some = part.items.subspan(start, std::min(kAtOnce, part.items.size() - start));
    const std::vector<MessageId> ids = idsOf(some);
    MUNIMENT_TRY_LET(messages, repository.byIds(ids, m_scope));
    MUNIMENT_TRY_LET(found, m_then.changedSince(ids));
    for (Message& message : messages)
      found.try_emplace(message.id, std::move(message));
    const std::size_t first = chat.messages.size();
    for (const ProducedItem& item : some) {
      const auto message = found.find(item.message);
      if (message == found.end())
        return failure(ErrorKind::Refused, "production.changed"_L1);
      MUNIMENT_TRY_LET(each, shown(item, std::move(message->second)));
      chat.messages.push_back(std::move(each));
    }
    MUNIMENT_TRY(readFacts(ids, chat, std::span(chat.messages).subspan(first)));
  }
  return {};
}

Result<void> ChatReader::readFacts(std::span<const MessageId> ids, const ShownChat& chat,
                                   std::span<ShownMessage> messages) {
  MUNIMENT_TRY_LET(sightings, store::MessageRepository(m_connection).sightings(ids, m_scope));
  MUNIMENT_TRY_LET(told, store::LiveFactRepository(m_connection).ofMessages(ids, m_scope));
  MUNIMENT_TRY_LET(facts, m_then.known(std::move(told), m_production.frozenAt));
  std::map<MessageId, ShownMessage*> byId;
  for (ShownMessage& shown : messages)
    byId.emplace(shown.message.id, &shown);
  std::set<MessageId> seenSince;
  for (Sighting& sighting : sightings) {
    if (std::ranges::find(chat.sources, sighting.source, &ConversationSource::number) != chat.sources.end())
      byId.at(sighting.message)->sightings.push_back(std::move(sighting));
    else
      seenSince.insert(sighting.message);
  }
  for (auto& [message, fact] : facts)
    byId.at(message)->facts.push_back(std::move(fact));
  for (ShownMessage& shown : messages) {
    Message& message = shown.message;
    if (seenSince.contains(message.id)) // what the sources that were there say of each other
      message.flags = (message.flags & (kOwnFlags | MessageFlag::OnlyInOneSource)) | findingsOf(shown.sightings);
    if (chat.sources.size() < 2)
      message.flags &= ~MessageFlags(MessageFlag::OnlyInOneSource);
    message.sightings = static_cast<std::int32_t>(shown.sightings.size());
    std::ranges::stable_sort(shown.facts, {}, &LiveFact::at);
    MUNIMENT_TRY(readTags(shown));
  }
  return {};
}

/// As they were when the production was frozen, whatever was chosen since.
Result<void> ChatReader::readTags(ShownMessage& shown) {
  if (!m_options.tags)
    return {};
  store::TagRepository repository(m_connection);
  MUNIMENT_TRY_LET(steps, repository.history(shown.message.id, m_scope));
  std::map<TagSetId, std::vector<TagId>> chosen;
  for (store::TagStep& step : steps) {
    if (step.at <= m_production.frozenAt)
      chosen[step.set] = std::move(step.after);
  }
  if (chosen.empty())
    return {};
  MUNIMENT_TRY_LET(names, tagNames());
  for (const auto& [set, tags] : chosen) {
    for (const TagId& tag : tags) {
      if (const auto name = names.find(tag); name != names.end())
        shown.tags.append(name->second);
    }
  }
  shown.tags.sort();
  return {};
}

Result<std::map<TagId, QString>> ChatReader::tagNames() {
  if (!m_tagNames) {
    MUNIMENT_TRY_LET(sets, store::TagRepository(m_connection).sets(m_scope));
    m_tagNames.emplace();
    for (const TagSet& set : sets) {
      for (const ReviewTag& tag : set.tags)
        m_tagNames->emplace(tag.id, u"%1: %2"_s.arg(set.name, tag.name));
    }
  }
  return *m_tagNames;
}

Result<void> ChatReader::readOmitted(std::int64_t conversation, ShownChat& chat) {
  std::vector<std::int64_t> ends;
  for (std::size_t i = 1; i < chat.messages.size(); ++i) {
    const std::int64_t before = chat.messages[i - 1].message.position;
    const std::int64_t after = chat.messages[i].message.position;
    if (after <= before + 1)
      continue;
    chat.omitted.push_back({before + 1, after - 1, {}, {}});
    ends.insert(ends.end(), {m_then.placeNow(before + 1), m_then.placeNow(after - 1)});
  }
  MUNIMENT_TRY_LET(times, store::MessageRepository(m_connection).timesAt(conversation, ends, m_scope));
  for (OmittedRun& run : chat.omitted) {
    run.from = times[m_then.placeNow(run.first)];
    run.until = times[m_then.placeNow(run.last)];
  }
  return {};
}

} // namespace muniment::evidence
