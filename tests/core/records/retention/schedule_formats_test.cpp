#include "core/base/error_catalogue.h"
#include "core/model/schedule_json.h"
#include "core/records/retention/csv.h"
#include "core/records/retention/rsi.h"
#include "core/records/retention/schedule_csv.h"
#include "tests/core/records/retention/random_schedules.h"
#include "tests/core/records/retention/retention_fixture.h"
#include "tests/support/test_suite.h"

#include <array>
#include <span>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

constexpr std::array kEventTypes{1, 2, 3, 4, 5};
constexpr std::array kDatesToUse{0, 91, 92, 93, 94, 95, 120, 121, 122, 131, 132, 133, 134};
constexpr std::array kActionCodes{0, 1, 7, 8, 9, 10, 11, 12, 15, 16, 32};

template <class Values>
int oneOf(RandomSchedules& random, const Values& values) {
  return values[static_cast<std::size_t>(random.upTo(static_cast<int>(values.size()) - 1))];
}

/// Every field of the reference with a value of its own, so that two that are mixed up cannot hide.
RsiStage stageOfContentServer(RandomSchedules& random) {
  RsiStage stage;
  stage.objectType = random.chance(50) ? u"LIV"_s : u"LRM"_s;
  stage.stage = u"ACTIVE"_s;
  stage.eventType = oneOf(random, kEventTypes);
  stage.ruleCode = u"RULE-4"_s;
  stage.ruleComment = u"as agreed"_s;
  stage.dateToUse = oneOf(random, kDatesToUse);
  stage.retentionYears = random.upTo(99);
  stage.retentionMonths = random.upTo(11);
  stage.retentionDays = random.upTo(30);
  stage.categoryId = random.upTo(2);
  stage.categoryAttributeId = random.upTo(2);
  stage.yearEndMonth = random.upTo(12);
  stage.yearEndDay = random.upTo(31);
  stage.retentionIntervals = random.upTo(4);
  stage.fixedRetention = random.chance(50);
  stage.maximumRetention = random.chance(50);
  if (random.chance(50))
    stage.fixedDate = random.date();
  stage.eventCondition = u"contract-ended"_s;
  stage.disposition = u"DESTROY-CONF"_s;
  stage.actionCode = oneOf(random, kActionCodes);
  stage.description = u"after the contract"_s;
  stage.newStatus = u"INACTIVE"_s;
  stage.minNumVersionsToKeep = random.upTo(5);
  stage.purgeSuperseded = random.chance(50);
  stage.purgeMajors = random.chance(50);
  stage.markOfficialRendition = random.chance(50);
  stage.approvalFlag = random.chance(50);
  return stage;
}

Rsi rsiOf(RandomSchedules& random) {
  Rsi rsi{u"CON-7"_s, u"ACTIVE"_s, {}, u"description"_s, u"subject"_s, u"title"_s, random.chance(50), false,
          {},         {},          {}};
  if (random.chance(50))
    rsi.statusDate = random.date();
  if (random.chance(50)) {
    rsi.discontFlag = true;
    rsi.discontDate = random.date();
    rsi.discontComment = u"replaced"_s;
  }
  for (int i = random.upTo(4); i > 0; --i)
    rsi.stages.push_back(stageOfContentServer(random));
  return rsi;
}

QString refusal(const QByteArray& file) {
  const auto read = schedulesFromFile(file);
  return read ? QString() : read.error().id + u' ' + read.error().arguments.join(u' ');
}

QString tableRefusal(const QByteArray& table) {
  const auto read = schedulesFromTable(table);
  return read ? QString() : read.error().id + u' ' + read.error().arguments.join(u' ');
}

QByteArray fileOf(const QByteArray& schedule) {
  return R"({"format":"muniment-schedules-1","schedules":[)" + schedule + "]}";
}

} // namespace

class ScheduleFormatsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void filesLoseNothing() {
    RandomSchedules random(17);
    for (int i = 0; i < 500; ++i) {
      std::vector<Schedule> schedules;
      for (int count = random.upTo(3); count > 0; --count)
        schedules.push_back(random.anything());
      const auto file = scheduleFile(schedules);
      QVERIFY(file);
      const auto read = schedulesFromFile(*file);
      QVERIFY2(read, read ? "" : qPrintable(read.error().id));
      QVERIFY(*read == schedules);
      QCOMPARE(*scheduleFile(*read), *file);
    }
  }

  void whatIsLeftOutHasItsUsualValue() {
    const auto read = schedulesFromFile(fileOf(R"({"code":"S-1","title":"Letters"})"));
    QVERIFY(read);
    Schedule expected;
    expected.code = u"S-1"_s;
    expected.title = u"Letters"_s;
    QVERIFY(read->front() == expected);
    QVERIFY(contentOf(expected).at(u"id").isNull());
  }

  void mistakesInFilesAreRefusedWithTheirPlace() {
    QCOMPARE(refusal("{"), u"json.malformed 1"_s);
    QCOMPARE(refusal("[]"), u"file.wrong_kind "_s);
    QCOMPARE(refusal("{}"), u"schedule.file_format /format"_s);
    QCOMPARE(refusal(R"({"format":"muniment-schedules-2"})"), u"schedule.file_format /format"_s);
    QCOMPARE(refusal(fileOf(R"({"colour":1})")), u"file.unknown_name /schedules/0/colour"_s);
    QCOMPARE(refusal(fileOf(R"({"code":1})")), u"file.wrong_kind /schedules/0/code"_s);
    QCOMPARE(refusal(fileOf(R"({"version":"1"})")), u"file.wrong_kind /schedules/0/version"_s);
    QCOMPARE(refusal(fileOf(R"({"version":4294967297})")), u"file.wrong_kind /schedules/0/version"_s);
    QCOMPARE(refusal(fileOf(R"({"disposition_control":0})")), u"file.wrong_kind /schedules/0/disposition_control"_s);
    QCOMPARE(refusal(fileOf(R"({"id":"7"})")), u"file.not_an_id /schedules/0/id"_s);
    QCOMPARE(refusal(fileOf(R"({"status":"gone"})")), u"file.unknown_word /schedules/0/status gone"_s);
    QCOMPARE(refusal(fileOf(R"({"status_date":"2026-02-30"})")), u"file.not_a_date /schedules/0/status_date"_s);
    QCOMPARE(refusal(fileOf(R"({"status_date":"2026-2-3"})")), u"file.not_a_date /schedules/0/status_date"_s);
    QCOMPARE(refusal(fileOf(R"({"stages":{}})")), u"file.wrong_kind /schedules/0/stages"_s);
    QCOMPARE(refusal(fileOf(R"({"stages":[{"triggers":[{},{"period":{"weeks":1}}]}]})")),
             u"file.unknown_name /schedules/0/stages/0/triggers/1/period/weeks"_s);
    QCOMPARE(refusal(fileOf(R"({"stages":[{"triggers":[{"year_end":{"month":"may"}}]}]})")),
             u"file.wrong_kind /schedules/0/stages/0/triggers/0/year_end/month"_s);
    QCOMPARE(refusal(fileOf(R"({"stages":[{"triggers":[{"attribute":3}]}]})")),
             u"file.wrong_kind /schedules/0/stages/0/triggers/0/attribute"_s);
    QCOMPARE(refusal(fileOf(R"({"stages":[{"action":"shred"}]})")),
             u"file.unknown_word /schedules/0/stages/0/action shred"_s);
  }

  void tablesLoseNothing() {
    RandomSchedules random(19);
    for (int i = 0; i < 500; ++i) {
      std::vector<Schedule> schedules;
      for (int count = random.upTo(3); count > 0; --count)
        schedules.push_back(random.anything());
      if (random.chance(20) && !schedules.empty())
        schedules.front().stages.clear();
      if (random.chance(20) && !schedules.empty() && !schedules.back().stages.empty())
        schedules.back().stages.back().triggers.clear();
      const auto table = scheduleTable(schedules);
      QVERIFY2(table, table ? "" : qPrintable(table.error().id));
      QVERIFY(*schedulesFromTable(*table) == schedules);
      // What programs for tables do to line ends and to the beginning of a file.
      if (!table->contains("\r\n\"") && !QByteArray(*table).replace("\r\n", "").contains('\n'))
        QVERIFY(*schedulesFromTable("\xEF\xBB\xBF" + *table) == schedules);
    }
  }

  void aTableThatCannotHoldADraftIsNotWritten() {
    Schedule draft = scheduleOf({stageOf(1, StageAction::Review, {}), stageOf(1, StageAction::Review, {})});
    QCOMPARE(scheduleTable(std::span(&draft, 1)).error().id, u"schedule.table_lossy"_s);
    draft.stages[1].number = 2;
    QVERIFY(scheduleTable(std::span(&draft, 1)));
    QCOMPARE(scheduleTable(std::array{draft, draft}).error().id, u"schedule.table_lossy"_s);
  }

  void mistakesInTablesAreRefusedWithTheirPlace() {
    const QByteArray titles = "schedule.code,stage.number,stage.action,trigger.type,trigger.period.years\n";
    QCOMPARE(tableRefusal(titles + "S-1,1,destroy,event-based,6\n"), QString());
    QCOMPARE(tableRefusal(""), u"schedule.table_column row 1, schedule.code"_s);
    QCOMPARE(tableRefusal("colour\n"), u"file.unknown_name row 1, colour"_s);
    QCOMPARE(tableRefusal("schedule.code,schedule.code\n"), u"schedule.table_twice row 1, schedule.code"_s);
    QCOMPARE(tableRefusal("schedule.code,stage.number\n"), u"schedule.table_column row 1, trigger.type"_s);
    QCOMPARE(tableRefusal(titles + "S-1,1,destroy\n"), u"schedule.table_cells row 2"_s);
    QCOMPARE(tableRefusal(titles + "S-1,one,destroy,event-based,6\n"), u"file.wrong_kind row 2, stage.number"_s);
    QCOMPARE(tableRefusal(titles + "S-1,1,shred,event-based,6\n"), u"file.unknown_word row 2/stages/0/action shred"_s);
    QCOMPARE(tableRefusal(titles + "S-1,1,destroy,event-based,6\nS-1,1,review,event-based,7\n"),
             u"schedule.table_differs row 3, stage"_s);
    QCOMPARE(tableRefusal(titles + "S-1,,,event-based,6\n"), u"schedule.table_column row 2, stage.number"_s);
    QCOMPARE(tableRefusal(titles + "\"S-1\n"), u"schedule.table_malformed row 2"_s);
    QCOMPARE(tableRefusal(titles + "S\"1,1,destroy,event-based,6\n"), u"schedule.table_malformed row 2"_s);
    QCOMPARE(tableRefusal(titles + "\"S\"1,1,destroy,event-based,6\n"), u"schedule.table_malformed row 2"_s);
    QCOMPARE(tableRefusal("\xff"), u"schedule.table_malformed row 1"_s);
    QCOMPARE(tableRefusal("schedule.code,schedule.title,stage.number,trigger.type\nS-1,a,1,permanent\n"
                          "S-1,b,2,permanent\n"),
             u"schedule.table_differs row 3, schedule"_s);
  }

  void formulasAreTexts() {
    QByteArray row;
    appendCsvRow(row, {u"=1+1"_s, u"'"_s, u"a,b"_s, u"\"q\""_s, u"two\nlines"_s, QString()});
    QCOMPARE(row, QByteArray("'=1+1,'',\"a,b\",\"\"\"q\"\"\",\"two\nlines\",\r\n"));
    const QStringList expected{u"=1+1"_s, u"'"_s, u"a,b"_s, u"\"q\""_s, u"two\nlines"_s, QString()};
    QCOMPARE(csvRows(row)->front(), expected);
  }

  void contentServerLosesNothing() {
    RandomSchedules random(23);
    for (int i = 0; i < 2'000; ++i) {
      const Rsi rsi = rsiOf(random);
      const auto schedule = scheduleFromRsi(rsi);
      QVERIFY2(schedule, schedule ? "" : qPrintable(schedule.error().arguments.join(u' ')));
      const auto back = rsiFrom(*schedule);
      QVERIFY2(back, back ? "" : qPrintable(back.error().arguments.join(u' ')));
      QVERIFY(back->rsi == rsi);
      QVERIFY(back->leftOut.isEmpty());
      const auto again = scheduleFromRsi(back->rsi);
      QVERIFY(*again == *schedule);
    }
  }

  void unknownCodesOfContentServerAreRefused() {
    RandomSchedules random(29);
    const auto refused = [&](auto change) {
      Rsi rsi = rsiOf(random);
      rsi.stages.assign(1, stageOfContentServer(random));
      change(rsi.stages.front());
      const auto schedule = scheduleFromRsi(rsi);
      return schedule ? QString() : schedule.error().id + u' ' + schedule.error().arguments.join(u' ');
    };
    QCOMPARE(refused([](RsiStage& stage) { stage.eventType = 6; }), u"schedule.rsi_code /stages/0/eventType 6"_s);
    QCOMPARE(refused([](RsiStage& stage) { stage.dateToUse = 123; }), u"schedule.rsi_code /stages/0/dateToUse 123"_s);
    QCOMPARE(refused([](RsiStage& stage) { stage.dateToUse = 1001; }), u"schedule.rsi_code /stages/0/dateToUse 1001"_s);
    QCOMPARE(refused([](RsiStage& stage) { stage.actionCode = 33; }), u"schedule.rsi_code /stages/0/actionCode 33"_s);
    QCOMPARE(refused([](RsiStage& stage) { stage.objectType = u"X"_s; }),
             u"schedule.rsi_code /stages/0/objectType X"_s);
  }

  void whatContentServerCannotSayIsRefused() {
    const auto refused = [](const Schedule& schedule) {
      const auto rsi = rsiFrom(schedule);
      return rsi ? rsi->leftOut.join(u' ') : rsi.error().id + u' ' + rsi.error().arguments.join(u' ');
    };
    Schedule schedule = scheduleOf({destroyAfter(counted(DateToUse::Created, {6, 0, 0}))});
    QCOMPARE(refused(schedule), u"schedule.rsi_cannot /status"_s);
    schedule.status = ScheduleStatus::Active;
    QCOMPARE(refused(schedule), QString());
    schedule.authority = u"HGB § 257 (4)"_s;
    schedule.stages[0].confirmationDays = 30;
    QCOMPARE(refused(schedule), u"/authority /stages/0/confirmation_days"_s);
    Schedule changed = schedule;
    changed.stages[0].combine = Combine::Any;
    QCOMPARE(refused(changed), u"schedule.rsi_cannot /stages/0/combine"_s);
    changed = schedule;
    changed.stages[0].action = StageAction::Review;
    QCOMPARE(refused(changed), u"schedule.rsi_cannot /stages/0/action"_s);
    changed = schedule;
    changed.stages[0].number = 2;
    QCOMPARE(refused(changed), u"schedule.rsi_cannot /stages/0/number"_s);
    changed = schedule;
    changed.stages[0].triggers.push_back(changed.stages[0].triggers[0]);
    QCOMPARE(refused(changed), u"schedule.rsi_cannot /stages/0/triggers"_s);
    changed = schedule;
    changed.stages[0].triggers[0].dateToUse = DateToUse::Declared;
    QCOMPARE(refused(changed), u"schedule.rsi_cannot /stages/0/triggers/0/date_to_use"_s);
  }

  void everyWordIsReadBack() {
    for (int code = 0; code < 2000; ++code) {
      if (const auto date = enumFrom<DateToUse>(code))
        QVERIFY(enumFrom<DateToUse>(QString(nameOf(*date))) == date);
      if (const auto action = enumFrom<StageAction>(code))
        QVERIFY(enumFrom<StageAction>(QString(nameOf(*action))) == action);
    }
    QVERIFY(!enumFrom<StageAction>(QStringView(u"")));
  }
};

MUNIMENT_TEST(ScheduleFormatsTest);

} // namespace muniment::tests

#include "schedule_formats_test.moc"
