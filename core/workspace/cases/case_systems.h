#pragma once

#include "core/model/case.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Connected systems in which a case can be kept as well and is not yet. NotFound `case.unknown`.
struct CaseSystems final {
  static constexpr Permission kPermission = Permission::ManageCases;

  struct Line final {
    QString peer;
    QString name;
    bool opens = false;  ///< a case can be opened there
    bool handles = true; ///< cases of its own are taken up; otherwise objects, `order/4500001234`
  };

  CaseId file;
  [[nodiscard]] Result<std::vector<Line>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
