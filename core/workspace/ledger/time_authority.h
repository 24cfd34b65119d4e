#pragma once

#include "core/model/time_authority.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Says who confirms the time from now on, and by whose certificates that is believed; nobody with an empty address.
struct ChooseAuthority final {
  static constexpr auto kName = QLatin1StringView("authority.choose");
  static constexpr Permission kPermission = Permission::AnchorHead;
  static constexpr bool kSigned = true;

  QString address;
  QByteArray certificates; ///< PEM

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Who confirms the time; nothing where nobody does.
struct ChosenAuthority final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  [[nodiscard]] Result<std::optional<TimeAuthority>> answer(QueryContext& context) const;
};

/// A signed head, and who outside confirmed it.
struct HeadLine final {
  std::int64_t size = 0;
  std::optional<Instant> signedAt; ///< nothing where the head is not what was signed
  QString authority;               ///< of its own time-stamp; empty where it has none
  std::optional<Instant> stampedAt;
  std::int64_t coveredBy = 0; ///< the size of the first time-stamped head that covers it, 0 where there is none
};

/// Heads with fewer entries than `before`, newest first.
struct HeadsPage final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  static constexpr int kPage = 200;

  std::int64_t before = Json::kLargestInteger;

  [[nodiscard]] Result<std::vector<HeadLine>> answer(QueryContext& context) const;
};

/// Whether the head shall be time-stamped now: daily, and once a minute after a declaration, a release, a destruction
/// or an export.
[[nodiscard]] Result<bool> isStampDue(store::Connection& connection, Instant now);

} // namespace muniment::workspace
