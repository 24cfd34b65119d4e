#include "core/workspace/tasks/task_queries.h"
#include "tests/core/sending/messenger_desk.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// Whoever writes to a connected number is told that it is kept: once, and again when the notice changes.
class NoticeTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everybodyIsToldOnceForEachVersion();
  void whoWantsNothingGetsNothing();
  void aNoticeThatCannotBeSentIsATask();
};

namespace {

const QString kNotice = u"privacy_notice"_s;

std::map<QString, QString> said(const QString& version) {
  return {{u"notice"_s, kNotice + u" en_US"_s}, {u"notice_version"_s, version}};
}

} // namespace

void NoticeTest::everybodyIsToldOnceForEachVersion() {
  MessengerDesk desk;
  desk.addTemplate(kNotice, {});
  desk.anaWrites(u"Before anybody was told"_s);
  desk.work();
  QCOMPARE(desk.arrived(), QStringList());
  QCOMPARE(desk.set(said(u"2026-01"_s)), QString());
  desk.anaWrites(u"Hello"_s);
  desk.work();
  QCOMPARE(desk.arrived(), QStringList(u"template"_s));
  desk.startAgain();
  desk.anaWrites(u"And another"_s);
  desk.work();
  QCOMPARE(desk.arrived(), QStringList(u"template"_s));
  QCOMPARE(desk.said().count(u"Our offer is attached."_s), 1); // the proof is in the conversation
  QCOMPARE(desk.set(said(u"2026-02"_s)), QString());
  desk.anaWrites(u"Next year"_s);
  desk.work();
  QCOMPARE(desk.arrived(), (QStringList{u"template"_s, u"template"_s}));
  QVERIFY(desk.isSound());
}

void NoticeTest::whoWantsNothingGetsNothing() {
  MessengerDesk desk;
  desk.addTemplate(kNotice, {});
  QCOMPARE(desk.set(said(u"1"_s)), QString());
  desk.anaWrites(u"STOP"_s);
  desk.work();
  QCOMPARE(desk.arrived(), QStringList());
  QVERIFY(desk.isSound());
}

void NoticeTest::aNoticeThatCannotBeSentIsATask() {
  MessengerDesk desk;
  QCOMPARE(desk.set(said(u"1"_s)), QString()); // no such template
  desk.anaWrites(u"Hello"_s);
  desk.anaWrites(u"Is anybody there?"_s);
  QCOMPARE(desk.said(), (QStringList{u"Hello"_s, u"Is anybody there?"_s}));
  TasksPage query;
  query.whose = TasksPage::Whose::Everybodys;
  const auto tasks = desk.workspace().ask(query).result();
  QCOMPARE(tasks->total, 1);
  QCOMPARE(tasks->tasks.front().subject, u"live-notice:wa"_s);
  desk.addTemplate(kNotice, {});
  desk.anaWrites(u"Once more"_s);
  desk.work();
  QCOMPARE(desk.arrived(), QStringList(u"template"_s));
  QVERIFY(desk.isSound());
}

MUNIMENT_TEST(NoticeTest);

} // namespace muniment::tests

#include "notice_test.moc"
