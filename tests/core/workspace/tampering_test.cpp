#include "core/store/signing_key_repository.h"
#include "core/workspace/sample/sample_workspace.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

#include <map>
#include <random>

namespace muniment::tests {

using store::Address;
using store::Connection;
using store::OpenMode;

namespace {

constexpr int kRuns = 120;

/// Columns that no entry of the ledger binds, and on which nothing rests that could not be made again.
const std::map<QString, QString> kFree{
    {u"case_file.words"_s, u"index of the search"_s},
    {u"case_series"_s, u"the next free number"_s},
    {u"conversation_count"_s, u"numbers for lists; those that holds show are compared"_s},
    {u"delivery_count.position"_s, u"the next free number"_s},
    {u"document.words"_s, u"index of the search"_s},
    {u"document_key.ordinal"_s, u"an order for reading"_s},
    {u"hold_target.frozen_by"_s, u"which query found a message; the message itself is bound"_s},
    {u"lease"_s, u"which program does the work of all"_s},
    {u"live_arrival.address"_s, u"where a body of the messenger lies; its messages are bound"_s},
    {u"live_chat.last_inbound"_s, u"whether free words may be sent; the messenger decides"_s},
    {u"live_fact.identity"_s, u"tells what came twice"_s},
    {u"message.flags"_s, u"what follows from the sources beside what was said"_s},
    {u"record.words"_s, u"index of the search"_s},
    {u"schema_version"_s, u"the tables themselves are compared with their definitions"_s},
    {u"sighting"_s, u"read from an original whose bytes are bound record by record"_s},
    {u"speaker_name"_s, u"how a source calls whom; the speakers are bound"_s},
    {u"tag.folded"_s, u"index of the search"_s}};

struct Cell final {
  QString table;
  QString column;

  [[nodiscard]] QString name() const { return table + u'.' + column; }
};

} // namespace

/// Alters single values of the tables of a filled workspace, behind the back of the program: verification finds each,
/// or a list says why nothing rests on it. A column of a new migration is tried by itself.
class TamperingTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void whatIsAlteredIsFound();

 private:
  [[nodiscard]] static Result<std::vector<Cell>> cellsOf(Connection& connection);
  [[nodiscard]] static QByteArray alteration(const Cell& cell);
  [[nodiscard]] bool isFound(const Address& address) const;
  void restore() const;

  WorkspaceFixture m_fixture;
  std::unique_ptr<workspace::OpenParts> m_parts;
  std::vector<SigningKeyInfo> m_keys;
  QByteArray m_whole;
  QString m_copy;
  bool m_says = false;
};

void TamperingTest::initTestCase() {
  m_fixture.clock().moveTo(*Instant::parse(u"2026-03-02T09:00:00.000Z"));
  QVERIFY(workspace::makeSampleWorkspace(m_fixture.environment(), m_fixture.path(u"ws"_s),
                                         {12, 60, 1, passphraseBytes(u"correct horse"_s)}, nullptr));
  QFile file(m_fixture.path(u"ws/muniment.db"_s).value);
  QVERIFY(file.open(QIODevice::ReadOnly));
  m_whole = file.readAll();
  m_copy = m_fixture.path(u"copy.db"_s).value;
  restore();
  workspace::Unlock unlock;
  unlock.passphrase = passphraseBytes(u"correct horse"_s);
  auto parts = workspace::openWorkspace(m_fixture.environment(), m_fixture.path(u"ws"_s), std::move(unlock));
  QVERIFY(parts);
  m_parts = std::make_unique<workspace::OpenParts>(std::move(*parts));
  const auto connection = Connection::open(Address::sqlite(m_copy), OpenMode::Read);
  QVERIFY(connection);
  const auto keys = store::SigningKeyRepository(**connection).all();
  QVERIFY(keys);
  m_keys = *keys;
  m_says = true;
  QVERIFY(!isFound(Address::sqlite(m_copy)));
  m_says = false;
}

