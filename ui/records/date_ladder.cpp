#include "ui/records/date_ladder.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

constexpr int kRing = 11;
constexpr int kTop = 5;

/// The ring of one step and the line that leads to the next.
class Rung final : public QWidget {
 public:
  Rung(bool isReached, bool isLast) : m_isReached(isReached), m_isLast(isLast) { setFixedWidth(kRing + 2); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    const QRectF ring(1.75, kTop + 0.75, kRing - 1.5, kRing - 1.5);
    if (!m_isLast)
      painter.fillRect(QRectF(ring.center().x() - 0.75, ring.bottom() + 1, 1.5, height() - ring.bottom()),
                       theme.lineStrong);
    painter.setPen(QPen(m_isReached ? theme.accentFill : theme.control, 1.5));
    painter.setBrush(m_isReached ? QBrush(theme.accentFill) : QBrush(Qt::NoBrush));
    painter.drawEllipse(ring);
  }

 private:
  bool m_isReached;
  bool m_isLast;
};

QWidget* makeStep(const DateLadder::Step& step, bool isLast) {
  auto* widget = new QWidget;
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(10);
  row->addWidget(new Rung(step.isReached, isLast));
  auto* column = new QVBoxLayout;
  column->setContentsMargins(0, 2, 0, isLast ? 2 : 8);
  column->setSpacing(1);
  if (!step.title.isEmpty()) {
    auto* title = new PlainLabel(step.title, TextRole::SmallStrong);
    title->setWordWrap(true);
    column->addWidget(title);
  }
  if (!step.text.isEmpty()) {
    auto* text = new PlainLabel(step.text, TextRole::Small, Ink::Secondary);
    text->setWordWrap(true);
    column->addWidget(text);
  }
  row->addLayout(column, 1);
  if (!step.day.isEmpty()) {
    auto* day = new PlainLabel(step.day, TextRole::Small, Ink::Secondary);
    day->setContentsMargins(0, 2, 0, 0);
    row->addWidget(day, 0, Qt::AlignTop);
  }
  return widget;
}

} // namespace

DateLadder::DateLadder(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
}

void DateLadder::setSteps(const std::vector<Step>& steps) {
  while (QLayoutItem* item = layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (std::size_t i = 0; i < steps.size(); ++i)
    layout()->addWidget(makeStep(steps[i], i + 1 == steps.size()));
}

} // namespace muniment::ui
