#include "core/workspace/alarms/keep_alarms.h"
#include "core/workspace/alarms/live_alarms.h"
#include "core/workspace/tasks/task_commands.h"
#include "tests/core/sending/messenger_desk.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;
using Kind = LiveAlarm::Kind;

class AlarmsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatTheServiceThinksIsRaisedAndPasses_data();
  void whatTheServiceThinksIsRaisedAndPasses();
  void aStoppedTemplateIsNamed();
  void aRefusedTokenIsAnAlarmAndNothingElseIsForgotten();
  void webhooksThatStayAwayAreMissed();
  void silenceOfAllPeopleIsAnAlarmWhereItWasAskedFor();
  void whoClosedATaskIsAskedAgainAfterAWeek();
  void aNoticeIsWorthALook();
  void subjectsAreReadAsTheyWereWritten();
};

namespace {

LiveAlarms::Answer alarms(MessengerDesk& desk) {
  const auto found = desk.workspace().ask(LiveAlarms()).result();
  return found ? *found : LiveAlarms::Answer();
}

std::vector<Kind> kinds(MessengerDesk& desk) {
  std::vector<Kind> all;
  for (const auto& each : alarms(desk))
    all.push_back(each.kind.value_or(Kind::MediaFailing));
  return all;
}

/// What the connector finds when it looks; empty where nothing hindered it.
QString look(MessengerDesk& desk) {
  const auto next = desk.connector().attend(desk.fixture().clock().now());
  return next ? QString() : next.error().id;
}

} // namespace

void AlarmsTest::whatTheServiceThinksIsRaisedAndPasses_data() {
  QTest::addColumn<QJsonObject>("bad");
  QTest::addColumn<QJsonObject>("good");
  QTest::addColumn<int>("kind");
  QTest::addColumn<QString>("says");
  const auto row = [](const char* name, const QString& key, const QJsonValue& bad, const QJsonValue& good, Kind kind,
                      const QString& says) {
    QTest::newRow(name) << QJsonObject{{key, bad}} << QJsonObject{{key, good}} << int(kind) << says;
  };
  row("a quality that fell", u"quality"_s, u"RED"_s, u"GREEN"_s, Kind::NumberQuality, u"RED"_s);
  row("a limited account", u"health"_s, u"LIMITED"_s, u"AVAILABLE"_s, Kind::AccountTrouble, {});
  row("a blocked account", u"health"_s, u"BLOCKED"_s, u"AVAILABLE"_s, Kind::AccountTrouble, {});
}

void AlarmsTest::whatTheServiceThinksIsRaisedAndPasses() {
  QFETCH(QJsonObject, bad);
  QFETCH(QJsonObject, good);
  QFETCH(int, kind);
  QFETCH(QString, says);
  MessengerDesk desk;
  QVERIFY(alarms(desk).empty());
  desk.sandbox().json("POST control/wa/standing", bad);
  QCOMPARE(look(desk), QString());
  QCOMPARE(look(desk), QString()); // one that lasts is not raised twice
  const auto raised = alarms(desk);
  QCOMPARE(raised.size(), std::size_t(1));
  QCOMPARE(int(*raised.front().kind), kind);
  QCOMPARE(raised.front().peer, u"wa"_s);
  QVERIFY(raised.front().title.contains(says));
  desk.sandbox().json("POST control/wa/standing", good);
  QCOMPARE(look(desk), QString());
  QVERIFY(alarms(desk).empty());
  QVERIFY(desk.isSound());
}

