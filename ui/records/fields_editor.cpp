#include "ui/records/fields_editor.h"

#include "ui/kit/style.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Type = MetadataField::Type;

constexpr std::array kTypes = {Type::Text, Type::Number, Type::Date, Type::Flag, Type::Code};

QString typeText(Type type) {
  switch (type) {
  case Type::Text:
    return FieldsEditor::tr("Text");
  case Type::Number:
    return FieldsEditor::tr("Number");
  case Type::Date:
    return FieldsEditor::tr("Date");
  case Type::Flag:
    return FieldsEditor::tr("Yes or no");
  case Type::Code:
    return FieldsEditor::tr("Choice");
  }
  return {};
}

/// A label as a word for scripts: small letters, digits, hyphens.
QString wordOf(const QString& label) {
  QString word;
  for (const QChar c : label.normalized(QString::NormalizationForm_D).toLower()) {
    if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
      word += c;
    else if (c.isSpace() && !word.isEmpty() && !word.endsWith(u'-'))
      word += u'-';
  }
  while (word.endsWith(u'-'))
    word.chop(1);
  return word.isEmpty() || !word.front().isLetter() ? u"field-"_s + word : word;
}

} // namespace

FieldsEditor::FieldsEditor(const std::vector<MetadataField>& fields, QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(6);
  auto* more = new QPushButton(tr("Add Detail"), this);
  more->setObjectName(u"addDetail"_s);
  more->setAutoDefault(false);
  setButtonKind(more, ButtonKind::Link);
  setCompact(more);
  m_column->addWidget(more, 0, Qt::AlignLeading);
  connect(more, &QPushButton::clicked, this, [this] {
    add({});
    m_lines.back().label->setFocus();
    Q_EMIT changed();
  });
  for (const MetadataField& field : fields)
    add(field);
}

void FieldsEditor::add(const MetadataField& field) {
  Line line;
  line.name = field.name;
  line.box = new QWidget(this);
  auto* row = new QHBoxLayout(line.box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  line.label = new QLineEdit(field.label.isEmpty() ? field.name : field.label, line.box);
  line.label->setAccessibleName(tr("What the detail is called"));
  line.label->setPlaceholderText(tr("Name"));
  line.type = new QComboBox(line.box);
  line.type->setAccessibleName(tr("Kind of detail"));
  for (const Type type : kTypes)
    line.type->addItem(typeText(type), static_cast<int>(type));
  line.type->setCurrentIndex(line.type->findData(static_cast<int>(field.type)));
  line.rule = new QLineEdit(field.type == Type::Code ? field.codes.join(u", "_s) : field.pattern, line.box);
  line.rule->setAccessibleName(tr("Choices, or the form of a text"));
  line.required = new QCheckBox(tr("Required"), line.box);
  line.required->setChecked(field.required);
  auto* away = new QPushButton(tr("Remove"), line.box);
  away->setAutoDefault(false);
  setButtonKind(away, ButtonKind::Link);
  setCompact(away);
  row->addWidget(line.label, 3);
  row->addWidget(line.type, 2);
  row->addWidget(line.rule, 3);
  row->addWidget(line.required);
  row->addWidget(away);
  m_column->insertWidget(m_column->count() - 1, line.box);
  m_lines.push_back(line);
  showRule(line);
  connect(line.label, &QLineEdit::textChanged, this, &FieldsEditor::changed);
  connect(line.rule, &QLineEdit::textChanged, this, &FieldsEditor::changed);
  connect(line.required, &QCheckBox::toggled, this, &FieldsEditor::changed);
  connect(line.type, &QComboBox::currentIndexChanged, this, [this, line] {
    showRule(line);
    Q_EMIT changed();
  });
  connect(away, &QPushButton::clicked, this, [this, box = line.box] { remove(box); });
}

void FieldsEditor::showRule(const Line& line) {
  const auto type = static_cast<Type>(line.type->currentData().toInt());
  line.rule->setEnabled(type == Type::Text || type == Type::Code);
  line.rule->setPlaceholderText(type == Type::Code   ? tr("Choices, with commas")
                                : type == Type::Text ? tr("Form, such as PO-[0-9]+")
                                                     : QString());
}

void FieldsEditor::remove(const QWidget* box) {
  const auto found = std::ranges::find(m_lines, box, &Line::box);
  if (found == m_lines.end())
    return;
  found->box->deleteLater();
  m_lines.erase(found);
  Q_EMIT changed();
}

QString FieldsEditor::nameFor(const Line& line) const {
  if (!line.name.isEmpty())
    return line.name;
  const QString word = wordOf(line.label->text().trimmed());
  QString name = word;
  for (int number = 2; std::ranges::count(m_lines, name, &Line::name) > 0; ++number)
    name = word + u'-' + QString::number(number);
  return name;
}

std::vector<MetadataField> FieldsEditor::fields() const {
  std::vector<MetadataField> fields;
  for (const Line& line : m_lines) {
    if (line.label->text().trimmed().isEmpty())
      continue;
    MetadataField field;
    field.name = nameFor(line);
    field.label = line.label->text().trimmed();
    field.type = static_cast<Type>(line.type->currentData().toInt());
    field.required = line.required->isChecked();
    if (field.type == Type::Text)
      field.pattern = line.rule->text().trimmed();
    if (field.type == Type::Code) {
      for (const QString& code : line.rule->text().split(u',', Qt::SkipEmptyParts)) {
        if (const QString word = code.trimmed(); !word.isEmpty() && !field.codes.contains(word))
          field.codes.append(word);
      }
    }
    fields.push_back(std::move(field));
  }
  return fields;
}

} // namespace muniment::ui
