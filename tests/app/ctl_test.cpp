#include "core/store/connection.h"
#include "tests/app/ctl_run.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace muniment::tests {

using namespace Qt::StringLiterals;

namespace {

void flip(const QString& path, qint64 offset) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::ReadWrite));
  QVERIFY(file.seek(offset));
  char byte = 0;
  QVERIFY(file.getChar(&byte));
  QVERIFY(file.seek(offset));
  QVERIFY(file.putChar(static_cast<char>(byte ^ 1)));
}

/// A copy of a folder, without which each case would pay for a new workspace.
void copyFolder(const QString& from, const QString& to) {
  QVERIFY(QDir().mkpath(to));
  QDirIterator walk(from, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    const QString path = walk.next();
    const QString target = to + path.sliced(from.size());
    QVERIFY(walk.fileInfo().isDir() ? QDir().mkpath(target) : QFile::copy(path, target));
  }
}

} // namespace

/// The exit codes and error codes that scripts rely on, with the real program on workspaces that are not as they should
/// be.
class CtlTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void init();
  void everythingIsWell();
  void badInputHasItsCode_data();
  void badInputHasItsCode();
  void aFlippedBitInTheVaultFailsTheDeepVerification();
  void anAlteredRowFailsTheDeepVerification();
  void aLockedWorkspaceIsUnavailable();
  void aReadOnlyFolderIsSaid();
  void aFullDiskLosesNothing();
  void aStrangerIsRefused();
  void withoutAPassphraseTheKeychainIsAsked();
  void aCommandIdActsOnce();
  void theJournalIsForOfficers();
  void theStatusOfTheAgent();
  void aWorkspaceOnAServerComesBack();
  void recordsAreDeclaredOnce();
  void aHoldFromItsBeginningToItsEnd();

 private:
  [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
  void change(const QByteArray& sql) const;
  void damage(const QString& how) const;

  QTemporaryDir m_folder;
};

void CtlTest::initTestCase() {
  put(path(u"pass"_s), "correct horse\n");
  put(path(u"wrong"_s), "battery staple\n");
  put(path(u"letter.txt"_s), "hello\n");
  const Answer made =
      runCtl({u"--passphrase-file"_s, path(u"pass"_s), u"init"_s, path(u"model"_s), u"--single-person"_s});
  QVERIFY2(made.code == 0, made.out + made.err);
  const Answer captured =
      runCtl({u"-w"_s, path(u"model"_s), u"--passphrase-file"_s, path(u"pass"_s), u"capture"_s, path(u"letter.txt"_s)});
  QVERIFY2(captured.code == 0, captured.out + captured.err);
}

void CtlTest::init() {
  QDir(path(u"ws"_s)).removeRecursively();
  copyFolder(path(u"model"_s), path(u"ws"_s));
}

void CtlTest::change(const QByteArray& sql) const {
  auto connection = store::Connection::open(store::Address::sqlite(path(u"ws/muniment.db"_s)), store::OpenMode::Write);
  QVERIFY(connection);
  const auto changed = (*connection)->change(sql);
  QVERIFY(changed && *changed > 0);
}

void CtlTest::everythingIsWell() {
  const Answer verified =
      runCtl({u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(u"pass"_s), u"verify"_s, u"--deep"_s});
  QVERIFY2(verified.code == 0, verified.out + verified.err);
  QCOMPARE(verified.json().value("ok"_L1).toBool(), true);
}

