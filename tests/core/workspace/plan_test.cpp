#include "core/base/clock.h"
#include "core/store/class_repository.h"
#include "core/workspace/records/planned_changes.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/ledger/local_authority.h"
#include "tests/core/workspace/records_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

class PlanCommandsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aClassIsAddedAndChangedByTwo();
  void cyclesAndRepetitionsAreRefused();
  void whatIsUsedStays();
  void aScheduleThatShortensMustSaySo();
  void aClassChangesTheDatesOfItsRecords();
  void whoMayNotManageThePlanCannot();
  void aChangeWaitsForItsDay();
  void aPlannedChangeIsWithdrawn();
  void whatStandsAgainstAPlannedChangeStopsIt();
  void whatMayShortenWaitsForATrustedTime();
  void anUnreadableChangeKeepsNothingElse();
};

void PlanCommandsTest::aClassIsAddedAndChangedByTwo() {
  RecordsFixture fixture;
  const auto id = fixture.addClass(classOf(u"04.20"_s));
  QVERIFY(id);
  RecordClass value = fixture.as().ask(workspace::FilePlan()).result()->front().value;
  value.name = u"Changed"_s;
  QCOMPARE(fixture.run(workspace::ChangeClass{value}, u"otto"_s), u"access.no_permission"_s);
  QCOMPARE(fixture.as().ask(workspace::FilePlan()).result()->front().value.name, u"Changes, approvals"_s);
  value.state = RecordClass::State::Closed;
  QCOMPARE(fixture.agree(workspace::ChangeClass{value}), u"done"_s);
  QCOMPARE(fixture.agree(workspace::ChangeClass{value}), u"class.version_outdated"_s);
  const auto versions = fixture.as().ask(workspace::ClassVersions{*id}).result();
  QVERIFY(versions);
  QCOMPARE(versions->size(), 2U);
  QCOMPARE(versions->front().value.name, u"Changes, approvals"_s);
  QVERIFY(fixture.isClean());
}

void PlanCommandsTest::cyclesAndRepetitionsAreRefused() {
  RecordsFixture fixture;
  const auto top = fixture.addClass(classOf(u"04"_s));
  RecordClass below = classOf(u"04.20"_s);
  below.parent = top;
  QVERIFY(fixture.addClass(below));
  QCOMPARE(fixture.run(workspace::AddClass{classOf(u"04"_s)}), u"class.code_taken"_s);
  QCOMPARE(fixture.run(workspace::AddClass{classOf({})}), u"class.incomplete"_s);
  const auto plan = fixture.as().ask(workspace::FilePlan()).result();
  RecordClass first = plan->at(0).value;
  first.parent = plan->at(1).value.id;
  QCOMPARE(fixture.agree(workspace::ChangeClass{first}), u"class.in_cycle"_s);
  RecordClass lost = classOf(u"05"_s);
  lost.parent = ClassId::make(fixture.base().clock().now());
  QCOMPARE(fixture.run(workspace::AddClass{lost}), u"class.unknown"_s);
  QVERIFY(fixture.isClean());
}

void PlanCommandsTest::whatIsUsedStays() {
  RecordsFixture fixture;
  const auto schedule = fixture.addSchedule(u"S-06"_s, 6);
  QVERIFY(schedule);
  const auto in = fixture.addClass(classOf(u"04"_s, schedule));
  const auto empty = fixture.addClass(classOf(u"05"_s));
  const auto chat = fixture.importChat(5);
  QVERIFY(in && empty && chat);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 1, 2)), u"done"_s);
  QCOMPARE(fixture.run(workspace::RemoveClass{*in}), u"class.in_use"_s);
  QCOMPARE(fixture.run(workspace::RemoveClass{*empty}), u"done"_s);
  QCOMPARE(fixture.run(workspace::RemoveSchedule{*schedule}), u"schedule.in_use"_s);
  QVERIFY(fixture.isClean());
}

