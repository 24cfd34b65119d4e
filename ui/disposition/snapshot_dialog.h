#pragma once

#include "core/workspace/disposition/review_queries.h"
#include "core/workspace/disposition/snapshot_commands.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace muniment::ui {

class PlainLabel;

/// What is to be put before reviewers: everything that is due, or one class of it.
class SnapshotDialog final : public QDialog {
  Q_OBJECT

 public:
  SnapshotDialog(const workspace::DueNow::Answer& due, const std::optional<ClassId>& recordClass, bool handsOver,
                 QWidget* parent);

  [[nodiscard]] workspace::TakeSnapshot wish() const;

 private:
  void fillChoices(const std::optional<ClassId>& recordClass, bool handsOver);
  void check();
  void suggestName();

  workspace::DueNow::Answer m_due;
  QComboBox* m_kind;
  QComboBox* m_class;
  QDateEdit* m_until;
  QLineEdit* m_name;
  PlainLabel* m_count;
  QPushButton* m_make;
  bool m_isNamed = false; ///< by the person
};

} // namespace muniment::ui
