#include "core/preview/client/child_page_drawer.h"
#include "core/workspace/conversations/transcript.h"
#include "tests/core/evidence/package_desk.h"
#include "tests/core/evidence/unpacker.h"
#include "tests/core/preview/made_pdf.h"
#include "tests/support/test_suite.h"

#include <QtCore/QtEndian>

#include <zlib.h>

namespace muniment::tests {

using namespace workspace;
using namespace Qt::StringLiterals;
using evidence::PackageFormat;

namespace {

/// What stands in the files: on a page and under a box, on a page and beside it, on the other page, in what nobody
/// sees.
const QByteArrayList kCanaries{"kanaricovered", "kanaribeside",  "kanaribehind", "kanarihidden",
                               "kanarititle",   "kanaricomment", "kanariname",   "kanaripicture"};
constexpr QRect kBox(100, 50, 500, 60); ///< over the first line of the first page
constexpr QRect kPictureBox(250, 250, 500, 500);
constexpr QSize kPicture(80, 60);

QByteArray chunk(const QByteArray& type, const QByteArray& content) {
  const QByteArray all = type + content;
  QByteArray size(4, '\0');
  QByteArray check(4, '\0');
  qToBigEndian(static_cast<quint32>(content.size()), size.data());
  qToBigEndian(static_cast<quint32>(crc32(0, reinterpret_cast<const Bytef*>(all.constData()), uInt(all.size()))),
               check.data());
  return size + all + check;
}

/// All of one red, with a comment.
QByteArray redPng() {
  QByteArray head(8, '\0');
  qToBigEndian(kPicture.width(), head.data());
  qToBigEndian(kPicture.height(), head.data() + 4);
  const QByteArray line = '\0' + QByteArray("\xe0\x20\x20").repeated(kPicture.width());
  return "\x89PNG\r\n\x1a\n" + chunk("IHDR", head + QByteArray("\x08\x02\0\0\0", 5)) +
         chunk("tEXt", QByteArray("Comment\0kanaricomment", 21)) +
         chunk("IDAT", qCompress(line.repeated(kPicture.height())).mid(4)) + chunk("IEND", {});
}

QByteArray twoPages() {
  MadePdf pdf{{pageOfText({"kanaricovered", "kanaribeside"}), pageOfText({"kanaribehind"})}};
  pdf.objects = {"<< /Title (kanarititle) >>", "<< /Note (kanarihidden) >>"};
  return pdf.bytes();
}

quint32 pixel(const preview::PreviewDocument::Picture& picture, double across, double down) {
  const int x = static_cast<int>(across * picture.size.width());
  const int y = static_cast<int>(down * picture.size.height());
  return qFromLittleEndian<quint32>(picture.pixels.constData() + 4 * (qsizetype{y} * picture.size.width() + x));
}

int redOf(quint32 colour) { return static_cast<int>((colour >> 16) & 0xff); }
int blueOf(quint32 colour) { return static_cast<int>(colour & 0xff); }

Result<preview::PreviewDocument::Picture> drawn(preview::PreviewHost& host, const QByteArray& bytes, int page) {
  MUNIMENT_TRY_LET(document, preview::PreviewDocument::open(host, bytes));
  MUNIMENT_TRY_LET(sizes, document->sizes());
  const QSizeF size = sizes.at(static_cast<std::size_t>(page));
  return document->render(page, 1, 0, QRect(0, 0, qRound(size.width()), qRound(size.height())));
}

} // namespace

/// Boxes on pages of a PDF and on pictures: what packages then hold, and what they do not.
class PageRedactionTest final : public QObject {
  Q_OBJECT

  std::shared_ptr<preview::PreviewHost> m_host =
      std::make_shared<preview::PreviewHost>(QStringLiteral(MUNIMENT_PREVIEW));
  std::shared_ptr<PageDrawer> m_drawer = std::make_shared<preview::ChildPageDrawer>(m_host);

  std::unique_ptr<PackageDesk> m_desk; ///< of the first test
  ProductionId m_production;

  /// A conversation with a PDF, the same one again, and a picture.
  [[nodiscard]] Result<ConversationId> make(PackageDesk& desk, const QByteArray& pdf) const {
    desk.setDrawer(m_drawer);
    return desk.import(u"pages.zip"_s,
                       {u"Ana Lima: kanariname.pdf (file attached)"_s, u"Tom Beck: copy.pdf (file attached)"_s,
                        u"Ana Lima: kanaripicture.png (file attached)"_s, u"Tom Beck: kanarishown and agreed"_s},
                       {{"kanariname.pdf", pdf}, {"copy.pdf", pdf}, {"kanaripicture.png", redPng()}});
  }