void PlanCommandsTest::aScheduleThatShortensMustSaySo() {
  RecordsFixture fixture;
  const auto schedule = fixture.addSchedule(u"S-06"_s, 6);
  const auto in = fixture.addClass(classOf(u"04"_s, schedule));
  const auto chat = fixture.importChat(9);
  QVERIFY(in && chat);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 1, 2)), u"done"_s);
  QCOMPARE(fixture.last()->outcome.text(u"due"), u"2033-01-01"_s);
  Schedule value = fixture.as().ask(workspace::Schedules()).result()->front();
  value.stages.front().triggers.front().period.years = 5;
  const auto preview = fixture.as().ask(workspace::ScheduleChangePreview{value}).result();
  QVERIFY(preview);
  QCOMPARE(preview->shorter, 1);
  QCOMPARE(preview->examples.front().number, u"R-1"_s);
  QCOMPARE(fixture.agree(workspace::ChangeSchedule{value}), u"schedule.shortens"_s);
  QVERIFY(fixture.record(u"R-1"_s)->evaluation.nextStage()->due == QDate(2033, 1, 1));
  QCOMPARE(fixture.agree(workspace::ChangeSchedule{value, true}), u"done"_s);
  workspace::RecordsPage due;
  due.filter.dueUntil = QDate(2032, 1, 1);
  QCOMPARE(fixture.as().ask(due).result()->total, 1);
  due.filter.dueUntil = QDate(2031, 12, 31);
  QCOMPARE(fixture.as().ask(due).result()->total, 0);
  QVERIFY(fixture.isClean());
}

void PlanCommandsTest::aClassChangesTheDatesOfItsRecords() {
  RecordsFixture fixture;
  const auto six = fixture.addSchedule(u"S-06"_s, 6);
  const auto ten = fixture.addSchedule(u"S-10"_s, 10);
  RecordClass above = classOf(u"04"_s, six);
  const auto top = fixture.addClass(above);
  RecordClass below = classOf(u"04.20"_s);
  below.parent = top;
  const auto in = fixture.addClass(below);
  const auto chat = fixture.importChat(9);
  QVERIFY(in && chat && ten);
  QCOMPARE(fixture.run(fixture.declaration(*in, *chat, 1, 2)), u"done"_s);
  RecordClass changed = fixture.as().ask(workspace::FilePlan()).result()->front().value;
  changed.schedule = ten;
  QCOMPARE(fixture.as().ask(workspace::ClassChangePreview{changed}).result()->longer, 1);
  QCOMPARE(fixture.agree(workspace::ChangeClass{changed}), u"done"_s);
  const auto record = fixture.record(u"R-1"_s);
  QVERIFY(record);
  QVERIFY(record->evaluation.nextStage()->due == QDate(2037, 1, 1));
  QCOMPARE(record->record.scheduleVersion, 1);
  QCOMPARE(fixture.as().ask(workspace::RecordsPage()).result()->records.front().due->dueOn, QDate(2037, 1, 1));
}

void PlanCommandsTest::whoMayNotManageThePlanCannot() {
  RecordsFixture fixture;
  QCOMPARE(fixture.run(workspace::AddClass{classOf(u"04"_s)}, u"otto"_s), u"access.no_permission"_s);
}

/// A class of which the schedule keeps for six years, with a record; the maker, and a schedule of ten.
struct SixYears final {
  SixYears() {
    const auto six = fixture.addSchedule(u"S-06"_s, 6);
    ten = fixture.addSchedule(u"S-10"_s, 10);
    in = fixture.addClass(classOf(u"04"_s, six));
    const auto chat = fixture.importChat(9);
    isMade = six && ten && in && chat && fixture.run(fixture.declaration(*in, *chat, 1, 2)) == u"done"_s;
  }

  [[nodiscard]] RecordClass value() { return fixture.as().ask(workspace::FilePlan()).result()->front().value; }
  [[nodiscard]] QDate due() { return fixture.record(u"R-1"_s)->evaluation.nextStage()->due; }
  [[nodiscard]] std::vector<workspace::PlannedChanges::Line> planned(const QString& login = {}) {
    return fixture.as(login).ask(workspace::PlannedChanges()).result()->lines;
  }
  [[nodiscard]] std::vector<model::Task> tasks() {
    workspace::TasksPage query;
    query.whose = workspace::TasksPage::Whose::Everybodys;
    const auto page = fixture.as().ask(query).result();
    return page ? page->tasks : std::vector<model::Task>();
  }
  /// The day of the workspace so many days on.
  [[nodiscard]] QDate dayIn(int days) { return fixture.record(u"R-1"_s)->today.addDays(days); }
  [[nodiscard]] bool pass(int days) {
    fixture.base().clock().advance(days * 86'400'000LL);
    return fixture.as().keepHouse().has_value();
  }

