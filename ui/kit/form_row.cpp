#include "ui/kit/form_row.h"

#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace muniment::ui {

FormRow::FormRow(const QString& label, QWidget* field, Need need, QWidget* parent)
    : QWidget(parent), m_field(field), m_note(new PlainLabel({}, TextRole::Small, Ink::Tertiary)),
      m_errorIcon(new IconLabel(Icon::Octagon, 14, Tone::Failed)), m_fix(new QPushButton), m_label(label) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  auto* head = new QHBoxLayout;
  auto* name = new PlainLabel(label, TextRole::SmallStrong, Ink::Secondary);
  name->setBuddy(field);
  head->addWidget(name, 1);
  if (need == Need::Required)
    head->addWidget(new PlainLabel(tr("required"), TextRole::Caption, Ink::Tertiary));
  column->addLayout(head);
  column->addWidget(field);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(6);
  m_note->setWordWrap(true);
  setButtonKind(m_fix, ButtonKind::Link);
  setCompact(m_fix);
  foot->addWidget(m_errorIcon, 0, Qt::AlignVCenter);
  foot->addWidget(m_note, 1);
  foot->addWidget(m_fix);
  column->addLayout(foot);
  field->setAccessibleName(need == Need::Required ? tr("%1, required").arg(label) : label);
  connect(m_fix, &QPushButton::clicked, this, &FormRow::fixRequested);
  setError({});
}

void FormRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  // A stack of pages does not ask how high its rows are for their width.
  m_note->setMinimumHeight(std::max(0, m_note->heightForWidth(m_note->width())));
}

void FormRow::setHint(const QString& hint) {
  m_hint = hint;
  setError({});
}

void FormRow::setError(const QString& sentence, const QString& fix) {
  const bool error = !sentence.isEmpty();
  setFieldError(m_field, error);
  m_errorIcon->setVisible(error);
  m_note->setText(error ? sentence : m_hint);
  m_note->setTone(error ? Tone::Failed : Tone::Neutral);
  m_note->setVisible(error || !m_hint.isEmpty());
  m_fix->setText(fix);
  m_fix->setVisible(error && !fix.isEmpty());
  m_field->setAccessibleDescription(error ? sentence : m_hint);
}

} // namespace muniment::ui
