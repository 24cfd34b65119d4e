#pragma once

#include "core/workspace/records/declare_record.h"

namespace muniment::ui {

/// What somebody wants to make a record of.
struct DeclareWish final {
  records::Selection selection;
  QString foundBy;      ///< the query that selected; empty: by hand
  bool isWhole = false; ///< nothing was selected, so all of the conversation is meant
};

} // namespace muniment::ui
