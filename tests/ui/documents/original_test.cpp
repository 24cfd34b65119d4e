#include "tests/support/test_suite.h"
#include "tests/ui/documents/sample_documents.h"
#include "ui/documents/original_view.h"
#include "ui/kit/theme.h"

#include <QtCore/QPromise>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

using Begins = std::vector<std::int64_t>;

/// Any number of bytes that are never all there at once.
class Pieces final : public ui::OriginalSource {
 public:
  Pieces(QByteArray period, std::int64_t total) : m_period(std::move(period)), m_total(total) {}

  std::int64_t total() const override { return m_total; }
  QFuture<Result<QByteArray>> read(std::int64_t offset, std::int64_t length) override {
    length = std::min(length, m_total - offset);
    longest = std::max(longest, length);
    QByteArray bytes;
    bytes.reserve(length + m_period.size());
    for (std::int64_t at = offset % m_period.size(); bytes.size() < length; at = 0)
      bytes += m_period.mid(at);
    bytes.truncate(length);
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    promise->start();
    auto future = promise->future();
    QTimer::singleShot(0, [promise, bytes] {
      promise->addResult(Result<QByteArray>(bytes));
      promise->finish();
    });
    return future;
  }

  std::int64_t longest = 0;

 private:
  QByteArray m_period;
  std::int64_t m_total;
};

Begins beginsOf(ui::LineCutter cutter, const QByteArray& bytes, qsizetype piece) {
  Begins begins;
  for (qsizetype at = 0; at < bytes.size(); at += piece) {
    const QByteArray part = bytes.mid(at, piece);
    cutter.feed(std::string_view(part.constData(), static_cast<std::size_t>(part.size())), at,
                [&begins](std::int64_t begin) { begins.push_back(begin); });
  }
  return begins;
}

ui::LineCutter cutterOf(const SampleFile& file) {
  return ui::LineCutter(file.document->dialect, file.document->envelope.delimiters);
}

} // namespace

/// The bytes that were received, line by line.
class OriginalTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light); }

  void piecesOfAnySizeComeToTheSameLines_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("x12") << invoiceText();
    QTest::newRow("xml") << xmlInvoiceText();
  }
  void piecesOfAnySizeComeToTheSameLines() {
    QFETCH(const QByteArray, bytes);
    const SampleFile file = sampleOf(bytes);
    const Begins whole = beginsOf(cutterOf(file), bytes, bytes.size());
    QVERIFY(whole.size() > 5);
    for (qsizetype piece = 1; piece < 40; ++piece)
      QCOMPARE(beginsOf(cutterOf(file), bytes, piece), whole);
    for (const std::int64_t begin : whole) { // from any line on, the rest is cut alike
      Begins rest = beginsOf(cutterOf(file), bytes.mid(begin), bytes.size());
      for (std::int64_t& each : rest)
        each += begin;
      const auto from = std::ranges::find(whole, begin);
      QVERIFY(std::ranges::equal(std::ranges::subrange(from, whole.end()), rest));
    }
  }

  void aReleasedEndEndsNothing() {
    formats::edi::Delimiters delimiters;
    delimiters.release = '?';
    delimiters.segment = "'";
    const Begins begins =
        beginsOf(ui::LineCutter(formats::edi::Dialect::Edifact, delimiters), "FTX+1+it?'s'UNT+1'", 100);
    QCOMPARE(begins, (Begins{0, 12}));
  }

  void aLineWithoutAnEndGoesOn() {
    const Begins begins = beginsOf(ui::LineCutter(formats::edi::Dialect::X12, {}), QByteArray(3000, 'A'), 700);
    QCOMPARE(begins, (Begins{0, 1024, 2048}));
  }

  void whatIsNoTextIsAMark() {
    const auto line = ui::OriginalLine::make("A\x01\xFF\xC3\xA4\n", 10, {});
    QCOMPARE(line.text, u"A\u2401\u00FF\u00E4"_s);
    QCOMPARE(line.length, 6);
    QCOMPARE(line.textOf(13, 2), (std::pair<int, int>{3, 4}));
    QCOMPARE(line.textOf(0, 5), (std::pair<int, int>{0, 0}));
    const auto turned = ui::OriginalLine::make("x\xE2\x80\xAEy", 0, {});
    QVERIFY(!turned.text.contains(QChar(0x202E)));
  }

  void secretsAreCovered() {
    const SampleFile file = sampleOf(paymentText());
    QVERIFY(!file.document->secrets.empty());
    Pieces source(file.bytes.mid(file.document->place.offset), file.document->place.length);
    ui::OriginalView view;
    view.resize(900, 500);
    view.show();
    view.setSource(&source, *file.document);
    QTRY_VERIFY(view.text()->isWhole());
    QString all;
    for (int line = 0; line < view.text()->count(); ++line) {
      QTRY_VERIFY(view.text()->line(line));
      all += view.text()->line(line)->text;
    }
    QVERIFY2(all.contains(u"BPR*C*826400"_s), qPrintable(all));
    QVERIFY2(!all.contains(u"0047117701"_s) && !all.contains(u"0099887766"_s), qPrintable(all));
    QVERIFY(all.contains(QString(10, QChar(0x2588))));
  }

  void aHundredMegabytesAreNeverAllThere() {
    const SampleFile file = sampleOf(orderText());
    const QByteArray period = "PO1*1*240*EA*18.50**VN*TC-40~\n";
    constexpr std::int64_t kTotal = 100'000'000;
    Pieces source(period, kTotal);
    ui::OriginalView view;
    view.resize(900, 600);
    view.show();
    view.setSource(&source, *file.document);
    QTRY_VERIFY_WITH_TIMEOUT(view.text()->isWhole(), 60'000);
    QCOMPARE(view.text()->count(), static_cast<int>((kTotal + period.size() - 1) / period.size()));
    QVERIFY(source.longest <= ui::OriginalText::kPiece);
    const std::int64_t wanted = period.size() * 3'000'000LL + 4;
    QSignalSpy located(&view, &ui::OriginalView::located);
    view.choose({file.document->place.offset + wanted, 1, 0, {}});
    QTRY_COMPARE(located.count(), 1);
    QCOMPARE(view.current(), 3'000'000);
    for (int step = 0; step < 100; ++step) {
      view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() * step / 100);
      view.grab();
      QCoreApplication::processEvents();
    }
    QVERIFY(view.text()->blocksKept() <= ui::OriginalText::kBlocksKept);
  }

  void aClickOnASegmentTellsItsPlace() {
    const SampleFile file = sampleOf(invoiceText());
    Pieces source(file.bytes.mid(file.document->place.offset), file.document->place.length);
    ui::OriginalView view;
    view.resize(900, 600);
    view.show();
    view.setSource(&source, *file.document);
    QTRY_VERIFY(view.text()->line(1));
    QSignalSpy chosen(&view, &ui::OriginalView::placeChosen);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(200, 22 + 11));
    QCOMPARE(chosen.count(), 1);
    const auto place = chosen.front().front().value<formats::edi::Place>();
    QCOMPARE(file.bytes.mid(place.offset, place.length), QByteArray("BIG*20260317*INV-77*20260302*PO-4711~\n"));
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(view.current(), 2);
    view.setSource(nullptr, *file.document);
    QCOMPARE(view.text()->count(), 0);
  }
};

MUNIMENT_TEST(OriginalTest);

} // namespace muniment::tests

#include "original_test.moc"
