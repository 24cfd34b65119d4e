#include "ui/kit/derivation_ladder.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

constexpr int kRing = 11;
constexpr int kRingTop = 5;

/// The ring of one step and the line that leads to the next.
class Rung final : public QWidget {
 public:
  explicit Rung(bool last) : m_last(last) { setFixedWidth(kRing); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    if (!m_last)
      painter.fillRect(QRectF(kRing / 2.0 - 0.75, kRingTop + kRing, 1.5, height() - kRing), theme.accentLine);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accentText, 1.5));
    painter.setBrush(m_last ? QBrush(theme.accentText) : Qt::NoBrush);
    painter.drawEllipse(QRectF(0.75, kRingTop + 0.75, kRing - 1.5, kRing - 1.5));
  }

 private:
  bool m_last;
};

QWidget* makeStep(const DerivationLadder::Step& step, bool last) {
  auto* widget = new QWidget;
  widget->setAccessibleName(step.title);
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  row->addWidget(new Rung(last));
  auto* texts = new QVBoxLayout;
  texts->setSpacing(0);
  texts->setContentsMargins(0, 2, 0, last ? 0 : 8);
  auto* title = new PlainLabel(step.title, TextRole::SmallStrong);
  title->setFont(textFont(12, QFont::DemiBold));
  title->setWordWrap(true);
  texts->addWidget(title);
  if (!step.source.isEmpty()) {
    auto* source = new PlainLabel(step.source, TextRole::Small, Ink::Secondary);
    source->setWordWrap(true);
    texts->addWidget(source);
  }
  texts->addStretch(1);
  row->addLayout(texts, 1);
  if (!step.date.isEmpty()) {
    auto* date = new PlainLabel(step.date, TextRole::Small);
    date->setWordWrap(false);
    date->setContentsMargins(0, 2, 0, 0);
    row->addWidget(date, 0, Qt::AlignTop);
  }
  return widget;
}

} // namespace

DerivationLadder::DerivationLadder(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
}

void DerivationLadder::setSteps(const std::vector<Step>& steps) {
  while (QLayoutItem* item = layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (std::size_t index = 0; index < steps.size(); ++index)
    layout()->addWidget(makeStep(steps[index], index + 1 == steps.size()));
}

} // namespace muniment::ui
