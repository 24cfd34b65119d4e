#pragma once

#include <QtCore/QByteArray>

namespace muniment::preview {

/// The kinds of files that are played, told apart by their first bytes and not by their names.
enum class MediaKind : std::uint8_t { None, Ogg, Mp4, Matroska, Mp3, Aac, Amr, Wav };

[[nodiscard]] MediaKind mediaKindOf(QByteArrayView bytes);

} // namespace muniment::preview
