#include "ui/kit/plain_label.h"

#include <QtCore/QEvent>

namespace muniment::ui {

QFont fontFor(TextRole role) {
  switch (role) {
  case TextRole::Caption:
    return textFont(11);
  case TextRole::Small:
    return textFont(12);
  case TextRole::SmallStrong:
    return textFont(12, QFont::Medium);
  case TextRole::BodyStrong:
    return textFont(13, QFont::DemiBold);
  case TextRole::PaneTitle:
    return textFont(15, QFont::DemiBold);
  case TextRole::DialogTitle:
    return textFont(18, QFont::DemiBold);
  case TextRole::ScreenTitle:
    return textFont(20, QFont::DemiBold);
  case TextRole::WelcomeTitle:
    return textFont(24, QFont::DemiBold);
  case TextRole::Figure:
    return textFont(28, QFont::DemiBold);
  case TextRole::Mono:
    return monoFont();
  case TextRole::Body:
    break;
  }
  return textFont(13);
}

PlainLabel::PlainLabel(const QString& text, TextRole role, Ink ink, QWidget* parent)
    : QLabel(text, parent), m_ink(ink) {
  setTextFormat(Qt::PlainText);
  // Otherwise a pane with another background role would choose the ink.
  setForegroundRole(QPalette::WindowText);
  setFont(fontFor(role));
  recolour();
}

void PlainLabel::setInk(Ink ink) {
  m_ink = ink;
  m_tone = Tone::Neutral;
  recolour();
}

void PlainLabel::setTone(Tone tone) {
  m_tone = tone;
  recolour();
}

QColor PlainLabel::inkColour() const {
  const Theme theme = Theme::of(this);
  if (m_tone != Tone::Neutral)
    return theme.tone(m_tone).text;
  switch (m_ink) {
  case Ink::Secondary:
    return theme.text2;
  case Ink::Tertiary:
    return theme.text3;
  case Ink::Accent:
    return theme.accentText;
  case Ink::Primary:
    break;
  }
  return theme.text1;
}

bool PlainLabel::event(QEvent* event) {
  if (event->type() == QEvent::Polish) {
    m_atEnd = alignment().testFlag(Qt::AlignRight);
    align();
  }
  return QLabel::event(event);
}

void PlainLabel::changeEvent(QEvent* event) {
  QLabel::changeEvent(event);
  if (event->type() == QEvent::PaletteChange)
    recolour();
  if (event->type() == QEvent::LayoutDirectionChange)
    align();
}

void PlainLabel::align() {
  // QLabel places a text by its own direction; in a pane every text starts at the same side.
  if (alignment().testFlag(Qt::AlignHCenter))
    return;
  const bool right = m_atEnd != (layoutDirection() == Qt::RightToLeft);
  setAlignment((alignment() & Qt::AlignVertical_Mask) | (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
}

void PlainLabel::recolour() {
  const QColor colour = inkColour();
  if (palette().color(QPalette::Active, QPalette::WindowText) == colour)
    return;
  QPalette changed;
  changed.setResolveMask(0);
  changed.setColor(QPalette::Active, QPalette::WindowText, colour);
  changed.setColor(QPalette::Inactive, QPalette::WindowText, colour);
  setPalette(changed);
}

} // namespace muniment::ui
