#include "core/workspace/agent/paper_work.h"
#include "core/workspace/documents/document_queries.h"
#include "tests/core/workspace/planted_record.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDirIterator>

namespace muniment::tests {

using namespace workspace;

namespace {

/// Gives the lines of a file as its pages, or the error that its last line names.
class LineReader final : public PageReader {
 public:
  Result<QStringList> read(const QByteArray& bytes) override {
    ++reads;
    QStringList lines = QString::fromUtf8(bytes).split(u'\n').mid(1);
    if (lines.back() == "busy"_L1)
      return Failure(makeRetryable(ErrorKind::Unavailable, "preview.busy"_L1));
    if (lines.back().startsWith("preview."_L1))
      return failure(ErrorKind::Refused, QLatin1StringView(lines.back().toLatin1()));
    return lines;
  }
  void cancel() override {}

  int reads = 0;
};

QByteArray paper(const QByteArrayList& pages) { return "%PDF-1.7\n" + pages.join('\n'); }

std::vector<SearchPapers::Hit> found(Workspace& opened, const QString& query) {
  SearchPapers search;
  search.query = query;
  const auto answer = opened.ask(search).result();
  if (!answer)
    qWarning("%s", qUtf8Printable(answer.error().id));
  return answer ? answer->hits : std::vector<SearchPapers::Hit>();
}

Result<CapturedDocuments> capture(Workspace& opened, const QString& name, const QByteArray& bytes) {
  return opened.captureDocuments({name, {}, bytes}, {}, nullptr).result();
}

} // namespace

/// PDFs and pictures among the documents, and what their pages say.
class PapersTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void papersAreDocumentsOfTheirOwn();
  void whatTheySayIsFound_data() { TestDatabase::addRows(); }
  void whatTheySayIsFound();
  void whatCannotBeReadIsNotTriedAgain();
  void hitsComeAPageAtATime();
  void whatADestroyedPaperSaidIsGone_data() { TestDatabase::addRows(); }
  void whatADestroyedPaperSaidIsGone();
};

void PapersTest::papersAreDocumentsOfTheirOwn() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  const QByteArray bytes = paper({"Certificate of origin"});
  const auto captured = capture(*opened, u"certificate X-9984.pdf"_s, bytes);
  QVERIFY(captured);
  QCOMPARE(captured->dialect, formats::edi::Dialect::Pdf);
  QCOMPARE(captured->errors + captured->warnings, 0);
  QVERIFY(capture(*opened, u"crate.jpg"_s, "\xff\xd8\xff\xe0 JFIF"));
  const auto page = opened->ask(DocumentsPage()).result();
  QVERIFY(page);
  QCOMPARE(page->documents.size(), std::size_t{2});
  DocumentsPage query;
  query.filter.kinds = {formats::edi::DocumentKind::Paper};
  query.filter.text = u"x-9984"_s;
  const auto papers = opened->ask(query).result();
  QVERIFY(papers && papers->documents.size() == 1);
  const DocumentSummary& line = papers->documents.front();
  QCOMPARE(line.title, u"certificate X-9984.pdf"_s);
  QVERIFY(line.number.isEmpty() && line.partner.isEmpty());
  const auto whole = opened->ask(DocumentById{line.id}).result();
  QVERIFY(whole);
  QVERIFY(whole->document.findings.empty() && whole->document.kind == formats::edi::DocumentKind::Paper);
  const auto shown = opened->ask(DocumentBytes{line.id}).result();
  QVERIFY(shown);
  QCOMPARE(shown->bytes, bytes);
  QVERIFY(capture(*opened, u"again.pdf"_s, bytes)->wasThere);
}

