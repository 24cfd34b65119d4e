#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <map>
#include <optional>

namespace muniment {
inline namespace model {

using ConnectionId = Id<struct ConnectionTag>;

/// A system that the workspace speaks with, as it was set up here. Its secrets are kept elsewhere; only their names are
/// known.
struct Connection final {
  enum class Kind : std::uint8_t {
    WhatsApp,      ///< the Cloud API of one business account
    ContentServer, ///< records management
    Push,          ///< Web Push to devices that registered
    Manifest,      ///< described by a manifest
    Folder         ///< files that appear in a folder
  };

  ConnectionId id;
  QString peer; ///< short and unique: the name of its outbox, its inbox and its actor
  QString name;
  Kind kind = Kind::Manifest;
  std::map<QString, QString> site; ///< addresses and choices, none of them secret
  QByteArray manifest;             ///< its text; empty for kinds that need none
  QString purpose;                 ///< what its content is kept for, and on what legal ground; not switched on without
  QString ground;
  std::optional<ActorId> owner;
  std::int32_t captureDays = 90;  ///< after which undecided content goes
  std::optional<MatterId> matter; ///< of all that it captures
  bool on = false;
  Instant createdAt;
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(Connection::Kind kind);
[[nodiscard]] std::optional<Connection::Kind> connectionKindFrom(QStringView name);
[[nodiscard]] QString aggregateOf(const ConnectionId& id);
/// The login of the actor under which its content is captured.
[[nodiscard]] QString loginOf(const Connection& connection);
[[nodiscard]] Json contentOf(const Connection& connection);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<Connection> connectionFrom(const Json& content);

} // namespace model
} // namespace muniment
