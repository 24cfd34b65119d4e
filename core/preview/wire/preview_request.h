#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QRect>
#include <QtCore/QString>

#include <optional>

namespace muniment::preview {

/// What the child is asked. It does one thing at a time.
struct PreviewRequest final {
  enum class Verb : std::uint8_t { Describe, Sizes, Render, Words, Find, Outline, Wave, Sound, Frame };

  static constexpr double kMostScale = 64;
  static constexpr int kMostSide = 2048; ///< of a tile, in pixels
  static constexpr qsizetype kMostText = 1000;

  Verb verb = Verb::Describe;
  int page = 0;       ///< counted from 0
  int from = 0;       ///< the first thing of a list that is asked for; of sound and frames the millisecond
  double scale = 1;   ///< pixels for a unit of the page
  int turns = 0;      ///< quarters, clockwise
  QRect tile{};       ///< in pixels of the turned page; a frame fits into its size
  QString text{};     ///< to be found
  QString password{}; ///< with every question, so that a child that takes the place of another is let in as well

  [[nodiscard]] QByteArray pack() const;
  [[nodiscard]] static std::optional<PreviewRequest> unpack(QByteArrayView bytes);
};

} // namespace muniment::preview
