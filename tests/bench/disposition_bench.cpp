// Ends many records: list, review, agreement, execution, certificate. Usage: bench_disposition [RECORDS] [FOLDER]
// Compares with a plain program on the C API of SQLite that ends the same rows. Fails over kMostSeconds for 100,000.
#include "core/base/sealed_box.h"
#include "core/platform/local_file_system.h"
#include "core/store/object_key_repository.h"
#include "core/vault/local_vault.h"
#include "core/workspace/disposition/snapshot_commands.h"
#include "core/workspace/items/capture_files.h"
#include "core/workspace/layout.h"
#include "tests/bench/disposition_floor.h"
#include "tests/core/workspace/planted_record.h"
#include "tests/support/memory_key_store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {

using namespace muniment;
using namespace Qt::StringLiterals;

constexpr double kMostSeconds = 60;
constexpr int kCounted = 100'000; ///< records that must end within it
constexpr int kMessagesOfOne = 2;
constexpr int kRecordsOfChat = 5000;
constexpr int kItemsEvery = 10;
constexpr int kAtOnce = 1000;

template <class T>
T need(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "bench_disposition: %s %s\n", qPrintable(result.error().id),
                 qPrintable(result.error().detail));
    std::exit(2);
  }
  if constexpr (!std::is_void_v<T>)
    return std::move(*result);
}

