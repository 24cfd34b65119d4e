#include "ui/kit/drop_zone.h"

#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

DropZone::DropZone(const QString& title, const QString& formats, const QString& action, QWidget* parent)
    : QWidget(parent), m_button(new QPushButton(action)) {
  setAcceptDrops(true);
  setAccessibleName(title);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 32, 24, 32);
  column->setSpacing(6);
  column->addStretch();
  column->addWidget(new IconLabel(Icon::Capture, 32, Tone::Accent), 0, Qt::AlignHCenter);
  column->addSpacing(10);
  const auto addLine = [column](PlainLabel* label) {
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter);
    column->addWidget(label);
  };
  addLine(new PlainLabel(title, TextRole::PaneTitle));
  addLine(new PlainLabel(formats, TextRole::Small, Ink::Secondary));
  column->addSpacing(10);
  setButtonKind(m_button, ButtonKind::Primary);
  column->addWidget(m_button, 0, Qt::AlignHCenter);
  column->addStretch();
  connect(m_button, &QPushButton::clicked, this, &DropZone::chooseRequested);
}

void DropZone::dragEnterEvent(QDragEnterEvent* event) {
  if (!event->mimeData()->hasUrls())
    return;
  event->acceptProposedAction();
  setTargeted(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*) { setTargeted(false); }

void DropZone::dropEvent(QDropEvent* event) {
  setTargeted(false);
  event->acceptProposedAction();
  Q_EMIT dropped(event->mimeData()->urls());
}

void DropZone::setTargeted(bool targeted) {
  m_targeted = targeted;
  update();
}

void DropZone::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme theme = Theme::of(this);
  painter.setBrush(m_targeted ? theme.selected : theme.band);
  QPen edge(m_targeted ? theme.accentText : theme.accentLine, m_targeted ? 2 : 1, Qt::CustomDashLine);
  edge.setDashPattern({4, 3});
  painter.setPen(edge);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
}

} // namespace muniment::ui
