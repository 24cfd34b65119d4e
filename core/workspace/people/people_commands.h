#pragma once

#include "core/base/secret.h"
#include "core/model/actor.h"
#include "core/model/matter.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Lets a new person in. Their key was made at their own desk; only its public half and the sealed half come along.
struct EnrolPerson final {
  static constexpr auto kName = QLatin1StringView("actor.enrol");
  static constexpr Permission kPermission = Permission::ManageActors;
  static constexpr bool kSigned = true;

  QString login;
  QString name;
  Roles roles;
  QByteArray publicKey;
  QByteArray sealedKey;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

struct SetRoles final {
  static constexpr auto kName = QLatin1StringView("actor.set-roles");
  static constexpr Permission kPermission = Permission::ManageActors;
  static constexpr bool kSigned = true;

  ActorId actor;
  Roles roles;
  bool active = true;
  QString reason; ///< kept beside the person, not in the ledger

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Emergency access of an administrator to content: needs a reason, tells the auditor, ends by itself.
struct BreakGlass final {
  static constexpr auto kName = QLatin1StringView("access.break-glass");
  static constexpr Permission kPermission = Permission::BreakGlass;
  static constexpr bool kSigned = true;
  static constexpr std::int64_t kDuration = std::int64_t{4} * 3'600'000;

  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

struct CreateMatter final {
  static constexpr auto kName = QLatin1StringView("matter.create");
  static constexpr Permission kPermission = Permission::ManageMatters;

  QString code;
  QString name;
  std::set<ActorId> members;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

struct People final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  [[nodiscard]] Result<std::vector<Actor>> answer(QueryContext& context) const;
};

/// Who is asking, and what they may do.
struct WhoAmI final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  [[nodiscard]] Result<access::Session> answer(QueryContext& context) const { return context.session; }
};

} // namespace muniment::workspace