void CtlTest::badInputHasItsCode_data() {
  QTest::addColumn<QString>("damageDone");
  QTest::addColumn<QStringList>("arguments");
  QTest::addColumn<int>("code");
  QTest::addColumn<QString>("error");
  const QStringList usual = {u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(u"pass"_s)};
  const QStringList verify = usual + QStringList{u"verify"_s};
  QTest::newRow("no command") << QString() << QStringList() << 2 << QString();
  QTest::newRow("unknown option") << QString() << (usual + QStringList{u"verify"_s, u"--depe"_s}) << 2 << QString();
  QTest::newRow("no workspace named") << QString() << QStringList{u"verify"_s} << 2 << u"ctl.no_workspace"_s;
  QTest::newRow("malformed head") << QString() << (verify + QStringList{u"--head"_s, u"12"_s}) << 2
                                  << u"ctl.bad_head"_s;
  QTest::newRow("malformed command id") << QString()
                                        << (usual +
                                            QStringList{u"--command-id"_s, u"x"_s, u"capture"_s, path(u"letter.txt"_s)})
                                        << 2 << u"ctl.bad_command_id"_s;
  QTest::newRow("nothing there") << QString()
                                 << QStringList{u"-w"_s, path(u"nowhere"_s), u"--passphrase-file"_s, path(u"pass"_s),
                                                u"verify"_s}
                                 << 3 << u"store.missing"_s;
  QTest::newRow("no passphrase file") << QString()
                                      << QStringList{u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(u"none"_s),
                                                     u"verify"_s}
                                      << 3 << u"ctl.no_passphrase_file"_s;
  QTest::newRow("no such entry") << QString() << (usual + QStringList{u"ledger"_s, u"proof"_s, u"999"_s}) << 3
                                 << u"ledger.no_such_entry"_s;
  QTest::newRow("database missing") << u"no database"_s << verify << 3 << u"store.missing"_s;
  QTest::newRow("keys missing") << u"no keys"_s << verify << 3 << u"store.missing"_s;
  QTest::newRow("wrong passphrase") << QString()
                                    << QStringList{u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(u"wrong"_s),
                                                   u"verify"_s}
                                    << 4 << u"vault.wrong_passphrase"_s;
  QTest::newRow("newer schema") << u"newer"_s << verify << 4 << u"store.newer_schema"_s;
  QTest::newRow("folder is taken") << QString()
                                   << QStringList{u"--passphrase-file"_s, path(u"pass"_s), u"init"_s, path(u"ws"_s)}
                                   << 4 << u"workspace.exists"_s;
  QTest::newRow("database overwritten") << u"overwritten"_s << verify << 5 << u"store.damaged"_s;
  QTest::newRow("database cut off") << u"cut off"_s << verify << 5 << u"store.damaged"_s;
  QTest::newRow("keys overwritten") << u"keys overwritten"_s << verify << 5 << u"store.damaged"_s;
}

