#pragma once

#include "core/workspace/evidence/production_selection.h"

namespace muniment::ui {

/// What somebody wants to hand out.
struct ExportWish final {
  workspace::ProductionSelection selection;
  QString name; ///< what people call it; the title of the production begins with it
};

} // namespace muniment::ui
