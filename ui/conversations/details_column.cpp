#include "ui/conversations/details_column.h"

#include "ui/kit/chip.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/proof_ladder.h"
#include "ui/kit/style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

/// A hairline from edge to edge of the column.
class Hairline final : public QWidget {
 public:
  Hairline() { setFixedHeight(17); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(QRect(0, 8, width(), 1), Theme::of(this).line);
  }
};

} // namespace

void DetailsColumn::addHeading(const QString& text, QWidget* state) {
  if (!std::exchange(m_isFirst, false))
    m_column->addWidget(new Hairline);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 4, 0, 2);
  auto* label = new PlainLabel(text, TextRole::SmallStrong, Ink::Secondary);
  row->addWidget(label);
  row->addStretch(1);
  if (state)
    row->addWidget(state);
  m_column->addLayout(row);
}

PlainLabel* DetailsColumn::addText(const QString& text, TextRole role, Ink ink) {
  auto* label = new PlainLabel(text, role, ink);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  label->setFocusPolicy(Qt::NoFocus);
  m_column->addWidget(label);
  return label;
}

void DetailsColumn::addDigest(const QString& hex) {
  addText(shortDigest(hex), TextRole::Mono, Ink::Tertiary)->setToolTip(plainToolTip(hex));
}

void DetailsColumn::addSource(const QString& letter, const QString& name) {
  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 4, 0, 0);
  row->setSpacing(8);
  row->addWidget(new Chip(letter), 0, Qt::AlignTop);
  auto* label = new PlainLabel(name, TextRole::SmallStrong, Ink::Primary);
  label->setWordWrap(true);
  row->addWidget(label, 1);
  m_column->addLayout(row);
}

void DetailsColumn::addIconRow(Icon icon, const QString& text, Tone tone) {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(new IconLabel(icon, 14, tone), 0, Qt::AlignTop);
  auto* label = new PlainLabel(text, TextRole::Small, Ink::Primary);
  label->setWordWrap(true);
  row->addWidget(label, 1);
  m_column->addLayout(row);
}

QPushButton* DetailsColumn::addButton(const QString& text, const QString& objectName) {
  auto* button = new QPushButton(text);
  button->setObjectName(objectName);
  setCompact(button);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 4, 0, 0);
  row->addWidget(button);
  row->addStretch(1);
  m_column->addLayout(row);
  return button;
}

void DetailsColumn::addWidget(QWidget* widget) { m_column->addWidget(widget); }

} // namespace muniment::ui