void AlarmsTest::aStoppedTemplateIsNamed() {
  MessengerDesk desk;
  const auto stop = [&](const QString& status) {
    desk.sandbox().json("POST control/wa/standing", {{u"template"_s, u"approval_request"_s}, {u"status"_s, status}});
    QCOMPARE(look(desk), QString());
  };
  stop(u"PAUSED"_s);
  QCOMPARE(kinds(desk), std::vector{Kind::TemplateStopped});
  QVERIFY(alarms(desk).front().title.endsWith(u"approval_request"_s));
  stop(u"APPROVED"_s);
  QVERIFY(alarms(desk).empty());
  // A token that ends soon is known before it does; one that never ends, or later, is no alarm.
  const qint64 now = desk.fixture().clock().now().milliseconds() / 1'000;
  desk.sandbox().json("POST control/wa/standing", {{u"tokenEnds"_s, now + 60 * 86'400}});
  QCOMPARE(look(desk), QString());
  QVERIFY(alarms(desk).empty());
  desk.sandbox().json("POST control/wa/standing", {{u"tokenEnds"_s, now + 5 * 86'400}});
  QCOMPARE(look(desk), QString());
  QCOMPARE(kinds(desk), std::vector{Kind::TokenEnds});
}

void AlarmsTest::aRefusedTokenIsAnAlarmAndNothingElseIsForgotten() {
  MessengerDesk desk;
  desk.sandbox().json("POST control/wa/standing", {{u"quality"_s, u"YELLOW"_s}});
  QCOMPARE(look(desk), QString());
  desk.sandbox().json("DELETE wa/v24.0/100200300400500/subscribed_apps", {},
                      {{"Authorization", "Bearer sandbox-token"}});
  QCOMPARE(look(desk), u"whatsapp.not_subscribed"_s);
  QCOMPARE(kinds(desk), (std::vector{Kind::NumberQuality, Kind::NotSubscribed}));
  desk.sandbox().fault({{u"kind"_s, u"expired"_s}, {u"peer"_s, u"wa"_s}, {u"count"_s, 1}});
  QCOMPARE(look(desk), u"whatsapp.token_refused"_s);
  QCOMPARE(kinds(desk), (std::vector{Kind::NumberQuality, Kind::NotSubscribed, Kind::TokenRefused}));
  // A service that is down says nothing about any of it.
  desk.sandbox().fault({{u"kind"_s, u"fail"_s}, {u"peer"_s, u"wa"_s}, {u"status"_s, 503}, {u"count"_s, 1}});
  QVERIFY(!look(desk).isEmpty());
  QCOMPARE(kinds(desk).size(), std::size_t(3));
  desk.sandbox().json("POST wa/v24.0/100200300400500/subscribed_apps", {}, {{"Authorization", "Bearer sandbox-token"}});
  QCOMPARE(look(desk), QString());
  QCOMPARE(kinds(desk), std::vector{Kind::NumberQuality});
}

void AlarmsTest::webhooksThatStayAwayAreMissed() {
  MessengerDesk desk;
  desk.anaWrites();
  for (int i = 0; i < 3; ++i) {
    QCOMPARE(desk.send(QString::number(i)), QString());
    desk.work();
    desk.pass(10'000);
  }
  QCOMPARE(look(desk), QString());
  QVERIFY(alarms(desk).empty()); // they may still come
  desk.pass(KeepAlarms::kStatusesComeWithin);
  QCOMPARE(look(desk), QString());
  QCOMPARE(kinds(desk), std::vector{Kind::WebhookSilence});
  desk.hear(3);
  QCOMPARE(look(desk), QString());
  QVERIFY(alarms(desk).empty());
}

void AlarmsTest::silenceOfAllPeopleIsAnAlarmWhereItWasAskedFor() {
  MessengerDesk desk;
  desk.anaWrites();
  desk.pass(49 * 3'600'000);
  QCOMPARE(look(desk), QString());
  QVERIFY(alarms(desk).empty());
  desk.startAgain({{u"quiet_hours"_s, u"48"_s}});
  QCOMPARE(look(desk), QString());
  QCOMPARE(kinds(desk), std::vector{Kind::WebhookSilence});
  desk.anaWrites();
  QCOMPARE(look(desk), QString());
  QVERIFY(alarms(desk).empty());
}

void AlarmsTest::whoClosedATaskIsAskedAgainAfterAWeek() {
  MessengerDesk desk;
  desk.sandbox().json("POST control/wa/standing", {{u"quality"_s, u"YELLOW"_s}});
  QCOMPARE(look(desk), QString());
  QCOMPARE(desk.run(DecideTask{alarms(desk).front().task, u"done"_s, {}}), QString());
  QCOMPARE(look(desk), QString());
  QVERIFY(alarms(desk).empty());
  desk.pass(KeepAlarms::kAskAgain);
  QCOMPARE(look(desk), QString());
  QCOMPARE(kinds(desk), std::vector{Kind::NumberQuality});
  // What became worse is another alarm, whoever closed the first.
  QCOMPARE(desk.run(DecideTask{alarms(desk).front().task, u"done"_s, {}}), QString());
  desk.sandbox().json("POST control/wa/standing", {{u"quality"_s, u"RED"_s}});
  QCOMPARE(look(desk), QString());
  QCOMPARE(kinds(desk), std::vector{Kind::NumberQuality});
}

void AlarmsTest::aNoticeIsWorthALook() {
  MessengerDesk desk;
  desk.anaWrites();
  QVERIFY(!desk.connector().wantsAttention());
  desk.sandbox().json("POST control/wa/standing", {{u"quality"_s, u"RED"_s}});
  desk.hear(1);
  QVERIFY(desk.connector().wantsAttention());
  QCOMPARE(look(desk), QString());
  QVERIFY(!desk.connector().wantsAttention());
  QCOMPARE(kinds(desk), std::vector{Kind::NumberQuality});
}

void AlarmsTest::subjectsAreReadAsTheyWereWritten() {
  for (int i = 0; i < LiveAlarm::kKinds; ++i) {
    const auto kind = static_cast<Kind>(i);
    const auto subject = alarmSubjectFrom(subjectOf(u"wa"_s, kind));
    QVERIFY(subject && subject->kind == kind && subject->peer == u"wa"_s);
  }
  const auto gap = alarmSubjectFrom(u"live-gap:wa/131051"_s);
  QVERIFY(gap && !gap->kind && gap->peer == u"wa"_s);
  QVERIFY(!alarmSubjectFrom(u"live-alarm:wa/unknown"_s));
  QVERIFY(!alarmSubjectFrom(u"record:1"_s));
}

MUNIMENT_TEST(AlarmsTest);

} // namespace muniment::tests

#include "alarms_test.moc"
