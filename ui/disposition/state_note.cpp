#include "ui/disposition/state_note.h"

#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>

namespace muniment::ui {

StateNote::StateNote(Tone tone, Icon icon, const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent), m_tone(tone) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(12, 10, 12, 10);
  grid->setHorizontalSpacing(8);
  grid->setVerticalSpacing(2);
  grid->setColumnStretch(1, 1);
  grid->addWidget(new IconLabel(icon, 16, tone), 0, 0, Qt::AlignTop);
  int row = 0;
  for (PlainLabel* label : {new PlainLabel(title, TextRole::BodyStrong), new PlainLabel(sentence, TextRole::Small)}) {
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    grid->addWidget(label, row++, 1);
  }
  setAccessibleName(title);
  setAccessibleDescription(sentence);
}

void StateNote::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintBox(painter, rect(), 6, Theme::of(this).tone(m_tone).soft);
}

} // namespace muniment::ui