void CtlTest::damage(const QString& how) const {
  const QString database = path(u"ws/muniment.db"_s);
  const QString keys = path(u"ws/keys.db"_s);
  if (how == "no database"_L1)
    QVERIFY(QFile::remove(database));
  else if (how == "no keys"_L1)
    QVERIFY(QFile::remove(keys));
  else if (how == "newer"_L1)
    change("INSERT INTO schema_version (version, script, applied_at) VALUES (99, 'later', 0)");
  else if (how == "overwritten"_L1)
    put(database, QByteArray(20'000, 'x'));
  else if (how == "cut off"_L1)
    QVERIFY(QFile(database).resize(QFile(database).size() / 2));
  else if (how == "keys overwritten"_L1)
    put(keys, QByteArray(20'000, 'x'));
}

void CtlTest::badInputHasItsCode() {
  QFETCH(const QString, damageDone);
  QFETCH(const QStringList, arguments);
  QFETCH(const int, code);
  QFETCH(const QString, error);
  damage(damageDone);
  const Answer answer = runCtl(arguments);
  QVERIFY2(answer.code == code, QByteArray::number(answer.code) + ' ' + answer.out + answer.err);
  QCOMPARE(answer.error(), error);
  if (!error.isEmpty())
    QVERIFY(!answer.json().value("error"_L1).toObject().value("text"_L1).toString().isEmpty());
}

void CtlTest::aFlippedBitInTheVaultFailsTheDeepVerification() {
  QDirIterator walk(path(u"ws/vault"_s), QDir::Files, QDirIterator::Subdirectories);
  QString object;
  while (walk.hasNext()) {
    walk.next();
    if (walk.fileInfo().size() > 20)
      object = walk.filePath();
  }
  QVERIFY(!object.isEmpty());
  flip(object, QFileInfo(object).size() / 2);
  const QStringList usual = {u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(u"pass"_s), u"verify"_s};
  const Answer answer = runCtl(usual + QStringList{u"--deep"_s});
  QCOMPARE(answer.code, 5);
  QCOMPARE(answer.json().value("ok"_L1).toBool(true), false);
  QVERIFY(answer.out.contains("vault/"));
}

void CtlTest::anAlteredRowFailsTheDeepVerification() {
  change("UPDATE item SET name = 'another.txt'");
  const Answer answer =
      runCtl({u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(u"pass"_s), u"verify"_s, u"--deep"_s});
  QCOMPARE(answer.code, 5);
  QVERIFY(answer.out.contains("item:"));
}

void CtlTest::aLockedWorkspaceIsUnavailable() {
  auto connection = store::Connection::open(store::Address::sqlite(path(u"ws/muniment.db"_s)), store::OpenMode::Write);
  QVERIFY(connection);
  QVERIFY((*connection)->begin(store::TransactionKind::Write));
  const Answer answer =
      runCtl({u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(u"pass"_s), u"capture"_s, path(u"letter.txt"_s)});
  QVERIFY((*connection)->rollback());
  QVERIFY2(answer.code == 6, QByteArray::number(answer.code) + ' ' + answer.out + answer.err);
  QCOMPARE(answer.error(), u"store.busy"_s);
  QVERIFY(answer.json().value("error"_L1).toObject().value("retryable"_L1).toBool());
}

void CtlTest::aReadOnlyFolderIsSaid() {
#ifdef Q_OS_LINUX
  QCOMPARE(chmod(qPrintable(m_folder.path()), 0755), 0); // others must be able to look
  QDirIterator walk(path(u"ws"_s), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    walk.next();
    QCOMPARE(chmod(qPrintable(walk.filePath()), walk.fileInfo().isDir() ? 0555 : 0444), 0);
  }
  QCOMPARE(chmod(qPrintable(path(u"ws"_s)), 0555), 0);
  const Answer answer = runCtl({u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(u"pass"_s), u"verify"_s}, true);
  QProcess::execute(u"chmod"_s, {u"-R"_s, u"u+w"_s, path(u"ws"_s)});
  QVERIFY2(answer.code == 1, QByteArray::number(answer.code) + ' ' + answer.out + answer.err);
  QCOMPARE(answer.error(), u"platform.folder_read_only"_s);
#else
  QSKIP("needs POSIX permissions");
#endif
}

void CtlTest::aFullDiskLosesNothing() {
#ifdef Q_OS_LINUX
  if (geteuid() != 0)
    QSKIP("NOT TESTED: A FULL DISK needs the right to mount one");
  // A disk of its own with a few megabytes to spare, in a namespace of mounts that ends with the test.
  const QByteArray script = "set -e\n"
                            "mkdir -p \"$1/small\"\n"
                            "room=$(du -sk \"$1/ws\" | cut -f1)\n"
                            "mount -t tmpfs -o size=$((room + 4096))k none \"$1/small\"\n"
                            "cp -a \"$1/ws/.\" \"$1/small\"\n"
                            "ctl() { name=$1; shift; code=0\n"
                            "  \"$MUNIMENT_CTL\" --json -w \"$DISK\" --passphrase-file \"$PASS\" \"$@\" "
                            "> \"$OUT/full-$name\" || code=$?\n"
                            "  echo \"$name $code\"; }\n"
                            "ctl large capture \"$1/large.bin\"\n"
                            "ctl after verify --deep\n"
                            "dd if=/dev/zero of=\"$1/small/filler\" bs=4096 2> /dev/null || true\n"
                            "ctl none capture \"$1/letter-2.txt\"\n"
                            "rm \"$1/small/filler\"\n"
                            "ctl room capture \"$1/letter-2.txt\"\n"
                            "ctl whole verify --deep\n";
  QByteArray large(8 << 20, 'x');
  for (qsizetype i = 0; i < large.size(); i += 512)
    large[i] = static_cast<char>(i >> 9);
  put(path(u"large.bin"_s), large);
  put(path(u"letter-2.txt"_s), "hello again\n");
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
  environment.insert(u"MUNIMENT_CTL"_s, QStringLiteral(MUNIMENT_CTL));
  environment.insert(u"DISK"_s, path(u"small"_s));
  environment.insert(u"PASS"_s, path(u"pass"_s));
  environment.insert(u"OUT"_s, m_folder.path());
  process.setProcessEnvironment(environment);
  process.start(u"unshare"_s, {u"-m"_s, u"sh"_s, u"-c"_s, QString::fromLatin1(script), u"sh"_s, m_folder.path()});
  QVERIFY(process.waitForFinished(120'000));
  const QByteArrayList codes = process.readAllStandardOutput().split('\n');
  if (codes.size() < 2) // nothing was started
    QSKIP("NOT TESTED: A FULL DISK cannot be mounted here");
  QCOMPARE(codes.first(5), (QByteArrayList{"large 1", "after 0", "none 1", "room 0", "whole 0"}));
  for (const QString& step : {u"large"_s, u"none"_s}) {
    QFile file(path(u"full-"_s + step));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray said = file.readAll();
    QVERIFY2(said.contains("disk_full") && said.contains("Free some space"), said);
  }
#else
  QSKIP("needs a disk that can be mounted");
#endif
}

void CtlTest::aStrangerIsRefused() {
  change("UPDATE actor SET login = 'somebody-else'");
  const Answer answer = runCtl({u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(u"pass"_s), u"items"_s});
  QCOMPARE(answer.code, 4);
  QCOMPARE(answer.error(), u"access.not_enrolled"_s);
}

void CtlTest::withoutAPassphraseTheKeychainIsAsked() {
  const Answer answer = runCtl({u"-w"_s, path(u"ws"_s), u"verify"_s});
  // Which one depends on whether this computer has a keychain; no entry, not allowed, or none.
  QVERIFY2(answer.code == 3 || answer.code == 4 || answer.code == 6, answer.out);
  QVERIFY(answer.error().startsWith(u"keychain."_s));
}

void CtlTest::aCommandIdActsOnce() {
  const QStringList capture = {u"-w"_s,         path(u"ws"_s),        u"--passphrase-file"_s,
                               path(u"pass"_s), u"--command-id"_s,    u"01a1fd22-0384-7dad-a575-2cf33bca3197"_s,
                               u"capture"_s,    path(u"letter.txt"_s)};
  const Answer first = runCtl(capture);
  QVERIFY2(first.code == 0, first.out + first.err);
  const Answer second = runCtl(capture);
  QCOMPARE(second.code, 0);
  QCOMPARE(second.json().value("items"_L1), first.json().value("items"_L1));
}

void CtlTest::theJournalIsForOfficers() {
  const Answer answer = runCtl({u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(u"pass"_s), u"journal"_s});
  QCOMPARE(answer.code, 4);
  QCOMPARE(answer.error(), u"access.no_permission"_s);
}

void CtlTest::theStatusOfTheAgent() {
  const Answer answer =
      runCtl({u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(u"pass"_s), u"agent"_s, u"status"_s});
  QVERIFY2(answer.code == 0, answer.out + answer.err);
  QCOMPARE(answer.json().value("active"_L1).toBool(true), false);
  QVERIFY(answer.json().value("last_anchor"_L1).isNull());
}

void CtlTest::aWorkspaceOnAServerComesBack() {
  if (!TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  const QStringList key = {u"--passphrase-file"_s, path(u"pass"_s)};
  const QStringList served = QStringList{u"-w"_s, path(u"served"_s)} + key;
  const QString copy = path(u"copy"_s);
  const Answer made = runCtl(key + QStringList{u"init"_s, path(u"served"_s), u"--single-person"_s, u"--postgres"_s,
                                               makeServerDatabase(u"muniment_ctl_a"_s)});
  QVERIFY2(made.code == 0, made.out + made.err);
  QCOMPARE(runCtl(served + QStringList{u"capture"_s, path(u"letter.txt"_s)}).code, 0);
  const Answer backup = runCtl(served + QStringList{u"backup"_s, u"make"_s, copy});
  QVERIFY2(backup.code == 0, backup.out + backup.err);
  QCOMPARE(backup.json().value("objects"_L1).toInt(), 1);
  QCOMPARE(runCtl({u"backup"_s, u"verify"_s, copy}).code, 0);
  const QStringList restore = {u"restore"_s, copy, path(u"second"_s)};
  QCOMPARE(runCtl(restore).error(), u"store.not_empty"_s); // where it came from it still is
  const Answer restored = runCtl(restore + QStringList{u"--destroyed"_s, copy + u"/destroyed.json"_s, u"--postgres"_s,
                                                       makeServerDatabase(u"muniment_ctl_b"_s)});
  QVERIFY2(restored.code == 0, restored.out + restored.err);
  const Answer verified = runCtl(QStringList{u"-w"_s, path(u"second"_s)} + key + QStringList{u"verify"_s, u"--deep"_s});
  QVERIFY2(verified.code == 0, verified.out + verified.err);
}

void CtlTest::recordsAreDeclaredOnce() {
  const QStringList usual = {u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(u"pass"_s)};
  const Answer added =
      runCtl(usual + QStringList{u"plan"_s, u"add"_s, u"04.20"_s, u"--name"_s, u"Orders"_s, u"--parent"_s, u"04"_s});
  QCOMPARE(added.code, 3);
  QCOMPARE(added.error(), u"class.unknown"_s);
  QCOMPARE(runCtl(usual + QStringList{u"plan"_s, u"add"_s, u"04.20"_s, u"--name"_s, u"Orders"_s}).code, 0);
  const QString item = runCtl(usual + QStringList{u"items"_s}).json().value("id"_L1).toString();
  const QStringList declare =
      usual + QStringList{u"declare"_s, u"--class"_s, u"04.20"_s, u"--title"_s, u"Letter"_s, u"--item"_s, item};
  const Answer refused = runCtl(declare + QStringList{u"--meta"_s, u"colour=red"_s});
  QCOMPARE(refused.code, 4);
  QCOMPARE(refused.error(), u"record.metadata_unknown"_s);
  const Answer declared = runCtl(declare);
  QVERIFY2(declared.code == 0, declared.out + declared.err);
  QCOMPARE(declared.json().value("state"_L1).toString(), u"declared"_s);
  const Answer again = runCtl(declare);
  QCOMPARE(again.code, 4);
  QCOMPARE(again.error(), u"record.already_declared"_s);
  QCOMPARE(runCtl(usual + QStringList{u"records"_s, u"--filter"_s, u"lett"_s}).json().value("title"_L1).toString(),
           u"Letter"_s);
  const Answer shown = runCtl(usual + QStringList{u"record"_s, declared.json().value("number"_L1).toString()});
  QCOMPARE(shown.json().value("class"_L1).toString(), u"04.20"_s);
  QCOMPARE(runCtl(usual + QStringList{u"record"_s, u"R-99"_s}).code, 3);
  QCOMPARE(runCtl(usual + QStringList{u"plan"_s, u"export"_s, path(u"plan.json"_s)}).code, 0);
  const Answer imported = runCtl(usual + QStringList{u"plan"_s, u"import"_s, path(u"plan.json"_s)});
  QVERIFY2(imported.code == 0, imported.out + imported.err);
  QCOMPARE(imported.json().value("classes"_L1).toInt(-1), 0);
}

void CtlTest::aHoldFromItsBeginningToItsEnd() {
  const QStringList start{u"-w"_s, path(u"ws"_s), u"--passphrase-file"_s, path(u"pass"_s)};
  const auto ctl = [&](const QStringList& arguments) { return runCtl(start + arguments); };
  const QString item = ctl({u"items"_s}).json().value("id"_L1).toString();
  QVERIFY(!item.isEmpty());
  const Answer custodian = ctl({u"custodian"_s, u"add"_s, u"Anna"_s, u"--phone"_s, u"+49 170 123456"_s});
  QVERIFY2(custodian.code == 0, custodian.out + custodian.err);
  const QString anna = custodian.json().value("person"_L1).toString();
  QCOMPARE(ctl({u"custodian"_s, u"map"_s, anna, u"--label"_s, u"Anna R."_s}).code, 0);
  QCOMPARE(ctl({u"custodian"_s, u"list"_s}).json().value("names"_L1).toArray().size(), 2);
  const Answer created = ctl({u"hold"_s, u"create"_s, u"Acme"_s, u"--trigger"_s, u"letter before action"_s});
  QCOMPARE(created.json().value("code"_L1).toString(), u"H-1"_s);
  QCOMPARE(ctl({u"hold"_s, u"create"_s, u"Acme"_s, u"--aware"_s, u"soon"_s}).code, 2);
  QCOMPARE(ctl({u"hold"_s, u"apply"_s, u"H-9"_s}).code, 3);
  QCOMPARE(ctl({u"hold"_s, u"release"_s, u"H-1"_s, u"--reason"_s, u"The case was settled"_s}).code, 4);
  const Answer applied = ctl({u"hold"_s, u"apply"_s, u"H-1"_s, u"--item"_s, item, u"--person"_s, anna});
  QVERIFY2(applied.code == 0, applied.out + applied.err);
  QCOMPARE(ctl({u"hold"_s, u"apply"_s, u"H-1"_s, u"--item"_s, item}).error(), u"hold.nothing_new"_s);
  QCOMPARE(ctl({u"hold"_s, u"scope"_s, u"H-1"_s}).json().value("items"_L1).toInt(), 1);
  QCOMPARE(ctl({u"hold"_s, u"scope"_s, u"--item"_s, u"nothing"_s}).code, 3);
  const QString task = ctl({u"task"_s, u"list"_s}).json().value("id"_L1).toString();
  QCOMPARE(ctl({u"task"_s, u"decide"_s, task, u"approve"_s}).code, 2);
  QCOMPARE(ctl({u"task"_s, u"decide"_s, task, u"acknowledge"_s}).code, 0);
  QCOMPARE(ctl({u"task"_s, u"decide"_s, task, u"acknowledge"_s}).code, 4);
  QCOMPARE(ctl({u"holds"_s}).json().value("acknowledged"_L1).toInt(), 1);
  QCOMPARE(ctl({u"hold"_s, u"release"_s, u"H-1"_s, u"--reason"_s, u"The case was settled"_s}).code, 0);
  QCOMPARE(ctl({u"holds"_s}).json().value("state"_L1).toString(), u"released"_s);
  QCOMPARE(ctl({u"verify"_s, u"--deep"_s}).code, 0);
}

MUNIMENT_TEST(CtlTest);

} // namespace muniment::tests

#include "ctl_test.moc"
