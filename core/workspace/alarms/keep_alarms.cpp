#include "core/workspace/alarms/keep_alarms.h"

#include "core/access/scope_maker.h"
#include "core/store/live_alarm_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/alarms/live_alarm_words.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using Kind = LiveAlarm::Kind;
using State = model::Task::State;

constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kTimeToLook = 24 * kHour;
constexpr std::int64_t kMessagesWithoutStatus = 3;
constexpr std::int64_t kFilesThatFail = 3;

model::Task taskFor(const KeepAlarms& command, const LiveAlarm& alarm, Instant now) {
  model::Task task;
  task.id = TaskId::make(now);
  task.kind = model::Task::Kind::Review;
  task.subject = subjectOf(command.peer, alarm.kind);
  QStringList words{command.peer, LiveAlarmWords::title(alarm.kind), alarm.what};
  words.removeAll(QString());
  task.title = words.join(u" · "_s).left(200);
  task.matter = command.matter;
  task.role = Role::RecordsManager;
  task.askedBy = u"agent"_s;
  task.askedAt = now;
  task.dueAt = now.plusMilliseconds(kTimeToLook);
  task.salt = makeSalt();
  return task;
}

/// What the workspace itself shows: replies of the network that stay away, files that do not come.
Result<std::vector<LiveAlarm>> inWorkspace(const KeepAlarms& command, store::Connection& connection, Instant now) {
  store::LiveAlarmRepository repository(connection);
  std::vector<LiveAlarm> found;
  MUNIMENT_TRY_LET(sent, repository.sentBetween(command.peer, now.plusMilliseconds(-24 * kHour),
                                                now.plusMilliseconds(-KeepAlarms::kStatusesComeWithin)));
  bool silent = sent.accepted >= kMessagesWithoutStatus && sent.heard == 0;
  if (!silent && command.quietHours > 0) {
    MUNIMENT_TRY_LET(last, repository.lastHeardOf(command.peer));
    silent = last && last->milliseconds() + command.quietHours * kHour < now.milliseconds();
  }
  if (silent)
    found.push_back({Kind::WebhookSilence, {}});
  MUNIMENT_TRY_LET(files, repository.deadOfKind(command.peer, u"media.fetch"_s));
  if (files >= kFilesThatFail)
    found.push_back({Kind::MediaFailing, QString::number(files)});
  return found;
}

/// Alarms of one connection while they are compared with the tasks that are there.
class AlarmBook final {
 public:
  AlarmBook(const KeepAlarms& command, CommandContext& context) : m_command(&command), m_context(&context) {}

  Result<void> settle(Kind kind, const LiveAlarm* alarm) {
    store::TaskRepository repository(m_context->connection());
    MUNIMENT_TRY_LET(tasks, repository.bySubject(subjectOf(m_command->peer, kind), access::ScopeMaker::system()));
    const model::Task* last = tasks.empty() ? nullptr : &tasks.back();
    const bool isOpen = last && last->state == State::Open;
    if (!alarm)
      return isOpen ? withdraw(*last, passed) : Result<void>();
    model::Task task = taskFor(*m_command, *alarm, m_context->now());
    // A number that only grows is no other alarm.
    if (isOpen && (last->title == task.title || kind == Kind::MediaFailing))
      return {};
    const bool wasClosed = last && last->state == State::Done && last->decidedAt;
    if (wasClosed && last->title == task.title &&
        last->decidedAt->milliseconds() + KeepAlarms::kAskAgain > m_context->now().milliseconds())
      return {};
    if (isOpen)
      MUNIMENT_TRY(withdraw(*last, replaced));
    MUNIMENT_TRY_LET(states, tasks::open(m_context->connection(), std::span(&task, 1)));
    std::ranges::move(states, std::back_inserter(m_raised));
    opened.append(QString(nameOf(kind)));
    return {};
  }

  void record() {
    const auto tell = [this](QLatin1StringView verb, const QStringList& kinds, std::vector<StateChange> states) {
      if (states.empty())
        return;
      EntryDraft draft;
      draft.verb = QString(verb);
      draft.subject = u"peer:"_s + m_command->peer;
      draft.matter = m_command->matter;
      draft.payload = {{u"alarms"_s, kinds.join(u' ')}, {u"peer"_s, m_command->peer}};
      draft.state = std::move(states);
      m_context->record(std::move(draft));
    };
    tell("live.alarm-passed"_L1, passed + replaced, std::move(m_withdrawn));
    tell("live.alarm"_L1, opened, std::move(m_raised));
  }

  QStringList opened, passed, replaced;

 private:
  Result<void> withdraw(const model::Task& task, QStringList& list) {
    MUNIMENT_TRY_LET(states, tasks::withdraw(m_context->connection(), std::span(&task, 1), m_context->now()));
    std::ranges::move(states, std::back_inserter(m_withdrawn));
    list.append(task.subject.section(u'/', 1));
    return {};
  }

  const KeepAlarms* m_command;
  CommandContext* m_context;
  std::vector<StateChange> m_raised;
  std::vector<StateChange> m_withdrawn;
};

} // namespace

Json KeepAlarms::describe() const {
  Json::Array all;
  for (const LiveAlarm& each : found)
    all.emplace_back(QString(nameOf(each.kind)));
  return Json::Object{{u"found"_s, all}, {u"looked"_s, qint64(looked.size())}, {u"peer"_s, peer}};
}

Result<Json> KeepAlarms::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(all, inWorkspace(*this, context.connection(), context.now()));
  std::vector<Kind> judged = looked;
  judged.push_back(Kind::WebhookSilence);
  judged.push_back(Kind::MediaFailing);
  all.insert(all.end(), found.begin(), found.end());
  AlarmBook book(*this, context);
  for (const Kind kind : judged) {
    const auto alarm = std::ranges::find(all, kind, &LiveAlarm::kind);
    MUNIMENT_TRY(book.settle(kind, alarm == all.end() ? nullptr : &*alarm));
  }
  book.record();
  return Json::Object{{u"opened"_s, qint64(book.opened.size())}, {u"passed"_s, qint64(book.passed.size())}};
}

} // namespace muniment::workspace
