#pragma once

#include "core/base/byte_sink.h"
#include "core/base/sha256.h"
#include "core/formats/bagit/sha512.h"
#include "core/formats/exchange/file_sink.h"

namespace muniment::formats::bagit {

/// A file of a bag while it is being written: hashed as it goes to the disk.
class BagFile final : public ByteSink {
 public:
  explicit BagFile(std::unique_ptr<File> file) : m_sink(std::move(file)) {}
  [[nodiscard]] Result<void> take(QByteArrayView piece) override;

 private:
  friend class BagWriter;
  exchange::FileSink m_sink;
  QString m_path; ///< in the bag, NFC
  Sha256Hasher m_sha256;
  Sha512Hasher m_sha512;
  qint64 m_size = 0;
};

} // namespace muniment::formats::bagit