  RecordsFixture fixture;
  std::optional<ScheduleId> ten;
  std::optional<ClassId> in;
  bool isMade = false;
};

void PlanCommandsTest::aChangeWaitsForItsDay() {
  SixYears made;
  QVERIFY(made.isMade);
  RecordsFixture& fixture = made.fixture;
  RecordClass longer = made.value();
  longer.schedule = made.ten;
  const QDate day = made.dayIn(30);
  QCOMPARE(fixture.run(workspace::ChangeClass{longer, false, day}, u"otto"_s), u"access.no_permission"_s);
  QCOMPARE(fixture.agree(workspace::ChangeClass{longer, false, day}), u"done"_s);
  QCOMPARE(fixture.last()->outcome.text(u"from"), day.toString(Qt::ISODate));
  QCOMPARE(made.due(), QDate(2033, 1, 1));
  const auto ahead = fixture.record(u"R-1"_s)->ahead;
  QCOMPARE(ahead.size(), 1U);
  QCOMPARE(ahead.front().from, day);
  QCOMPARE(ahead.front().evaluation.nextStage()->due, QDate(2037, 1, 1));
  QCOMPARE(made.planned(u"otto"_s).front().plannedBy, made.planned().front().plannedBy);
  QCOMPARE(fixture.agree(workspace::ChangeClass{made.value()}), u"plan.change_waits"_s);
  QVERIFY(made.pass(29));
  QCOMPARE(made.due(), QDate(2033, 1, 1));
  QVERIFY(made.pass(1));
  QCOMPARE(made.due(), QDate(2037, 1, 1));
  QCOMPARE(made.planned().front().change.state, PlannedChange::State::InEffect);
  QVERIFY(fixture.record(u"R-1"_s)->ahead.empty());
  QCOMPARE(made.value().version, 2);
  QCOMPARE(fixture.run(workspace::WithdrawPlannedChange{made.planned().front().change.id, u"It came too late"_s}),
           u"plan.change_ended"_s);
  QVERIFY(fixture.isClean());
}

void PlanCommandsTest::aPlannedChangeIsWithdrawn() {
  SixYears made;
  QVERIFY(made.isMade);
  RecordsFixture& fixture = made.fixture;
  Schedule shorter = fixture.as().ask(workspace::Schedules()).result()->front();
  shorter.stages.front().triggers.front().period.years = 5;
  QCOMPARE(fixture.agree(workspace::ChangeSchedule{shorter, false, made.dayIn(30)}), u"schedule.shortens"_s);
  QCOMPARE(fixture.agree(workspace::ChangeSchedule{shorter, true, made.dayIn(30)}), u"done"_s);
  const PlannedChangeId id = made.planned().front().change.id;
  QCOMPARE(fixture.run(workspace::WithdrawPlannedChange{id, u"The law was not passed"_s}, u"otto"_s),
           u"access.no_permission"_s);
  QCOMPARE(fixture.run(workspace::WithdrawPlannedChange{id, u"no"_s}), u"record.reason_missing"_s);
  QCOMPARE(fixture.run(workspace::WithdrawPlannedChange{id, u"The law was not passed"_s}), u"done"_s);
  QCOMPARE(made.planned().front().change.why, u"The law was not passed"_s);
  QVERIFY(!made.planned().front().endedBy.isEmpty());
  QVERIFY(made.pass(40));
  QCOMPARE(made.due(), QDate(2033, 1, 1));
  QCOMPARE(made.planned().front().change.state, PlannedChange::State::Withdrawn);
  QVERIFY(fixture.isClean());
}

