#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QSizeF>

#include <memory>
#include <vector>

namespace muniment {
inline namespace base {

/// A page as pixels.
struct DrawnPage final {
  QSize size;
  QByteArray pixels; ///< 32 bits each, lines without gaps, colours multiplied by their opacity
};

/// A file whose pages can be drawn.
class DrawableFile {
 public:
  DrawableFile() = default;
  virtual ~DrawableFile() = default;
  DrawableFile(const DrawableFile&) = delete;
  DrawableFile& operator=(const DrawableFile&) = delete;

  /// One page, measured in its own pixels; the pages of all other files are measured in points.
  [[nodiscard]] virtual bool isPicture() const = 0;
  [[nodiscard]] virtual const std::vector<QSizeF>& sizes() const = 0;
  /// From 0, at so many pixels for one unit of its size.
  [[nodiscard]] virtual Result<DrawnPage> draw(int page, double scale) = 0;
};

/// Draws the pages of files, where those can do no harm. Used by several threads.
class PageDrawer {
 public:
  PageDrawer() = default;
  virtual ~PageDrawer() = default;
  PageDrawer(const PageDrawer&) = delete;
  PageDrawer& operator=(const PageDrawer&) = delete;

  /// Errors have the ids `preview.…`; Refused says that no program of ours draws this file.
  [[nodiscard]] virtual Result<std::unique_ptr<DrawableFile>> open(const QByteArray& bytes) = 0;
};

} // namespace base
} // namespace muniment
