#include "ui/conversations/selection_bar.h"

#include "ui/kit/elided_label.h"
#include "ui/kit/export_offer.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"
#include "ui/kit/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostContext = 99;

} // namespace

SelectionBar::SelectionBar(QWidget* parent)
    : QWidget(parent), m_count(new PlainLabel({}, TextRole::BodyStrong, Ink::Primary, this)),
      m_span(new ElidedLabel({}, TextRole::Small, Ink::Secondary, this)), m_context(new QSpinBox(this)),
      m_copy(new QPushButton(tr("Copy"), this)) {
  setObjectName(u"selectionBar"_s);
  m_count->setWordWrap(false);
  m_context->setObjectName(u"selectionContext"_s);
  m_context->setAccessibleName(tr("Messages of context before and after"));
  m_context->setRange(0, kMostContext);
  m_context->setPrefix(u"± "_s);
  m_context->setToolTip(plainToolTip(m_context->accessibleName()));
  setCompact(m_context);
  m_copy->setObjectName(u"copySelection"_s);
  setCompact(m_copy);
  auto* clear = new QPushButton(tr("Clear"), this);
  clear->setObjectName(u"clearSelection"_s);
  setButtonKind(clear, ButtonKind::Link);
  setCompact(clear);
  auto* lines = new QVBoxLayout(this);
  lines->setContentsMargins(16, 8, 16, 8);
  lines->setSpacing(8);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(m_count);
  row->addWidget(m_span, 1);
  row->addWidget(m_context);
  row->addWidget(clear);
  lines->addLayout(row);
  lines->addWidget(makeActs());
  connect(m_context, &QSpinBox::valueChanged, this, &SelectionBar::contextChanged);
  connect(clear, &QPushButton::clicked, this, &SelectionBar::cleared);
  hide();
}

QWidget* SelectionBar::makeActs() {
  auto* acts = new QWidget(this);
  auto* flow = new FlowLayout(8, acts);
  const auto add = [&](const QString& text, const QString& objectName, const QString& tip, auto signal) {
    auto* button = new QPushButton(text, acts);
    button->setObjectName(objectName);
    button->setToolTip(plainToolTip(tip));
    setCompact(button);
    flow->addWidget(button);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
  };
  setButtonKind(
      add(tr("Declare…"), u"declareSelection"_s, tr("Make a record of this (D)"), &SelectionBar::declareRequested),
      ButtonKind::Primary);
  add(tr("Hold…"), u"holdSelection"_s, tr("Put this under hold (H)"), &SelectionBar::holdRequested);
  add(tr("Tag"), u"tagSelection"_s, tr("Choose tags for this (T)"), &SelectionBar::tagRequested);
  add(tr("Redact…"), u"redactSelection"_s, tr("Say what a package must not show of this (R)"),
      &SelectionBar::redactRequested);
  offerWithExports(
      add(tr("Export…"), u"exportSelection"_s, tr("Hand this out as a package (E)"), &SelectionBar::exportRequested));
  flow->addWidget(m_copy);
  connect(m_copy, &QPushButton::clicked, this, &SelectionBar::copyRequested);
  return acts;
}

void SelectionBar::show(std::int64_t selected, std::int64_t context, const QString& span, std::int64_t most) {
  setVisible(selected > 0);
  m_count->setText(tr("%n message(s) selected", nullptr, static_cast<int>(selected)));
  m_span->setText(context > 0 ? tr("%1, and %n of context", nullptr, static_cast<int>(context)).arg(span) : span);
  const bool fits = selected + context <= most;
  m_copy->setEnabled(fits);
  m_copy->setToolTip(plainToolTip(
      fits ? QString()
           : tr("At most %1 messages are copied at once").arg(QLocale().toString(static_cast<qlonglong>(most)))));
}

void SelectionBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.selected);
  painter.fillRect(QRect(0, 0, width(), 1), theme.accentLine);
}

} // namespace muniment::ui
