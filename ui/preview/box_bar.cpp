#include "ui/preview/box_bar.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/preview/page_boxes.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace muniment::ui {

using namespace Qt::StringLiterals;

BoxBar::BoxBar(PageBoxes& boxes, QWidget* parent)
    : QWidget(parent), m_boxes(&boxes), m_count(new PlainLabel({}, TextRole::SmallStrong, Ink::Primary, this)),
      m_redact(new QPushButton(tr("Redact…"), this)) {
  setObjectName(u"boxBar"_s);
  auto* hint = new PlainLabel(tr("Draw boxes with the mouse. Or: arrows move the frame, with Shift they size it; Enter "
                                 "draws it, Backspace takes "
                                 "the last box away."),
                              TextRole::Small, Ink::Secondary, this);
  hint->setWordWrap(true);
  auto* cancel = new QPushButton(tr("Cancel"), this);
  m_redact->setObjectName(u"redactBoxes"_s);
  m_redact->setAutoDefault(false);
  cancel->setObjectName(u"cancelBoxes"_s);
  cancel->setAutoDefault(false);
  for (QPushButton* button : {m_redact, cancel})
    setCompact(button);
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  words->addWidget(m_count);
  words->addWidget(hint);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 8, 12, 8);
  row->setSpacing(8);
  row->addLayout(words, 1);
  row->addWidget(m_redact);
  row->addWidget(cancel);
  connect(m_redact, &QPushButton::clicked, this, &BoxBar::redactRequested);
  connect(cancel, &QPushButton::clicked, m_boxes, [this] { m_boxes->setDrawing(false); });
  connect(m_boxes, &PageBoxes::changed, this, &BoxBar::refresh);
  refresh();
}

void BoxBar::refresh() {
  const auto count = static_cast<int>(m_boxes->drawn().size());
  setVisible(m_boxes->isDrawing());
  m_count->setText(count == 0 ? tr("No box yet") : tr("%n box(es) drawn", nullptr, count));
  m_redact->setEnabled(count > 0);
}

void BoxBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.due.soft);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace muniment::ui
