#include "core/workspace/conversations/attachment_bytes.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/items/item_bytes.h"
#include "tests/core/formats/archive/zip_maker.h"
#include "tests/core/workspace/planted_record.h"
#include "tests/core/workspace/word_scanner.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

namespace muniment::tests {

using namespace workspace;

namespace {

bool isClean(Workspace& opened) {
  const auto verified = opened.verify({true, std::nullopt}, nullptr).result();
  return verified && verified->findings.empty();
}

QByteArray paper(const QByteArray& text) { return "%PDF-1.7\n" + text; }

Result<CapturedDocuments> capture(Workspace& opened, const QString& name, const QByteArray& bytes) {
  return opened.captureDocuments({name, {}, bytes}, {}, nullptr).result();
}

std::vector<DocumentSummary> infected(Workspace& opened) {
  DocumentsPage page;
  page.filter.states = {u"infected"_s};
  const auto answer = opened.ask(page).result();
  return answer ? answer->documents : std::vector<DocumentSummary>();
}

/// A conversation with a harmless picture and a harmful one.
Result<std::vector<Message>> importPictures(WorkspaceFixture& fixture, Workspace& opened) {
  formats::archive::tests::ZipMaker zip;
  zip.file("IMG-1.jpg", "a crate");
  zip.file("IMG-2.jpg", "a harmful crate");
  zip.file("WhatsApp Chat with Tom Beck.txt", "13/01/2026, 08:00 - Tom Beck: IMG-1.jpg (file attached)\n"
                                              "13/01/2026, 08:01 - Tom Beck: IMG-2.jpg (file attached)\n");
  QFile file(fixture.path(u"chat.zip"_s).value);
  if (!file.open(QIODevice::WriteOnly))
    return failure(ErrorKind::Failed, "file.failed"_L1);
  file.write(zip.bytes());
  file.close();
  MUNIMENT_TRY_LET(source, opened.inspect(fixture.path(u"chat.zip"_s), {}, nullptr).result());
  MUNIMENT_TRY_LET(chats, opened.import(source, {}, nullptr).result());
  MUNIMENT_TRY_LET(page, opened.ask(TranscriptPage{chats.front().conversation, 0, 10}).result());
  return std::move(page.messages);
}

} // namespace

/// What a virus scanner says is kept, and what it finds harmful is not opened.
class VirusScansTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsHarmfulIsKeptAndNotOpened_data() { TestDatabase::addRows(); }
  void whatIsHarmfulIsKeptAndNotOpened();
  void filesOfMessagesAreScannedToo();
  void aScannerThatIsAwayLosesNothing();
  void aLaterWordOfTheScannerCounts();
  void everyPageIsReached();
  void alterationsAreFound_data();
  void alterationsAreFound();
};

void VirusScansTest::whatIsHarmfulIsKeptAndNotOpened() {
  QFETCH(const store::Dialect, dialect);
  const bool onServer = dialect == store::Dialect::Postgres;
  if (onServer && !TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  WorkspaceFixture fixture;
  const auto opened = onServer ? rehearse(fixture, makeServerDatabase(u"muniment_scans"_s)) : fixture.make();
  QVERIFY(opened);
  const auto good = capture(*opened, u"good.pdf"_s, paper("a contract"));
  const auto bad = capture(*opened, u"bad.pdf"_s, paper("a harmful contract"));
  const auto large = capture(*opened, u"large.pdf"_s, paper(QByteArray(2000, 'x')));
  QVERIFY(good && bad && large);
  QVERIFY(opened->ask(PreviewItem{bad->item}).result()); // nobody has said anything yet
  WordScanner scanner;
  const auto told = scanAll(*opened, scanner);
  QCOMPARE(told.clean, 1);
  QCOMPARE(told.infected, 1);
  QCOMPARE(told.refused, 1);
  QCOMPARE(scanAll(*opened, scanner).clean, 0); // each file once
  QCOMPARE(scanner.scans, 3);

  for (const auto& error :
       {opened->ask(PreviewItem{bad->item}).result().error(), opened->ask(ExportItem{bad->item}).result().error()}) {
    QCOMPARE(error.id, u"scan.infected"_s);
    QCOMPARE(error.arguments, QStringList{u"Test.Harm <b>"_s});
  }
  QVERIFY(opened->ask(PreviewItem{good->item}).result());
  QVERIFY(opened->ask(PreviewItem{large->item}).result());
  const auto lines = infected(*opened);
  QCOMPARE(lines.size(), std::size_t{1});
  QCOMPARE(lines.front().title, u"bad.pdf"_s);
  QVERIFY(lines.front().isInfected);
  QCOMPARE(opened->ask(DocumentBytes{lines.front().id}).result().error().id, u"scan.infected"_s);
  const auto whole = opened->ask(DocumentById{lines.front().id}).result();
  QVERIFY(whole && whole->scan);
  QCOMPARE(whole->scan->scanner, u"WordScanner 1/2"_s);
  QCOMPARE(whole->document.findings.size(), std::size_t{1});
  QCOMPARE(QString::fromStdString(whole->document.findings.front().code), u"file-infected"_s);
  QVERIFY(isClean(*opened)); // the file is there as it was received
}

void VirusScansTest::filesOfMessagesAreScannedToo() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  const auto messages = importPictures(fixture, *opened);
  QVERIFY(messages);
  WordScanner scanner;
  const auto told = scanAll(*opened, scanner);
  QCOMPARE(told.clean, 1);
  QCOMPARE(told.infected, 1);
  int refused = 0;
  for (const Message& message : *messages) {
    if (!message.attachment)
      continue;
    const auto shown = opened->ask(PreviewAttachment{message.id}).result();
    const auto given = opened->ask(ExportAttachment{message.id}).result();
    QCOMPARE(shown.has_value(), given.has_value());
    QCOMPARE(shown.has_value(), message.attachment->name == "IMG-1.jpg"_L1);
    if (shown)
      continue;
    QCOMPARE(shown.error().id, u"scan.infected"_s);
    ++refused;
  }
  QCOMPARE(refused, 1);
  QVERIFY(isClean(*opened));
}

