#pragma once

#include "core/model/connection.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What a person says of a connection and may say anew.
struct ConnectionDetails final {
  QString name;
  std::map<QString, QString> site; ///< addresses and choices, none of them secret
  QByteArray manifest;             ///< its text; empty for kinds that need none
  QString purpose;                 ///< what the content is kept for
  QString ground;                  ///< on what legal ground
  std::optional<ActorId> owner;
  std::int32_t captureDays = 90;
  std::optional<MatterId> matter;
};

/// Sets a system up, switched off, and makes the actor under which its content will be captured.
/// Usage `connection.manifest_wrong` names the place of the first problem of a manifest.
/// `{connection}`
struct AddConnection final {
  static constexpr auto kName = QLatin1StringView("connection.add");
  static constexpr Permission kPermission = Permission::ManageConnections;
  static constexpr int kMost = 32; ///< each that is on has a thread of its own

  QString peer; ///< `[a-z0-9-]{1,32}`, unique
  Connection::Kind kind = Connection::Kind::Manifest;
  ConnectionDetails details;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Puts other details in the place of those before. One that is on may not lose what it needs to be on.
/// `{connection}`
struct ChangeConnection final {
  static constexpr auto kName = QLatin1StringView("connection.change");
  static constexpr Permission kPermission = Permission::ManageConnections;

  ConnectionId connection;
  ConnectionDetails details;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Switches a connection on or off. On only once it says why its content is kept, on what ground, and who answers for
/// it. Off loses nothing: what waits, waits on.
/// `{connection, on}`
struct SwitchConnection final {
  static constexpr auto kName = QLatin1StringView("connection.switch");
  static constexpr Permission kPermission = Permission::ManageConnections;

  ConnectionId connection;
  bool on = true;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Takes a connection that is off out, with its actor's right to act. What it captured and did stays. Refused while
/// something for it or from it is open.
/// `{connection}`
struct RemoveConnection final {
  static constexpr auto kName = QLatin1StringView("connection.remove");
  static constexpr Permission kPermission = Permission::ManageConnections;

  ConnectionId connection;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Tells the ledger that a secret was entered or forgotten, and when; never what it is. Sent by Workspace::keepSecret.
/// `{connection}`
struct NoteSecret final {
  static constexpr auto kName = QLatin1StringView("connection.note-secret");
  static constexpr Permission kPermission = Permission::ManageConnections;

  ConnectionId connection;
  QString secret; ///< its name
  bool entered = true;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
