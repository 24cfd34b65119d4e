#pragma once

#include "core/model/case_step.h"
#include "ui/cases/case_mark.h"

namespace muniment::ui {

/// One step of a checklist, ready to be shown on the board.
struct StepCard final {
  CaseStep step;
  QString owner;
  QString evidence; ///< what it is called; empty where there is none
  QString detail;   ///< why it was waived, or by what it was claimed
  CaseMark mark;
};

} // namespace muniment::ui
