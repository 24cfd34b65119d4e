// A sound volume, one thing changed, the code that has to come.
#include "core/base/sha256.h"
#include "core/formats/exchange/memory_sink.h"
#include "core/formats/loadfile/dat_writer.h"
#include "core/formats/loadfile/opt_writer.h"
#include "core/formats/loadfile/production_check.h"
#include "core/formats/loadfile/row.h"
#include "core/platform/local_file_system.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

#include <functional>

namespace muniment::formats::loadfile {
namespace {

using namespace Qt::StringLiterals;

struct Volume final {
  std::vector<Row> rows;
  std::vector<OptPage> pages;
};

Row rowOf(const QString& begin, const QString& end, const QString& parent, int pages) {
  Row row;
  row.set(Field::DocumentId, begin);
  row.set(Field::BeginBates, begin);
  row.set(Field::EndBates, end);
  row.set(Field::BeginFamily, u"A0000001"_s);
  row.set(Field::EndFamily, u"A0000003"_s);
  row.set(Field::ParentId, parent);
  row.set(Field::PageCount, QString::number(pages));
  row.set(Field::NativeLink, u"NATIVES\\001\\a.bin"_s);
  row.set(Field::Sha256Hash, sha256("native").toHex());
  return row;
}

Volume sound() {
  Volume volume;
  volume.rows = {rowOf(u"A0000001"_s, u"A0000002"_s, {}, 2), rowOf(u"A0000003"_s, u"A0000003"_s, u"A0000001"_s, 1)};
  volume.pages = {{u"A0000001"_s, u"VOL001"_s, u"IMAGES/001/p.tif"_s, true, 2},
                  {u"A0000002"_s, u"VOL001"_s, u"IMAGES/001/p.tif"_s, false, 0},
                  {u"A0000003"_s, u"VOL001"_s, u"IMAGES/001/p.tif"_s, true, 1}};
  return volume;
}

using Change = std::function<void(Volume&)>;

} // namespace

class ProductionTest final : public QObject {
  Q_OBJECT

 private:
  void put(const QString& name, const QByteArray& bytes) {
    auto file = m_files.create(FilePath{m_folder.filePath(name)});
    QVERIFY(file.has_value());
    QVERIFY((*file)->write(bytes));
  }
  Result<ProductionFacts> check(const Volume& volume) {
    exchange::MemorySink dat;
    DatWriter writer(dat, {});
    MUNIMENT_TRY(writer.writeHeader(headings()));
    for (const Row& each : volume.rows)
      MUNIMENT_TRY(writer.writeRow(each.values()));
    exchange::MemorySink opt;
    OptWriter pages(opt);
    for (const OptPage& each : volume.pages)
      MUNIMENT_TRY(pages.write(each));
    (void)m_files.remove(FilePath{m_folder.filePath(u"v.dat"_s)});
    (void)m_files.remove(FilePath{m_folder.filePath(u"v.opt"_s)});
    put(u"v.dat"_s, dat.bytes());
    put(u"v.opt"_s, opt.bytes());
    return checkProduction(m_files, FilePath{m_folder.path()}, FilePath{m_folder.filePath(u"v.dat"_s)},
                           FilePath{m_folder.filePath(u"v.opt"_s)});
  }

  QTemporaryDir m_folder;
  platform::LocalFileSystem m_files;

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(QDir(m_folder.path()).mkpath(u"NATIVES/001"_s) && QDir(m_folder.path()).mkpath(u"IMAGES/001"_s));
    put(u"NATIVES/001/a.bin"_s, "native");
    put(u"IMAGES/001/p.tif"_s, "page");
  }
  void rules_data();
  void rules() {
    QFETCH(const Change, change);
    QFETCH(const QString, expected);
    Volume volume = sound();
    change(volume);
    const auto facts = check(volume);
    QVERIFY2(facts.has_value(), facts ? "" : qPrintable(facts.error().id));
    QCOMPARE(facts->verdict.codes(exchange::Weight::Error).join(u','), expected);
  }
  void counts() {
    const auto facts = check(sound());
    QVERIFY(facts.has_value());
    QCOMPARE(facts->documents, 2);
    QCOMPARE(facts->pages, 3);
    QCOMPARE(facts->natives, 2);
  }
};

void ProductionTest::rules_data() {
  QTest::addColumn<Change>("change");
  QTest::addColumn<QString>("expected");
  const auto row = [](const char* name, const QString& expected, Change change) {
    QTest::newRow(name) << change << expected;
  };
  const auto set = [](std::size_t place, Field field, const QString& value) -> Change {
    return [=](Volume& volume) { volume.rows[place].set(field, value); };
  };
  row("sound", {}, [](Volume&) {});
  row("same document", u"DocumentIdDuplicate"_s, set(1, Field::DocumentId, u"A0000001"_s));
  row("no number", u"BatesMalformed,FamilyRange,OptPageCount"_s, set(1, Field::BeginBates, u"none"_s));
  row("ends before it begins", u"BatesMalformed,OptPageCount"_s, [](Volume& volume) {
    volume.rows[0].set(Field::BeginBates, u"A0000002"_s);
    volume.rows[0].set(Field::EndBates, u"A0000001"_s);
  });
  row("number twice", u"BatesDuplicate,OptPageCount,PageCountMismatch"_s, set(1, Field::BeginBates, u"A0000002"_s));
  row("gap", u"BatesGap"_s, [](Volume& volume) {
    volume.rows[1].set(Field::BeginBates, u"A0000004"_s);
    volume.rows[1].set(Field::EndBates, u"A0000004"_s);
    for (Row& each : volume.rows)
      each.set(Field::EndFamily, u"A0000004"_s);
    volume.pages[2].imageKey = u"A0000004"_s;
  });
  row("outside of its family", u"FamilyRange"_s, [](Volume& volume) {
    for (Row& each : volume.rows)
      each.set(Field::EndFamily, u"A0000002"_s);
  });
  row("families apart", u"FamilyRange"_s, set(1, Field::BeginFamily, u"A0000003"_s));
  row("no parent", u"ParentMissing"_s, set(1, Field::ParentId, u"A0000009"_s));
  row("link to nowhere", u"LinkMissing"_s, set(0, Field::NativeLink, u"NATIVES\\001\\b.bin"_s));
  row("link out", u"LinkLeavesVolume"_s, set(0, Field::TextLink, u"..\\..\\etc\\passwd"_s));
  row("another file", u"HashMismatch"_s, set(0, Field::Sha256Hash, sha256("other").toHex()));
  row("pages miscounted", u"PageCountMismatch"_s, set(0, Field::PageCount, u"3"_s));
  row("page left out", u"OptDocumentBreak,OptPageCount"_s,
      [](Volume& volume) { volume.pages.erase(volume.pages.begin() + 1); });
  row("page of another number", u"OptPageMissing"_s, [](Volume& volume) { volume.pages[1].imageKey = u"A0000009"_s; });
  row("picture missing", u"LinkMissing"_s, [](Volume& volume) { volume.pages[1].imagePath = u"IMAGES/001/q.tif"_s; });
  row("last document without pages", u"OptPageCount"_s, [](Volume& volume) { volume.pages.pop_back(); });
}

MUNIMENT_TEST(ProductionTest);

} // namespace muniment::formats::loadfile

#include "production_test.moc"
