#include "ui/documents/place_bar.h"

#include "ui/kit/elided_label.h"
#include "ui/kit/style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace muniment::ui {

PlaceBar::PlaceBar(const QString& action, bool isOriginal, QWidget* parent)
    : QWidget(parent), m_label(new ElidedLabel({}, TextRole::Small, Ink::Tertiary, this)),
      m_text(new ElidedLabel({}, isOriginal ? TextRole::Mono : TextRole::Body, Ink::Primary, this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(24, 6, 16, 6);
  row->setSpacing(12);
  row->addWidget(m_label);
  row->addWidget(m_text, 1);
  auto* follow = new QPushButton(action, this);
  setButtonKind(follow, ButtonKind::Link);
  setCompact(follow);
  row->addWidget(follow);
  connect(follow, &QPushButton::clicked, this, &PlaceBar::followed);
  hide();
}

void PlaceBar::setContent(const QString& label, const QString& text) {
  m_label->setText(label);
  m_label->setVisible(!label.isEmpty());
  m_text->setText(text);
  setVisible(!text.isEmpty());
}

QString PlaceBar::content() const { return m_text->text(); }

void PlaceBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.surface);
  painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace muniment::ui
