#include "core/preview/client/child_page_reader.h"
#include "core/preview/client/preview_document.h"
#include "tests/core/preview/made_pdf.h"
#include "tests/support/test_suite.h"

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtGui/QImage>

#include <csignal>
#include <thread>

#include <sys/wait.h>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace preview;
using namespace std::chrono_literals;

namespace {

QByteArray encoded(const QImage& image, const char* format) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, format);
  return bytes;
}

QImage imageOf(const PreviewDocument::Picture& picture) {
  return QImage(reinterpret_cast<const uchar*>(picture.pixels.constData()), picture.size.width(), picture.size.height(),
                QImage::Format_ARGB32_Premultiplied)
      .copy();
}

int darkPixels(const QImage& image) {
  int dark = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x)
      dark += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
  }
  return dark;
}

qsizetype openDescriptors() { return QDir(u"/proc/self/fd"_s).entryList(QDir::System | QDir::Files).size(); }

/// Resident kilobytes of a process, the most it ever had.
qint64 peakOf(std::int64_t process) {
  QFile status(u"/proc/%1/status"_s.arg(process));
  if (!status.open(QIODevice::ReadOnly))
    return -1;
  for (const QByteArray& line : status.readAll().split('\n')) {
    if (line.startsWith("VmHWM:"))
      return line.sliced(6).simplified().split(' ').first().toLongLong();
  }
  return -1;
}

QByteArray flated(const QByteArray& plain) { return qCompress(plain, 9).sliced(4); }

} // namespace

class PreviewDocumentTest final : public QObject {
  Q_OBJECT

  PreviewHost m_host{QStringLiteral(MUNIMENT_PREVIEW)};

  /// A file that somebody made to do harm: whatever is asked of it, there is an answer in time.
  void look(PreviewHost& host, const QByteArray& bytes) {
    QElapsedTimer sinceStart;
    sinceStart.start();
    auto document = PreviewDocument::open(host, bytes);
    if (document) {
      (void)(*document)->sizes();
      (void)(*document)->render(0, 1, 0, QRect(0, 0, 1024, 1024));
      (void)(*document)->words(0);
      (void)(*document)->outline();
    } else {
      QVERIFY2(document.error().id.startsWith(u"preview."_s), qPrintable(document.error().id));
    }
    QVERIFY(sinceStart.elapsed() < 8 * host.deadline().count());
  }

