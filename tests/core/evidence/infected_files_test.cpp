#include "core/workspace/conversations/transcript.h"
#include "tests/core/evidence/package_desk.h"
#include "tests/core/workspace/word_scanner.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;
using namespace Qt::StringLiterals;
using evidence::PackageFormat;
using Finding = ProductionPreflight::Finding;

namespace {

const QByteArray kPicture = "a harmful picture that nobody should get";
const QByteArray kPaper = "a harmful contract that nobody should get";

/// A conversation with a harmless picture and a harmful one, and a harmful captured file.
struct Desk final {
  Desk() {
    chat = desk.import(u"pictures.zip"_s,
                       {u"Tom Beck: IMG-1.jpg (file attached)"_s, u"Tom Beck: IMG-2.jpg (file attached)"_s,
                        u"Ana Lima: thank you"_s},
                       {{"IMG-1.jpg", "a harmless picture"}, {"IMG-2.jpg", kPicture}})
               .value_or(ConversationId());
    const auto kept = desk.opened().run(WorkspaceFixture::text(u"contract.txt"_s, kPaper)).result();
    if (kept)
      paper = ItemId::parse(kept->outcome.at(u"items").array()->front().text(u"id")).value_or(ItemId());
  }
  [[nodiscard]] FreezeProduction whole() {
    FreezeProduction command = desk.whole();
    command.selection.ranges = {{chat}};
    command.selection.items = {paper};
    return command;
  }
  [[nodiscard]] std::int64_t noted() {
    const auto found = desk.opened().ask(ProductionPreflight{whole().selection, {}}).result();
    if (!found || !found->blockers.empty())
      return -1;
    const auto note = std::ranges::find(found->notes, Finding::Infected, &ProductionPreflight::Note::finding);
    return note == found->notes.end() ? 0 : note->count;
  }

  PackageDesk desk;
  ConversationId chat;
  ItemId paper;
};

/// Words that are in a file as they are, or encoded as mails do.
bool holds(const QByteArray& bytes, const QByteArray& words) {
  return bytes.contains(words) || bytes.contains(words.toBase64().first(words.size() / 3 * 4));
}

std::int64_t count(const std::map<QString, QByteArray>& files, const QByteArray& words) {
  return std::ranges::count_if(files, [&](const auto& file) { return holds(file.second, words); });
}

} // namespace

/// What a virus scanner found something in does not leave with a package.
class InfectedFilesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aSheetGoesOutInTheirPlace_data();
  void aSheetGoesOutInTheirPlace();
  void pagesOfThemAreNotDrawn();
};

void InfectedFilesTest::aSheetGoesOutInTheirPlace_data() {
  QTest::addColumn<QString>("format");
  for (const PackageFormat format :
       {PackageFormat::LoadFile, PackageFormat::BagIt, PackageFormat::Eml, PackageFormat::Pdf})
    QTest::newRow(nameOf(format).data()) << QString(nameOf(format));
}

void InfectedFilesTest::aSheetGoesOutInTheirPlace() {
  QFETCH(QString, format);
  const PackageFormat kind = *evidence::packageFormat(format);
  Desk chosen;
  PackageDesk& desk = chosen.desk;
  const ProductionId production = desk.freeze(chosen.whole());
  QVERIFY(!production.isNull());
  QCOMPARE(chosen.noted(), 0);
  QVERIFY(desk.write(production, kind, u"before"_s));
  QCOMPARE(count(desk.filesOf(u"before"_s), kPicture), 1);
  QCOMPARE(count(desk.filesOf(u"before"_s), kPaper), 1);

  WordScanner scanner;
  QCOMPARE(scanAll(desk.opened(), scanner).infected, 2);
  QCOMPARE(chosen.noted(), 2);
  const auto written = desk.write(production, kind, u"after"_s);
  QVERIFY(written && written->report.isGood());
  QCOMPARE(written->report.proofs, 6); // nothing is proven less
  const auto files = desk.filesOf(u"after"_s);
  QCOMPARE(count(files, kPicture), 0);
  QCOMPARE(count(files, kPaper), 0);
  QCOMPARE(count(files, "a harmless picture"), 1);
  QCOMPARE(count(files, "This file is not in the package.\n\nA virus scanner found"), 2);
  QCOMPARE(count(files, sha256(kPaper).toHex().toLatin1() + "\nFound: Test.Harm <b>\nScanner: WordScanner 1/2\n"), 1);
  const auto manifest = parseJson(files.at(u"manifest.json"_s));
  QVERIFY(manifest);
  QCOMPARE(manifest->at(u"content").number(u"infected"), 2);

  scanner.isForgiving = true; // the last word counts
  QCOMPARE(scanAll(desk.opened(), scanner, true).infected, 0);
  QCOMPARE(chosen.noted(), 0);
  QVERIFY(desk.write(production, kind, u"later"_s));
  QVERIFY(desk.filesOf(u"later"_s) == desk.filesOf(u"before"_s));
}

/// Whoever redacts a part of an infected picture gets no picture: drawing it would open it.
void InfectedFilesTest::pagesOfThemAreNotDrawn() {
  class Drawer final : public PageDrawer {
   public:
    Result<std::unique_ptr<DrawableFile>> open(const QByteArray&) override {
      ++asked;
      return failure(ErrorKind::Refused, "preview.damaged"_L1);
    }
    int asked = 0;
  };
  Desk chosen;
  PackageDesk& desk = chosen.desk;
  const auto page = desk.opened().ask(TranscriptPage{chosen.chat, 0, 10}).result();
  QVERIFY(page);
  const auto harmful = std::ranges::find_if(
      page->messages, [](const Message& each) { return each.attachment && each.attachment->name == u"IMG-2.jpg"; });
  QVERIFY(harmful != page->messages.end());
  ProposeRedactions::Wish box{harmful->id, Redaction::Part::Page};
  box.page = 1;
  box.box = QRect(100, 100, 200, 200);
  QVERIFY(desk.redact(box));
  const auto drawer = std::make_shared<Drawer>();
  desk.setDrawer(drawer);
  const ProductionId production = desk.freeze(chosen.whole());
  evidence::PackageOptions options;
  options.redactions = true;
  QVERIFY(desk.write(production, PackageFormat::Eml, u"before"_s, options));
  QCOMPARE(drawer->asked, 1);
  WordScanner scanner;
  QCOMPARE(scanAll(desk.opened(), scanner).infected, 2);
  QVERIFY(desk.write(production, PackageFormat::Eml, u"after"_s, options));
  QCOMPARE(drawer->asked, 1);
  const auto files = desk.filesOf(u"after"_s);
  QCOMPARE(count(files, kPicture), 0);
  QCOMPARE(count(files, "This file is not in the package.\n\nA virus scanner found"), 1); // of the contract
}

MUNIMENT_TEST(InfectedFilesTest);

} // namespace muniment::tests

#include "infected_files_test.moc"
