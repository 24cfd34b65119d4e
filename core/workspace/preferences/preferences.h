#pragma once

#include "core/workspace/command.h"

namespace muniment::workspace {

/// What the asking person chose for themselves under a name; nothing where they chose nothing.
struct MyPreference final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  QString name;
  [[nodiscard]] Result<std::optional<QString>> answer(QueryContext& context) const;
};

/// Keeps what the person chose. It proves nothing, so the ledger does not hear of it.
struct KeepPreference final {
  static constexpr auto kName = QLatin1StringView("preference.keep");
  static constexpr Permission kPermission = Permission::ViewLedger;

  QString name;
  QString value;

  [[nodiscard]] Json describe() const {
    return Json::Object{{QStringLiteral("name"), name}, {QStringLiteral("value"), value}};
  }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
