#pragma once

#include "ui/kit/theme.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace muniment::ui {

/// A connection or a choice; nothing else is boxed. The edge takes a state's colour when there is one.
class Card : public QWidget {
  Q_OBJECT

 public:
  explicit Card(QWidget* parent = nullptr);

  [[nodiscard]] QVBoxLayout* body() const { return m_body; }
  void setTone(Tone tone);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QVBoxLayout* m_body;
  Tone m_tone = Tone::Neutral;
};

} // namespace muniment::ui
