#include "core/workspace/rules/rule_change.h"

#include "core/access/scope_maker.h"
#include "core/store/rule_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kTimeToLook = 2LL * 86'400'000; ///< milliseconds

} // namespace

Result<Rule> visibleRule(CommandContext& context, const RuleId& id) {
  store::RuleRepository repository(context.connection());
  MUNIMENT_TRY(repository.lock(id));
  MUNIMENT_TRY_LET(rule, repository.byId(id));
  if (!rule || !context.scope().sees(rule->matter))
    return failure(ErrorKind::NotFound, "rule.unknown"_L1);
  return std::move(*rule);
}

Result<void> keepRule(store::Connection& connection, Rule& rule, EntryDraft& draft) {
  rule.salt = makeSalt();
  MUNIMENT_TRY(store::RuleRepository(connection).save(rule));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(rule.id), rule));
  draft.subject = aggregateOf(rule.id);
  draft.matter = rule.matter;
  draft.state.push_back(std::move(state));
  return {};
}

Result<void> keepHit(store::Connection& connection, RuleHit& hit, EntryDraft& draft) {
  hit.salt = makeSalt();
  MUNIMENT_TRY(store::RuleRepository(connection).save(hit));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(hit.id), hit));
  draft.state.push_back(std::move(state));
  return {};
}

Result<std::vector<StateChange>> askAboutRule(store::Connection& connection, const Rule& rule, const QString& reason,
                                              Instant now) {
  MUNIMENT_TRY_LET(asked,
                   store::TaskRepository(connection).bySubject(aggregateOf(rule.id), access::ScopeMaker::system()));
  if (std::ranges::any_of(asked, [](const model::Task& task) { return task.state == model::Task::State::Open; }))
    return std::vector<StateChange>();
  model::Task task;
  task.id = TaskId::make(now);
  task.kind = model::Task::Kind::Review;
  task.subject = aggregateOf(rule.id);
  task.title = u"%1 (%2)"_s.arg(rule.definition.name.simplified(), reason);
  task.matter = rule.matter;
  task.role = Role::RecordsManager;
  task.askedBy = u"agent"_s;
  task.askedAt = now;
  task.dueAt = now.plusMilliseconds(kTimeToLook);
  task.salt = makeSalt();
  return tasks::open(connection, std::span(&task, 1));
}

Result<void> stopRule(store::Transaction& transaction, Rule rule, const QString& reason) {
  rule.state = Rule::State::Stopped;
  rule.reason = reason;
  rule.next.reset();
  EntryDraft draft;
  draft.actor = u"agent"_s;
  draft.verb = u"rule.stopped"_s;
  MUNIMENT_TRY(keepRule(transaction.connection(), rule, draft));
  draft.payload = {{u"reason"_s, reason}, {u"version"_s, rule.version}};
  MUNIMENT_TRY_LET(asked, askAboutRule(transaction.connection(), rule, reason, transaction.now()));
  draft.state.insert(draft.state.end(), asked.begin(), asked.end());
  transaction.record(std::move(draft));
  return {};
}

} // namespace muniment::workspace
