#include "ui/overview/needs_list.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/state_label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

constexpr int kStateWidth = 104;

/// A row with a hairline below.
class Row final : public QWidget {
 public:
  using QWidget::QWidget;

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::of(this).line);
  }
};

} // namespace

NeedsList::NeedsList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("needs"));
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(0);
}

void NeedsList::setNeeds(std::vector<Need> needs) {
  if (needs == m_needs && m_column->count() > 0)
    return; // rows are left alone, and with them the focus
  m_needs = std::move(needs);
  while (const QLayoutItem* item = m_column->itemAt(0)) {
    QWidget* row = item->widget();
    m_column->removeWidget(row);
    row->hide();
    row->deleteLater();
  }
  for (const Need& need : m_needs)
    m_column->addWidget(makeRow(need));
  if (m_needs.empty())
    m_column->addWidget(new StateLabel(tr("Nothing waits for you."), Tone::Done, Icon::Tick, this));
}

QWidget* NeedsList::makeRow(const Need& need) {
  auto* row = new Row(this);
  auto* across = new QHBoxLayout(row);
  across->setContentsMargins(0, 10, 0, 10);
  across->setSpacing(16);
  auto* state = new StateLabel(need.state, need.tone, need.icon, row);
  state->setFixedWidth(kStateWidth);
  across->addWidget(state, 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  auto* title = new PlainLabel(need.title, TextRole::BodyStrong, Ink::Primary, row);
  auto* sentence = new PlainLabel(need.sentence, TextRole::Small, Ink::Secondary, row);
  for (PlainLabel* label : {title, sentence}) {
    label->setWordWrap(true);
    words->addWidget(label);
  }
  across->addLayout(words, 1);
  auto* action = new QPushButton(need.action, row);
  action->setAccessibleDescription(need.title);
  connect(action, &QPushButton::clicked, this, [this, kind = need.kind] { Q_EMIT followed(kind); });
  across->addWidget(action, 0, Qt::AlignVCenter);
  return row;
}

} // namespace muniment::ui
