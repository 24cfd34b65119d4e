#include "core/capture/file_bytes.h"

namespace muniment::capture {
namespace {

using namespace Qt::StringLiterals;

class FileStream final : public ByteStream {
 public:
  explicit FileStream(std::unique_ptr<File> file) : m_file(std::move(file)) {}
  Result<qint64> read(char* into, qint64 size) override { return m_file->read(into, size); }

 private:
  std::unique_ptr<File> m_file;
};

Failure cannotDo() { return failure(ErrorKind::Failed, "base.stream_only"_L1); }

} // namespace

Result<std::unique_ptr<ByteStream>> FileBytes::open() {
  MUNIMENT_TRY_LET(file, m_files->openToRead(m_path));
  return std::make_unique<FileStream>(std::move(file));
}

Result<std::unique_ptr<ByteStream>> FolderMedia::find(std::string_view name) {
  if (!m_names) {
    MUNIMENT_TRY_LET(names, m_files->list(m_folder));
    m_names = std::move(names);
  }
  const QString wanted = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
  if (wanted.contains(u'/') || wanted.contains(u'\\'))
    return nullptr;
  auto found = std::ranges::find(*m_names, wanted);
  if (found == m_names->end()) {
    // An accent is one character on one system and two on another.
    const QString composed = wanted.normalized(QString::NormalizationForm_C);
    found = std::ranges::find_if(
        *m_names, [&](const QString& other) { return other.normalized(QString::NormalizationForm_C) == composed; });
  }
  if (found == m_names->end())
    return nullptr;
  return FileBytes(*m_files, m_folder / *found).open();
}

Result<void> StreamFile::write(QByteArrayView) { return cannotDo(); }
Result<void> StreamFile::seek(qint64) { return cannotDo(); }
Result<qint64> StreamFile::size() { return cannotDo(); }

} // namespace muniment::capture
