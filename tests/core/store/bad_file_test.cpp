#include "core/store/migrator.h"
#include "core/store/sqlite_native.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace muniment::tests {

using namespace Qt::StringLiterals;
using store::Connection;
using store::Dialect;
using store::OpenMode;

namespace {

QString idOf(const store::Address& address, OpenMode mode) {
  const auto opened = Connection::open(address, mode);
  return opened ? u"opened"_s : opened.error().id;
}

void write(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class BadFileTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingIsMadeWhereNothingIs() {
    const QTemporaryDir folder;
    const store::Address address = store::Address::sqlite(folder.filePath(u"none.db"_s));
    QCOMPARE(idOf(address, OpenMode::Write), u"store.missing"_s);
    QCOMPARE(idOf(address, OpenMode::Read), u"store.missing"_s);
    QVERIFY(QDir(folder.path()).isEmpty());
    QCOMPARE(idOf(store::Address::sqlite(folder.path()), OpenMode::Write), u"store.cannot_open"_s);
    QCOMPARE(idOf(store::Address::sqlite(folder.path()), OpenMode::Create), u"store.cannot_open"_s);
    QCOMPARE(idOf(store::Address::sqlite(folder.filePath(u"a/b/c.db"_s)), OpenMode::Create), u"store.cannot_open"_s);
  }

  void otherFilesAreLeftAlone_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("not a database");
    QTest::newRow("long text") << QByteArray("not a database\n").repeated(1000);
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("header and rubbish") << QByteArray("SQLite format 3\0", 16) + QByteArray(8192, 'x');
  }
  void otherFilesAreLeftAlone() {
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"other.db"_s);
    write(path, content);
    for (const OpenMode mode : {OpenMode::Write, OpenMode::Read})
      QCOMPARE(idOf(store::Address::sqlite(path), mode), u"store.damaged"_s);
    QCOMPARE(read(path), content);
  }

  void truncatedAndDamagedFilesAreFound() {
    const TestDatabase database(Dialect::Sqlite);
    QVERIFY(database.open());
    const QByteArray whole = read(database.address().location);
    const QString path = database.path(u"copy.db"_s);
    write(path, whole.first(whole.size() / 2));
    QCOMPARE(idOf(store::Address::sqlite(path), OpenMode::Write), u"store.damaged"_s);
    QByteArray damaged = whole;
    for (qsizetype i = 4096; i < 8192; ++i)
      damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
    write(path, damaged);
    auto connection = Connection::open(store::Address::sqlite(path), OpenMode::Read);
    if (connection) {
      const auto damage = store::findSqliteDamage(**connection);
      QVERIFY(!damage || !damage->isEmpty());
    } else {
      QCOMPARE(connection.error().id, u"store.damaged"_s);
    }
  }

  void awkwardNamesAreTakenLiterally() {
    const QTemporaryDir folder;
    for (const QString& name : {u"a b?mode=ro#x.db"_s, u"100% ä 🗄;x.db"_s, u"file:x&y=z.db"_s}) {
      const store::Address address = store::Address::sqlite(folder.filePath(name));
      QCOMPARE(idOf(address, OpenMode::Create), u"opened"_s);
      QVERIFY2(QFile::exists(address.location), qPrintable(name));
      QCOMPARE(idOf(address, OpenMode::Write), u"opened"_s);
    }
  }

  void aReaderMayComeFirst() {
    const TestDatabase database(Dialect::Sqlite);
    QVERIFY(!QFile::exists(database.address().location + u"-wal"_s));
    const auto reader = database.open(OpenMode::Read);
    QVERIFY(reader);
    const auto writer = database.open();
    QVERIFY(succeeded(writer->change("INSERT INTO preference (actor, name, value) VALUES ('a', 'b', 'c')")));
    auto rows = reader->select("SELECT count(*) FROM preference");
    QVERIFY(rows && rows->next());
    QCOMPARE(rows->integer(0), 1);
  }

  void aReadOnlyFolderIsSaid() {
#ifdef Q_OS_LINUX
    TestDatabase database(Dialect::Sqlite);
    const QString folder = QFileInfo(database.address().location).path();
    const bool isRoot = geteuid() == 0;
    QCOMPARE(chmod(qPrintable(folder), 0555), 0);
    QCOMPARE(chmod(qPrintable(database.address().location), 0444), 0);
    if (isRoot)
      QCOMPARE(seteuid(65534), 0); // root may write anywhere
    const QString write = idOf(database.address(), OpenMode::Write);
    const QString create = idOf(store::Address::sqlite(folder + u"/new.db"_s), OpenMode::Create);
    if (isRoot)
      QCOMPARE(seteuid(0), 0);
    QCOMPARE(chmod(qPrintable(folder), 0755), 0);
    QCOMPARE(write, u"store.read_only"_s);
    QCOMPARE(create, u"store.cannot_open"_s);
#else
    QSKIP("needs POSIX permissions");
#endif
  }

  void aFullDiskKeepsWhatWasConfirmed() {
    const TestDatabase database(Dialect::Sqlite);
    const auto connection = database.open();
    const QByteArray insert = "INSERT INTO preference (actor, name, value) VALUES (?, ?, ?)";
    QVERIFY(succeeded(connection->change(insert, {u"a"_s, u"kept"_s, u"v"_s})));
    {
      auto pages = connection->select("PRAGMA page_count");
      QVERIFY(pages && pages->next());
      QVERIFY(
          succeeded(connection->script("PRAGMA max_page_count=" + QByteArray::number(pages->integer(0) + 2) + ";\n")));
    }
    QVERIFY(succeeded(connection->begin(store::TransactionKind::Write)));
    Result<qint64> full = 0;
    for (int i = 0; i < 100 && full; ++i)
      full = connection->change(insert, {u"a"_s, QString::number(i), QString(2000, u'x')});
    QVERIFY(!full);
    QCOMPARE(full.error().id, u"store.disk_full"_s);
    QVERIFY(succeeded(connection->rollback()));
    auto rows = connection->select("SELECT name FROM preference");
    QVERIFY(rows && rows->next());
    QCOMPARE(rows->text(0), u"kept"_s);
    QVERIFY(!rows->next());
  }

  void aBackupIsOneWholeFile() {
    const TestDatabase database(Dialect::Sqlite);
    const auto connection = database.open();
    const auto other = database.open();
    QVERIFY(succeeded(connection->change("INSERT INTO preference (actor, name, value) VALUES ('a', 'b', 'c')")));
    const QString copy = database.path(u"copy.db"_s);
    QVERIFY(succeeded(store::backUpSqlite(*connection, copy, nullptr)));
    QVERIFY(!connection->isInTransaction());
    const auto twice = store::backUpSqlite(*connection, copy, nullptr);
    QVERIFY(!twice && QFile::exists(copy));
    QVERIFY(succeeded(other->change("INSERT INTO preference (actor, name, value) VALUES ('a', 'd', 'e')")));
    {
      const auto reader = Connection::open(store::Address::sqlite(copy), OpenMode::Read);
      QVERIFY(succeeded(reader));
      auto rows = (*reader)->select("SELECT count(*) FROM preference");
      QVERIFY(rows && rows->next());
      QCOMPARE(rows->integer(0), 1);
      QVERIFY(store::findSqliteDamage(**reader).value_or(QStringList{u"x"_s}).isEmpty());
    }
    QVERIFY(!QFile::exists(copy + u"-wal"_s) && !QFile::exists(copy + u"-shm"_s));
    auto progress = std::make_shared<Progress>();
    progress->cancel();
    const QString never = database.path(u"never.db"_s);
    QCOMPARE(store::backUpSqlite(*connection, never, progress).error().id, u"base.cancelled"_s);
    QVERIFY(!QFile::exists(never));
  }
};

MUNIMENT_TEST(BadFileTest);

} // namespace muniment::tests

#include "bad_file_test.moc"
