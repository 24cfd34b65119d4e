#include "ui/kit/empty_state.h"

#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

EmptyState::EmptyState(Icon icon, const QString& sentence, const QString& action, QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 24, 24, 24);
  column->setSpacing(12);
  column->addStretch();
  column->addWidget(new IconLabel(icon, 32), 0, Qt::AlignHCenter);
  auto* label = new PlainLabel(sentence, TextRole::Body, Ink::Secondary);
  label->setWordWrap(true);
  label->setAlignment(Qt::AlignHCenter);
  column->addWidget(label);
  if (!action.isEmpty()) {
    m_button = new QPushButton(action, this);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
  }
  column->addStretch();
  setAccessibleName(sentence);
}

} // namespace muniment::ui