double secondsOf(const char* name, const auto& work) {
  QElapsedTimer timer;
  timer.start();
  const std::clock_t before = std::clock();
  work();
  const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
  std::printf("%-9s %8.2f s  %8.2f s of the processor\n", name, seconds,
              static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
  std::fflush(stdout);
  return seconds;
}

/// Passes everything on, but waits for the disk only once it is told to: making the stage is not what is measured.
class HastyFileSystem final : public FileSystem {
 public:
  void waitForDisk() { m_waits.store(true); }
  Result<std::unique_ptr<File>> openToRead(const FilePath& path) override { return m_files.openToRead(path); }
  Result<std::unique_ptr<File>> create(const FilePath& path) override {
    MUNIMENT_TRY_LET(file, m_files.create(path));
    return std::make_unique<HastyFile>(std::move(file), m_waits.load());
  }
  Result<void> makeDirectory(const FilePath& path) override { return m_files.makeDirectory(path); }
  Result<void> rename(const FilePath& from, const FilePath& to) override { return m_files.rename(from, to); }
  Result<void> remove(const FilePath& path) override { return m_files.remove(path); }
  Result<void> syncDirectory(const FilePath& path) override {
    return m_waits.load() ? m_files.syncDirectory(path) : Result<void>();
  }
  bool exists(const FilePath& path) override { return m_files.exists(path); }
  Result<QStringList> list(const FilePath& path) override { return m_files.list(path); }

 private:
  class HastyFile final : public File {
   public:
    HastyFile(std::unique_ptr<File> file, bool waits) : m_file(std::move(file)), m_waits(waits) {}
    Result<qint64> read(char* into, qint64 size) override { return m_file->read(into, size); }
    Result<void> write(QByteArrayView bytes) override { return m_file->write(bytes); }
    Result<void> seek(qint64 position) override { return m_file->seek(position); }
    Result<qint64> size() override { return m_file->size(); }
    Result<void> sync() override { return m_waits ? m_file->sync() : Result<void>(); }

   private:
    std::unique_ptr<File> m_file;
    bool m_waits;
  };

  platform::LocalFileSystem m_files;
  std::atomic<bool> m_waits = false;
};

workspace::OpenParts make(const workspace::Environment& environment, const FilePath& directory) {
  workspace::NewWorkspace wish;
  wish.name = u"Bench"_s;
  wish.timeZone = u"UTC"_s;
  wish.personName = u"Bench"_s;
  wish.passphrase = passphraseBytes(u"correct horse"_s);
  wish.singlePerson = true;
  wish.rehearsalUntil = environment.clock->now().plusMilliseconds(1'000'000'000);
  return std::move(need(workspace::createWorkspace(environment, directory, std::move(wish))).parts);
}

/// Keeps the keys of objects in memory until `moveTo` brings them into a key store in one transaction.
class KeysOnTheWay final {
 public:
  void useFor(workspace::OpenParts& parts) {
    const workspace::Environment& environment = parts.environment;
    parts.vault = need(vault::LocalVault::open(*environment.files, m_keys, *environment.clock, *parts.key,
                                               workspace::vaultFolder(parts.directory)));
  }
  void moveTo(const store::Address& address) {
    const auto connection = need(store::Connection::open(address, store::OpenMode::Write));
    need(connection->begin(store::TransactionKind::Write));
    for (const auto& [place, key] : m_keys.keys())
      (void)need(store::ObjectKeyRepository(*connection).add({place.toBytes(), key.wrapped, key.createdAt}));
    need(connection->commit());
    m_keys.keys().clear();
  }

 private:
  tests::FaultPlan m_noFaults;
  tests::MemoryKeyStore m_keys{m_noFaults};
};

ConversationId importChat(workspace::Workspace& opened, const FilePath& path, int number) {
  QFile file(path.value);
  if (!file.open(QIODevice::WriteOnly))
    std::exit(2);
  const QDateTime begin(QDate(2024, 1, 13), QTime(8, 0), Qt::UTC);
  for (int i = 0; i < kRecordsOfChat * kMessagesOfOne; ++i) {
    const QString line = u"%1 - %2 %3: order %4 of lot %5 was confirmed by telephone\n"_s.arg(
        begin.addSecs(60LL * i).toString(u"dd/MM/yyyy, HH:mm"), i % 2 == 0 ? u"Ana"_s : u"Bob"_s,
        QString::number(number), QString::number(i), QString::number(i / 7));
    file.write(line.toUtf8());
  }
  file.close();
  const auto source = need(opened.inspect(path, {}, nullptr).result());
  workspace::ImportWish wish;
  wish.chats = {0};
  wish.alwaysNew = true;
  return need(opened.import(source, wish, nullptr).result()).front().conversation;
}

std::vector<ItemId> capture(workspace::Workspace& opened, int chat) {
  std::vector<workspace::FileToCapture> files;
  for (int i = 0; i < kRecordsOfChat / kItemsEvery; ++i)
    files.push_back(
        {u"file %1.txt"_s.arg(i), {}, "content " + QByteArray::number(i) + " of " + QByteArray::number(chat)});
  const auto captured = need(opened.run(workspace::CaptureFiles(std::move(files), u"bench"_s)).result());
  std::vector<ItemId> items;
  for (const Json& item : *captured.outcome.at(u"items").array())
    items.push_back(*ItemId::parse(item.text(u"id")));
  return items;
}

/// Records of two messages each, every tenth with a captured file.
void plant(workspace::Workspace& opened, const FilePath& directory, int count) {
  std::vector<QFuture<Result<workspace::Receipt>>> planted;
  ConversationId chat;
  std::vector<ItemId> items;
  for (int i = 0; i < count; ++i) {
    const int place = i % kRecordsOfChat;
    if (place == 0) {
      chat = importChat(opened, directory / u"WhatsApp Chat with %1.txt"_s.arg(i), i);
      items = capture(opened, i);
    }
    tests::PlantRecord command;
    command.title = u"Order %1"_s.arg(i);
    command.selection.conversation = chat;
    command.selection.runs = {
        {place * kMessagesOfOne, place * kMessagesOfOne + kMessagesOfOne - 1, MemberRole::Selected}};
    if (place % kItemsEvery == 0)
      command.selection.items = {items[std::size_t(place / kItemsEvery)]};
    planted.push_back(opened.run(std::move(command)));
    if (planted.size() < kAtOnce && i + 1 < count)
      continue;
    for (auto& one : planted)
      (void)need(one.result());
    planted.clear();
  }
}

double dispose(workspace::Workspace& opened, int count) {
  workspace::RunOptions asPerson;
  asPerson.signer = tests::WorkspaceFixture::signerOf(opened);
  SnapshotId id;
  double sum = secondsOf("snapshot", [&] {
    const auto taken = need(opened.run(workspace::TakeSnapshot{u"Orders"_s, QDate(2026, 1, 1), {}}).result());
    id = *SnapshotId::parse(taken.outcome.text(u"snapshot"));
  });
  sum += secondsOf("review", [&] {
    (void)need(opened.run(workspace::DecideItems{id, {}, true, DisposalDecision::Approve, {}, {}}).result());
  });
  sum += secondsOf("agreement", [&] {
    (void)need(opened.run(workspace::SubmitSnapshot{id}, asPerson).result());
    (void)need(opened.run(workspace::ApproveSnapshot{id}, asPerson).result());
  });
  sum += secondsOf("execution", [&] {
    const Json outcome = need(opened.dispose(id, nullptr).result());
    if (outcome.number(u"destroyed") != count)
      std::exit(2);
  });
  return sum;
}

} // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  const int count = arguments.value(1, QString::number(kCounted)).toInt();
  const QTemporaryDir folder(arguments.value(2, QDir::tempPath()) + u"/disposition"_s);
  const SystemClock clock;
  HastyFileSystem files;
  tests::MemoryKeychain keychain;
  const FilePath directory{folder.filePath(u"workspace"_s)};
  const workspace::Environment environment{&clock, &files, &keychain, nullptr, ScryptCost{10, 8, 1}};
  (void)secondsOf("(making)", [&] {
    KeysOnTheWay keys;
    workspace::OpenParts parts = make(environment, directory);
    const store::Address keysAddress = parts.keysAddress;
    keys.useFor(parts);
    plant(*std::make_unique<workspace::Workspace>(std::move(parts)), FilePath{folder.path()}, count);
    keys.moveTo(keysAddress);
  });
  workspace::Unlock unlock;
  unlock.passphrase = passphraseBytes(u"correct horse"_s);
  workspace::Workspace opened(need(workspace::openWorkspace(environment, directory, std::move(unlock))));
  files.waitForDisk();
  const int objects = count * 2 + count / kItemsEvery;
  const auto floor = bench::disposeFloor((directory / u"muniment.db"_s).value, folder.filePath(u"floor.db"_s),
                                         folder.filePath(u"floor"_s), objects);
  const double least = floor.rows + floor.file + floor.bytes;
  const double ours = dispose(opened, count);
  std::printf("ours      %8.2f s for %d records, %.0f records/s\n", ours, count, count / ours);
  std::printf("floor     %8.2f s: rows %.2f s, file %.2f s, %d objects %.2f s\n", least, floor.rows, floor.file,
              objects, floor.bytes);
  std::printf("ratio     %8.2f\n", least / ours);
  return ours <= kMostSeconds * count / kCounted ? 0 : 1;
}
