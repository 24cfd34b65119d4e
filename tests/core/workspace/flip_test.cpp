#include "core/ledger/time_stamp_authority.h"
#include "core/store/preference_repository.h"
#include "core/store/raw_scan.h"
#include "core/store/signing_key_repository.h"
#include "core/store/sqlite_native.h"
#include "core/store/tail_repository.h"
#include "tests/core/ledger/local_authority.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <array>
#include <random>

namespace muniment::tests {

using store::Address;
using store::Connection;
using store::OpenMode;

namespace {

constexpr int kRandomFlips = 2500;
constexpr qsizetype kHeaderPage = 4096;
constexpr qsizetype kFileHeader = 100;
constexpr qint64 kLongest = 120'000; ///< milliseconds for the random ones, on a slow computer

enum class Fate { Refused, Damaged, WithoutEffect, Verified, Unnoticed };

QByteArray read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    qFatal("cannot write %s", qUtf8Printable(path));
}

/// Every value of every table with its type, and the statements that made the tables.
Result<Sha256> dump(Connection& connection) {
  QByteArray text;
  const auto append = [&](const QByteArray& sql) -> Result<void> {
    MUNIMENT_TRY_LET(rows, store::RawScan::open(connection, sql, {}));
    for (;;) {
      MUNIMENT_TRY_LET(more, rows->next());
      if (!more)
        return {};
      const QByteArrayView row = rows->bytes(0);
      text.append(row.data(), row.size());
      text += '\n';
    }
  };
  const QByteArray master = "SELECT type || '|' || name || '|' || tbl_name || '|' || coalesce(sql, '') FROM "
                            "sqlite_master ORDER BY 1";
  MUNIMENT_TRY(append(master));
  MUNIMENT_TRY_LET(tables, connection.select("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE "
                                             "'CREATE VIRTUAL%' ORDER BY name"));
  std::vector<QByteArray> queries;
  while (tables.next()) {
    const QString name = tables.text(0);
    QStringList values;
    MUNIMENT_TRY_LET(columns, connection.select("SELECT name FROM pragma_table_info(?)", {name}));
    while (columns.next())
      values.append(u"typeof(\"%1\") || ':' || coalesce(hex(\"%1\"), '')"_s.arg(columns.text(0)));
    MUNIMENT_TRY(columns.finish());
    queries.push_back(u"SELECT %1 FROM \"%2\" ORDER BY 1"_s.arg(values.join(u" || ',' || "_s), name).toUtf8());
  }
  MUNIMENT_TRY(tables.finish());
  for (const QByteArray& query : queries)
    MUNIMENT_TRY(append(query));
  return sha256(text);
}

} // namespace

/// Flips single bits of the file of a closed workspace: each is found, or it changes nothing.
class FlipTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyByteOfTheFirstPage();
  void bitsAnywhere();

 private:
  void prepare(const QString& name, int captures);
  void fill(workspace::Workspace& workspace, int captures);
  [[nodiscard]] Fate fateOf(qsizetype byte, int bit);
  [[nodiscard]] bool isFoundByVerification(const Address& address);
  void note(qsizetype byte, int bit);
  void tell(const char* where, qint64 milliseconds);

  WorkspaceFixture m_fixture;
  std::unique_ptr<workspace::OpenParts> m_parts;
  std::vector<SigningKeyInfo> m_keys;
  QByteArray m_whole;
  QString m_copy;
  Sha256 m_content;
  std::array<int, 5> m_counts = {};
  QStringList m_unnoticed;
};

