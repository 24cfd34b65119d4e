#pragma once

#include "ui/holds/holds_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace muniment::ui {

class ReachPreview;
class TargetsEditor;

/// Everything about a new hold on one sheet: why, since when, on whom and what, what custodians are told, and how far
/// it reaches before it is applied.
class NewHoldSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  NewHoldSheet(HoldsDesk& desk, QWidget* parent);

 Q_SIGNALS:
  /// `code` is that of the hold.
  void made(const muniment::HoldId& hold, const QString& code, bool isApplied);

 private:
  void addFacts();
  void addDates();
  void addNotice();
  void addConsequences();
  void askMatters();
  void check();
  void go(bool apply);
  void create(std::vector<workspace::WantedTarget> targets, bool apply);
  void apply(std::vector<workspace::WantedTarget> targets);
  void finish(bool isApplied);
  void fail(const Error& error);
  void setBusy(bool busy);

  HoldsDesk* m_desk;
  SheetFrame m_frame;
  QLineEdit* m_name = nullptr;
  QComboBox* m_matter = nullptr;
  QLineEdit* m_trigger = nullptr;
  QLineEdit* m_authority = nullptr;
  QDateEdit* m_aware = nullptr;
  QDateEdit* m_issued = nullptr;
  TargetsEditor* m_targets = nullptr;
  QPlainTextEdit* m_notice = nullptr;
  QCheckBox* m_collect = nullptr;
  QSpinBox* m_days = nullptr;
  ReachPreview* m_reach = nullptr;
  std::optional<HoldId> m_hold; ///< prepared, where only the rest failed
  QString m_code;
};

} // namespace muniment::ui