void PapersTest::whatTheySayIsFound() {
  QFETCH(const store::Dialect, dialect);
  const bool onServer = dialect == store::Dialect::Postgres;
  if (onServer && !TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  WorkspaceFixture fixture;
  const auto opened = onServer ? rehearse(fixture, makeServerDatabase(u"muniment_papers"_s)) : fixture.make();
  QVERIFY(opened);
  QVERIFY(capture(*opened, u"contract.pdf"_s, paper({"Contract with Müller", "", "The price of crates is agreed"})));
  QVERIFY(capture(*opened, u"list.pdf"_s, paper({"Prices of the year"})));
  QVERIFY(capture(*opened, u"crate.jpg"_s, "\xff\xd8\xff\xe0 JFIF\nno words"));
  QVERIFY(found(*opened, u"price"_s).empty());
  LineReader reader;
  PaperReading reading(*opened, reader);
  QCOMPARE(reading.round().value_or(-1), 3);
  QCOMPARE(reading.round().value_or(-1), 0);
  const auto price = found(*opened, u"pric*"_s);
  QCOMPARE(price.size(), std::size_t{2});
  QCOMPARE(price[0].title, u"list.pdf"_s);
  QCOMPARE(price[1].title, u"contract.pdf"_s);
  QCOMPARE(price[1].page, 3);
  QCOMPARE(price[1].snippet.mid(price[1].marks.at(0).start, price[1].marks.at(0).length), u"price"_s);
  QCOMPARE(found(*opened, u"muller"_s).size(), std::size_t{1});
  QCOMPARE(found(*opened, u"\"price of crates\""_s).size(), std::size_t{1});
  QCOMPARE(found(*opened, u"price -crates"_s).size(), std::size_t{0});
  QVERIFY(found(*opened, u"price from:ana"_s).empty()); // about messages
  QVERIFY(found(*opened, u"-price"_s).empty());
  QVERIFY(opened->verify({true, std::nullopt}, nullptr).result()->findings.empty());
}

void PapersTest::whatCannotBeReadIsNotTriedAgain() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  QVERIFY(capture(*opened, u"locked.pdf"_s, paper({"preview.needs_password"})));
  QVERIFY(capture(*opened, u"crash.pdf"_s, paper({"preview.stopped"})));
  LineReader reader;
  PaperReading reading(*opened, reader);
  QCOMPARE(reading.round().value_or(-1), 2);
  QCOMPARE(reading.round().value_or(-1), 0);
  QCOMPARE(reader.reads, 2);
  QVERIFY(capture(*opened, u"later.pdf"_s, paper({"busy"})));
  QCOMPARE(reading.round().error().id, u"preview.busy"_s);
  QCOMPARE(reading.round().error().id, u"preview.busy"_s); // says nothing about the file: it is tried again
}

void PapersTest::hitsComeAPageAtATime() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  QByteArrayList pages;
  for (int i = 0; i < 25; ++i)
    pages << "crate " + QByteArray::number(i);
  QVERIFY(capture(*opened, u"long.pdf"_s, paper(pages)));
  LineReader reader;
  QCOMPARE(PaperReading(*opened, reader).round().value_or(-1), 1);
  SearchPapers search;
  search.query = u"crate"_s;
  search.limit = 10;
  std::vector<int> seen;
  for (;;) {
    const auto answer = opened->ask(search).result();
    QVERIFY(answer);
    QCOMPARE(answer->total, answer->hasMore || search.after ? 25 : std::ssize(answer->hits));
    for (const SearchPapers::Hit& hit : answer->hits)
      seen.push_back(hit.page);
    if (!answer->hasMore)
      break;
    search.after = answer->hits.back().number;
  }
  QCOMPARE(seen.size(), std::size_t{25});
  QVERIFY(std::ranges::is_sorted(seen, std::ranges::greater()));
}

void PapersTest::whatADestroyedPaperSaidIsGone() {
  QFETCH(const store::Dialect, dialect);
  const bool onServer = dialect == store::Dialect::Postgres;
  if (onServer && !TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  WorkspaceFixture fixture;
  auto opened = rehearse(fixture, onServer ? makeServerDatabase(u"muniment_papers_gone"_s) : QString());
  QVERIFY(opened);
  const auto captured = capture(*opened, u"canarycertificate.pdf"_s, paper({"kanariword stands here"}));
  QVERIFY(captured);
  QVERIFY(capture(*opened, u"other.pdf"_s, paper({"another word"})));
  LineReader reader;
  QCOMPARE(PaperReading(*opened, reader).round().value_or(-1), 2);
  QCOMPARE(found(*opened, u"kanari*"_s).size(), std::size_t{1});
  PlantRecord plant;
  plant.title = u"certificate"_s;
  plant.selection.items = {captured->item};
  QVERIFY(opened->run(plant).result());
  const auto snapshot = approve(fixture, *opened);
  QVERIFY(snapshot);
  QVERIFY(opened->dispose(*snapshot, nullptr).result());
  QVERIFY(found(*opened, u"kanari*"_s).empty());
  QCOMPARE(found(*opened, u"word"_s).size(), std::size_t{1});
  QVERIFY(opened->verify({true, std::nullopt}, nullptr).result()->findings.empty());
  opened.reset();
  QDirIterator walk(fixture.path(u"ws"_s).value, QDir::Files, QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    QFile file(walk.next());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY2(!bytes.contains("kanariword") && !bytes.contains("canarycertificate"), qPrintable(file.fileName()));
  }
}

MUNIMENT_TEST(PapersTest);

} // namespace muniment::tests

#include "papers_test.moc"
