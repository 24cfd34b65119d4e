#include "ui/kit/card.h"

#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

Card::Card(QWidget* parent) : QWidget(parent), m_body(new QVBoxLayout(this)) {
  m_body->setContentsMargins(16, 14, 16, 14);
  m_body->setSpacing(8);
}

void Card::setTone(Tone tone) {
  m_tone = tone;
  update();
}

void Card::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  paintBox(painter, rect(), 8, theme.surface, m_tone == Tone::Neutral ? theme.lineStrong : theme.tone(m_tone).text);
}

} // namespace muniment::ui
