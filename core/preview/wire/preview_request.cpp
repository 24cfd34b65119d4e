#include "core/preview/wire/preview_request.h"

#include "core/preview/wire/packer.h"
#include "core/preview/wire/unpacker.h"

#include <limits>

namespace muniment::preview {
namespace {

constexpr std::int64_t kFarthest = std::numeric_limits<int>::max() / 4;

} // namespace

QByteArray PreviewRequest::pack() const {
  Packer packer;
  packer.number(static_cast<int>(verb)).number(page).number(from).real(scale).number(turns);
  packer.number(tile.x()).number(tile.y()).number(tile.width()).number(tile.height()).text(text);
  packer.text(password);
  return packer.bytes();
}

std::optional<PreviewRequest> PreviewRequest::unpack(QByteArrayView bytes) {
  Unpacker unpacker(bytes);
  PreviewRequest request;
  request.verb = static_cast<Verb>(unpacker.numberWithin(0, static_cast<int>(Verb::Frame)));
  request.page = static_cast<int>(unpacker.numberWithin(0, kFarthest));
  request.from = static_cast<int>(unpacker.numberWithin(0, kFarthest));
  request.scale = unpacker.real();
  request.turns = static_cast<int>(unpacker.numberWithin(0, 3));
  const auto x = static_cast<int>(unpacker.numberWithin(0, kFarthest));
  const auto y = static_cast<int>(unpacker.numberWithin(0, kFarthest));
  const auto width = static_cast<int>(unpacker.numberWithin(0, kMostSide));
  const auto height = static_cast<int>(unpacker.numberWithin(0, kMostSide));
  request.tile = QRect(x, y, width, height);
  request.text = unpacker.text();
  request.password = unpacker.text();
  if (!unpacker.isDone() || request.scale <= 0 || request.scale > kMostScale || request.text.size() > kMostText ||
      request.password.size() > kMostText)
    return std::nullopt;
  return request;
}

} // namespace muniment::preview
