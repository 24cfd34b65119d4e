#include "core/workspace/rules/rule_desk.h"

#include "core/access/scope_maker.h"
#include "core/store/lease_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/rule_repository.h"
#include "core/workspace/people/business_hours.h"
#include "core/workspace/rules/event_reader.h"
#include "core/workspace/rules/rule_run.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPortion = 500;                   ///< items of the ledger looked at in one round
constexpr std::int64_t kIdleLag = 1000;         ///< entries behind which the cursor stays while no rule is on
constexpr std::int64_t kReachKept = 86'400'000; ///< milliseconds

const QString kTail = u"rules"_s;

std::int64_t seqOf(const rules::EventFacts& event) {
  return QStringView(event.event).sliced(6).toString().section(u'/', 0, 0).toLongLong(); // behind `entry:`
}

} // namespace

template <class F>
Result<void> RuleDesk::write(F work) const {
  const auto written =
      m_writer
          ->run([token = m_token, work](store::Transaction& transaction) -> Result<bool> {
            MUNIMENT_TRY(store::LeaseRepository(transaction.connection()).checkToken(u"agent"_s, token));
            MUNIMENT_TRY(work(transaction));
            return true;
          })
          .result();
  if (!written)
    return Failure(written.error());
  return {};
}

Result<RuleDesk::Portion> RuleDesk::look(store::Connection& connection) const {
  Portion portion;
  const Scope all = access::ScopeMaker::system();
  store::RuleRepository repository(connection);
  MUNIMENT_TRY_LET(active, repository.active());
  MUNIMENT_TRY_LET(from, store::TailRepository(connection).cursor(kTail));
  portion.from = from;
  const Instant now = m_services->environment.clock->now();
  MUNIMENT_TRY_LET(due, repository.due(now, 1, all));
  portion.isAnyAwake =
      !due.empty() || std::ranges::any_of(active, [&](const Rule& rule) { return rule.next && *rule.next <= now; });
  if (active.empty()) {
    MUNIMENT_TRY_LET(top, store::LedgerRepository(connection).top());
    portion.isIdle = true;
    if (top.seq - from.seq > kIdleLag)
      portion.until = store::TailCursor{top.seq, Json::kLargestInteger};
    return portion;
  }
  MUNIMENT_TRY_LET(items, ledger::itemsAfter(connection, from, kPortion, all));
  if (items.empty())
    return portion;
  portion.until = items.back().cursor();
  MUNIMENT_TRY_LET(hours, businessHours(connection));
  MUNIMENT_TRY_LET(book, rules::RuleBook::of(std::move(active), zoneOf(*m_services), hours));
  EventReader reader(connection, *m_services, all);
  MUNIMENT_TRY_LET(events, reader.read(items, book));
  rules::Scratch scratch;
  std::vector<rules::Meeting> meetings;
  for (const rules::EventFacts& event : events) {
    meetings.clear();
    book.meet(event, scratch, meetings);
    for (const rules::Meeting& meeting : meetings)
      portion.met.push_back({book.rules()[meeting.rule].id, event, meeting.what, seqOf(event)});
  }
  return portion;
}

Result<void> RuleDesk::follow(const Portion& portion) const {
  return write([this, &portion](store::Transaction& transaction) -> Result<void> {
    store::TailRepository tail(transaction.connection());
    MUNIMENT_TRY_LET(at, tail.cursor(kTail));
    if (at != portion.from)
      return {}; // somebody else followed meanwhile
    RuleRun run(transaction, *m_services);
    for (const Met& met : portion.met)
      MUNIMENT_TRY(run.meet(met.rule, met.event, met.what, met.seq));
    return tail.save(kTail, *portion.until);
  });
}

Result<void> RuleDesk::wake() const {
  return write([this](store::Transaction& transaction) -> Result<void> {
    RuleRun run(transaction, *m_services);
    MUNIMENT_TRY(run.wakeWaiting());
    MUNIMENT_TRY(run.tick());
    return store::RuleRepository(transaction.connection())
        .forgetReached(transaction.now().plusMilliseconds(-kReachKept));
  });
}

Result<bool> RuleDesk::work() {
  MUNIMENT_TRY_LET(portion,
                   m_readers->run([this](store::Connection& connection) { return look(connection); }).result());
  if (portion.until) {
    MUNIMENT_TRY(follow(portion));
    if (!portion.isIdle)
      return true; // what waits is woken only once all that happened is known
  }
  if (!portion.isAnyAwake)
    return false;
  MUNIMENT_TRY(wake());
  return true;
}

} // namespace muniment::workspace
