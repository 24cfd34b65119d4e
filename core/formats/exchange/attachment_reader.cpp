#include "core/formats/exchange/attachment_reader.h"

#include <algorithm>
#include <vector>

namespace muniment::formats::exchange {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kPiece = 256 * 1024;

} // namespace

Result<void> copyBytes(const Attachment& from, ByteSink& to, const SharedProgress& progress) {
  if (!from.bytes)
    return failure(ErrorKind::NotFound, "export.attachment_missing"_L1, {from.name});
  const auto changed = [&] {
    return failure(ErrorKind::VerificationFailed, "export.attachment_changed"_L1, {from.name});
  };
  MUNIMENT_TRY_LET(stream, from.bytes->open());
  std::vector<char> piece(static_cast<std::size_t>(std::clamp<qint64>(from.size + 1, 1, kPiece)));
  Sha256Hasher hasher;
  qint64 total = 0;
  for (;;) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY_LET(count, stream->read(piece.data(), static_cast<qint64>(piece.size())));
    if (count == 0)
      break;
    total += count;
    if (total > from.size)
      return changed();
    const QByteArrayView part(piece.data(), count);
    hasher.add(part);
    MUNIMENT_TRY(to.take(part));
  }
  if (total != from.size || hasher.finish() != from.sha256)
    return changed();
  return {};
}

} // namespace muniment::formats::exchange
