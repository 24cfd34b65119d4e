#include "core/connect/http/multipart_upload.h"

#include "core/base/random.h"

#include <cstring>

namespace muniment::connect {
namespace {

/// A name within a header: what could end the quotes or the line is escaped as browsers do.
QByteArray quoted(const QString& name) {
  QByteArray out = name.toUtf8();
  out.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
  return '"' + out + '"';
}

struct Piece final {
  QByteArray bytes;
  std::shared_ptr<UploadSource> source;
};

/// Pieces one after the other.
class Chain final : public ByteStream {
 public:
  explicit Chain(std::vector<Piece> pieces) : m_pieces(std::move(pieces)) {}

  Result<qint64> read(char* into, qint64 size) override {
    for (; m_at < m_pieces.size(); ++m_at, m_offset = 0, m_stream.reset()) {
      Piece& piece = m_pieces[m_at];
      if (!piece.source) {
        const auto count = std::min<qint64>(size, piece.bytes.size() - m_offset);
        std::memcpy(into, piece.bytes.constData() + m_offset, static_cast<std::size_t>(count));
        m_offset += count;
        if (count > 0)
          return count;
        continue;
      }
      if (!m_stream) {
        MUNIMENT_TRY_LET(stream, piece.source->open());
        m_stream = std::move(stream);
      }
      MUNIMENT_TRY_LET(count, m_stream->read(into, size));
      if (count > 0)
        return count;
    }
    return 0;
  }

 private:
  std::vector<Piece> m_pieces;
  std::size_t m_at = 0;
  qint64 m_offset = 0;
  std::unique_ptr<ByteStream> m_stream;
};

} // namespace

MultipartUpload::MultipartUpload(std::vector<FormPart> parts)
    : m_parts(std::move(parts)), m_boundary("muniment-" + randomBytes(18).toHex()) {}

QByteArray MultipartUpload::headOf(const FormPart& part) const {
  QByteArray head = "--" + m_boundary + "\r\nContent-Disposition: form-data; name=" + quoted(part.name);
  if (!part.fileName.isEmpty())
    head += "; filename=" + quoted(part.fileName);
  if (!part.contentType.isEmpty())
    head += "\r\nContent-Type: " + part.contentType;
  return head + "\r\n\r\n";
}

Result<std::unique_ptr<ByteStream>> MultipartUpload::open() {
  std::vector<Piece> pieces;
  for (const FormPart& part : m_parts) {
    pieces.push_back({headOf(part), {}});
    pieces.push_back({part.bytes, part.source});
    pieces.push_back({"\r\n", {}});
  }
  pieces.push_back({"--" + m_boundary + "--\r\n", {}});
  return std::make_unique<Chain>(std::move(pieces));
}

qint64 MultipartUpload::size() const {
  qint64 size = m_boundary.size() + 6;
  for (const FormPart& part : m_parts)
    size += headOf(part).size() + (part.source ? part.source->size() : part.bytes.size()) + 2;
  return size;
}

} // namespace muniment::connect
