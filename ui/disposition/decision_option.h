#pragma once

#include <QtWidgets/QAbstractButton>

namespace muniment::ui {

/// One of the decisions about an item: its key, what it does, and what it needs.
class DecisionOption final : public QAbstractButton {
  Q_OBJECT

 public:
  DecisionOption(QChar key, const QString& text, const QString& note, QWidget* parent);

  void setNote(const QString& note);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QChar m_key;
  QString m_note;
};

} // namespace muniment::ui
