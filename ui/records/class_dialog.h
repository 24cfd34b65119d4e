#pragma once

#include "ui/records/act_dialog.h"
#include "ui/records/file_plan_model.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QTimer;

namespace muniment::ui {

class Banner;
class FieldsEditor;
class FormRow;

/// A class of the file plan: a new one, or one that is changed. Before a change is proposed, it says which records it
/// would affect.
class ClassDialog final : public ActDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the dialog. `known` has no id for a new class; its parent is proposed.
  ClassDialog(RecordDesk& desk, const FilePlanModel& plan, const std::vector<Schedule>& schedules, RecordClass known,
              QWidget* parent);
  /// AddClass or ChangeClass.
  [[nodiscard]] RecordAct command() const;

 private:
  void addIdentity(const FilePlanModel& plan);
  void addRules(const std::vector<Schedule>& schedules);
  void addDay();
  [[nodiscard]] RecordClass value() const;
  [[nodiscard]] bool isNew() const { return m_known.id.isNull(); }
  void look();
  void showEffect(const records::PlanEffect& effect);
  void weigh();

  RecordDesk* m_desk;
  RecordClass m_known;
  std::set<QString> m_otherCodes;
  QLineEdit* m_code = nullptr;
  FormRow* m_codeRow = nullptr;
  QLineEdit* m_name = nullptr;
  QComboBox* m_parent = nullptr;
  QComboBox* m_schedule = nullptr;
  QLineEdit* m_authority = nullptr;
  QLineEdit* m_vital = nullptr;
  QCheckBox* m_approval = nullptr;
  QCheckBox* m_closed = nullptr;
  QCheckBox* m_later = nullptr; ///< takes effect on a day of its own
  QDateEdit* m_from = nullptr;
  FieldsEditor* m_fields = nullptr;
  Banner* m_effect = nullptr;
  QCheckBox* m_mayShorten = nullptr;
  QTimer* m_typing;
  int m_generation = 0;
  bool m_isLooked = false;
};

} // namespace muniment::ui
