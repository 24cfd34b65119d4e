#include "ui/disposition/fact_column.h"

#include "ui/kit/icon_label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

class Hairline final : public QWidget {
 public:
  Hairline() { setFixedHeight(17); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(QRect(0, 8, width(), 1), Theme::of(this).line);
  }
};

PlainLabel* wrapped(const QString& text, TextRole role, Ink ink) {
  auto* label = new PlainLabel(text, role, ink);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setFocusPolicy(Qt::NoFocus);
  label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
  return label;
}

} // namespace

void FactColumn::addHeading(const QString& text) {
  if (!std::exchange(m_isFirst, false))
    m_column->addWidget(new Hairline);
  auto* label = new PlainLabel(text, TextRole::SmallStrong, Ink::Secondary);
  label->setContentsMargins(0, 4, 0, 2);
  m_column->addWidget(label);
}

PlainLabel* FactColumn::addText(const QString& text, Ink ink) {
  PlainLabel* label = wrapped(text, TextRole::Small, ink);
  m_column->addWidget(label);
  return label;
}

void FactColumn::addFact(const QString& name, const QString& value, TextRole role) {
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  PlainLabel* label = wrapped(name, TextRole::Small, Ink::Tertiary);
  label->setFixedWidth(m_labelWidth);
  row->addWidget(label, 0, Qt::AlignTop);
  row->addWidget(wrapped(value, role, Ink::Primary), 1);
  m_column->addLayout(row);
}

void FactColumn::addState(const QString& text, Tone tone, Icon icon) {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(new IconLabel(icon, 14, tone), 0, Qt::AlignTop);
  row->addWidget(wrapped(text, TextRole::Small, Ink::Primary), 1);
  m_column->addLayout(row);
}

void FactColumn::addWidget(QWidget* widget) { m_column->addWidget(widget); }

} // namespace muniment::ui
