// Writes a bag of some large files and compares with the floor: one thread that reads, hashes twice, writes and syncs
// them. bench_bagit [SIZE] [FOLDER], such as 4G.
#include "core/formats/bagit/bag_validator.h"
#include "core/formats/bagit/bag_writer.h"
#include "core/platform/local_file_system.h"
#include "tests/bench/exchange_bench_support.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <openssl/evp.h>

#include <algorithm>
#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace {

using namespace muniment;
using namespace Qt::StringLiterals;

constexpr std::size_t kBlock = std::size_t{1} << 20;
constexpr int kFiles = 4;
constexpr int kRuns = 3;
constexpr double kLeastRatio = 0.8;
constexpr long kMostKilobytes = 100 * 1024;

qint64 parseSize(const QString& text) {
  const qint64 unit = text.endsWith(u'G') ? 1 << 30 : text.endsWith(u'M') ? 1 << 20 : 1;
  return (unit == 1 ? text.toLongLong() : text.chopped(1).toLongLong()) * unit;
}

QString sourceName(const QString& folder, int number) { return folder + u"/source%1"_s.arg(number); }

void makeSource(const QString& path, qint64 size, quint64 seed) {
  QFile file(path);
  bench::require(file.open(QIODevice::WriteOnly), "making the source");
  const QByteArray block = bench::noise(static_cast<qsizetype>(kBlock), seed);
  for (qint64 at = 0; at < size; at += block.size())
    bench::require(file.write(block.constData(), std::min<qint64>(block.size(), size - at)) > 0, "making the source");
}

class FileSource final : public ByteSource {
 public:
  FileSource(FileSystem& files, FilePath path) : m_files(files), m_path(std::move(path)) {}
  Result<std::unique_ptr<ByteStream>> open() override {
    MUNIMENT_TRY_LET(file, m_files.openToRead(m_path));
    return std::make_unique<Stream>(std::move(file));
  }

 private:
  class Stream final : public ByteStream {
   public:
    explicit Stream(std::unique_ptr<File> file) : m_file(std::move(file)) {}
    Result<qint64> read(char* into, qint64 size) override { return m_file->read(into, size); }

   private:
    std::unique_ptr<File> m_file;
  };
  FileSystem& m_files;
  FilePath m_path;
};

double floorSeconds(const QString& from, const QString& to) {
  QElapsedTimer timer;
  timer.start();
  std::vector<char> block(kBlock);
  for (int i = 0; i < kFiles; ++i) {
    const int in = ::open(QFile::encodeName(sourceName(from, i)).constData(), O_RDONLY);
    const int out = ::open(QFile::encodeName(to + u"/%1"_s.arg(i)).constData(), O_CREAT | O_WRONLY | O_EXCL, 0600);
    bench::require(in >= 0 && out >= 0, "opening");
    EVP_MD_CTX* const small = EVP_MD_CTX_new();
    EVP_MD_CTX* const large = EVP_MD_CTX_new();
    EVP_DigestInit_ex(small, EVP_sha256(), nullptr);
    EVP_DigestInit_ex(large, EVP_sha512(), nullptr);
    for (ssize_t count; (count = ::read(in, block.data(), block.size())) > 0;) {
      EVP_DigestUpdate(small, block.data(), static_cast<std::size_t>(count));
      EVP_DigestUpdate(large, block.data(), static_cast<std::size_t>(count));
      bench::require(::write(out, block.data(), static_cast<std::size_t>(count)) == count, "writing");
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    EVP_DigestFinal_ex(small, digest.data(), nullptr);
    EVP_DigestFinal_ex(large, digest.data(), nullptr);
    EVP_MD_CTX_free(small);
    EVP_MD_CTX_free(large);
    bench::require(::fdatasync(out) == 0, "syncing");
    ::close(in);
    ::close(out);
  }
  return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double bagSeconds(const QString& from, const QString& to) {
  QElapsedTimer timer;
  timer.start();
  platform::LocalFileSystem files;
  formats::bagit::BagWriter writer(files, {to});
  for (int i = 0; i < kFiles; ++i) {
    FileSource source(files, {sourceName(from, i)});
    bench::require(writer.add(u"%1"_s.arg(i), source, nullptr).has_value(), "adding");
  }
  (void)bench::require(writer.finish({}), "finishing");
  return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  const qint64 size = parseSize(arguments.value(1, u"1G"_s));
  const QTemporaryDir folder(arguments.value(2, QDir::tempPath()) + u"/bagXXXXXX"_s);
  bench::require(size > 0 && folder.isValid(), "starting");
  for (int i = 0; i < kFiles; ++i)
    makeSource(sourceName(folder.path(), i), size / kFiles, static_cast<quint64>(i) + 1);
  double best = 1e9;
  double floor = 1e9;
  double checked = 0;
  for (int run = 0; run < kRuns; ++run) {
    QDir(folder.path()).mkdir(u"floor"_s);
    floor = std::min(floor, floorSeconds(folder.path(), folder.filePath(u"floor"_s)));
    QDir(folder.filePath(u"floor"_s)).removeRecursively();
    QDir(folder.path()).mkdir(u"bag"_s);
    best = std::min(best, bagSeconds(folder.path(), folder.filePath(u"bag"_s)));
    if (run + 1 == kRuns) {
      platform::LocalFileSystem files;
      QElapsedTimer timer;
      timer.start();
      const auto facts =
          bench::require(formats::bagit::validateBag(files, {folder.filePath(u"bag"_s)}, nullptr), "checking");
      checked = static_cast<double>(timer.nsecsElapsed()) / 1e9;
      bench::require(facts.verdict.findings.empty() && facts.report.bytes == size / kFiles * kFiles,
                     "the bag is sound");
    }
    QDir(folder.filePath(u"bag"_s)).removeRecursively();
  }
  const double megabytes = static_cast<double>(size) / 1e6;
  const long memory = bench::mostKilobytes();
  std::printf("bag of %.0f MB: %.2f s (%.0f MB/s), floor %.2f s, ratio %.2f (least %.2f); checked in %.2f s; %ld kB "
              "(most %ld)\n",
              megabytes, best, megabytes / best, floor, floor / best, kLeastRatio, checked, memory, kMostKilobytes);
  return floor / best >= kLeastRatio && memory <= kMostKilobytes ? 0 : 1;
}
