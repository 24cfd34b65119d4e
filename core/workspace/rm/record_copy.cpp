#include "core/workspace/rm/record_copy.h"

#include "core/workspace/documents/vault_bytes.h"

#include <cstring>

namespace muniment::workspace {
namespace {

constexpr qint64 kPiece = 3 * (qint64{1} << 18); ///< divides by three, so that Base64 pieces join without padding

class CopyStream final : public ByteStream {
 public:
  CopyStream(vault::Vault& vault, std::vector<RecordCopy::Part> parts) : m_vault(&vault), m_parts(std::move(parts)) {}

  Result<qint64> read(char* into, qint64 size) override {
    while (m_used == m_piece.size()) {
      MUNIMENT_TRY_LET(more, fill());
      if (!more)
        return 0;
    }
    const qint64 taken = std::min<qint64>(size, m_piece.size() - m_used);
    std::memcpy(into, m_piece.constData() + m_used, static_cast<std::size_t>(taken));
    m_used += taken;
    return taken;
  }

 private:
  /// The next piece; false at the end of all.
  Result<bool> fill() {
    m_used = 0;
    m_piece.clear();
    if (m_part == m_parts.size())
      return false;
    const RecordCopy::Part& part = m_parts[m_part];
    if (!part.object) {
      m_piece = part.text;
      ++m_part;
      return true;
    }
    if (!m_stream) {
      MUNIMENT_TRY_LET(opened, VaultBytes(*m_vault, *part.object, 0, part.size).open());
      m_stream = std::move(opened);
    }
    QByteArray bytes(kPiece, Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < kPiece) {
      MUNIMENT_TRY_LET(read, m_stream->read(bytes.data() + filled, kPiece - filled));
      if (read == 0)
        break;
      filled += read;
    }
    bytes.truncate(filled);
    if (filled < kPiece) {
      m_stream.reset();
      ++m_part;
    }
    m_piece = part.inBase64 ? bytes.toBase64() : bytes;
    return true;
  }

  vault::Vault* m_vault;
  std::vector<RecordCopy::Part> m_parts;
  std::size_t m_part = 0;
  std::unique_ptr<ByteStream> m_stream;
  QByteArray m_piece;
  qsizetype m_used = 0;
};

} // namespace

Result<std::unique_ptr<ByteStream>> RecordCopy::open() { return std::make_unique<CopyStream>(*m_vault, m_parts); }

qint64 RecordCopy::size() const {
  qint64 size = 0;
  for (const Part& part : m_parts) {
    if (!part.object)
      size += part.text.size();
    else
      size += part.inBase64 ? (part.size + 2) / 3 * 4 : part.size;
  }
  return size;
}

} // namespace muniment::workspace
