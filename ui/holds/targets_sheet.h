#pragma once

#include "ui/holds/holds_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QSpinBox;

namespace muniment::ui {

class ReachPreview;
class TargetsEditor;

/// Puts a hold on more, or applies one that is prepared.
class TargetsSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet. `apply` needs no new target where the hold has some.
  TargetsSheet(HoldsDesk& desk, const Hold& hold, bool apply, bool hasTargets, QWidget* parent);

 Q_SIGNALS:
  void applied();

 private:
  void check();
  void go();
  void run(std::vector<workspace::WantedTarget> targets);

  HoldsDesk* m_desk;
  Hold m_hold;
  bool m_apply;
  bool m_hasTargets;
  SheetFrame m_frame;
  TargetsEditor* m_targets;
  QSpinBox* m_days;
  QCheckBox* m_collect;
  ReachPreview* m_reach;
};

} // namespace muniment::ui
