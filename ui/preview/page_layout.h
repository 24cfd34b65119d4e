#pragma once

#include <QtCore/QRectF>
#include <QtCore/QSizeF>

#include <vector>

namespace muniment::ui {

/// Where the pages of a file lie below each other, at a zoom and turned. Lengths are pixels of the screen, before its
/// scale.
class PageLayout final {
 public:
  enum class Fit : std::uint8_t { Width, Page, None };

  static constexpr int kGap = 16; ///< around every page
  static constexpr double kLeastZoom = 0.1;
  static constexpr double kMostZoom = 8;

  /// `unit` is how many pixels one unit of the file measures at 100 %.
  void setPages(std::vector<QSizeF> sizes, double unit);
  void setTurns(int turns);
  void setZoom(double zoom);
  /// Chooses the zoom at which pages fill this room.
  void fit(Fit fit, QSize room, int page);

  [[nodiscard]] int count() const { return static_cast<int>(m_sizes.size()); }
  [[nodiscard]] double zoom() const { return m_zoom; }
  [[nodiscard]] int turns() const { return m_turns; }
  /// Pixels for one unit of the file.
  [[nodiscard]] double scale() const { return m_unit * m_zoom; }
  /// Of a turned page drawn with so many pixels a unit, as the child counts them.
  [[nodiscard]] QSize pixels(int page, double perUnit) const;
  /// Of everything, with the gaps.
  [[nodiscard]] QSize size() const;
  /// Of a page; narrow ones stand in the middle of a room of this width.
  [[nodiscard]] QRect page(int number, int roomWidth) const;
  /// The page at a height or the next one below; -1 without pages.
  [[nodiscard]] int pageAt(int y) const;
  /// A box of the page that is not turned, as it lies on the turned page.
  [[nodiscard]] QRectF placed(int page, const QRectF& box) const;
  /// The other way for a point.
  [[nodiscard]] QPointF unplaced(int page, QPointF point) const;

 private:
  [[nodiscard]] QSizeF turned(int page) const;
  void layOut();

  std::vector<QSizeF> m_sizes;
  std::vector<int> m_tops;
  double m_unit = 1;
  double m_zoom = 1;
  int m_turns = 0;
  int m_widest = 0;
};

} // namespace muniment::ui
