#pragma once

#include <QtWidgets/QAbstractButton>

namespace muniment::ui {

/// A filter, 24 high. Inactive it opens a choice; active it names the value and offers to take it away.
class FilterPill final : public QAbstractButton {
  Q_OBJECT

 public:
  enum class Kind { Toggle, Choice };

  explicit FilterPill(const QString& label, Kind kind = Kind::Choice, QWidget* parent = nullptr);

  /// An empty value makes the filter inactive and shows its label again.
  void setValue(const QString& value);
  [[nodiscard]] bool isActive() const;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 Q_SIGNALS:
  void cleared();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QRect markRect() const;

  QString m_label;
  QString m_value;
  Kind m_kind;
};

} // namespace muniment::ui
