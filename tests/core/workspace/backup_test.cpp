#include "core/workspace/conversations/search_messages.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

namespace muniment::tests {

using workspace::RestoreWish;

namespace {

constexpr std::int64_t kDay = 86'400'000;

Result<vault::StoredObject> keep(const workspace::OpenParts& parts, const QByteArray& content) {
  return parts.vault->put(content);
}

QByteArray contentOf(const workspace::OpenParts& parts, const vault::StoredObject& object) {
  return parts.vault->read(object.address).value_or(QByteArray());
}

QByteArray bytesOf(const FilePath& path) {
  QFile file(path.value);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Copies of a workspace and the way back, on both databases; what was destroyed does not come back with them.
class BackupTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void whatWasDestroyedStaysDestroyed();
  void whatCameAgainStays();
  void keysExpire();
  void aListOfAnotherWorkspaceIsRefused();
  void aServerIsBackedUpAndRestored();
  void aDamagedDumpIsNotRestored();

 private:
  [[nodiscard]] Result<workspace::OpenParts> open(const QString& name);
  [[nodiscard]] Result<workspace::BackupSummary> backUp(const workspace::OpenParts& parts, const QString& name);
  [[nodiscard]] Result<workspace::BackupSummary> restore(const QString& backup, const QString& name,
                                                         const RestoreWish& wish = {});
  [[nodiscard]] RestoreWish listOf(const QString& backup) const;
  [[nodiscard]] std::unique_ptr<workspace::Workspace> makeOnServer(const QString& postgres);

  std::unique_ptr<WorkspaceFixture> m_fixture;
};

void BackupTest::init() { m_fixture = std::make_unique<WorkspaceFixture>(); }

Result<workspace::OpenParts> BackupTest::open(const QString& name) {
  workspace::Unlock unlock;
  unlock.passphrase = passphraseBytes(u"correct horse"_s);
  return workspace::openWorkspace(m_fixture->environment(), m_fixture->path(name), std::move(unlock));
}

Result<workspace::BackupSummary> BackupTest::backUp(const workspace::OpenParts& parts, const QString& name) {
  const workspace::Services services{parts.environment, parts.info,         parts.directory,
                                     parts.vault.get(), parts.ledger.get(), parts.key.get()};
  return workspace::backUpTo(services, {parts.address, parts.keysAddress}, *parts.keyStore, m_fixture->path(name),
                             nullptr);
}

Result<workspace::BackupSummary> BackupTest::restore(const QString& backup, const QString& name,
                                                     const RestoreWish& wish) {
  return workspace::restoreFrom(m_fixture->environment(), m_fixture->path(backup), m_fixture->path(name), wish,
                                nullptr);
}

RestoreWish BackupTest::listOf(const QString& backup) const {
  return {m_fixture->path(backup) / u"destroyed.json", {}};
}

void BackupTest::whatWasDestroyedStaysDestroyed() {
  QVERIFY(m_fixture->create());
  const auto parts = open(u"ws"_s);
  QVERIFY(parts);
  const auto gone = keep(*parts, "destroyed later");
  const auto kept = keep(*parts, "kept");
  QVERIFY(gone && kept);
  QVERIFY(succeeded(backUp(*parts, u"old"_s)));
  m_fixture->clock().advance(kDay);
  QVERIFY(parts->vault->destroy({&gone->address, 1}));
  QVERIFY(succeeded(backUp(*parts, u"new"_s)));

  const auto restored = restore(u"old"_s, u"again"_s, listOf(u"new"_s));
  QVERIFY(succeeded(restored));
  QCOMPARE(restored->destroyed, 1);
  const QString object = u"/vault/"_s + gone->address.toHex().first(2) + u'/' + gone->address.toHex();
  QVERIFY(!QFile::exists(m_fixture->path(u"again"_s).value + object));
  const auto again = open(u"again"_s);
  QVERIFY(again);
  QCOMPARE(again->vault->read(gone->address).error().id, u"vault.no_such_object"_s);
  QCOMPARE(contentOf(*again, *kept), QByteArray("kept"));
  const auto list = again->keyStore->destroyed();
  QVERIFY(list && *list == (std::vector{vault::DestroyedObject{gone->address, m_fixture->clock().now()}}));

  // Nobody can know of it without the list; that is why keys expire.
  QVERIFY(succeeded(restore(u"old"_s, u"blind"_s)));
  QCOMPARE(contentOf(*open(u"blind"_s), *gone), QByteArray("destroyed later"));
}

void BackupTest::whatCameAgainStays() {
  QVERIFY(m_fixture->create());
  const auto parts = open(u"ws"_s);
  QVERIFY(parts);
  const auto first = keep(*parts, "twice");
  QVERIFY(first && parts->vault->destroy({&first->address, 1}));
  m_fixture->clock().advance(kDay);
  QVERIFY(keep(*parts, "twice"));
  QVERIFY(succeeded(backUp(*parts, u"new"_s)));
  const auto restored = restore(u"new"_s, u"again"_s, listOf(u"new"_s));
  QVERIFY(succeeded(restored));
  QCOMPARE(restored->destroyed, 0);
  QCOMPARE(contentOf(*open(u"again"_s), *first), QByteArray("twice"));
}

void BackupTest::keysExpire() {
  QVERIFY(m_fixture->create());
  const auto parts = open(u"ws"_s);
  QVERIFY(parts && succeeded(backUp(*parts, u"old"_s)));
  m_fixture->clock().advance(91 * kDay);
  QVERIFY(workspace::verifyBackup(m_fixture->environment(), m_fixture->path(u"old"_s), nullptr));
  QCOMPARE(restore(u"old"_s, u"again"_s).error().id, u"backup.keys_expired"_s);
  QVERIFY(succeeded(backUp(*parts, u"new"_s)));
  QVERIFY(succeeded(restore(u"old"_s, u"again"_s, listOf(u"new"_s))));
}

void BackupTest::aListOfAnotherWorkspaceIsRefused() {
  QVERIFY(m_fixture->create() && m_fixture->create(u"other"_s));
  const auto parts = open(u"ws"_s);
  const auto other = open(u"other"_s);
  QVERIFY(parts && other && backUp(*parts, u"mine"_s) && backUp(*other, u"theirs"_s));
  QCOMPARE(restore(u"mine"_s, u"again"_s, listOf(u"theirs"_s)).error().id, u"backup.list_of_another"_s);
  QVERIFY(!QFile::exists(m_fixture->path(u"again/workspace.json"_s).value));
  QCOMPARE(restore(u"mine"_s, u"again"_s, {{}, u"host=elsewhere"_s}).error().id, u"backup.not_of_a_server"_s);
}

std::unique_ptr<workspace::Workspace> BackupTest::makeOnServer(const QString& postgres) {
  workspace::NewWorkspace wish;
  wish.name = u"Shared"_s;
  wish.timeZone = u"UTC"_s;
  wish.passphrase = passphraseBytes(u"correct horse"_s);
  wish.singlePerson = true;
  wish.postgres = postgres;
  auto created = workspace::createWorkspace(m_fixture->environment(), m_fixture->path(u"ws"_s), std::move(wish));
  return succeeded(created) ? std::make_unique<workspace::Workspace>(std::move(created->parts)) : nullptr;
}

void BackupTest::aServerIsBackedUpAndRestored() {
  if (!TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  const QString first = makeServerDatabase(u"muniment_backup_a"_s);
  const QString second = makeServerDatabase(u"muniment_backup_b"_s);
  const auto workspace = makeOnServer(first);
  QVERIFY(workspace);
  for (int i = 0; i < 20; ++i)
    QVERIFY(workspace->run(WorkspaceFixture::text(QString::number(i), QByteArray::number(i))).result());
  QVERIFY(succeeded(
      m_fixture->importChat(*workspace, u"chat.txt"_s, {u"Tom Beck: the pallet is late"_s, u"Ines Roth: noted"_s})));
  for (int round = 0; round < 2; ++round) { // a second backup replaces the first one
    const auto made = workspace->backUp(m_fixture->path(u"backup"_s), nullptr).result();
    QVERIFY(succeeded(made));
    QVERIFY(made->objects >= 21);
    QCOMPARE(made->newObjects, round == 0 ? made->objects : 0);
  }
  QVERIFY(!QFile::exists(m_fixture->path(u"backup/main/object_key.copy"_s).value));
  QVERIFY(QFile::exists(m_fixture->path(u"backup/keys/object_key.copy"_s).value));
  const auto schemas = store::Connection::open(store::Address::postgres(first, u"muniment"_s), store::OpenMode::Read);
  auto proofs = (*schemas)->select("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'muniment_proof%'");
  QVERIFY(proofs && proofs->next());
  QCOMPARE(proofs->integer(0), 0);

  QCOMPARE(restore(u"backup"_s, u"again"_s).error().id, u"store.not_empty"_s); // the original is still there
  QVERIFY(succeeded(restore(u"backup"_s, u"again"_s, {{}, second})));
  const auto again = m_fixture->open(u"again"_s);
  QVERIFY(succeeded(again));
  const auto verified = (*again)->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verified && verified->isClean());
  QCOMPARE((*again)->ask(workspace::ItemsPage()).result()->total, 20);
  QCOMPARE((*again)->ask(workspace::CountMessages{u"pallet"_s}).result().value_or(-1), 1);
  QVERIFY((*again)->run(WorkspaceFixture::text(u"goes on"_s, "x")).result());
}

void BackupTest::aDamagedDumpIsNotRestored() {
  if (!TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  const auto workspace = makeOnServer(makeServerDatabase(u"muniment_backup_a"_s));
  const QString target = makeServerDatabase(u"muniment_backup_b"_s);
  QVERIFY(workspace && workspace->run(WorkspaceFixture::text(u"a"_s, "a")).result());
  QVERIFY(succeeded(workspace->backUp(m_fixture->path(u"backup"_s), nullptr).result()));
  for (const QString& name : {u"main/item.copy"_s, u"main/dump.json"_s, u"keys/object_key.copy"_s, u"keys/dump.json"_s,
                              u"destroyed.json"_s, u"workspace.json"_s}) {
    const FilePath path = m_fixture->path(u"backup"_s) / name;
    const QByteArray whole = bytesOf(path);
    QVERIFY(!whole.isEmpty());
    QByteArray damaged = whole;
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
    for (const QByteArray& bytes : {damaged, whole}) {
      QFile file(path.value);
      QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
      file.close();
      const auto found = workspace::verifyBackup(m_fixture->environment(), m_fixture->path(u"backup"_s), nullptr);
      QCOMPARE(found.has_value(), bytes == whole);
      if (!found)
        QVERIFY(!restore(u"backup"_s, u"again"_s, {{}, target}));
    }
  }
  QVERIFY(succeeded(restore(u"backup"_s, u"again"_s, {{}, target}))); // nothing was left behind
}

MUNIMENT_TEST(BackupTest);

} // namespace muniment::tests

#include "backup_test.moc"