  /// A box on the PDF and one on the picture; the copy has none of its own.
  [[nodiscard]] static bool cover(PackageDesk& desk, const ConversationId& chat) {
    const auto page = desk.opened().ask(TranscriptPage{chat, 0, 100}).result();
    if (!page)
      return false;
    const auto with = [&](const QString& name, const QRect& box) {
      const auto found = std::ranges::find_if(page->messages, [&](const Message& message) {
        return message.attachment && message.attachment->name == name;
      });
      return found != page->messages.end() && desk.redact({found->id, Redaction::Part::Page, 0, 0, 1, box});
    };
    return with(u"kanariname.pdf"_s, kBox) && with(u"kanaripicture.png"_s, kPictureBox);
  }

  [[nodiscard]] static ProductionId freeze(PackageDesk& desk, const ConversationId& chat) {
    FreezeProduction command;
    command.selection.ranges = {{chat}};
    command.title = u"Pages"_s;
    command.batesPrefix = u"PAG"_s;
    return desk.freeze(command);
  }

  [[nodiscard]] static QByteArrayList endingWith(const std::map<QString, QByteArray>& files, const QString& ending) {
    QByteArrayList found;
    for (const auto& [path, bytes] : files) {
      if (path.startsWith(u"content/files/"_s) && path.endsWith(ending))
        found.append(bytes);
    }
    return found;
  }

 private Q_SLOTS:
  void cleanupTestCase() { m_desk.reset(); }

  void nothingOfThePagesLeaves_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("redacts");
    for (const PackageFormat format : evidence::allFormats()) {
      QTest::addRow("%s, redacted", nameOf(format).data()) << QString(nameOf(format)) << true;
      // The search itself: what is not redacted is found in every format.
      QTest::addRow("%s, open", nameOf(format).data()) << QString(nameOf(format)) << false;
    }
  }

  void nothingOfThePagesLeaves() {
    QFETCH(QString, format);
    QFETCH(bool, redacts);
    // One workspace for all of them: nothing in it changes.
    if (!m_desk) {
      m_desk = std::make_unique<PackageDesk>();
      const auto chat = make(*m_desk, twoPages());
      QVERIFY(chat);
      QVERIFY(cover(*m_desk, *chat));
      m_production = freeze(*m_desk, *chat);
    }
    evidence::PackageOptions options;
    options.redactions = redacts;
    const QString folder = format + (redacts ? u"-redacted"_s : u"-open"_s);
    const auto written = m_desk->write(m_production, *evidence::packageFormat(format), folder, options);
    QVERIFY(written);
    QVERIFY(written->report.isGood());
    QCOMPARE(written->report.redacted, redacts ? 3 : 0);
    Unpacker unpacker(*m_host);
    QByteArray all;
    for (const auto& [path, bytes] : m_desk->filesOf(folder))
      all += path.toUtf8() + '\n' + unpacker.everythingIn(bytes);
    QVERIFY(!unpacker.failed());
    QVERIFY(all.contains("kanarishown"));
    for (const QByteArray& canary : kCanaries)
      QVERIFY2(all.contains(canary) != redacts, canary.constData());
  }

  void pagesAreThereWithTheBoxesBurnedIn() {
    PackageDesk desk;
    const QByteArray original = twoPages();
    const auto chat = make(desk, original);
    QVERIFY(chat);
    QVERIFY(cover(desk, *chat));
    const ProductionId production = freeze(desk, *chat);
    QVERIFY(desk.write(production, PackageFormat::Pdf, u"out"_s));
    const auto files = desk.filesOf(u"out"_s);
    const QByteArrayList pdfs = endingWith(files, u".pdf"_s);
    QCOMPARE(pdfs.size(), 2); // the copy is covered like the first one
    QCOMPARE(pdfs.at(0), pdfs.at(1));
    const auto before = drawn(*m_host, original, 0);
    const auto first = drawn(*m_host, pdfs.front(), 0);
    const auto second = drawn(*m_host, pdfs.front(), 1);
    QVERIFY(before && first && second);
    QCOMPARE(first->size, before->size);
    int different = 0;
    for (double across = 0.02; across < 1; across += 0.02) {
      for (double down = 0.02; down < 1; down += 0.02) {
        const bool isUnder = across > 0.11 && across < 0.58 && down > 0.055 && down < 0.105;
        if (isUnder)
          different += blueOf(pixel(*first, across, down)) > 40 ? 1 : 0;
        else if (down > 0.12)
          different +=
              std::abs(blueOf(pixel(*first, across, down)) - blueOf(pixel(*before, across, down))) > 90 ? 1 : 0;
      }
    }
    QVERIFY2(different < 12,
             qPrintable(QString::number(different)));              // the reason stands on the box, letters have edges
    QVERIFY(second->pixels.contains(QByteArray("\0\0\0\xff", 4))); // its text
    const QByteArrayList pictures = endingWith(files, u".jpg"_s);
    QCOMPARE(pictures.size(), 1);
    const auto picture = drawn(*m_host, pictures.front(), 0);
    QVERIFY(picture);
    QCOMPARE(picture->size, kPicture);
    QVERIFY(redOf(pixel(*picture, 0.1, 0.1)) > 180);
    QVERIFY(redOf(pixel(*picture, 0.3, 0.7)) < 40);
    // The same once more, and with nothing covered the file as it was captured.
    QVERIFY(desk.write(production, PackageFormat::Pdf, u"again"_s));
    QCOMPARE(endingWith(desk.filesOf(u"again"_s), u".pdf"_s), pdfs);
    evidence::PackageOptions open;
    open.redactions = false;
    QVERIFY(desk.write(production, PackageFormat::Pdf, u"open"_s, open));
    QCOMPARE(endingWith(desk.filesOf(u"open"_s), u".pdf"_s), (QByteArrayList{original, original}));
  }

