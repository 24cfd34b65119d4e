#pragma once

#include <QtWidgets/QWidget>

#include <vector>

namespace muniment::ui {

/// Counts over time, one bar each. Arrow keys walk the bars, Enter picks one; a picked bar is filled in the accent.
class BarChart final : public QWidget {
  Q_OBJECT

 public:
  struct Bar {
    /// What a person reads and hears, such as "10 March: 12 entries".
    QString text;
    double value = 0;
    /// Below the axis; empty for none.
    QString axis;
    bool emphasised = false;
  };

  explicit BarChart(const QString& name, QWidget* parent = nullptr);

  void setBars(std::vector<Bar> bars);
  [[nodiscard]] int current() const { return m_current; }
  [[nodiscard]] QSize sizeHint() const override { return {320, 72}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {80, 56}; }

 Q_SIGNALS:
  void clicked(int index);

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  [[nodiscard]] QRect columnAt(int index) const;
  [[nodiscard]] int indexAt(const QPoint& point) const;
  void setCurrent(int index);
  void setHovered(int index);
  void paintAxis(QPainter& painter) const;

  QString m_name;
  std::vector<Bar> m_bars;
  double m_highest = 0;
  int m_current = -1;
  int m_hovered = -1;
};

} // namespace muniment::ui