 private Q_SLOTS:
  void aPdfIsDescribedDrawnReadAndSearched() {
    const MadePdf made{{pageOfText({"Purchase order 4711", "Total 12 345.67"}), pageOfText({"Second page"})}};
    auto opened = PreviewDocument::open(m_host, made.bytes());
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().id + opened.error().detail));
    PreviewDocument& document = **opened;
    QCOMPARE(document.facts().format, u"PDF"_s);
    QCOMPARE(document.facts().pages, 2);
    QVERIFY(std::ranges::count(document.facts().raw, std::pair(u"info:Title"_s, u"A made file"_s)) == 1);
    QCOMPARE(document.sizes().value(), (std::vector<QSizeF>{{595, 842}, {595, 842}}));

    const auto page = document.render(0, 1, 0, QRect(0, 0, 595, 842));
    QVERIFY(page);
    QCOMPARE(page->size, QSize(595, 842));
    const int dark = darkPixels(imageOf(*page));
    QVERIFY2(dark > 300, qPrintable(QString::number(dark))); // the font that it names without bringing it is found
    const auto turned = document.render(0, 2, 1, QRect(0, 0, 2000, 2000));
    QVERIFY(turned);
    QCOMPARE(turned->size, QSize(1684, 1190));

    const auto words = document.words(0).value();
    QStringList texts;
    for (const PreviewAnswer::Word& word : words)
      texts << word.text;
    QCOMPARE(texts, QStringList({u"Purchase"_s, u"order"_s, u"4711"_s, u"Total"_s, u"12"_s, u"345.67"_s}));
    QVERIFY(words[0].hasSpace && words[2].endsLine && !words[1].endsLine);
    const auto hits = document.find(0, u"ORDER"_s).value();
    QCOMPARE(hits.size(), std::size_t{1});
    QVERIFY(hits[0].intersects(words[1].box));
    QVERIFY(document.find(1, u"ORDER"_s).value().empty());
    QCOMPARE(document.render(2, 1, 0, QRect(0, 0, 10, 10)).error().id, u"preview.damaged"_s);
  }

  void tilesComeTogetherToThePage() {
    const MadePdf made{{pageOfText({"One", "Two", "Three"})}};
    auto document = PreviewDocument::open(m_host, made.bytes()).value();
    const QImage whole = imageOf(document->render(0, 1, 0, QRect(0, 0, 595, 842)).value());
    for (const QRect tile : {QRect(0, 0, 256, 256), QRect(256, 0, 256, 256), QRect(512, 768, 256, 256)}) {
      const QImage part = imageOf(document->render(0, 1, 0, tile).value());
      QCOMPARE(part.size(), (tile & whole.rect()).size());
      int differs = 0;
      for (int y = 0; y < part.height(); ++y) {
        for (int x = 0; x < part.width(); ++x)
          differs += std::abs(qGray(part.pixel(x, y)) - qGray(whole.pixel(tile.topLeft() + QPoint(x, y)))) > 40 ? 1 : 0;
      }
      QVERIFY(differs < 20); // a glyph may be set on another fraction of a pixel
    }
  }

  void headingsLeadToPages() {
    MadePdf made{{pageOfText({"One"}), pageOfText({"Two"})}};
    made.catalog = "/Outlines 100 0 R";
    made.objects = {"<</First 101 0 R/Last 101 0 R/Count 1>>",
                    "<</Title(Chapter)/Parent 100 0 R/Dest[12 0 R/Fit]/First 102 0 R/Last 102 0 R/Count 1>>",
                    "<</Title(Elsewhere)/Parent 101 0 R/A<</S/URI/URI(http://127.0.0.1/)>>>>"};
    auto document = PreviewDocument::open(m_host, made.bytes()).value();
    const auto headings = document->outline().value();
    QCOMPARE(headings.size(), std::size_t{2});
    QCOMPARE(headings[0], (PreviewAnswer::Heading{0, u"Chapter"_s, 1}));
    QCOMPARE(headings[1], (PreviewAnswer::Heading{1, u"Elsewhere"_s, -1}));
  }

  void aPasswordOpensWhatItLocks() {
    MadePdf made{{pageOfText({"Sealed order 4711"})}};
    made.password = "kanari";
    PreviewDocument document(m_host, made.bytes());
    QCOMPARE(document.open().error().id, u"preview.needs_password"_s);
    QCOMPARE(document.open(u"guess"_s).error().id, u"preview.wrong_password"_s);
    const auto opened = document.open(u"kanari"_s);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().id));
    QCOMPARE(document.words(0).value().size(), std::size_t{3});
    QCOMPARE(::kill(static_cast<pid_t>(document.childId()), SIGKILL), 0); // the next child is let in as well
    QCOMPARE(document.find(0, u"sealed"_s).value().size(), std::size_t{1});
  }

  void publishedLocksOpenToo_data() {
    QTest::addColumn<QString>("file");
    QTest::newRow("40 bits and more") << u"qpdf__enc-R3_V2_U-view_O-view.pdf"_s;
    QTest::newRow("256 bits") << u"qpdf__enc-XI-R6_V5_U-view_O-master.pdf"_s;
  }
  void publishedLocksOpenToo() {
    QFETCH(const QString, file);
    QFile published(qEnvironmentVariable("MUNIMENT_CORPUS") + u"/pdf/"_s + file);
    if (!published.open(QIODevice::ReadOnly))
      QSKIP("MUNIMENT_CORPUS is not set");
    PreviewDocument document(m_host, published.readAll());
    QCOMPARE(document.open().error().id, u"preview.needs_password"_s);
    QVERIFY(document.open(u"view"_s));
    QVERIFY(document.render(0, 1, 0, QRect(0, 0, 200, 200)));
  }

  void whatWasRepairedSaysSo() {
    const QByteArray whole = MadePdf{{pageOfText({"Text"})}}.bytes();
    QVERIFY(!PreviewDocument::open(m_host, whole).value()->facts().isRepaired);
    auto repaired = PreviewDocument::open(m_host, QByteArray(whole).replace("startxref\n", "startxref\n9")).value();
    QVERIFY(repaired->facts().isRepaired);
    QCOMPARE(repaired->words(0).value().size(), std::size_t{1});
  }

  void filesInsideAreNamed() {
    MadePdf made{{pageOfText({"One"})}};
    made.catalog = "/Names<</EmbeddedFiles<</Names[(a)100 0 R]>>>>";
    made.objects = {"<</Type/Filespec/F(prices.xml)/UF(prices.xml)/EF<</F 101 0 R>>>>",
                    "<</Type/EmbeddedFile/Params<</Size 4>>/Length 4>>\nstream\nabcd\nendstream"};
    const auto document = PreviewDocument::open(m_host, made.bytes()).value();
    QCOMPARE(document->facts().files, (std::vector<PreviewAnswer::Embedded>{{u"prices.xml"_s, 4}}));
  }

  void pagesAreReadAsText() {
    const auto host = std::make_shared<PreviewHost>(m_host.program());
    ChildPageReader reader(host);
    const MadePdf made{{pageOfText({"Purchase order 4711", "Total 12"}), pageOfText({}), pageOfText({"End"})}};
    QCOMPARE(reader.read(made.bytes()).value(), (QStringList{u"Purchase order 4711\nTotal 12"_s, QString(), u"End"_s}));
    QCOMPARE(reader.read(encoded(QImage(2, 2, QImage::Format_RGB32), "PNG")).value(), QStringList());
    QCOMPARE(reader.read("%PDF-1.7\n").error().id, u"preview.damaged"_s);
    reader.cancel();
    QVERIFY(reader.read(made.bytes()).error().retryable);
    ChildPageReader nobody(std::make_shared<PreviewHost>(u"/nowhere/muniment-preview"_s));
    QVERIFY(nobody.read(made.bytes()).error().retryable);
  }

  void picturesAreShown_data() {
    QTest::addColumn<QByteArray>("format");
    for (const char* format : {"PNG", "JPEG", "BMP"})
      QTest::newRow(format) << QByteArray(format);
  }
  void picturesAreShown() {
    QFETCH(const QByteArray, format);
    QImage image(900, 300, QImage::Format_RGB32);
    image.fill(QColor(200, 30, 30));
    auto opened = PreviewDocument::open(m_host, encoded(image, format.constData()));
    QVERIFY(opened);
    PreviewDocument& document = **opened;
    QVERIFY(document.facts().isPicture);
    QCOMPARE(document.facts().format, QString::fromLatin1(format));
    QCOMPARE(document.sizes().value(), (std::vector<QSizeF>{{900, 300}}));
    for (const double scale : {0.1, 0.5, 1.0, 2.0, 0.25}) { // small first: the larger one is not made of it
      const auto part = document.render(0, scale, 0, QRect(0, 0, 2048, 2048));
      QVERIFY(part);
      QCOMPARE(part->size, QSize(qRound(900 * scale), qRound(300 * scale)));
      const QColor middle = imageOf(*part).pixelColor(part->size.width() / 2, part->size.height() / 2);
      QVERIFY(std::abs(middle.red() - 200) < 8 && std::abs(middle.green() - 30) < 8);
    }
    QCOMPARE(document.render(0, 1, 1, QRect(0, 0, 2048, 2048)).value().size, QSize(300, 900));
  }

  void whatIsNotShownIsSaid_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    QTest::newRow("nothing") << QByteArray() << u"preview.format"_s;
    QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
                         << u"preview.format"_s;
    QTest::newRow("office") << QByteArray("PK\x03\x04 word/document.xml") << u"preview.format"_s;
    QTest::newRow("text") << QByteArray("no picture at all") << u"preview.format"_s;
    QTest::newRow("ppm") << encoded(QImage(3, 3, QImage::Format_RGB32), "PPM") << u"preview.format"_s;
    QTest::newRow("a PDF without content") << QByteArray("%PDF-1.7\n") << u"preview.damaged"_s;
    QTest::newRow("a picture without content") << QByteArray("\x89PNG\r\n\x1a\n") << u"preview.damaged"_s;
  }
  void whatIsNotShownIsSaid() {
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, error);
    const auto document = PreviewDocument::open(m_host, bytes);
    QVERIFY(!document);
    QCOMPARE(document.error().id, error);
  }

  void aPictureBombIsNotUnpacked() {
    QByteArray header = encoded(QImage(1, 1, QImage::Format_RGB32), "PNG");
    header.replace(16, 8, QByteArray::fromHex("00010000") + QByteArray::fromHex("00010000")); // 65 536 each way
    const auto document = PreviewDocument::open(m_host, header);
    QVERIFY(!document);
    QVERIFY2(document.error().id == u"preview.too_large"_s || document.error().id == u"preview.damaged"_s,
             qPrintable(document.error().id));
    QImage large(8192, 4096, QImage::Format_Mono); // 33 million pixels in a few kilobytes
    large.fill(0);
    auto opened = PreviewDocument::open(m_host, encoded(large, "PNG"));
    QVERIFY(opened);
    QVERIFY((*opened)->render(0, 1.0 / 16, 0, QRect(0, 0, 512, 512)));
    QVERIFY(peakOf((*opened)->childId()) < 600 * 1024);
  }

  void hostilePdfsAreEndedOrRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = MadePdf{{pageOfText({"Text"})}}.bytes();
    for (const int share : {10, 30, 50, 70, 90, 99})
      QTest::addRow("%d percent", share) << whole.first(whole.size() * share / 100);
    MadePdf huge{{pageOfText({"Text"})}};
    huge.mediaBox = "[0 0 1e9 1e9]";
    QTest::newRow("a huge page") << huge.bytes();
    MadePdf form{{"/X Do"}};
    form.resources = "/XObject<</X 100 0 R>>";
    form.objects = {"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X 100 0 R>>>>/Length "
                    "5>>\nstream\n/X Do\nendstream"};
    QTest::newRow("a form in itself") << form.bytes();
    const QByteArray bomb = flated(flated(QByteArray(64 << 20, ' ')));
    MadePdf flate{{"/X Do"}};
    flate.resources = form.resources;
    flate.objects = {"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Filter[/FlateDecode/FlateDecode]/Length " +
                     QByteArray::number(bomb.size()) + ">>\nstream\n" + bomb + "\nendstream"};
    QTest::newRow("a bomb in a stream") << flate.bytes();
    MadePdf image{{"600 0 0 800 0 0 cm /X Do"}};
    image.resources = form.resources;
    image.objects = {"<</Type/XObject/Subtype/Image/Width 100000/Height 100000/ColorSpace/DeviceRGB/BitsPerComponent "
                     "8/Filter/FlateDecode/Length " +
                     QByteArray::number(bomb.size()) + ">>\nstream\n" + bomb + "\nendstream"};
    QTest::newRow("a bomb in a picture") << image.bytes();
    MadePdf loop{{pageOfText({"Text"})}};
    loop.catalog = "/Outlines 100 0 R";
    loop.objects = {"<</First 101 0 R/Last 101 0 R>>", "<</Title(x)/Next 101 0 R/First 100 0 R/Parent 100 0 R>>"};
    QTest::newRow("an outline in a circle") << loop.bytes();
    QByteArray pages = whole;
    pages.replace("/Kids[10 0 R ]", "/Kids[2 0 R  ]");
    QTest::newRow("pages in a circle") << pages;
    QTest::newRow("deep brackets") << MadePdf{{QByteArray(2'000'000, '[')}}.bytes();
    QTest::newRow("endless saving") << MadePdf{{QByteArray("q ").repeated(1'000'000)}}.bytes();
  }
  void hostilePdfsAreEndedOrRefused() {
    QFETCH(const QByteArray, bytes);
    PreviewHost host(m_host.program(), 4s);
    look(host, bytes);
  }

  void everyPdfOfTheCorpusOpensOrSaysWhyNot() {
    const QString corpus = qEnvironmentVariable("MUNIMENT_CORPUS");
    if (corpus.isEmpty())
      QSKIP("MUNIMENT_CORPUS is not set");
    int shown = 0;
    const QFileInfoList files = QDir(corpus + u"/pdf"_s).entryInfoList({u"*.pdf"_s}, QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo& info : files) {
      QFile file(info.filePath());
      QVERIFY(file.open(QIODevice::ReadOnly));
      auto document = PreviewDocument::open(m_host, file.readAll());
      if (!document) {
        qInfo("%-50s %s", qPrintable(info.fileName()), qPrintable(document.error().id));
        const QStringList said{u"preview.needs_password"_s, u"preview.damaged"_s, u"preview.format"_s};
        QVERIFY2(said.contains(document.error().id), qPrintable(info.fileName() + document.error().id));
        continue;
      }
      const auto page = (*document)->render(0, 1, 0, QRect(0, 0, 800, 800));
      qInfo("%-50s %lld page(s)%s", qPrintable(info.fileName()), static_cast<long long>((*document)->facts().pages),
            page ? "" : qPrintable(u", the first is not drawn: "_s + page.error().id));
      shown += page ? 1 : 0;
    }
    QVERIFY2(shown * 2 >= files.size(), qPrintable(QString::number(shown)));
  }

  void aChildThatIsKilledIsStartedAgainOnce() {
    auto document = PreviewDocument::open(m_host, MadePdf{{pageOfText({"Text"})}}.bytes()).value();
    const std::int64_t before = document->childId();
    QCOMPARE(::kill(static_cast<pid_t>(before), SIGKILL), 0);
    QVERIFY(document->render(0, 1, 0, QRect(0, 0, 100, 100)));
    QVERIFY(document->childId() != before && document->childId() != 0);
  }

  void aChildThatIsKilledWhileItDrawsIsAnError() {
    // Drawn in a time that no test outlasts: each glyph is stroked over and over.
    const QByteArray slow = "0.1 w " + QByteArray("0 0 m 595 842 300 10 10 842 c S ").repeated(3'000'000);
    PreviewHost host(m_host.program(), 60s);
    auto document = PreviewDocument::open(host, MadePdf{{slow}}.bytes()).value();
    std::atomic_bool done = false;
    std::thread killer([&] {
      while (!done) {
        std::this_thread::sleep_for(50ms);
        if (const std::int64_t child = document->childId(); child > 0)
          ::kill(static_cast<pid_t>(child), SIGKILL);
      }
    });
    const auto drawn = document->render(0, 4, 0, QRect(0, 0, 2000, 2000));
    done = true;
    killer.join();
    QVERIFY(!drawn);
    QCOMPARE(drawn.error().id, u"preview.stopped"_s);
  }

  void whatTakesTooLongIsEnded() {
    const QByteArray slow = "0.1 w " + QByteArray("0 0 m 595 842 300 10 10 842 c S ").repeated(3'000'000);
    PreviewHost host(m_host.program(), 1s);
    auto document = PreviewDocument::open(host, MadePdf{{slow}}.bytes());
    QElapsedTimer sinceStart;
    sinceStart.start();
    QVERIFY(document);
    const auto drawn = (*document)->render(0, 4, 0, QRect(0, 0, 2000, 2000));
    QVERIFY(!drawn);
    QCOMPARE(drawn.error().id, u"preview.too_slow"_s);
    QVERIFY(sinceStart.elapsed() < 3'000);
  }

  void cancellingEndsWhatIsRunning() {
    const QByteArray slow = "0.1 w " + QByteArray("0 0 m 595 842 300 10 10 842 c S ").repeated(3'000'000);
    auto document = PreviewDocument::open(m_host, MadePdf{{slow}}.bytes()).value();
    std::thread canceller([&] {
      std::this_thread::sleep_for(200ms);
      document->cancel();
    });
    const auto drawn = document->render(0, 4, 0, QRect(0, 0, 2000, 2000));
    canceller.join();
    QCOMPARE(drawn.error().kind, ErrorKind::Cancelled);
    QCOMPARE(document->words(0).error().kind, ErrorKind::Cancelled);
  }

  void aProgramThatIsMissingIsSaid() {
    PreviewHost host(u"/nowhere/muniment-preview"_s);
    const auto document = PreviewDocument::open(host, "%PDF-1.7");
    QVERIFY(!document);
    QVERIFY2(document.error().id == u"preview.not_started"_s, qPrintable(document.error().id));
  }

  void noMoreThanSixAtOnce() {
    PreviewHost host(m_host.program(), 300ms);
    const QByteArray bytes = encoded(QImage(2, 2, QImage::Format_RGB32), "PNG");
    const std::atomic_bool isCancelled = false;
    std::vector<PreviewHost::Place> places;
    for (int i = 0; i < PreviewHost::kMostAtOnce; ++i)
      places.push_back(host.take(isCancelled).value());
    const auto refused = PreviewDocument::open(host, bytes);
    QCOMPARE(refused.error().id, u"preview.busy"_s);
    places.pop_back();
    QVERIFY(host.take(isCancelled));
  }

  void openingAndClosingLeavesNothingBehind() {
    const QByteArray bytes = encoded(QImage(2, 2, QImage::Format_RGB32), "PNG");
    QVERIFY(PreviewDocument::open(m_host, bytes));
    const qsizetype before = openDescriptors();
    const int runs = qEnvironmentVariableIsSet("MUNIMENT_LONG_TESTS") ? 1000 : 100;
    for (int i = 0; i < runs; ++i)
      QVERIFY(PreviewDocument::open(m_host, bytes));
    QCOMPARE(openDescriptors(), before);
    QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1); // no child is left, neither running nor ended
  }

  /// The child does not outlive the process that looks at its answers.
  void theChildEndsWithItsLine() {
    auto document = PreviewDocument::open(m_host, MadePdf{{pageOfText({"Text"})}}.bytes()).value();
    const std::int64_t child = document->childId();
    QVERIFY(QFile::exists(u"/proc/%1"_s.arg(child)));
    document.reset();
    QVERIFY(!QFile::exists(u"/proc/%1"_s.arg(child)));
  }
};

MUNIMENT_TEST(PreviewDocumentTest);

} // namespace muniment::tests

#include "preview_document_test.moc"
