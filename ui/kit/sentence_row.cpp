#include "ui/kit/sentence_row.h"

#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"

#include <QtWidgets/QVBoxLayout>

namespace muniment {

ui::PlainLabel* ui::addSentence(QVBoxLayout* column, Icon icon, const QString& sentence, Tone tone) {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(new IconLabel(icon, 16, tone), 0, Qt::AlignTop);
  auto* label = new PlainLabel(sentence);
  label->setWordWrap(true);
  label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
  row->addWidget(label, 1);
  column->addLayout(row);
  return label;
}

} // namespace muniment
