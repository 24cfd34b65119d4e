#include "ui/records/metadata_fields.h"

#include "ui/kit/form_row.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Type = MetadataField::Type;

constexpr int kLongestValue = 2000;

/// What is wrong with one field, where everybody sees which one it is.
QString problemText(const MetadataField& field, const Error& error) {
  if (error.id == "record.metadata_missing"_L1)
    return MetadataFields::tr("The class asks for it. Enter it.");
  switch (field.type) {
  case Type::Text:
    return MetadataFields::tr("It does not have the form that the class asks for. Compare it letter by letter.");
  case Type::Number:
    return MetadataFields::tr("Write digits, with a point before decimals.");
  case Type::Date:
    return MetadataFields::tr("Write the date as 2026-03-17.");
  case Type::Flag:
  case Type::Code:
    return MetadataFields::tr("Choose one of the list.");
  }
  return {};
}

QString labelOf(const MetadataField& field) { return visibleText(field.label.isEmpty() ? field.name : field.label); }

} // namespace

MetadataFields::MetadataFields(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
}

void MetadataFields::setFields(const std::vector<MetadataField>& fields, const Json& values, bool isEditable) {
  while (QLayoutItem* item = layout()->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  m_rows.clear();
  m_fields = fields;
  for (const MetadataField& field : m_fields) {
    auto* row = new FormRow(labelOf(field), makeEditor(field, values.text(field.name), isEditable),
                            field.required ? FormRow::Need::Required : FormRow::Need::Optional, this);
    m_rows.emplace(field.name, row);
    layout()->addWidget(row);
  }
  setVisible(!m_fields.empty());
}

QWidget* MetadataFields::makeEditor(const MetadataField& field, const QString& value, bool isEditable) {
  const auto told = [this] {
    showProblems();
    Q_EMIT changed();
  };
  if (field.type == Type::Flag || field.type == Type::Code) {
    auto* choice = new QComboBox(this);
    choice->addItem(tr("Nothing chosen"), QString());
    if (field.type == Type::Flag) {
      choice->addItem(tr("Yes"), u"yes"_s);
      choice->addItem(tr("No"), u"no"_s);
    }
    for (const QString& code : field.codes)
      choice->addItem(visibleText(code), code);
    if (choice->findData(value) < 0)
      choice->addItem(visibleText(value), value);
    choice->setCurrentIndex(choice->findData(value));
    choice->setEnabled(isEditable);
    choice->setObjectName(u"field."_s + field.name);
    connect(choice, &QComboBox::currentIndexChanged, this, told);
    return choice;
  }
  auto* line = new QLineEdit(value, this);
  line->setMaxLength(kLongestValue);
  line->setReadOnly(!isEditable);
  line->setCursorPosition(0);
  if (field.type == Type::Date)
    line->setPlaceholderText(u"2026-03-17"_s);
  line->setObjectName(u"field."_s + field.name);
  connect(line, &QLineEdit::textEdited, this, told);
  return line;
}

QString MetadataFields::textOf(const MetadataField& field) const {
  const QWidget* editor = m_rows.at(field.name)->field();
  if (const auto* choice = qobject_cast<const QComboBox*>(editor))
    return choice->currentData().toString();
  return qobject_cast<const QLineEdit*>(editor)->text().trimmed();
}

Json MetadataFields::values() const {
  Json::Object values;
  for (const MetadataField& field : m_fields) {
    if (const QString text = textOf(field); !text.isEmpty())
      values.emplace(field.name, text);
  }
  return values;
}

bool MetadataFields::isComplete() const { return records::problemsOf(m_fields, values()).empty(); }

void MetadataFields::showProblems() {
  for (const auto& [name, row] : m_rows)
    row->setError({});
  for (const records::MetadataProblem& problem : records::problemsOf(m_fields, values())) {
    const auto field = std::ranges::find(m_fields, problem.field, &MetadataField::name);
    if (field != m_fields.end())
      m_rows.at(field->name)->setError(problemText(*field, problem.error));
  }
}

QWidget* MetadataFields::firstProblem() const {
  const auto problems = records::problemsOf(m_fields, values());
  const auto row = problems.empty() ? m_rows.end() : m_rows.find(problems.front().field);
  return row == m_rows.end() ? nullptr : row->second->field();
}

} // namespace muniment::ui
