#pragma once

#include "core/workspace/command.h"

namespace muniment::workspace {

/// Notes the people of a list: a table with commas whose first line names the columns `name`, `phones`, `labels`,
/// `login`, `language`, `time_zone`, `unit`, `supervisor` (a name). Several numbers or labels are parted by `|`. Who is
/// known by the name gets what the list has beside what is known; nothing is taken away. All of the list, or nothing.
/// `{changed, made}`
struct ImportPeople final {
  static constexpr auto kName = QLatin1StringView("person.import");
  static constexpr Permission kPermission = Permission::ManageHolds;

  QByteArray list;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
