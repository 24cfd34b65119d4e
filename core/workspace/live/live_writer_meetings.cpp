#include "core/access/scope_maker.h"
#include "core/store/live_fact_repository.h"
#include "core/workspace/live/live_writer.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kSamePerson = "same-person"_L1;
constexpr std::int64_t kTimeToLook = 7LL * 86'400'000;

QString readable(const QString& party) { return readablePhone(party.section(u':', 1)); }

} // namespace

Result<void> LiveWriter::noteMeetings() {
  store::LiveFactRepository repository(m_context->connection());
  for (const LiveRooms::Meeting& meeting : m_rooms.meetings()) {
    MUNIMENT_TRY_LET(known, repository.about(m_peer, meeting.numberId, {meeting.party}));
    known.insert(known.end(), m_facts.begin(), m_facts.end());
    const bool told = std::ranges::any_of(known, [&](const LiveFact& fact) {
      return fact.word == kSamePerson && fact.target == meeting.party && fact.text == meeting.other;
    });
    if (told)
      continue;
    LiveFact fact;
    fact.id = LiveFactId::make(m_context->now());
    fact.arrival = meeting.arrival;
    fact.peer = m_peer;
    fact.numberId = meeting.numberId;
    fact.kind = LiveFact::Kind::Notice;
    fact.target = meeting.party;
    fact.at = meeting.at;
    fact.word = QString(kSamePerson);
    fact.text = meeting.other;
    fact.salt = makeSalt();
    m_facts.push_back(std::move(fact));
    MUNIMENT_TRY(askAboutMeeting(meeting));
  }
  return {};
}

/// Not where they belong to different matters: to ask would tell those of one matter of the other.
Result<void> LiveWriter::askAboutMeeting(const LiveRooms::Meeting& meeting) {
  store::ConversationRepository conversations(m_context->connection());
  const Scope& system = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(one, conversations.byId(meeting.conversation, system));
  MUNIMENT_TRY_LET(two, conversations.byId(meeting.with, system));
  if (!one || !two || one->conversation.matter != two->conversation.matter)
    return {};
  model::Task task;
  task.id = TaskId::make(m_context->now());
  task.kind = model::Task::Kind::Review;
  task.subject = aggregateOf(meeting.with);
  task.title = u"%1 · %2 = %3"_s.arg(m_peer, readable(meeting.party), readable(meeting.other));
  task.matter = one->conversation.matter;
  task.role = Role::RecordsManager;
  task.askedBy = u"agent"_s;
  task.askedAt = m_context->now();
  task.dueAt = m_context->now().plusMilliseconds(kTimeToLook);
  task.salt = makeSalt();
  m_questions.push_back(std::move(task));
  return {};
}

} // namespace muniment::workspace