void PlanCommandsTest::whatStandsAgainstAPlannedChangeStopsIt() {
  SixYears made;
  QVERIFY(made.isMade);
  RecordsFixture& fixture = made.fixture;
  RecordClass longer = made.value();
  longer.schedule = made.ten;
  QCOMPARE(fixture.agree(workspace::ChangeClass{longer, false, made.dayIn(5)}), u"done"_s);
  Schedule gone = fixture.as().ask(workspace::Schedules()).result()->back();
  gone.status = ScheduleStatus::Discontinued;
  QCOMPARE(fixture.agree(workspace::ChangeSchedule{gone}), u"done"_s);
  QVERIFY(made.pass(6));
  const PlannedChange stopped = made.planned().front().change;
  QCOMPARE(stopped.state, PlannedChange::State::Stopped);
  QCOMPARE(stopped.why, u"schedule.not_active"_s);
  QCOMPARE(stopped.about, QStringList{u"S-10"_s});
  QCOMPARE(made.due(), QDate(2033, 1, 1));
  QCOMPARE(made.value().version, 1);
  QVERIFY(fixture.isClean());
}

void PlanCommandsTest::whatMayShortenWaitsForATrustedTime() {
  SixYears made;
  QVERIFY(made.isMade);
  RecordsFixture& fixture = made.fixture;
  Schedule shorter = fixture.as().ask(workspace::Schedules()).result()->front();
  shorter.stages.front().triggers.front().period.years = 5;
  QCOMPARE(fixture.agree(workspace::ChangeSchedule{shorter, true, made.dayIn(5)}), u"done"_s);
  QVERIFY(made.pass(6));
  QVERIFY(made.pass(1));
  QCOMPARE(made.planned().front().change.state, PlannedChange::State::Waiting);
  QCOMPARE(made.due(), QDate(2033, 1, 1));
  const auto tasks = made.tasks();
  QCOMPARE(tasks.size(), std::size_t(1));
  const auto sheet = fixture.as().ask(workspace::TaskById{tasks.front().id}).result();
  QCOMPARE(sheet->about, u"S-06"_s);
  QVERIFY(!sheet->why.isEmpty());
  LocalAuthority authority;
  fixture.base().setTransport(&authority);
  fixture.base().clock().moveTo(SystemClock().now());
  const auto connected = fixture.base().open(u"ws"_s, u"rita"_s); // opened where the authority can be reached
  QVERIFY(connected);
  const auto stamp = (*connected)->timeStampDaily(QUrl(u"http://localhost/tsa"_s), authority.certificate());
  QVERIFY2(stamp, stamp ? "" : qPrintable(stamp.error().id));
  QVERIFY(fixture.as().keepHouse());
  QCOMPARE(made.planned().front().change.state, PlannedChange::State::InEffect);
  QCOMPARE(made.due(), QDate(2032, 1, 1));
  QVERIFY(made.tasks().empty()); // settled
  QVERIFY(fixture.isClean());
}

void PlanCommandsTest::anUnreadableChangeKeepsNothingElse() {
  SixYears made;
  QVERIFY(made.isMade);
  RecordsFixture& fixture = made.fixture;
  RecordClass longer = made.value();
  longer.schedule = made.ten;
  QCOMPARE(fixture.agree(workspace::ChangeClass{longer, false, made.dayIn(5)}), u"done"_s);
  Schedule other = fixture.as().ask(workspace::Schedules()).result()->back();
  other.stages.front().triggers.front().period.years = 11;
  QCOMPARE(fixture.agree(workspace::ChangeSchedule{other, false, made.dayIn(5)}), u"done"_s);
  {
    const auto connection = store::Connection::open(
        store::Address::sqlite(fixture.base().path(u"ws/muniment.db"_s).value), store::OpenMode::Write);
    QVERIFY(connection);
    QCOMPARE((*connection)->change("UPDATE planned_change SET content = '{' WHERE subject LIKE 'class:%'").value(), 1);
  }
  fixture.base().clock().advance(6 * 86'400'000LL);
  QVERIFY(fixture.as().keepHouse());
  QVERIFY(fixture.as().keepHouse());
  const auto schedules = fixture.as().ask(workspace::Schedules()).result();
  QCOMPARE(schedules->back().stages.front().triggers.front().period.years, 11);
  const auto tasks = made.tasks();
  QCOMPARE(tasks.size(), std::size_t(1)); // it says once which one
  QVERIFY(tasks.front().subject.startsWith(u"planned-change:"_s));
  QVERIFY(!fixture.as().ask(workspace::TaskById{tasks.front().id}).result()->why.isEmpty());
}

MUNIMENT_TEST(PlanCommandsTest);

} // namespace muniment::tests

#include "plan_test.moc"
