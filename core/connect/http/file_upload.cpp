#include "core/connect/http/file_upload.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

class Stretch final : public ByteStream {
 public:
  Stretch(std::unique_ptr<File> file, qint64 size) : m_file(std::move(file)), m_left(size) {}

  Result<qint64> read(char* into, qint64 size) override {
    if (m_left == 0)
      return 0;
    MUNIMENT_TRY_LET(count, m_file->read(into, std::min(size, m_left)));
    if (count == 0)
      return failure(ErrorKind::Failed, "http.file_changed"_L1); // shorter than was promised to the peer
    m_left -= count;
    return count;
  }

 private:
  std::unique_ptr<File> m_file;
  qint64 m_left;
};

} // namespace

Result<std::shared_ptr<FileUpload>> FileUpload::whole(FileSystem& files, const FilePath& path) {
  MUNIMENT_TRY_LET(file, files.openToRead(path));
  MUNIMENT_TRY_LET(size, file->size());
  return std::make_shared<FileUpload>(files, path, 0, size);
}

Result<std::unique_ptr<ByteStream>> FileUpload::open() {
  MUNIMENT_TRY_LET(file, m_files->openToRead(m_path));
  MUNIMENT_TRY(file->seek(m_offset));
  return std::make_unique<Stretch>(std::move(file), m_size);
}

} // namespace muniment::connect
