#pragma once

#include "core/model/production.h"
#include "core/workspace/command.h"
#include "core/workspace/evidence/production_selection.h"

namespace muniment::workspace {

/// Freezes what a selection finds now as a numbered production. Refused while something in it may not leave: what the
/// preflight calls a blocker, and while something sensitive is in it without anybody having said that it may leave.
/// `{production, number, messages, items, files, bates: {first, last}}`
struct FreezeProduction final {
  static constexpr auto kName = QLatin1StringView("production.freeze");
  static constexpr Permission kPermission = Permission::Produce;
  static constexpr bool kSigned = true;

  ProductionSelection selection;
  QString title;
  QString batesPrefix;
  std::int64_t firstBates = 0;                  ///< 0: after the last one of this prefix
  std::optional<ProductionId> supplements = {}; ///< what is in that one is left out
  bool withSensitive = false;                   ///< what is sensitive in it may leave, and that is meant

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Lets messages out that have a tag of privilege, although they have it.
/// `{waived}`
struct WaivePrivilege final {
  static constexpr auto kName = QLatin1StringView("production.waive-privilege");
  static constexpr Permission kPermission = Permission::OverridePrivilege;
  static constexpr bool kTwoPersons = true;

  std::vector<MessageId> messages;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Keeps that a package was written and what it says of itself.
struct NotePackage final {
  static constexpr auto kName = QLatin1StringView("production.note-package");
  static constexpr Permission kPermission = Permission::Produce;

  WrittenPackage package; ///< without id, author and time

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
