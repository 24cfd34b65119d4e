#include "ui/kit/proof_ladder.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

constexpr int kRing = 28;

/// The ring of one step and the line that leads to the next.
class Rung final : public QWidget {
 public:
  Rung(Icon icon, Tone tone, bool last) : m_icon(icon), m_tone(tone), m_last(last) { setFixedWidth(kRing); }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const Theme::Pair pair = theme.tone(m_tone);
    if (!m_last)
      painter.fillRect(QRectF(kRing / 2.0 - 0.75, kRing, 1.5, height() - kRing), theme.lineStrong);
    paintBox(painter, QRect(0, 0, kRing, kRing), kRing / 2.0, pair.soft);
    paintIcon(painter, m_icon, QRect(7, 7, 14, 14), pair.text);
  }

 private:
  Icon m_icon;
  Tone m_tone;
  bool m_last;
};

QWidget* makeStep(const ProofLadder::Step& step, bool last) {
  auto* widget = new QWidget;
  widget->setAccessibleName(step.title);
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  row->addWidget(new Rung(step.icon, step.tone, last));
  auto* column = new QVBoxLayout;
  column->setSpacing(1);
  column->setContentsMargins(0, 3, 0, last ? 0 : 16);
  const auto addLine = [column](PlainLabel* label) {
    label->setWordWrap(true);
    column->addWidget(label);
  };
  addLine(new PlainLabel(step.title, TextRole::BodyStrong));
  if (!step.detail.isEmpty())
    addLine(new PlainLabel(step.detail, TextRole::Small, Ink::Secondary));
  if (!step.digest.isEmpty()) {
    auto* digest = new PlainLabel(shortDigest(step.digest), TextRole::Mono, Ink::Secondary);
    digest->setToolTip(plainToolTip(step.digest));
    digest->setAccessibleName(step.digest);
    column->addWidget(digest);
  }
  column->addStretch();
  row->addLayout(column, 1);
  return widget;
}

} // namespace

QString shortDigest(const QString& hex) {
  if (hex.size() < 24)
    return hex;
  return QStringLiteral("%1 %2 %3 … %4").arg(hex.left(4), hex.mid(4, 4), hex.mid(8, 4), hex.right(4));
}

ProofLadder::ProofLadder(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
}

void ProofLadder::setSteps(const std::vector<Step>& steps) {
  while (QLayoutItem* item = layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (std::size_t index = 0; index < steps.size(); ++index)
    layout()->addWidget(makeStep(steps[index], index + 1 == steps.size()));
}

} // namespace muniment::ui
