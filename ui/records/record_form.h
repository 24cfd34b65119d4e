#pragma once

#include "core/model/record_class.h"
#include "core/workspace/records/change_record.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QPushButton;

namespace muniment::ui {

class Banner;
class FormRow;
class MetadataFields;

/// Title and details of a record as its class asks for them, to be changed in place.
class RecordForm final : public QWidget {
  Q_OBJECT

 public:
  explicit RecordForm(QWidget* parent);

  /// Keeps what somebody is typing, if it is still about this version of the record.
  void setRecord(const Record& record, const RecordClass& recordClass, bool mayChange);
  [[nodiscard]] bool isChanged() const;
  void showProblem(const Error& error);

 Q_SIGNALS:
  void saveRequested(const muniment::workspace::ChangeRecord& change);

 private:
  void fill();
  void weigh();
  void save();

  Banner* m_problem;
  FormRow* m_titleRow;
  QLineEdit* m_title;
  MetadataFields* m_fields;
  QWidget* m_foot;
  QPushButton* m_save;
  Record m_record;
  RecordClass m_class;
  bool m_mayChange = false;
};

} // namespace muniment::ui
