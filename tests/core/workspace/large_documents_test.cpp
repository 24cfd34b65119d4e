// Files far larger than anybody wishes for: taken in, listed and opened in memory that does not grow with them.
#include "core/workspace/documents/document_queries.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <sys/resource.h>

namespace muniment::tests {

using namespace workspace;

namespace {

constexpr long kMostGrowth = 256; ///< megabytes

long peakMegabytes() {
  struct rusage usage {};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

std::int64_t wanted(const char* variable, int usually) {
  bool given = false;
  const int value = qEnvironmentVariableIntValue(variable, &given);
  return given ? value : usually;
}

const QByteArray kHead = "ISA*00*          *00*          *ZZ*BUYERCO        *ZZ*SELLERCO       *260105*0900*U*00401*"
                         "000000017*0*P*>~\nGS*PO*BUYERCO*SELLERCO*20260105*0900*17*X*004010~\n";

QByteArray order(std::int64_t number) {
  const QByteArray text = QByteArray::number(qlonglong(number));
  QByteArray set = "ST*850*" + text + "~\nBEG*00*SA*PO-" + text + "**20260105~\nN1*SE*Seller Ltd*92*7~\n";
  for (int line = 1; line <= 20; ++line)
    set += "PO1*" + QByteArray::number(line) + "*10*EA*2.50**VN*CRATE-" + QByteArray::number(line) +
           "~\nPID*F****Folding crate, blue, stackable, with lid and handles~\n";
  return set + "CTT*20*200~\nSE*45*" + text + "~\n";
}

} // namespace

class LargeDocumentsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anInterchangeOfManyDocuments();
  void aDocumentOfManyLines();
};

/// MUNIMENT_TRADE_MEGABYTES: how large.
void LargeDocumentsTest::anInterchangeOfManyDocuments() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  const std::int64_t size = wanted("MUNIMENT_TRADE_MEGABYTES", 4) << 20;
  std::int64_t count = 0;
  {
    QFile file(fixture.path(u"large.edi"_s).value);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kHead);
    while (file.pos() < size)
      file.write(order(++count));
    file.write("GE*" + QByteArray::number(qlonglong(count)) + "*17~\nIEA*1*000000017~\n");
  }
  const long before = peakMegabytes();
  QElapsedTimer timer;
  timer.start();
  const auto captured = opened
                            ->captureDocuments({u"large.edi"_s, fixture.path(u"large.edi"_s), std::nullopt}, {},
                                               std::make_shared<Progress>())
                            .result();
  QVERIFY(captured);
  qInfo("%lld MB, %lld documents in %lld ms, %ld MB more", static_cast<long long>(size >> 20),
        static_cast<long long>(count), static_cast<long long>(timer.elapsed()), peakMegabytes() - before);
  QCOMPARE(captured->added, count);
  QCOMPARE(captured->errors, 0);
  const auto counts = opened->ask(DocumentCounts()).result();
  QVERIFY(counts && counts->total == count);
  DocumentsPage page;
  page.filter.text = u"PO-%1"_s.arg(count);
  const auto found = opened->ask(page).result();
  QVERIFY(found && !found->documents.empty());
  QCOMPARE(found->documents.front().number, u"PO-%1"_s.arg(count));
  const auto last = opened->ask(DocumentById{found->documents.front().id}).result();
  QVERIFY(last);
  QCOMPARE(last->document.lines.size(), std::size_t{20});
  QVERIFY(last->document.findings.empty());
  QVERIFY(peakMegabytes() - before < kMostGrowth);
}

/// MUNIMENT_TRADE_LINES: how many.
void LargeDocumentsTest::aDocumentOfManyLines() {
  WorkspaceFixture fixture;
  const auto opened = fixture.make();
  const std::int64_t lines = wanted("MUNIMENT_TRADE_LINES", 20'000);
  const QByteArray all = QByteArray::number(qlonglong(lines));
  {
    QFile file(fixture.path(u"long.edi"_s).value);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kHead + "ST*850*0001~\nBEG*00*SA*PO-1**20260105~\n");
    for (std::int64_t line = 1; line <= lines; ++line)
      file.write("PO1*" + QByteArray::number(qlonglong(line)) + "*2*EA*1.50**VN*W-1~\nPID*F****Widget~\n");
    file.write("CTT*" + all + '*' + QByteArray::number(qlonglong(2 * lines)) + "~\nSE*" +
               QByteArray::number(qlonglong(2 * lines + 4)) + "*0001~\nGE*1*17~\nIEA*1*000000017~\n");
  }
  const long before = peakMegabytes();
  QElapsedTimer timer;
  timer.start();
  const auto captured = opened
                            ->captureDocuments({u"long.edi"_s, fixture.path(u"long.edi"_s), std::nullopt}, {},
                                               std::make_shared<Progress>())
                            .result();
  QVERIFY(captured);
  QCOMPARE(captured->added, 1);
  const auto taken = timer.restart();
  const auto page = opened->ask(DocumentsPage()).result();
  QVERIFY(page && page->documents.size() == 1);
  const auto whole = opened->ask(DocumentById{page->documents.front().id}).result();
  QVERIFY(whole);
  QCOMPARE(whole->document.lineCount, lines);
  QVERIFY(!whole->document.lines.empty() && std::ssize(whole->document.lines) <= lines);
  qInfo("%lld lines taken in %lld ms, opened in %lld ms with %zu of them, %ld MB more", static_cast<long long>(lines),
        static_cast<long long>(taken), static_cast<long long>(timer.elapsed()), whole->document.lines.size(),
        peakMegabytes() - before);
  const std::int64_t second = std::ssize(whole->document.lines) + 1;
  const auto rest = opened->ask(DocumentById{page->documents.front().id, second}).result();
  QVERIFY(rest && !rest->document.lines.empty());
  QCOMPARE(rest->document.lines.front().ordinal, second);
  QCOMPARE(rest->document.lineCount, lines);
  QCOMPARE(rest->document.total("due") != nullptr, whole->document.total("due") != nullptr);
  // Every part of the original is shown, however far down it lies.
  DocumentBytes end{page->documents.front().id};
  const auto first = opened->ask(end).result();
  QVERIFY(first);
  end.offset = first->total - 60;
  const auto tail = opened->ask(end).result();
  QVERIFY(tail && tail->bytes.contains("CTT*" + all));
  QVERIFY(peakMegabytes() - before < kMostGrowth);
}

MUNIMENT_TEST(LargeDocumentsTest);

} // namespace muniment::tests

#include "large_documents_test.moc"
