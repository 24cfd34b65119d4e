#pragma once

#include <QtWidgets/QAbstractSlider>

#include <span>

namespace muniment::ui {

struct Theme;

/// How loud a recording is along its length, as bars around the middle; those before the share are played already.
/// In reading direction.
void paintWave(QPainter& painter, const QRect& rect, std::span<const std::uint8_t> peaks, double share,
               const Theme& theme, Qt::LayoutDirection direction);
/// `1:05`, and with hours `1:02:05`.
[[nodiscard]] QString playedTime(std::int64_t milliseconds);

/// Where the player is, in milliseconds, over the wave of what it plays; a click, a drag or the keys move it.
class WaveBar final : public QAbstractSlider {
  Q_OBJECT

 public:
  static constexpr int kStep = 5000; ///< ms, of the arrow keys

  explicit WaveBar(QWidget* parent);

  /// The parts of the whole that are known; a line where none is.
  void setWave(std::vector<std::uint8_t> peaks);
  [[nodiscard]] QSize sizeHint() const override { return {320, 48}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {160, 40}; }

 Q_SIGNALS:
  /// A person asks for this moment.
  void sought(qlonglong millisecond);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void seekTo(int x);

  std::vector<std::uint8_t> m_peaks;
};

} // namespace muniment::ui
