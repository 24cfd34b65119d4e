// A bag whose every file has the same bytes, which the fuzzer chooses: looking at it ends, and no path leaves it.
#include "core/formats/bagit/bag_path.h"
#include "core/formats/bagit/bag_validator.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/memory_file_system.h"

namespace {

using namespace muniment;

/// The files that a bag may have, all alike; whatever else is asked for would lie outside.
class BagFiles final : public FileSystem {
 public:
  explicit BagFiles(QByteArray bytes) : m_files(std::move(bytes)) {}
  [[nodiscard]] Result<std::unique_ptr<File>> openToRead(const FilePath& path) override {
    tests::require(path.value.startsWith(QStringLiteral("bag/")) && !path.value.contains(QStringLiteral("..")));
    return m_files.openToRead(path);
  }
  [[nodiscard]] Result<std::unique_ptr<File>> create(const FilePath& path) override { return m_files.create(path); }
  [[nodiscard]] Result<void> makeDirectory(const FilePath& path) override { return m_files.makeDirectory(path); }
  [[nodiscard]] Result<void> rename(const FilePath& from, const FilePath& to) override {
    return m_files.rename(from, to);
  }
  [[nodiscard]] Result<void> remove(const FilePath& path) override { return m_files.remove(path); }
  [[nodiscard]] Result<void> syncDirectory(const FilePath& path) override { return m_files.syncDirectory(path); }
  [[nodiscard]] bool exists(const FilePath&) override { return true; }
  [[nodiscard]] Result<QStringList> list(const FilePath& path) override {
    if (path.value == QStringLiteral("bag"))
      return QStringList{
          QStringLiteral("bag-info.txt"), QStringLiteral("bagit.txt"),           QStringLiteral("data"),
          QStringLiteral("fetch.txt"),    QStringLiteral("manifest-sha256.txt"), QStringLiteral("tagmanifest-md5.txt")};
    if (path.value == QStringLiteral("bag/data"))
      return QStringList{QStringLiteral("a")};
    return m_files.list(path);
  }

 private:
  tests::MemoryFileSystem m_files;
};

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const QByteArray bytes = tests::viewOf(data, size).toByteArray();
  BagFiles files(bytes);
  tests::require(formats::bagit::validateBag(files, FilePath{QStringLiteral("bag")}, nullptr).has_value());
  const QString path = formats::bagit::decodedPath(bytes, true);
  tests::require(!formats::bagit::isPortable(path) || formats::bagit::staysInside(path));
  return 0;
}
