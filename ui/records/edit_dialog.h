#pragma once

#include "core/model/record_class.h"
#include "core/workspace/records/change_record.h"
#include "ui/records/act_dialog.h"

namespace muniment::ui {

class MetadataFields;

/// Changes the same details of several records at once; what stays empty is left as it is.
class EditDialog final : public ActDialog {
  Q_OBJECT

 public:
  /// `fields` are those that the classes of all the records have.
  EditDialog(std::vector<Record> records, const std::vector<MetadataField>& fields, QWidget* parent);
  [[nodiscard]] std::vector<workspace::ChangeRecord> commands() const;

 private:
  void weigh();

  std::vector<Record> m_records;
  MetadataFields* m_fields;
};

} // namespace muniment::ui
