#pragma once

#include "core/model/read_client.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Lets a program read approved documents. Whoever does so holds the token; only its digest comes here.
/// `{client, name}`
struct AddReadClient final {
  static constexpr auto kName = QLatin1StringView("read-client.add");
  static constexpr Permission kPermission = Permission::ManageConnections;

  QString name; ///< small letters, digits, hyphens
  Sha256 digest;
  std::set<Case::Kind> kinds; ///< empty: all
  std::set<MatterId> matters; ///< in which it sees; whoever lets it in must be a member

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Takes effect with the next request. `{client}`
struct RevokeReadClient final {
  static constexpr auto kName = QLatin1StringView("read-client.revoke");
  static constexpr Permission kPermission = Permission::ManageConnections;

  QString name;

  [[nodiscard]] Json describe() const { return Json::Object{{QStringLiteral("name"), name}}; }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// The programs that may read, or might once; without what their tokens are known by.
struct ReadClients final {
  static constexpr Permission kPermission = Permission::ManageConnections;
  struct Line final {
    QString name;
    std::set<Case::Kind> kinds;
    Instant createdAt;
    std::optional<Instant> revokedAt;
  };
  [[nodiscard]] Result<std::vector<Line>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