void VirusScansTest::aScannerThatIsAwayLosesNothing() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  const auto bad = capture(*opened, u"bad.pdf"_s, paper("harmful"));
  QVERIFY(bad);
  WordScanner scanner;
  scanner.isAway = true;
  VirusScanning scanning(*opened, scanner);
  QCOMPARE(scanning.round(nullptr).error().id, u"scan.unavailable"_s);
  QVERIFY(opened->ask(PreviewItem{bad->item}).result());
  scanner.isAway = false;
  QCOMPARE(scanAll(*opened, scanner).infected, 1);
}

void VirusScansTest::aLaterWordOfTheScannerCounts() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  const auto bad = capture(*opened, u"bad.pdf"_s, paper("harmful"));
  QVERIFY(bad);
  WordScanner scanner;
  QCOMPARE(scanAll(*opened, scanner).infected, 1);
  fixture.clock().advance(60'000);
  scanner.isForgiving = true;
  QCOMPARE(scanAll(*opened, scanner).clean, 0);
  QCOMPARE(scanAll(*opened, scanner, true).clean, 1);
  QVERIFY(opened->ask(PreviewItem{bad->item}).result());
  QVERIFY(infected(*opened).empty());
  QVERIFY(isClean(*opened));
}

void VirusScansTest::everyPageIsReached() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  std::vector<FileToCapture> files;
  for (int i = 0; i < 120; ++i)
    files.push_back({u"%1.txt"_s.arg(i), {}, QByteArray(i % 10 == 3 ? "harmful " : "good ") + QByteArray::number(i)});
  QVERIFY(opened->run(CaptureFiles(std::move(files), u"test"_s)).result());
  QVERIFY(importPictures(fixture, *opened));
  WordScanner scanner;
  const auto told = scanAll(*opened, scanner);
  QCOMPARE(told.clean, 109);
  QCOMPARE(told.infected, 13);
  QCOMPARE(scanner.scans, 122);
  QCOMPARE(scanAll(*opened, scanner, true).clean, 109);
  QCOMPARE(scanner.scans, 244);
  QVERIFY(isClean(*opened));
}

void VirusScansTest::alterationsAreFound_data() {
  QTest::addColumn<QByteArray>("statement");
  QTest::newRow("verdict") << QByteArray("UPDATE virus_scan SET verdict = 0");
  QTest::newRow("content") << QByteArray("UPDATE virus_scan SET content = replace(content, 'Test', 'Best')");
  QTest::newRow("both") << QByteArray(
      "UPDATE virus_scan SET verdict = 0, content = replace(content, 'infected', 'clean')");
  QTest::newRow("gone") << QByteArray("DELETE FROM virus_scan");
  QTest::newRow("of another file") << QByteArray("UPDATE virus_scan SET item = ''");
}

void VirusScansTest::alterationsAreFound() {
  QFETCH(QByteArray, statement);
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  QVERIFY(capture(*opened, u"bad.pdf"_s, paper("harmful")));
  WordScanner scanner;
  QCOMPARE(scanAll(*opened, scanner).infected, 1);
  QVERIFY(isClean(*opened));
  {
    const auto connection = store::Connection::open(store::Address::sqlite(fixture.path(u"ws/muniment.db"_s).value),
                                                    store::OpenMode::Write);
    QVERIFY(connection);
    QVERIFY((*connection)->change(statement));
  }
  QVERIFY(!isClean(*opened));
}

MUNIMENT_TEST(VirusScansTest);

} // namespace muniment::tests

#include "virus_scans_test.moc"
