#pragma once

#include "core/workspace/records/declare_record.h"

namespace muniment::ui {

/// What somebody wants to make a record of.
struct DeclareWish final {
  records::Selection selection;
  QString foundBy;                         ///< the query that selected; empty: by hand
  bool isWhole = false;                    ///< nothing was selected, so all of the conversation is meant
  QString recordClass = {};                ///< code of the class that is meant; empty: nobody said
  std::map<QString, QString> details = {}; ///< what is known of it, by name of the field
  QString toldBy = {};                     ///< the system that says so
};

} // namespace muniment::ui
