#pragma once

#include "ui/documents/sheet_cell.h"
#include "ui/kit/icon_set.h"

#include <vector>

namespace muniment::ui {

/// A document as people know it on paper, without its lines.
struct SheetContent final {
  using Group = std::vector<SheetCell>; ///< one below the other
  struct Sum final {
    SheetCell name;
    SheetCell amount;
    bool isMain = false;
  };
  struct Notice final {
    Icon icon = Icon::Info;
    SheetCell text; ///< its tone is that of the notice
  };

  Group head;   ///< at the start side
  Group issuer; ///< at the end side
  std::vector<Notice> notices;
  std::vector<Group> groups; ///< side by side: parties, references, days
  std::vector<Sum> sums;     ///< below the lines
  std::vector<Notice> problems;
  std::vector<Group> parts; ///< at the end: packages, notes, files
};

} // namespace muniment::ui
