#include "ui/kit/toast.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/kit/style_painting.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace muniment::ui {

Toast::Toast(QWidget* parent, Icon icon, const QString& sentence, const QString& undo, int bottomMargin)
    : QWidget(parent), m_icon(icon), m_row(new QHBoxLayout(this)), m_bottomMargin(bottomMargin) {
  setObjectName(QStringLiteral("toast"));
  setAccessibleName(sentence);
  m_row->setContentsMargins(8, 6, 8, 6);
  m_row->setSpacing(8);
  m_row->addSpacing(32);
  auto* label = new PlainLabel(sentence);
  label->setWordWrap(true);
  m_row->addWidget(label, 1);
  if (!undo.isEmpty()) {
    m_undo = addLink(undo);
    connect(m_undo, &QPushButton::clicked, this, &Toast::undone);
  }
  setMinimumHeight(44);
  m_timer.setInterval(6000);
  connect(&m_timer, &QTimer::timeout, this, &Toast::endUnlessInUse);
  m_timer.start();
  parent->installEventFilter(this);
  place();
  show();
  raise();
}

QPushButton* Toast::addLink(const QString& text) {
  auto* button = new QPushButton(text, this);
  setButtonKind(button, ButtonKind::Link);
  connect(button, &QPushButton::clicked, this, &QObject::deleteLater);
  m_row->insertWidget(m_undo ? m_row->indexOf(m_undo) : m_row->count(), button);
  place();
  return button;
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize)
    place();
  return QWidget::eventFilter(watched, event);
}

void Toast::place() {
  const int width = qMin(360, parentWidget()->width() - 32);
  resize(width, layout()->hasHeightForWidth() ? qMax(44, layout()->heightForWidth(width)) : sizeHint().height());
  const QRect corner(parentWidget()->width() - width - 16, parentWidget()->height() - height() - m_bottomMargin, width,
                     height());
  move(QStyle::visualRect(layoutDirection(), parentWidget()->rect(), corner).topLeft());
}

void Toast::endUnlessInUse() {
  const QWidget* focus = focusWidget();
  if (!underMouse() && !(focus && focus->hasFocus()))
    deleteLater();
}

void Toast::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  paintBox(painter, rect(), 8, theme.raised, theme.lineStrong);
  const QRect place(14, (height() - 16) / 2, 16, 16);
  paintIcon(painter, m_icon, QStyle::visualRect(layoutDirection(), rect(), place), theme.done.text);
}

} // namespace muniment::ui
