#include "core/workspace/evidence/transcript_as_of.h"

#include "core/store/conversation_repository.h"
#include "core/store/live_fact_repository.h"
#include "core/store/message_repository.h"
#include "core/workspace/live/live_state.h"

#include <QtCore/QTimeZone>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::MessageRepository;
using Standing = TranscriptAsOf::Standing;

/// A moment as messages of a conversation state theirs: milliseconds of UTC, or of the local time.
class Cut final {
 public:
  Cut(Instant at, const QString& zone) : m_utc(at.milliseconds()), m_local(at.milliseconds()) {
    const QTimeZone local(zone.toUtf8());
    if (local.isValid())
      m_local += 1000LL * local.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(m_utc, Qt::UTC));
  }
  [[nodiscard]] std::int64_t in(const MessageTime& time) const { return time.isUtc ? m_utc : m_local; }
  [[nodiscard]] bool isLater(const MessageTime& time) const { return time.isKnown && time.milliseconds > in(time); }

 private:
  std::int64_t m_utc;
  std::int64_t m_local;
};

constexpr MessageFlags kChanges = MessageFlag::Edited | MessageFlag::Deleted;

/// Takes a message back to what was told of it by a moment.
Standing takeBack(Message& message, const std::vector<LiveFact>& facts, Instant at) {
  std::vector<LiveFact> before;
  bool later = false;
  bool isTimed = false;
  for (const LiveFact& fact : facts) {
    const bool changes = fact.kind == LiveFact::Kind::Said || fact.kind == LiveFact::Kind::Edit ||
                         fact.kind == LiveFact::Kind::Revoke || fact.kind == LiveFact::Kind::Reaction;
    isTimed = isTimed || fact.kind == LiveFact::Kind::Edit || fact.kind == LiveFact::Kind::Revoke;
    if (fact.at <= at || fact.kind == LiveFact::Kind::Said)
      before.push_back(fact);
    else
      later = later || changes;
  }
  // Only the source itself says that it was changed: nobody knows when.
  if (!isTimed && (message.flags & kChanges))
    return Standing::Unknown;
  if (!later)
    return Standing::AsNow;
  const LiveState state = foldFacts(before);
  message.flags &= ~kChanges;
  message.reactions.clear();
  if (!state.versions.empty())
    message.text = state.versions.front().text;
  // Whether the state changes anything does not matter here: the message stands as it stood.
  std::ignore = applyState(state, message);
  return Standing::Earlier;
}

} // namespace

Result<TranscriptAsOf::Answer> TranscriptAsOf::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(stored, store::ConversationRepository(context.connection).summary(conversation, context.scope()));
  if (!stored)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  const Cut cut(at, zone);
  MessageRepository repository(context.connection);
  MUNIMENT_TRY_LET(total, repository.positionFrom(conversation, cut.in(stored->last) + 1, context.scope()));
  Answer answer{first, total, {}, {}, stored->conversation.matter, stored->first, stored->last};
  if (first >= total)
    return answer;
  const int wanted = static_cast<int>(std::min<std::int64_t>(count, total - first));
  MUNIMENT_TRY_LET(messages, repository.page(conversation, first, wanted, context.scope()));
  std::erase_if(messages, [&](const Message& message) { return cut.isLater(message.time); });
  std::vector<MessageId> ids;
  std::ranges::transform(messages, std::back_inserter(ids), &Message::id);
  MUNIMENT_TRY_LET(facts, store::LiveFactRepository(context.connection).ofMessages(ids, context.scope()));
  std::map<MessageId, std::vector<LiveFact>> told;
  for (auto& [message, fact] : facts)
    told[message].push_back(std::move(fact));
  for (Message& message : messages) {
    const Standing standing = takeBack(message, told[message.id], at);
    if (standing != Standing::AsNow)
      answer.standings.emplace(message.id, standing);
  }
  answer.messages = std::move(messages);
  return answer;
}

QStringList TranscriptAsOf::journalSubjects(const Answer& given, const access::Session& session) const {
  if (given.messages.empty() || (!given.matter && !session.glassBroken))
    return {};
  return {u"%1/%2-%3"_s.arg(aggregateOf(conversation))
              .arg(given.messages.front().position)
              .arg(given.messages.back().position)};
}

} // namespace muniment::workspace
