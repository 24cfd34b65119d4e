#include "ui/declare/class_option.h"

#include "ui/kit/chip.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QMouseEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QRadioButton>

namespace muniment::ui {

using namespace Qt::StringLiterals;

ClassOption::ClassOption(const RecordClass& value, const QString& reason, int key, QWidget* parent)
    : QWidget(parent), m_id(value.id), m_button(new QRadioButton(this)) {
  const QString name = u"%1 %2"_s.arg(value.code, value.name);
  m_button->setText(QString(name).replace(u'&', "&&"_L1));
  m_button->setAccessibleName(name);
  m_button->setAccessibleDescription(reason);
  m_button->setMinimumWidth(120);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(10, 5, 10, 5);
  row->setSpacing(10);
  row->addWidget(m_button, 1);
  row->addWidget(new PlainLabel(reason, TextRole::Small, Ink::Secondary));
  if (key > 0)
    row->addWidget(new Chip(QString::number(key)));
  connect(m_button, &QRadioButton::toggled, this, [this](bool chosen) {
    QFont font = m_button->font();
    font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
    m_button->setFont(font);
    update();
  });
}

void ClassOption::paintEvent(QPaintEvent*) {
  if (!m_button->isChecked())
    return;
  QPainter painter(this);
  paintBox(painter, rect(), 6, Theme::of(this).selected);
}

void ClassOption::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton)
    m_button->click();
}

} // namespace muniment::ui