  void theSameFileElsewhereIsCoveredToo() {
    PackageDesk desk;
    const QByteArray pdf = twoPages();
    const auto chat = make(desk, pdf);
    QVERIFY(chat && cover(desk, *chat));
    const auto other = desk.import(u"other.zip"_s, {u"Ana Lima: again.pdf (file attached)"_s, u"Eva Sol: thanks"_s},
                                   {{"again.pdf", pdf}});
    QVERIFY(other && *other != *chat);
    // The conversation in which it was covered is not produced at all.
    const ProductionId production = freeze(desk, *other);
    QVERIFY(desk.write(production, PackageFormat::Pdf, u"out"_s));
    const QByteArrayList pdfs = endingWith(desk.filesOf(u"out"_s), u".pdf"_s);
    QCOMPARE(pdfs.size(), 1);
    QVERIFY(pdfs.front() != pdf);

    const auto item = desk.opened().run(WorkspaceFixture::text(u"alone.pdf"_s, pdf)).result();
    QVERIFY(item);
    FreezeProduction command;
    command.selection.items = {
        ItemId::parse(item->outcome.at(u"items").array()->front().text(u"id")).value_or(ItemId())};
    command.title = u"Alone"_s;
    command.batesPrefix = u"ONE"_s;
    const auto found = desk.opened().ask(ProductionPreflight{command.selection, {}, {}}).result();
    QVERIFY(found);
    QVERIFY(std::ranges::count(found->notes, ProductionPreflight::Finding::SameFileRedacted,
                               &ProductionPreflight::Note::finding) == 1);
    const ProductionId second = desk.freeze(command);
    QCOMPARE(desk.write(second, PackageFormat::Pdf, u"alone"_s).error().id, u"production.file_redacted"_s);
    QVERIFY(desk.filesOf(u"alone"_s).empty());
    evidence::PackageOptions open;
    open.redactions = false;
    QVERIFY(desk.write(second, PackageFormat::Pdf, u"alone-open"_s, open));
  }

  void whatCannotBeDrawnDoesNotGoOut() {
    PackageDesk desk;
    const auto chat = make(desk, "kanaricovered is no PDF");
    QVERIFY(chat);
    QVERIFY(cover(desk, *chat));
    QVERIFY(desk.write(freeze(desk, *chat), PackageFormat::Pdf, u"out"_s));
    const auto files = desk.filesOf(u"out"_s);
    QVERIFY(endingWith(files, u".pdf"_s).isEmpty());
    QCOMPARE(parseJson(files.at(u"manifest.json"_s))->at(u"content").number(u"missing_attachments"), 2);
    for (const auto& [path, bytes] : files)
      QVERIFY2(!bytes.contains("kanaricovered"), qPrintable(path));
  }

  void withoutAProgramThatDrawsNothingIsWritten() {
    PackageDesk desk;
    const auto chat = make(desk, twoPages());
    QVERIFY(chat);
    QVERIFY(cover(desk, *chat));
    const ProductionId production = freeze(desk, *chat);
    desk.setDrawer(std::make_shared<preview::ChildPageDrawer>(
        std::make_shared<preview::PreviewHost>(u"/nowhere/muniment-preview"_s)));
    const auto written = desk.write(production, PackageFormat::Pdf, u"out"_s);
    QCOMPARE(written.error().id, u"preview.not_started"_s);
    QVERIFY(desk.filesOf(u"out"_s).empty());
  }

  void aBoxGrowsInSteps() {
    QCOMPARE(burnedBox(QRect(101, 52, 38, 7)), QRect(100, 50, 40, 10));
    QCOMPARE(burnedBox(QRect(100, 50, 40, 10)), QRect(100, 50, 40, 10));
    QCOMPARE(burnedBox(QRect(990, 990, 10, 10)), QRect(980, 990, 20, 10));
  }
};

MUNIMENT_TEST(PageRedactionTest);

} // namespace muniment::tests

#include "page_redaction_test.moc"
