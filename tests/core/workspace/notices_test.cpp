#include "core/workspace/news/notices.h"
#include "core/workspace/overview/overview_charts_query.h"
#include "core/workspace/overview/overview_query.h"
#include "core/workspace/preferences/preferences.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/workspace/records_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using workspace::KeepNotices;
using workspace::MyNews;
using workspace::MyNotices;

/// What people are told of, and what they have read.
class NoticesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void whoIsAskedIsTold();
  void whatIsReadStaysRead();
  void whatIsDecidedWaitsNoMore();
  void theLedgerHearsNothingOfIt();
  void theOldestAreForgotten();
  void theFirstScreenSaysWhatWaits();

 private:
  [[nodiscard]] MyNotices::Answer notices(const QString& login);
  /// Asks for the approval of a record; its id.
  [[nodiscard]] std::optional<RecordId> declare(std::int64_t message);

  std::unique_ptr<RecordsFixture> m_fixture;
  std::optional<ClassId> m_class;
  std::optional<ConversationId> m_chat;
};

void NoticesTest::init() {
  m_fixture = std::make_unique<RecordsFixture>();
  RecordClass value = classOf(u"04"_s);
  value.approval = true;
  m_class = m_fixture->addClass(value);
  m_chat = m_fixture->importChat(5);
  QVERIFY(m_class && m_chat);
  QVERIFY(WorkspaceFixture::enrol(m_fixture->as(), u"anna"_s, {Role::Approver}));
}

MyNotices::Answer NoticesTest::notices(const QString& login) {
  return m_fixture->as(login).ask(MyNotices()).result().value_or(MyNotices::Answer());
}

std::optional<RecordId> NoticesTest::declare(std::int64_t message) {
  if (m_fixture->run(m_fixture->declaration(*m_class, *m_chat, message, message), u"rita"_s) != u"done"_s)
    return std::nullopt;
  return RecordId::parse(m_fixture->last()->outcome.text(u"record"));
}

void NoticesTest::whoIsAskedIsTold() {
  QVERIFY(notices(u"paul"_s).lines.empty());
  QVERIFY(declare(0) && declare(1));
  const MyNotices::Answer told = notices(u"paul"_s);
  QCOMPARE(told.lines.size(), 2U);
  QCOMPARE(told.unread, 2);
  QCOMPARE(told.lines.front().item.title, u"R-2"_s); // the newest first
  QCOMPARE(told.lines.front().item.kind, MyNews::Item::Kind::Task);
  QVERIFY(told.lines.front().item.entry > told.lines.back().item.entry);
  QCOMPARE(told.lines.front().item.actor,
           m_fixture->as(u"rita"_s).ask(workspace::WhoAmI()).result()->actor.id.toString());
  QVERIFY(notices(u"rita"_s).lines.empty()); // nobody is told of what they did themselves
  QVERIFY(notices(u"otto"_s).lines.empty());
}

void NoticesTest::whatIsReadStaysRead() {
  QVERIFY(declare(0) && declare(1));
  const MyNews::Item first = notices(u"paul"_s).lines.back().item;
  QVERIFY(m_fixture->as(u"paul"_s).run(KeepNotices{{{first.entry, first.subject, true}}, {}}).result());
  QCOMPARE(notices(u"paul"_s).unread, 1);
  QVERIFY(notices(u"paul"_s).lines.back().isRead);
  QVERIFY(!notices(u"paul"_s).lines.front().isRead);
  QCOMPARE(notices(u"anna"_s).unread, 2); // each for themselves
  QVERIFY(m_fixture->as(u"paul"_s).run(KeepNotices{{{first.entry, first.subject, false}}, {}}).result());
  QCOMPARE(notices(u"paul"_s).unread, 2);
  QVERIFY(m_fixture->as(u"paul"_s).run(KeepNotices{{}, Json::kLargestInteger}).result());
  QCOMPARE(notices(u"paul"_s).unread, 0);
  QVERIFY(declare(2));
  QCOMPARE(notices(u"paul"_s).unread, 1); // what comes later is not read
  QCOMPARE(notices(u"paul"_s).lines.size(), 3U);
}

void NoticesTest::whatIsDecidedWaitsNoMore() {
  const auto record = declare(0);
  QVERIFY(record);
  QCOMPARE(notices(u"paul"_s).unread, 1);
  QVERIFY(m_fixture->as(u"paul"_s).run(KeepNotices()).result());
  QCOMPARE(m_fixture->run(workspace::DecideDeclaration{*record, true, {}}, u"paul"_s), u"done"_s);
  const MyNotices::Answer told = notices(u"paul"_s);
  QCOMPARE(told.lines.size(), 1U);
  QVERIFY(told.lines.front().isOver);
  QCOMPARE(told.unread, 0);
}

void NoticesTest::theLedgerHearsNothingOfIt() {
  QVERIFY(declare(0));
  const auto before = m_fixture->as().ask(workspace::OverviewQuery()).result()->entries;
  QVERIFY(m_fixture->as(u"paul"_s).run(KeepNotices{{}, Json::kLargestInteger}).result());
  QCOMPARE(m_fixture->as().ask(workspace::OverviewQuery()).result()->entries, before);
  QCOMPARE(notices(u"paul"_s).ahead, 0); // how far was looked is kept too
  QVERIFY(m_fixture->isClean());
}

void NoticesTest::theOldestAreForgotten() {
  Json::Array told;
  for (std::int64_t entry = 1; entry <= static_cast<std::int64_t>(MyNotices::kMost); ++entry)
    told.emplace_back(Json::Object{{u"entry"_s, entry}, {u"subject"_s, u"task:gone"_s}});
  const auto text = canonicalJson(Json::Object{{u"told"_s, std::move(told)}, {u"up_to"_s, 0}});
  QVERIFY(text);
  auto& pauls = m_fixture->as(u"paul"_s);
  QVERIFY(pauls.run(workspace::KeepPreference{u"notices"_s, QString::fromUtf8(*text)}).result());
  QVERIFY(declare(0));
  QCOMPARE(notices(u"paul"_s).lines.size(), 1U); // of what is gone, nothing is said
  QVERIFY(pauls.run(KeepNotices()).result());
  const auto kept = pauls.ask(workspace::MyPreference{u"notices"_s}).result();
  QVERIFY(kept && *kept);
  const auto json = parseJson((*kept)->toUtf8());
  QVERIFY(json);
  QCOMPARE(json->at(u"told").array()->size(), MyNotices::kMost);
  QCOMPARE(json->at(u"told").array()->front().number(u"entry"), 2);
}

void NoticesTest::theFirstScreenSaysWhatWaits() {
  QVERIFY(declare(0) && declare(1));
  const auto pauls = m_fixture->as(u"paul"_s).ask(workspace::TaskCount()).result();
  QCOMPARE(pauls->approvals, 2);
  QCOMPARE(m_fixture->as(u"otto"_s).ask(workspace::TaskCount()).result()->approvals, 0);
  const auto charts = m_fixture->as(u"paul"_s).ask(workspace::OverviewChartsQuery()).result();
  QVERIFY(charts);
  QCOMPARE(charts->classes.size(), 1U);
  QCOMPARE(charts->classes.front().code, u"04"_s);
  QCOMPARE(charts->classes.front().records, 2);
  QCOMPARE(charts->dueMonths.size(), static_cast<std::size_t>(workspace::OverviewChartsQuery::kMonths));
}

MUNIMENT_TEST(NoticesTest);

} // namespace muniment::tests

#include "notices_test.moc"
