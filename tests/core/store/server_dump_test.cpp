#include "core/access/scope_maker.h"
#include "core/platform/local_file_system.h"
#include "core/store/item_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/server_dump.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using access::ScopeMaker;
using store::Connection;
using store::Dialect;
using store::Migrator;
using store::OpenMode;

namespace {

const Instant kNow = Instant::fromMilliseconds(1'790'000'000'123);

void fill(Connection& connection) {
  const Matter matter{MatterId::make(kNow), u"M"_s, u"tab\t line\n back\\slash 🗄"_s, {}, kNow, makeSalt()};
  QVERIFY(succeeded(store::MatterRepository(connection).save(matter)));
  std::vector<CapturedItem> items(500);
  for (CapturedItem& item : items) {
    item.id = ItemId::make(kNow);
    item.name = u"\\N"_s;
    item.address = QByteArray("\0\n\t\\", 4);
    item.matter = matter.id;
    item.salt = makeSalt();
  }
  QVERIFY(succeeded(store::ItemRepository(connection).appendMany(items)));
}

} // namespace

class ServerDumpTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    if (!TestDatabase::hasServer())
      QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  }

  void aDumpIsTheWholeSchemaAtOneMoment() {
    const TestDatabase original(Dialect::Postgres);
    const auto source = original.open();
    fill(*source);
    const FilePath folder{original.path(u"dump"_s)};
    const auto dumped = store::dumpServer(*source, m_migrator, m_files, folder, nullptr);
    QVERIFY(succeeded(dumped));
    QVERIFY(dumped->rows >= 502);
    QVERIFY(!source->isInTransaction());
    QVERIFY(!store::dumpServer(*source, m_migrator, m_files, folder, nullptr)); // never over another dump
    const TestDatabase copy(Dialect::Postgres, false);
    const auto target = copy.open(OpenMode::Create);
    const auto restored = store::restoreServer(*target, m_migrator, m_files, folder, nullptr);
    QVERIFY(succeeded(restored));
    QVERIFY(*restored == *dumped);
    const auto again = store::restoreServer(*target, m_migrator, m_files, folder, nullptr);
    QCOMPARE(again.error().id, u"store.not_empty"_s);
    const Scope scope = ScopeMaker::system();
    const auto before = store::ItemRepository(*source).scan({}, 1000, scope);
    const auto after = store::ItemRepository(*target).scan({}, 1000, scope);
    QVERIFY(before && after && before->size() == 500 && after->size() == 500);
    for (std::size_t i = 0; i < before->size(); ++i) {
      QCOMPARE(canonicalJson(contentOf(after->at(i))).value(), canonicalJson(contentOf(before->at(i))).value());
      QVERIFY(after->at(i).salt == before->at(i).salt);
    }
    const FilePath second{original.path(u"second"_s)};
    QVERIFY(succeeded(store::dumpServer(*target, m_migrator, m_files, second, nullptr)));
    QCOMPARE(read(second / u"dump.json"), read(folder / u"dump.json"));
  }

  void aDamagedDumpLeavesTheSchemaEmpty_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("removed");
    QTest::newRow("a flipped byte") << u"item.copy"_s << false;
    QTest::newRow("a missing table") << u"item.copy"_s << true;
    QTest::newRow("a damaged list") << u"dump.json"_s << false;
    QTest::newRow("no list") << u"dump.json"_s << true;
  }
  void aDamagedDumpLeavesTheSchemaEmpty() {
    QFETCH(QString, file);
    QFETCH(bool, removed);
    const TestDatabase original(Dialect::Postgres);
    const auto source = original.open();
    fill(*source);
    const FilePath folder{original.path(u"dump"_s)};
    QVERIFY(succeeded(store::dumpServer(*source, m_migrator, m_files, folder, nullptr)));
    QFile victim((folder / file).value);
    if (removed) {
      QVERIFY(victim.remove());
    } else {
      QVERIFY(victim.open(QIODevice::ReadWrite));
      QVERIFY(victim.seek(3));
      QVERIFY(victim.putChar('f'));
      victim.close();
    }
    const TestDatabase copy(Dialect::Postgres, false);
    const auto target = copy.open(OpenMode::Create);
    const auto refused = store::restoreServer(*target, m_migrator, m_files, folder, nullptr);
    QVERIFY(!refused);
    QCOMPARE(refused.error().id, file == u"dump.json"_s && removed ? u"backup.missing"_s : u"backup.damaged"_s);
    QCOMPARE(m_migrator.current(*target).value_or(-1), 0);
  }

  void aStoppedDumpIsNotComplete() {
    const TestDatabase original(Dialect::Postgres);
    const auto source = original.open();
    fill(*source);
    const auto progress = std::make_shared<Progress>();
    progress->cancel();
    const FilePath folder{original.path(u"dump"_s)};
    const auto stopped = store::dumpServer(*source, m_migrator, m_files, folder, progress);
    QCOMPARE(stopped.error().id, u"base.cancelled"_s);
    QVERIFY(!m_files.exists(folder / u"dump.json"));
    QVERIFY(succeeded(source->change("UPDATE ledger_top SET seq = seq")));
  }

 private:
  static QByteArray read(const FilePath& path) {
    QFile file(path.value);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  SystemClock m_clock;
  Migrator m_migrator{u"main"_s, m_clock};
  platform::LocalFileSystem m_files;
};

MUNIMENT_TEST(ServerDumpTest);

} // namespace muniment::tests

#include "server_dump_test.moc"
