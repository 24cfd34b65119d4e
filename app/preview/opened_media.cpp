#include "app/preview/media_file.h"

namespace muniment::preview {

/// What muniment-player opens.
std::unique_ptr<OpenedFile> OpenedFile::prepare(QByteArray bytes, FontShelf& /*shelf*/) {
  const MediaKind kind = mediaKindOf(bytes);
  return std::make_unique<MediaFile>(std::move(bytes), kind);
}

} // namespace muniment::preview
