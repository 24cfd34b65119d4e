#include "core/workspace/coverage/coverage_query.h"
#include "tests/core/workspace/live_office.h"
#include "tests/support/test_suite.h"
#include "tests/support/webhook_corpus.h"

#include <QtCore/QFile>

namespace muniment::tests {

using workspace::CaptureRoute;
using workspace::Coverage;
using workspace::CoverageDoubt;

class CoverageTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anExportSaysWhichTimeItCovers();
  void whatMakesAnExportDoubtful();
  void gapsOfALiveConversationAreNamed();
  void pagesFollowEachOther();
};

namespace {

Result<ConversationId> import(WorkspaceFixture& fixture, Workspace& opened, const QString& name,
                              const QByteArray& text) {
  QFile file(fixture.path(name).value);
  if (file.open(QIODevice::WriteOnly))
    file.write(text);
  file.close();
  MUNIMENT_TRY_LET(inspected, opened.inspect(fixture.path(name), {}, nullptr).result());
  MUNIMENT_TRY_LET(chats, opened.import(inspected, {}, {}).result());
  return chats.front().conversation;
}

ConversationSource exportOf(std::int64_t messages) {
  ConversationSource source;
  source.reading = Json::Object{{u"format"_s, u"whatsapp-text-ios"_s}, {u"date_order_proven"_s, true}};
  source.messages = messages;
  source.zone = u"Europe/Berlin"_s;
  source.state = ConversationSource::State::Complete;
  return source;
}

} // namespace

void CoverageTest::anExportSaysWhichTimeItCovers() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  QVERIFY(import(fixture, *opened, u"WhatsApp Chat with Tom.txt"_s,
                 "13/01/2026, 08:00 - Ana: hello\n"
                 "14/01/2026, 08:01 - Tom: IMG-20260114-WA0001.jpg (file attached)\n"
                 "14/01/2026, 08:02 - Ana: <Media omitted>\n"
                 "20/03/2026, 09:00 - Tom: still there?\n"));
  const auto answer = opened->ask(Coverage()).result();
  QVERIFY(answer);
  QCOMPARE(answer->total, 1);
  const workspace::ConversationCoverage& coverage = answer->conversations.front();
  QCOMPARE(coverage.sources.size(), std::size_t{1});
  const workspace::CoveredSource& source = coverage.sources.front();
  QCOMPARE(source.route, CaptureRoute::Export);
  const auto day = [](std::int64_t at) { return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).date(); };
  QCOMPARE(day(*source.first), QDate(2026, 1, 13));
  QCOMPARE(day(*source.last), QDate(2026, 3, 20));
  QCOMPARE(source.weeks.size(), std::size_t{2}); // nothing is claimed of the weeks between
  QCOMPARE(source.weeks.front().messages, 3);
  QCOMPARE(coverage.media.missing, 1);
  QCOMPARE(coverage.media.omitted, 1);
  QCOMPARE(source.doubts, std::vector{CoverageDoubt::ZoneUnknown});
}

void CoverageTest::whatMakesAnExportDoubtful() {
  using workspace::doubtsOf;
  QCOMPARE(doubtsOf(exportOf(9'998), true, true), std::vector{CoverageDoubt::NearLimitWithMedia});
  QCOMPARE(doubtsOf(exportOf(9'998), false, true), std::vector<CoverageDoubt>());
  QCOMPARE(doubtsOf(exportOf(40'003), false, true), std::vector{CoverageDoubt::NearLimitWithoutMedia});
  QCOMPARE(doubtsOf(exportOf(2), false, false), std::vector{CoverageDoubt::SystemLinesOnly});
  ConversationSource assumed = exportOf(50);
  assumed.reading = Json::Object{{u"format"_s, u"whatsapp-text-ios"_s}, {u"date_order_proven"_s, false}};
  assumed.state = ConversationSource::State::Reading;
  QCOMPARE(doubtsOf(assumed, false, true),
           (std::vector{CoverageDoubt::DateOrderAssumed, CoverageDoubt::ReadingUnfinished}));
  ConversationSource database = exportOf(10'000);
  database.reading = Json::Object{{u"format"_s, u"whatsapp-ios-database"_s}};
  QCOMPARE(routeOf(database), CaptureRoute::IosDatabase);
  QVERIFY(doubtsOf(database, true, true).empty()); // a database has no such limit
}

void CoverageTest::gapsOfALiveConversationAreNamed() {
  LiveOffice office;
  QVERIFY(office.receive(
      {webhookOf("messages", R"("contacts":[{"wa_id":"49170","profile":{"name":"Ana"}}],"messages":[)"
                             R"({"from":"49170","id":"u","timestamp":"1770000001","type":"unsupported",)"
                             R"("errors":[{"code":131051,"title":"Message type unknown"}]}])"),
       R"({"object":"whatsapp_business_account","entry":[{"id":"9","changes":[{"field":"account_update","value":{"event":"PARTNER_REMOVED"}}]}]})"}));
  const auto answer = office.workspace->ask(Coverage()).result();
  QVERIFY(answer);
  QCOMPARE(answer->conversations.size(), std::size_t{1});
  const workspace::ConversationCoverage& coverage = answer->conversations.front();
  QCOMPARE(coverage.sources.front().route, CaptureRoute::CloudApi);
  QCOMPARE(coverage.gaps.size(), std::size_t{1});
  QCOMPARE(coverage.gaps.front().at.milliseconds(), 1'770'000'001'000);
  QVERIFY(!coverage.person.isEmpty());
  QCOMPARE(answer->connectionGaps.size(), std::size_t{1});
  QCOMPARE(answer->connectionGaps.front().word, u"PARTNER_REMOVED"_s);
}

void CoverageTest::pagesFollowEachOther() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  for (int i = 0; i < 5; ++i)
    QVERIFY(import(fixture, *opened, u"WhatsApp Chat with P%1.txt"_s.arg(i),
                   u"%1/01/2026, 08:00 - P%2: hello %2\n"_s.arg(13 + i).arg(i).toUtf8()));
  Coverage query;
  query.limit = 2;
  QStringList titles;
  for (;;) {
    const auto answer = opened->ask(query).result();
    QVERIFY(answer);
    QCOMPARE(answer->total, 5);
    for (const workspace::ConversationCoverage& coverage : answer->conversations)
      titles << coverage.summary.conversation.title;
    if (std::ssize(answer->conversations) < query.limit)
      break;
    query.after = answer->conversations.back().summary;
  }
  QCOMPARE(titles, (QStringList{u"P4"_s, u"P3"_s, u"P2"_s, u"P1"_s, u"P0"_s}));
}

MUNIMENT_TEST(CoverageTest);

} // namespace muniment::tests

#include "coverage_test.moc"
