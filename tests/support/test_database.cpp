#include "tests/support/test_database.h"

#include "core/base/random.h"
#include "core/store/migrator.h"

#include <QtTest/QTest>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using store::Address;
using store::Dialect;
using store::OpenMode;

namespace {

QString server() { return qEnvironmentVariable("MUNIMENT_TEST_POSTGRES"); }

} // namespace

TestDatabase::TestDatabase(Dialect dialect, bool migrated)
    : m_address(dialect == Dialect::Sqlite
                    ? Address::sqlite(m_folder.filePath(u"muniment.db"_s))
                    : Address::postgres(server(), u"t_"_s + QString::fromLatin1(randomBytes(8).toHex()))) {
  if (!migrated)
    return;
  const SystemClock clock;
  const auto connection = open(OpenMode::Create);
  if (!connection || !succeeded(store::Migrator(u"main"_s, clock).migrate(*connection)))
    qFatal("the test database could not be made");
}

TestDatabase::~TestDatabase() {
  if (m_address.dialect == Dialect::Sqlite)
    return;
  if (const auto connection = open())
    (void)succeeded(connection->script("DROP SCHEMA IF EXISTS " + m_address.schema.toLatin1() + " CASCADE;\n"));
}

std::unique_ptr<store::Connection> TestDatabase::open(OpenMode mode) const {
  auto connection = store::Connection::open(m_address, mode);
  return succeeded(connection) ? std::move(*connection) : nullptr;
}

bool TestDatabase::hasServer() { return !server().isEmpty(); }

void TestDatabase::addRows() {
  QTest::addColumn<Dialect>("dialect");
  QTest::newRow("SQLite") << Dialect::Sqlite;
  QTest::newRow("PostgreSQL") << Dialect::Postgres;
}

QString makeServerDatabase(const QString& name) {
  const auto admin = store::Connection::open(Address::postgres(server(), u"public"_s), OpenMode::Write);
  if (!succeeded(admin) ||
      !succeeded((*admin)->script("DROP DATABASE IF EXISTS " + name.toLatin1() + " WITH (FORCE);\n")) ||
      !succeeded((*admin)->script("CREATE DATABASE " + name.toLatin1() + ";\n")))
    qFatal("the test database could not be made");
  QString own = server();
  return own.replace(u"dbname=postgres"_s, u"dbname="_s + name);
}

bool succeeded(const Result<void>& result) {
  if (!result)
    qWarning("%ls: %ls", qUtf16Printable(result.error().id), qUtf16Printable(result.error().detail));
  return result.has_value();
}

} // namespace muniment::tests
