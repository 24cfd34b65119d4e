// Puts a file into the vault and compares with the floor: one thread that reads, hashes, encrypts, writes and syncs it.
#include "core/platform/local_file_system.h"
#include "core/vault/database_key_store.h"
#include "core/vault/local_vault.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <openssl/evp.h>

#include <array>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

using namespace muniment;

constexpr std::size_t kBlock = std::size_t{1} << 20;
constexpr int kRuns = 3;
constexpr double kLeastRatio = 0.8;
constexpr long kMostKilobytes = 64 * 1024;

void require(bool ok, const char* what) {
  if (ok)
    return;
  std::fprintf(stderr, "bench_vault: %s failed\n", what);
  std::exit(2);
}

template <class T>
T require(Result<T> result, const char* what) {
  if (!result)
    std::fprintf(stderr, "bench_vault: %s: %s %s\n", what, qPrintable(result.error().id),
                 qPrintable(result.error().detail));
  require(result.has_value(), what);
  return std::move(*result);
}

qint64 parseSize(const QString& text) {
  const qint64 unit = text.endsWith(u'G') ? 1 << 30 : text.endsWith(u'M') ? 1 << 20 : 1;
  const qint64 number = unit == 1 ? text.toLongLong() : text.chopped(1).toLongLong();
  return number * unit;
}

void makeSource(const QByteArray& path, qint64 size) {
  const int file = ::open(path.constData(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
  std::vector<char> block(kBlock);
  std::uint64_t state = 42;
  for (char& byte : block)
    byte = static_cast<char>((state = state * 6364136223846793005U + 1442695040888963407U) >> 56);
  for (qint64 at = 0; at < size; at += static_cast<qint64>(kBlock)) {
    std::copy_n(reinterpret_cast<const char*>(&at), sizeof at, block.data());
    const auto part = static_cast<std::size_t>(std::min<qint64>(size - at, kBlock));
    require(::write(file, block.data(), part) == static_cast<ssize_t>(part), "writing the source");
  }
  require(::fdatasync(file) == 0, "syncing the source");
  ::close(file);
}

double floorSeconds(const QByteArray& from, const QByteArray& to) {
  QElapsedTimer timer;
  timer.start();
  const int in = ::open(from.constData(), O_RDONLY);
  const int out = ::open(to.constData(), O_CREAT | O_WRONLY | O_EXCL, 0600);
  require(in >= 0 && out >= 0, "opening");
  std::vector<unsigned char> block(kBlock + 16);
  std::array<unsigned char, 32> key{};
  std::array<unsigned char, 12> nonce{};
  EVP_MD_CTX* const digest = EVP_MD_CTX_new();
  EVP_CIPHER_CTX* const cipher = EVP_CIPHER_CTX_new();
  EVP_DigestInit_ex(digest, EVP_sha256(), nullptr);
  EVP_EncryptInit_ex(cipher, EVP_aes_256_gcm(), nullptr, key.data(), nullptr);
  for (;;) {
    const ssize_t got = ::read(in, block.data(), kBlock);
    if (got <= 0)
      break;
    EVP_DigestUpdate(digest, block.data(), static_cast<std::size_t>(got));
    ++nonce[0];
    int done = 0;
    EVP_EncryptInit_ex(cipher, nullptr, nullptr, nullptr, nonce.data());
    EVP_EncryptUpdate(cipher, block.data(), &done, block.data(), static_cast<int>(got));
    EVP_EncryptFinal_ex(cipher, block.data() + done, &done);
    EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_GET_TAG, 16, block.data() + got);
    require(::write(out, block.data(), static_cast<std::size_t>(got) + 16) == got + 16, "writing");
  }
  std::array<unsigned char, 32> sum{};
  EVP_DigestFinal_ex(digest, sum.data(), nullptr);
  require(::fdatasync(out) == 0, "syncing");
  ::close(in);
  ::close(out);
  const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
  EVP_MD_CTX_free(digest);
  EVP_CIPHER_CTX_free(cipher);
  return seconds;
}

double putSeconds(platform::LocalFileSystem& files, vault::Vault& vault, const QString& from) {
  QElapsedTimer timer;
  timer.start();
  const auto source = require(files.openToRead({from}), "opening");
  const auto stored = require(vault.put(*source, nullptr), "put");
  const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
  require(!stored.existed, "a fresh put");
  require(vault.destroy({&stored.address, 1}).has_value(), "destroy");
  return seconds;
}

double median(std::array<double, kRuns> values) {
  std::ranges::sort(values);
  return values[kRuns / 2];
}

} // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  const qsizetype at = arguments.indexOf(QStringLiteral("--size"));
  const qint64 size = at > 0 ? parseSize(arguments.value(at + 1)) : qint64{512} << 20;
  const qsizetype where = arguments.indexOf(QStringLiteral("--in"));
  const QTemporaryDir folder((where > 0 ? arguments.value(where + 1) : QStringLiteral(".")) +
                             QStringLiteral("/bench_vault-XXXXXX"));
  require(folder.isValid() && size > 0, "making a folder");
  const QString source = folder.filePath(QStringLiteral("source"));
  makeSource(QFile::encodeName(source), size);

  const SystemClock clock;
  platform::LocalFileSystem files;
  const auto keys =
      require(vault::DatabaseKeyStore::open(store::Address::sqlite(folder.filePath(QStringLiteral("keys.db"))),
                                            store::OpenMode::Create, clock),
              "opening the key store");
  const auto vault = require(vault::LocalVault::open(files, *keys, clock, vault::WorkspaceKey::generate(),
                                                     {folder.filePath(QStringLiteral("vault"))}),
                             "opening the vault");
  std::array<double, kRuns> floors{};
  std::array<double, kRuns> puts{};
  for (std::size_t run = 0; run < kRuns; ++run) {
    const QString copy = folder.filePath(QStringLiteral("floor"));
    ::sync();
    floors[run] = floorSeconds(QFile::encodeName(source), QFile::encodeName(copy));
    QFile::remove(copy);
    ::sync();
    puts[run] = putSeconds(files, *vault, source);
    std::printf("run %zu: floor %.3f s, put %.3f s\n", run + 1, floors[run], puts[run]);
  }
  rusage usage = {};
  ::getrusage(RUSAGE_SELF, &usage);
  const double ratio = median(floors) / median(puts);
  std::printf("size %.0f MiB, floor %.3f s, put %.3f s, ratio %.2f (at least %.2f), peak RSS %.1f MiB (below %ld)\n",
              static_cast<double>(size) / (1 << 20), median(floors), median(puts), ratio, kLeastRatio,
              static_cast<double>(usage.ru_maxrss) / 1024, kMostKilobytes / 1024);
  return ratio >= kLeastRatio && usage.ru_maxrss < kMostKilobytes ? 0 : 1;
}