void TamperingTest::restore() const {
  for (const QString& beside : {u"-wal"_s, u"-shm"_s})
    QFile::remove(m_copy + beside);
  QFile file(m_copy);
  if (!file.open(QIODevice::WriteOnly) || file.write(m_whole) != m_whole.size())
    qFatal("cannot write %s", qUtf8Printable(m_copy));
}

bool TamperingTest::isFound(const Address& address) const {
  workspace::Services services{m_parts->environment, m_parts->info,         m_parts->directory,
                               m_parts->vault.get(), m_parts->ledger.get(), m_parts->key.get()};
  const auto verification = workspace::verifyWorkspace(services, address, m_keys, {true, std::nullopt}, nullptr);
  if (m_says && verification) {
    for (const auto& finding : verification->findings)
      qWarning("%s: %s", qUtf8Printable(finding.where), qUtf8Printable(finding.what.id));
  }
  return !verification || !verification->isClean();
}

Result<std::vector<Cell>> TamperingTest::cellsOf(Connection& connection) {
  MUNIMENT_TRY_LET(rows, connection.select(
                             "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type "
                             "= 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND m.name NOT LIKE 'sqlite%' AND NOT "
                             "EXISTS (SELECT 1 FROM sqlite_master v WHERE v.sql LIKE 'CREATE VIRTUAL%' AND m.name LIKE "
                             "v.name || '!_%' ESCAPE '!') ORDER BY m.name, c.cid"));
  std::vector<Cell> cells;
  while (rows.next())
    cells.push_back({rows.text(0), rows.text(1)});
  MUNIMENT_TRY(rows.finish());
  return cells;
}

/// Another value of the same kind in the first row that has one.
QByteArray TamperingTest::alteration(const Cell& cell) {
  return u"UPDATE \"%1\" SET \"%2\" = CASE typeof(\"%2\") WHEN 'integer' THEN CASE \"%2\" WHEN 0 THEN 1 ELSE 0 END "
         "WHEN 'text' THEN \"%2\" || 'x' WHEN 'real' THEN \"%2\" + 1 ELSE CAST(\"%2\" || 'x' AS BLOB) END WHERE "
         "\"%2\" IS (SELECT \"%2\" FROM \"%1\" WHERE \"%2\" IS NOT NULL LIMIT 1) AND \"%2\" IS NOT NULL"_s
             .arg(cell.table, cell.column)
             .toUtf8();
}

void TamperingTest::whatIsAlteredIsFound() {
  const Address address = Address::sqlite(m_copy);
  std::vector<Cell> cells;
  {
    const auto connection = Connection::open(address, OpenMode::Read);
    QVERIFY(connection);
    auto found = cellsOf(**connection);
    QVERIFY(found);
    cells = std::move(*found);
  }
  std::shuffle(cells.begin(), cells.end(), std::mt19937(20'260'302));
  const int most = qEnvironmentVariableIntValue("MUNIMENT_TAMPER_RUNS");
  cells.resize(std::min(cells.size(), static_cast<std::size_t>(most > 0 ? most : kRuns)));
  QStringList unnoticed, empty;
  for (const Cell& cell : cells) {
    restore();
    {
      const auto connection = Connection::open(address, OpenMode::Write);
      QVERIFY(connection);
      QVERIFY((*connection)->change("PRAGMA foreign_keys = OFF"));
      QVERIFY((*connection)->change("PRAGMA ignore_check_constraints = ON"));
      const auto changed = (*connection)->change(alteration(cell));
      if (!changed)
        continue; // the database itself refuses it: a key that must be unique
      if (*changed == 0) {
        empty.append(cell.name());
        continue;
      }
    }
    if (!isFound(address) && !kFree.contains(cell.name()) && !kFree.contains(cell.table))
      unnoticed.append(cell.name());
  }
  qInfo("%lld cells, %lld without a value, %lld unnoticed", static_cast<long long>(cells.size()),
        static_cast<long long>(empty.size()), static_cast<long long>(unnoticed.size()));
  for (const QString& each : unnoticed)
    qWarning("nobody notices %s", qUtf8Printable(each));
  QVERIFY(unnoticed.isEmpty());
}

MUNIMENT_TEST(TamperingTest);

} // namespace muniment::tests

#include "tampering_test.moc"
