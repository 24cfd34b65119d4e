#pragma once

#include "core/store/destruction_repository.h"

namespace muniment::records {

/// A piece of an original and what of it must go, relative to its first byte.
struct BlankSegment final {
  SourceSegment segment;
  std::vector<std::pair<std::int64_t, std::int64_t>> ranges; ///< first and size

  [[nodiscard]] bool isWhole() const;
};

/// Which pieces hold these messages. Lengths stay, so what is left of an original is still found at its place.
[[nodiscard]] std::vector<BlankSegment> blankSegments(std::span<const SourceSegment> segments,
                                                      std::span<const store::SightingPlace> places);
/// Puts zeros in the place of what must go.
void blank(QByteArray& bytes, const BlankSegment& segment);

} // namespace muniment::records
