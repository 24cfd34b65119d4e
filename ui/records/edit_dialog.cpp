#include "ui/records/edit_dialog.h"

#include "ui/kit/plain_label.h"
#include "ui/records/metadata_fields.h"

#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

EditDialog::EditDialog(std::vector<Record> records, const std::vector<MetadataField>& fields, QWidget* parent)
    : ActDialog({tr("Edit %n record(s)", nullptr, static_cast<int>(records.size())),
                 tr("What stays empty is left as it is. Every record keeps its earlier version."), tr("Save")},
                parent),
      m_records(std::move(records)), m_fields(new MetadataFields(this)) {
  setObjectName(u"editDialog"_s);
  std::vector<MetadataField> optional = fields;
  for (MetadataField& field : optional)
    field.required = false;
  m_fields->setFields(optional, Json::Object(), true);
  body()->addWidget(m_fields);
  if (optional.empty()) {
    auto* nothing = new PlainLabel(tr("The classes of these records have no detail in common."), TextRole::Body,
                                   Ink::Primary, this);
    nothing->setWordWrap(true);
    body()->addWidget(nothing);
  }
  connect(m_fields, &MetadataFields::changed, this, &EditDialog::weigh);
  weigh();
}

void EditDialog::weigh() {
  setMissing(m_fields->values().object()->empty() ? tr("Nothing is entered yet")
             : !m_fields->isComplete()            ? tr("Something is not right yet")
                                                  : QString());
}

std::vector<workspace::ChangeRecord> EditDialog::commands() const {
  std::vector<workspace::ChangeRecord> changes;
  const Json values = m_fields->values();
  for (const Record& record : m_records) {
    Json::Object metadata = record.metadata.object() ? *record.metadata.object() : Json::Object();
    for (const auto& [name, value] : *values.object())
      metadata.insert_or_assign(name, value);
    changes.push_back({record.id, record.version, record.title, std::move(metadata)});
  }
  return changes;
}

} // namespace muniment::ui
