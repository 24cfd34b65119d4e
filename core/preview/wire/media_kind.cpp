#include "core/preview/wire/media_kind.h"

#include <initializer_list>

namespace muniment::preview {
namespace {

/// Pictures use the same boxes as films.
bool isPictureBrand(QByteArrayView brand) {
  for (const char* known : {"heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis"}) {
    if (brand == QByteArrayView(known))
      return true;
  }
  return false;
}

/// Frames without a container: eleven bits that are set, then version and layer.
MediaKind kindOfFrames(QByteArrayView bytes) {
  if (bytes.size() < 2 || bytes[0] != '\xff')
    return MediaKind::None;
  const auto second = static_cast<unsigned char>(bytes[1]);
  if ((second & 0xf6U) == 0xf0U) // ISO/IEC 13818-7: ADTS, layer 0
    return MediaKind::Aac;
  return (second & 0xe6U) == 0xe2U ? MediaKind::Mp3 : MediaKind::None; // ISO/IEC 11172-3: layer III
}

} // namespace

MediaKind mediaKindOf(QByteArrayView bytes) {
  constexpr qsizetype kBrand = 8;
  constexpr qsizetype kHead = 12;
  if (bytes.startsWith("OggS"))
    return MediaKind::Ogg;
  if (bytes.startsWith("\x1a\x45\xdf\xa3"))
    return MediaKind::Matroska;
  if (bytes.startsWith("#!AMR"))
    return MediaKind::Amr;
  if (bytes.startsWith("ID3"))
    return MediaKind::Mp3;
  if (bytes.size() >= kHead && bytes.sliced(4).startsWith("ftyp"))
    return isPictureBrand(bytes.sliced(kBrand, 4)) ? MediaKind::None : MediaKind::Mp4;
  if (bytes.size() >= kHead && bytes.startsWith("RIFF") && bytes.sliced(kBrand).startsWith("WAVE"))
    return MediaKind::Wav;
  return kindOfFrames(bytes);
}

} // namespace muniment::preview
