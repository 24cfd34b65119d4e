#include "ui/declare/detail_field.h"

#include "core/records/plan/metadata.h"
#include "ui/declare/proposals.h"
#include "ui/kit/form_row.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using Type = MetadataField::Type;

DetailField::DetailField(const MetadataField& field, QWidget* parent) : QWidget(parent), m_field(field) {
  const bool choice = field.type == Type::Flag || field.type == Type::Code;
  if (choice)
    makeChoice();
  else
    makeLine();
  editor()->setObjectName(u"detail.%1"_s.arg(field.name));
  m_row = new FormRow(name(), editor(), field.required ? FormRow::Need::Required : FormRow::Need::Optional, this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_row);
  column->addStretch(1);
  connect(m_row, &FormRow::fixRequested, this, [this] {
    m_line->setText(m_fix);
    m_line->setFocus();
  });
}

void DetailField::makeLine() {
  m_line = new QLineEdit(this);
  if (m_field.type == Type::Date)
    m_line->setPlaceholderText(QLocale().toString(QDate(2026, 3, 17), QLocale::ShortFormat));
  connect(m_line, &QLineEdit::textEdited, this, [this] { m_touched = true; });
  connect(m_line, &QLineEdit::textChanged, this, [this] {
    check(false);
    Q_EMIT changed();
  });
  connect(m_line, &QLineEdit::editingFinished, this, [this] { check(m_touched); });
}

void DetailField::makeChoice() {
  m_choice = new QComboBox(this);
  m_choice->addItem(tr("Not stated"), QString());
  if (m_field.type == Type::Flag) {
    m_choice->addItem(tr("Yes"), u"yes"_s);
    m_choice->addItem(tr("No"), u"no"_s);
  }
  for (const QString& code : m_field.codes)
    m_choice->addItem(code, code);
  connect(m_choice, &QComboBox::activated, this, [this] { m_touched = true; });
  connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
    check(m_touched);
    Q_EMIT changed();
  });
}

QWidget* DetailField::editor() const {
  return m_line ? static_cast<QWidget*>(m_line) : static_cast<QWidget*>(m_choice);
}

QString DetailField::name() const { return m_field.label.isEmpty() ? m_field.name : m_field.label; }

QString DetailField::value() const {
  if (m_choice)
    return m_choice->currentData().toString();
  const QString text = m_line->text().trimmed();
  if (m_field.type != Type::Date || QDate::fromString(text, Qt::ISODate).isValid())
    return text;
  const QDate written = QLocale().toDate(text, QLocale::ShortFormat);
  return written.isValid() ? written.toString(Qt::ISODate) : text;
}

void DetailField::propose(const QString& value, const QString& hint) {
  if (m_touched)
    return;
  m_row->setHint(hint);
  if (m_choice)
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(value)));
  else
    m_line->setText(value);
}

bool DetailField::isRight() const {
  return records::problemsOf(std::span(&m_field, 1), Json::Object{{m_field.name, value()}}).empty();
}

QString DetailField::problem() const {
  if (isRight())
    return {};
  if (value().isEmpty())
    return m_choice ? tr("The class asks for this. Choose one.") : tr("The class asks for this. Enter it.");
  switch (m_field.type) {
  case Type::Number:
    return tr("This is not a number. Write digits, with a point before decimals.");
  case Type::Date:
    return tr("This is not a date. Write it as 2026-03-17.");
  default:
    return tr("This does not have the form that the class asks for.");
  }
}

void DetailField::check(bool complain) {
  const QString said = problem();
  const bool isEmpty = value().isEmpty();
  if (said.isEmpty() || (isEmpty && !complain)) {
    m_fix.clear();
    m_row->setError({});
    return;
  }
  m_fix = m_line && !isEmpty ? correctedDetail(m_field, m_line->text()) : QString();
  m_row->setError(said, m_fix.isEmpty() ? QString() : tr("Use %1", "a corrected entry").arg(m_fix));
}

void DetailField::showProblem() { check(true); }

} // namespace muniment::ui
