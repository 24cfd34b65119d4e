#include "core/workspace/conversations/transcript.h"

#include "core/store/conversation_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/live_fact_repository.h"
#include "core/store/live_message_repository.h"
#include "core/store/message_repository.h"
#include "core/store/source_repository.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::ConversationRepository;
using store::MessageRepository;

constexpr std::int64_t kDay = 86'400'000;

Result<store::StoredConversation> visible(QueryContext& context, const ConversationId& id) {
  MUNIMENT_TRY_LET(stored, ConversationRepository(context.connection).byId(id, context.scope()));
  if (!stored)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  return std::move(*stored);
}

Result<Message> visible(QueryContext& context, MessageId id) {
  MUNIMENT_TRY_LET(found, MessageRepository(context.connection).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "message.unknown"_L1);
  return std::move(*found);
}

using Told = std::map<MessageId, std::vector<LiveFact>>;

Result<Told> toldOf(QueryContext& context, std::span<const MessageId> ids) {
  MUNIMENT_TRY_LET(facts, store::LiveFactRepository(context.connection).ofMessages(ids, context.scope()));
  Told told;
  for (auto& [message, fact] : facts)
    told[message].push_back(std::move(fact));
  return told;
}

/// How far the messages of a page got that we sent.
Result<std::map<MessageId, LiveReceipt::Stage>> stagesOf(QueryContext& context, std::span<const Message> messages) {
  std::vector<MessageId> ids;
  for (const Message& message : messages)
    ids.push_back(message.id);
  std::map<MessageId, LiveReceipt::Stage> stages;
  MUNIMENT_TRY_LET(links, store::LiveMessageRepository(context.connection).linksOf(ids, context.scope()));
  std::erase_if(links, [](const LiveLink& link) { return !link.isOutbound; });
  if (links.empty())
    return stages;
  MUNIMENT_TRY_LET(told, toldOf(context, ids));
  for (const LiveLink& link : links)
    stages.emplace(link.message, foldFacts(told[link.message]).stage());
  return stages;
}

} // namespace

Result<TranscriptPage::Answer> TranscriptPage::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(stored, visible(context, conversation));
  MessageRepository repository(context.connection);
  MUNIMENT_TRY_LET(total, repository.nextPosition(stored.number, context.scope()));
  MUNIMENT_TRY_LET(messages, repository.page(conversation, first, count, context.scope()));
  std::vector<MessageId> disputed;
  for (const Message& message : messages) {
    if (message.flags & kConflicts)
      disputed.push_back(message.id);
  }
  MUNIMENT_TRY_LET(sightings, repository.sightings(disputed, context.scope()));
  MUNIMENT_TRY_LET(stages, stagesOf(context, messages));
  return Answer{first, total, std::move(messages), std::move(sightings), stored.conversation.matter, stages};
}

QStringList TranscriptPage::journalSubjects(const Answer& given, const access::Session& session) const {
  if (given.messages.empty() || (!given.matter && !session.glassBroken))
    return {};
  const std::int64_t last = given.messages.back().position;
  return {u"%1/%2-%3"_s.arg(aggregateOf(conversation)).arg(given.messages.front().position).arg(last)};
}

Result<std::int64_t> TranscriptDay::answer(QueryContext& context) const {
  MUNIMENT_TRY(visible(context, conversation));
  return MessageRepository(context.connection)
      .positionFrom(conversation, day.startOfDay(Qt::UTC).toMSecsSinceEpoch(), context.scope());
}

Result<std::vector<TranscriptDensity::Slice>> TranscriptDensity::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(stored, visible(context, conversation));
  MessageRepository repository(context.connection);
  MUNIMENT_TRY_LET(total, repository.nextPosition(stored.number, context.scope()));
  MUNIMENT_TRY_LET(found, repository.slices(conversation, slices, context.scope()));
  std::vector<Slice> answer;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const bool last = i + 1 == found.size();
    const std::int64_t messages = (last ? total : found[i + 1].first) - found[i].first;
    const std::int64_t lasted = last ? kDay : found[i + 1].time.milliseconds - found[i].time.milliseconds;
    answer.push_back({found[i].first, found[i].time, messages * kDay / std::max(kDay, lasted), found[i].conflicts});
  }
  return answer;
}

Result<ConflictsInConversation::Answer> ConflictsInConversation::answer(QueryContext& context) const {
  MUNIMENT_TRY(visible(context, conversation));
  store::ConflictRepository repository(context.connection);
  MUNIMENT_TRY_LET(places, repository.places(conversation, limit, context.scope()));
  MUNIMENT_TRY_LET(agreeing, repository.agreeing(conversation, context.scope()));
  return Answer{std::move(places), agreeing};
}

Result<MessageDetails::Answer> MessageDetails::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, visible(context, message));
  MUNIMENT_TRY_LET(stored, visible(context, found.conversation));
  MUNIMENT_TRY_LET(sightings, MessageRepository(context.connection).sightings({&message, 1}, context.scope()));
  MUNIMENT_TRY_LET(sources, store::SourceRepository(context.connection).ofConversation(stored.number, context.scope()));
  MUNIMENT_TRY_LET(leaf, store::LedgerRepository(context.connection).leafOf(aggregateOf(message), context.scope()));
  MUNIMENT_TRY_LET(notes, store::ConflictRepository(context.connection).notes(message, context.scope()));
  MUNIMENT_TRY_LET(written, store::TranscriptionRepository(context.connection).ofMessage(message, context.scope()));
  MUNIMENT_TRY_LET(told, toldOf(context, {&message, 1}));
  MUNIMENT_TRY_LET(links, store::LiveMessageRepository(context.connection).linksOf({&message, 1}, context.scope()));
  return Answer{std::move(found),
                std::move(sightings),
                std::move(sources),
                leaf ? leaf->seq : 0,
                leaf ? leaf->ordinal : 0,
                std::move(notes),
                stored.conversation.matter,
                foldFacts(told[message]),
                links.empty() ? std::nullopt : std::optional(std::move(links.front())),
                std::move(written)};
}

QStringList MessageDetails::journalSubjects(const Answer& given, const access::Session& session) const {
  return given.matter || session.glassBroken ? QStringList{aggregateOf(message)} : QStringList();
}

} // namespace muniment::workspace
