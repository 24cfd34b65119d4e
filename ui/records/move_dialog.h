#pragma once

#include "ui/records/act_dialog.h"
#include "ui/records/file_plan_model.h"

class QComboBox;
class QLineEdit;

namespace muniment::ui {

class Banner;
class MetadataFields;

/// Asks once where records go, what their new class wants to know, and says how long they are kept there.
class MoveDialog final : public ActDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the dialog.
  MoveDialog(RecordDesk& desk, std::vector<Record> records, const FilePlanModel& plan,
             const std::optional<ClassId>& target, QWidget* parent);
  /// Those that need two persons are asked for together with one.
  [[nodiscard]] std::vector<RecordAct> commands() const;

 private:
  static constexpr std::size_t kMostLookedAt = 200;

  void chooseClass();
  void look();
  void showEffect();
  void weigh();
  [[nodiscard]] const RecordClass* target() const;
  [[nodiscard]] Json metadataOf(const Record& record) const;

  RecordDesk* m_desk;
  std::vector<Record> m_records;
  std::vector<RecordClass> m_classes;
  QComboBox* m_class;
  MetadataFields* m_fields;
  Banner* m_effect;
  QWidget* m_reasonRow;
  QLineEdit* m_reason;
  QWidget* m_passphraseRow;
  std::map<RecordId, workspace::ReclassifyPreview::Answer> m_looked;
  int m_generation = 0;
};

} // namespace muniment::ui
