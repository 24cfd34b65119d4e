#pragma once

#include <QtCore/QObject>
#include <QtCore/QRectF>

#include <optional>
#include <vector>

namespace muniment::ui {

/// Boxes on the pages of a file: those that are known, and those that somebody draws. They are in thousandths of the
/// page as it lies in the file, however it is turned on the screen.
class PageBoxes final : public QObject {
  Q_OBJECT

 public:
  static constexpr int kWhole = 1000;
  static constexpr std::size_t kMost = 500; ///< drawn at a time

  struct Box final {
    int page = 0; ///< from 0
    QRect box;
    QString label;
    bool isSignedOff = false;
  };

  using QObject::QObject;

  /// For another file; `sizes` of its pages.
  void setPages(std::vector<QSizeF> sizes);
  void setKnown(std::vector<Box> boxes);
  [[nodiscard]] const std::vector<Box>& known() const { return m_known; }
  [[nodiscard]] const std::vector<Box>& drawn() const { return m_drawn; }
  [[nodiscard]] bool isDrawing() const { return m_isDrawing; }
  /// What was drawn goes at the end.
  void setDrawing(bool on);

  /// A corner, then the one opposite; in units of the file.
  void press(int page, QPointF at);
  void drag(QPointF to);
  void release();
  /// The frame that keys move and size; on a page without one it appears in the middle.
  void showFrame(int page);
  void moveFrame(int across, int down);
  void sizeFrame(int across, int down);
  void takeFrame();
  void removeLast();
  /// What is being drawn now, by mouse or by keys.
  [[nodiscard]] const std::optional<Box>& current() const { return m_current; }

  /// In units of the file.
  [[nodiscard]] QRectF onPage(const Box& box) const;

 Q_SIGNALS:
  void changed();

 private:
  [[nodiscard]] QPoint thousandths(int page, QPointF at) const;
  void add(const Box& box);

  std::vector<QSizeF> m_sizes;
  std::vector<Box> m_known;
  std::vector<Box> m_drawn;
  std::optional<Box> m_current;
  std::optional<QPoint> m_corner; ///< while a mouse button is down
  bool m_isDrawing = false;
};

} // namespace muniment::ui