void FlipTest::prepare(const QString& name, int captures) {
  {
    const auto workspace = m_fixture.make(name);
    QVERIFY(workspace);
    fill(*workspace, captures);
  }
  const QString file = m_fixture.path(name + u"/muniment.db"_s).value;
  QVERIFY(!QFile::exists(file + u"-wal"_s));
  m_whole = read(file);
  QVERIFY(m_whole.size() > 100'000);
  m_copy = m_fixture.path(u"copy.db"_s).value;
  put(m_copy, m_whole);
  const auto connection = Connection::open(Address::sqlite(m_copy), OpenMode::Read);
  QVERIFY(connection);
  const auto content = dump(**connection);
  QVERIFY2(content, content ? "" : qPrintable(content.error().detail));
  m_content = *content;
  workspace::Unlock unlock;
  unlock.passphrase = passphraseBytes(u"correct horse"_s);
  auto parts = workspace::openWorkspace(m_fixture.environment(), m_fixture.path(name), std::move(unlock));
  QVERIFY(parts);
  m_parts = std::make_unique<workspace::OpenParts>(std::move(*parts));
  const auto keys = store::SigningKeyRepository(**connection).all();
  QVERIFY(keys);
  m_keys = *keys;
  QVERIFY(!isFoundByVerification(Address::sqlite(m_copy)));
}

void FlipTest::fill(workspace::Workspace& workspace, int captures) {
  LocalAuthority authority;
  const ledger::TimeStampAuthority stamping(authority, QUrl(u"http://localhost/tsa"_s), authority.certificate());
  const auto person = WorkspaceFixture::enrol(workspace, u"vera"_s, {Role::Auditor, Role::CaseMember});
  QVERIFY(person);
  const auto matter = workspace.run(workspace::CreateMatter{u"G-1"_s, u"Grievance"_s, {*person}}).result();
  QVERIFY(matter);
  std::vector<workspace::FileToCapture> many;
  for (int i = 0; i < 40; ++i)
    many.push_back({QString::number(i), {}, QByteArray::number(i)});
  QVERIFY(workspace.run(workspace::CaptureFiles(std::move(many), u"test"_s)).result());
  const auto inside = MatterId::parse(matter->outcome.text(u"matter"));
  for (int i = 0; i < captures; ++i)
    QVERIFY(
        workspace.run(WorkspaceFixture::text(u"x"_s, QByteArray::number(i), i % 7 ? std::nullopt : inside)).result());
  workspace::RunOptions options;
  options.signer = WorkspaceFixture::signerOf(workspace);
  QVERIFY(workspace.run(workspace::BreakGlass{u"The regulator waits for the file"_s}, options).result());
  QVERIFY(workspace.takeLease(u"agent one"_s, 30'000));
  for (const AccessAct act : {AccessAct::Printed, AccessAct::Exported})
    QVERIFY(workspace.note(act, u"item:one"_s).result());
  QVERIFY(workspace.keepHouse());
  QVERIFY(workspace.anchorHead(workspace.directory() / u"head.json"_s));
  const auto head = workspace.currentHead();
  QVERIFY(head);
  const auto stamp = stamping.stamp(*head);
  QVERIFY(stamp);
  const auto connection =
      Connection::open(Address::sqlite((workspace.directory() / u"muniment.db"_s).value), OpenMode::Write);
  QVERIFY(connection);
  QVERIFY(store::LedgerRepository(**connection).saveTimeStamp(*stamp));
  QVERIFY(store::PreferenceRepository(**connection).save(*person, u"theme"_s, u"dark"_s));
  QVERIFY(store::TailRepository(**connection).save(u"audit"_s, {17, 3}));
}

Fate FlipTest::fateOf(qsizetype byte, int bit) {
  QByteArray damaged = m_whole;
  damaged[byte] = static_cast<char>(damaged[byte] ^ (1 << bit));
  QFile::remove(m_copy + u"-wal"_s);
  QFile::remove(m_copy + u"-shm"_s);
  put(m_copy, damaged);
  const Address address = Address::sqlite(m_copy);
  {
    const auto connection = Connection::open(address, OpenMode::Read);
    if (!connection)
      return Fate::Refused;
    const auto damage = store::findSqliteDamage(**connection);
    if (!damage || !damage->isEmpty())
      return Fate::Damaged;
    const auto content = dump(**connection);
    if (content && *content == m_content)
      return Fate::WithoutEffect;
  }
  return isFoundByVerification(address) ? Fate::Verified : Fate::Unnoticed;
}

bool FlipTest::isFoundByVerification(const Address& address) {
  workspace::Services services{m_parts->environment, m_parts->info,         m_parts->directory,
                               m_parts->vault.get(), m_parts->ledger.get(), m_parts->key.get()};
  const auto verification = workspace::verifyWorkspace(services, address, m_keys, {true, std::nullopt}, nullptr);
  return !verification || !verification->isClean();
}

void FlipTest::note(qsizetype byte, int bit) {
  const Fate fate = fateOf(byte, bit);
  ++m_counts[static_cast<std::size_t>(fate)];
  if (fate == Fate::Unnoticed)
    m_unnoticed.append(u"byte %1, bit %2: %3"_s.arg(byte).arg(bit).arg(
        QString::fromLatin1(m_whole.sliced(std::max(byte - 40, qsizetype{0}), 60).toPercentEncoding(" {}\":,()"))));
}

void FlipTest::tell(const char* where, qint64 milliseconds) {
  const auto count = [this](Fate fate) { return std::exchange(m_counts[static_cast<std::size_t>(fate)], 0); };
  qInfo("%s: opening refused %d, integrity_check %d, verification %d, without effect %d, unnoticed %lld; %lld ms",
        where, count(Fate::Refused), count(Fate::Damaged), count(Fate::Verified), count(Fate::WithoutEffect),
        static_cast<long long>(m_unnoticed.size()), milliseconds);
  m_counts = {};
  const QStringList unnoticed = std::exchange(m_unnoticed, {});
  QVERIFY2(unnoticed.isEmpty(), qPrintable(unnoticed.join(u'\n')));
}

void FlipTest::everyByteOfTheFirstPage() {
  prepare(u"small"_s, 3);
  QElapsedTimer timer;
  timer.start();
  for (qsizetype byte = 0; byte < kHeaderPage; ++byte) {
    // The file header bit by bit; of the rest one bit of each byte, another one from byte to byte.
    for (int bit = 0; bit < 8; ++bit) {
      if (byte < kFileHeader || bit == byte * 5 % 8)
        note(byte, bit);
    }
  }
  tell("first page", timer.elapsed());
}

void FlipTest::bitsAnywhere() {
  prepare(u"ws"_s, 280); // so many that the tree has a complete tile
  QElapsedTimer timer;
  timer.start();
  std::mt19937 random(20'260'302);
  std::uniform_int_distribution<qsizetype> places(0, m_whole.size() * 8 - 1);
  int flips = 0;
  for (; flips < kRandomFlips && timer.elapsed() < kLongest; ++flips) {
    const qsizetype place = places(random);
    note(place / 8, static_cast<int>(place % 8));
  }
  tell(qPrintable(u"%1 bits of %2 bytes"_s.arg(flips).arg(m_whole.size())), timer.elapsed());
}

MUNIMENT_TEST(FlipTest);

} // namespace muniment::tests

#include "flip_test.moc"
