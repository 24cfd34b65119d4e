#include "ui/kit/screen_header.h"

#include "ui/kit/elided_label.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace muniment::ui {

ScreenHeader::ScreenHeader(const QString& title, Size size, QWidget* parent)
    : QWidget(parent),
      m_title(new ElidedLabel(title, size == Size::Screen ? TextRole::ScreenTitle : TextRole::PaneTitle)),
      m_detail(new PlainLabel({}, TextRole::Small, Ink::Tertiary)), m_row(new QHBoxLayout(this)) {
  const int side = size == Size::Screen ? 24 : 16;
  m_row->setContentsMargins(side, 0, side, 0);
  m_row->setSpacing(8);
  m_row->addWidget(m_title);
  m_row->addWidget(m_detail);
  m_row->addStretch(1);
  setFixedHeight(56);
  setAccessibleName(title);
}

void ScreenHeader::setTitle(const QString& title) {
  m_title->setText(title);
  setAccessibleName(title);
}

void ScreenHeader::setDetail(const QString& detail) { m_detail->setText(detail); }

void ScreenHeader::addAction(QWidget* widget) { m_row->addWidget(widget); }

void ScreenHeader::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::of(this).line);
}

} // namespace muniment::ui
