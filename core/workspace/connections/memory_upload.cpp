#include "core/workspace/connections/memory_upload.h"

#include <algorithm>
#include <cstring>

namespace muniment::workspace {
namespace {

class MemoryStream final : public ByteStream {
 public:
  explicit MemoryStream(QByteArray bytes) : m_bytes(std::move(bytes)) {}

  [[nodiscard]] Result<qint64> read(char* into, qint64 size) override {
    const qint64 count = std::min<qint64>(size, m_bytes.size() - m_at);
    std::memcpy(into, m_bytes.constData() + m_at, static_cast<std::size_t>(count));
    m_at += count;
    return count;
  }

 private:
  QByteArray m_bytes;
  qint64 m_at = 0;
};

} // namespace

Result<std::unique_ptr<ByteStream>> MemoryUpload::open() { return std::make_unique<MemoryStream>(m_bytes); }

} // namespace muniment::workspace
