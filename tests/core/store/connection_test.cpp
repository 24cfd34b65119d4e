#include "core/store/postgres_native.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using store::BulkRows;
using store::Connection;
using store::Dialect;
using store::OpenMode;
using store::TransactionKind;

namespace {

const QByteArray kInsert = "INSERT INTO preference (actor, name, value) VALUES (?, ?, ?)";
const QByteArray kCount = "SELECT count(*) FROM preference";

qint64 countOf(Connection& connection) {
  auto rows = connection.select(kCount);
  return rows && rows->next() ? rows->integer(0) : -1;
}

} // namespace

class ConnectionTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aServerThatLosesThingsIsRefused() {
    QVERIFY(store::checkServerSetting(u"fsync"_s, u"on"_s));
    QVERIFY(store::checkServerSetting(u"work_mem"_s, u"4096"_s));
    QCOMPARE(store::checkServerSetting(u"fsync"_s, u"off"_s).error().id, u"store.server_not_durable"_s);
    QCOMPARE(store::checkServerSetting(u"full_page_writes"_s, u"off"_s).error().id, u"store.server_not_durable"_s);
  }

  void valuesComeBackAsTheyWent_data() { TestDatabase::addRows(); }
  void valuesComeBackAsTheyWent() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    const QString text = u"O'Neill \\ \"x\" ? $1 :a \t\n\r ünïcode 🗄 ; -- "_s;
    QVERIFY(succeeded(connection->change(kInsert, {u"a"_s, text, QString()})));
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
      bytes += static_cast<char>(i);
    QVERIFY(succeeded(connection->change(
        "INSERT INTO access_journal (seq, at, actor, action, subject, hash) VALUES (?, ?, ?, ?, ?, ?)",
        {qlonglong(9'007'199'254'740'993), qlonglong(-5), u""_s, u"x"_s, u"y"_s, bytes})));
    QVERIFY(succeeded(connection->change(
        "INSERT INTO ledger_entry (seq, at, actor, verb, subject, matter, line, hash) VALUES (1, 2, ?, ?, ?, ?, ?, ?)",
        {u"a"_s, u"b"_s, u"c"_s, QVariant(), u"{}"_s, QByteArray()})));
    auto rows = connection->select("SELECT name, value FROM preference WHERE name = ?", {text});
    QVERIFY(rows && rows->next());
    QCOMPARE(rows->text(0), text);
    QVERIFY(!rows->isNull(1));
    QCOMPARE(rows->text(1), QString());
    auto numbers = connection->select("SELECT seq, at, hash FROM access_journal");
    QVERIFY(numbers && numbers->next());
    QCOMPARE(numbers->integer(0), 9'007'199'254'740'993);
    QCOMPARE(numbers->integer(1), -5);
    QCOMPARE(numbers->bytes(2), bytes);
    auto nulls = connection->select("SELECT matter, hash FROM ledger_entry");
    QVERIFY(nulls && nulls->next());
    QVERIFY(nulls->isNull(0));
    QVERIFY(!nulls->isNull(1));
    QCOMPARE(nulls->bytes(1).size(), 0);
  }

  void bulkRowsEqualSingleRows_data() { TestDatabase::addRows(); }
  void bulkRowsEqualSingleRows() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    BulkRows rows{"ledger_entry", {"seq", "at", "actor", "verb", "subject", "matter", "line", "hash"}};
    const QString awkward = u"\\N \\. \t\n\r 'x' ä🗄"_s;
    for (int i = 1; i <= 1000; ++i) {
      rows.add(i).add(-i).add(QString()).add(awkward).addUtf8("s" + QByteArray::number(i));
      rows.add(i % 2 ? std::nullopt : std::optional<QStringView>(u"m")).addUtf8({});
      rows.add(QByteArrayView("\\x00\0\n\t", 7));
    }
    QCOMPARE(connection->insertMany(rows).value_or(-1), 1000);
    auto found = connection->select("SELECT seq, actor, verb, matter, line, hash FROM ledger_entry ORDER BY seq");
    QVERIFY(succeeded(found));
    int seen = 0;
    while (found->next()) {
      ++seen;
      QCOMPARE(found->integer(0), seen);
      QVERIFY(!found->isNull(1) && !found->isNull(4));
      QCOMPARE(found->text(2), awkward);
      QCOMPARE(found->isNull(3), seen % 2 == 1);
      QCOMPARE(found->bytes(5), QByteArray("\\x00\0\n\t", 7));
    }
    QVERIFY(succeeded(found->finish()));
    QCOMPARE(seen, 1000);
  }

  void conflictsAreSkippedOrRefused_data() { TestDatabase::addRows(); }
  void conflictsAreSkippedOrRefused() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    const auto filled = [](BulkRows::Conflicts conflicts) {
      BulkRows rows("preference", {"actor", "name", "value"}, conflicts);
      for (int i = 0; i < 600; ++i)
        rows.add(u"a").add(QString::number(i)).add(u"v");
      return rows;
    };
    QVERIFY(succeeded(connection->change(kInsert, {u"a"_s, u"7"_s, u"old"_s})));
    for (int round = 0; round < 2; ++round) {
      QVERIFY(succeeded(connection->begin(TransactionKind::Write)));
      QCOMPARE(connection->insertMany(filled(BulkRows::Conflicts::Skip)).value_or(-1), 599);
      QVERIFY(succeeded(connection->rollback()));
    }
    QVERIFY(succeeded(connection->begin(TransactionKind::Write)));
    const auto refused = connection->insertMany(filled(BulkRows::Conflicts::Refuse));
    QVERIFY(!refused);
    QCOMPARE(refused.error().id, u"store.conflict"_s);
    QVERIFY(succeeded(connection->rollback()));
    QCOMPARE(countOf(*connection), 1);
  }

  void statementsWorkAgainAfterErrors_data() { TestDatabase::addRows(); }
  void statementsWorkAgainAfterErrors() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    const QVariantList row{u"a"_s, u"n"_s, u"v"_s};
    QVERIFY(succeeded(connection->change(kInsert, row)));
    for (int i = 0; i < 5; ++i) {
      const auto again = connection->change(kInsert, row);
      QVERIFY(!again);
      QCOMPARE(again.error().id, u"store.conflict"_s);
      QVERIFY(succeeded(connection->change(kInsert, {u"a"_s, QString::number(i), u"v"_s})));
    }
    QVERIFY(succeeded(connection->begin(TransactionKind::Write)));
    QVERIFY(!connection->change(kInsert, row));
    QVERIFY(succeeded(connection->rollback()));
    QVERIFY(succeeded(connection->change(kInsert, {u"a"_s, u"after"_s, u"v"_s})));
    QVERIFY(!connection->select("SELECT nonsense FROM nowhere"));
    QCOMPARE(countOf(*connection), 7);
  }

  void twoAnswersOfOneQuestionLiveTogether_data() { TestDatabase::addRows(); }
  void twoAnswersOfOneQuestionLiveTogether() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    for (int i = 0; i < 3; ++i)
      QVERIFY(succeeded(connection->change(kInsert, {u"a"_s, QString::number(i), u"v"_s})));
    const QByteArray sql = "SELECT name FROM preference ORDER BY name";
    auto outer = connection->select(sql);
    QVERIFY(succeeded(outer));
    int pairs = 0;
    while (outer->next()) {
      auto inner = connection->select(sql);
      QVERIFY(succeeded(inner));
      while (inner->next())
        ++pairs;
      QVERIFY(succeeded(inner->finish()));
    }
    QVERIFY(succeeded(outer->finish()));
    QCOMPARE(pairs, 9);
  }

  void aBrokenTransactionCannotBeCommitted_data() { TestDatabase::addRows(); }
  void aBrokenTransactionCannotBeCommitted() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    QVERIFY(succeeded(connection->begin(TransactionKind::Write)));
    QVERIFY(succeeded(connection->change(kInsert, {u"a"_s, u"n"_s, u"v"_s})));
    // An error that nobody looks at: PostgreSQL breaks the transaction; SQLite is made to do the same.
    if (dialect == Dialect::Postgres)
      QVERIFY(!connection->change(kInsert, {u"a"_s, u"n"_s, u"v"_s}));
    else
      QVERIFY(QSqlQuery(connection->database()).exec(u"ROLLBACK"_s));
    QVERIFY(!connection->change(kInsert, {u"a"_s, u"m"_s, u"v"_s}));
    const auto done = connection->commit();
    QVERIFY(!done);
    QCOMPARE(done.error().id, u"store.transaction_lost"_s);
    QCOMPARE(countOf(*connection), 0);
    QVERIFY(succeeded(connection->begin(TransactionKind::Write)));
    QVERIFY(succeeded(connection->change(kInsert, {u"a"_s, u"n"_s, u"v"_s})));
    QVERIFY(succeeded(connection->commit()));
    QCOMPARE(countOf(*connection), 1);
  }

  void savepointsUndoAPart_data() { TestDatabase::addRows(); }
  void savepointsUndoAPart() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    QVERIFY(succeeded(connection->begin(TransactionKind::Write)));
    QVERIFY(succeeded(connection->change(kInsert, {u"a"_s, u"1"_s, u"v"_s})));
    QVERIFY(succeeded(connection->setSavepoint()));
    QVERIFY(succeeded(connection->change(kInsert, {u"a"_s, u"2"_s, u"v"_s})));
    QVERIFY(!connection->change(kInsert, {u"a"_s, u"1"_s, u"v"_s}));
    QVERIFY(succeeded(connection->rollbackToSavepoint()));
    QVERIFY(succeeded(connection->commit()));
    QCOMPARE(countOf(*connection), 1);
  }

  void textWithNulIsRefused_data() { TestDatabase::addRows(); }
  void textWithNulIsRefused() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    const QString text = u"a"_s + QChar(u'\0') + u"b"_s;
    QCOMPARE(connection->change(kInsert, {u"a"_s, text, u"v"_s}).error().id, u"store.text_with_nul"_s);
    BulkRows rows{"preference", {"actor", "name", "value"}};
    rows.add(u"a").add(text).add(u"v");
    QCOMPARE(connection->insertMany(rows).error().id, u"store.text_with_nul"_s);
    QVERIFY(succeeded(connection->change(kInsert, {u"a"_s, u"b"_s, u"v"_s})));
  }

  void aLockedDatabaseIsBusy_data() { TestDatabase::addRows(); }
  void aLockedDatabaseIsBusy() {
    MUNIMENT_DATABASE(database);
    const auto first = database.open();
    store::Address impatient = database.address();
    impatient.busyMilliseconds = 150;
    const auto second = Connection::open(impatient, OpenMode::Write);
    QVERIFY(succeeded(second));
    const QByteArray touch = "UPDATE ledger_top SET seq = seq WHERE id = 1";
    QVERIFY(succeeded(first->begin(TransactionKind::Write)));
    QVERIFY(succeeded(first->change(touch)));
    const auto blocked = [&]() -> Result<qint64> {
      MUNIMENT_TRY((*second)->begin(TransactionKind::Write));
      return (*second)->change(touch);
    }();
    QVERIFY(!blocked);
    QCOMPARE(blocked.error().id, u"store.busy"_s);
    QVERIFY(blocked.error().retryable);
    QVERIFY(succeeded((*second)->rollback()));
    QVERIFY(succeeded(first->commit()));
    QVERIFY(succeeded((*second)->change(touch)));
  }

  void readersCannotWrite_data() { TestDatabase::addRows(); }
  void readersCannotWrite() {
    MUNIMENT_DATABASE(database);
    const auto reader = database.open(OpenMode::Read);
    const auto refused = reader->change(kInsert, {u"a"_s, u"n"_s, u"v"_s});
    QVERIFY(!refused);
    QCOMPARE(refused.error().id, u"store.read_only"_s);
  }

  void serverAddressesAreTakenApart() {
    if (!TestDatabase::hasServer())
      QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
    const TestDatabase database(Dialect::Postgres);
    store::Address address = database.address();
    address.location += u" password='a;b c\\'d' application_name='it\\'s a test' connect_timeout=3"_s;
    auto connection = Connection::open(address, OpenMode::Write);
    QVERIFY(succeeded(connection));
    auto rows = (*connection)->select("SELECT current_setting('application_name')");
    QVERIFY(rows && rows->next());
    QCOMPARE(rows->text(0), u"it's a test"_s);
    address.location = database.address().location + u" dbname=no_such_database"_s;
    QCOMPARE(Connection::open(address, OpenMode::Write).error().id, u"store.missing"_s);
    address.location = database.address().location + u" user=nobody_here"_s;
    QCOMPARE(Connection::open(address, OpenMode::Write).error().id, u"store.not_permitted"_s);
    address.location = u"host=/nowhere/at/all dbname=x"_s;
    const auto unreachable = Connection::open(address, OpenMode::Write);
    QCOMPARE(unreachable.error().id, u"store.unreachable"_s);
    QVERIFY(unreachable.error().retryable);
    address.location = u"what is this"_s;
    QCOMPARE(Connection::open(address, OpenMode::Write).error().id, u"store.address_malformed"_s);
    address = database.address();
    address.schema = u"x\"; DROP SCHEMA public; --"_s;
    QCOMPARE(Connection::open(address, OpenMode::Create).error().id, u"store.address_malformed"_s);
  }
};

MUNIMENT_TEST(ConnectionTest);

} // namespace muniment::tests

#include "connection_test.moc"
