#pragma once

#include "core/formats/edi/partner_rules.h"
#include "core/model/trading_partner.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Says who a partner is and what was agreed with them, in the place of what was said before.
struct SetPartnerRules final {
  static constexpr auto kName = QLatin1StringView("partner.set-rules");
  static constexpr Permission kPermission = Permission::ManagePlan;

  QString partner;          ///< id as documents say it
  QString name;             ///< empty: as documents say it
  QByteArray rules;         ///< JSON of docs/formats/partner-documents.md; empty: nothing was agreed
  bool isOurselves = false; ///< it is our own id: documents from it were sent, those to it received

  [[nodiscard]] Json describe() const;
  /// `{partner}`
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Everybody of whom something was said, in the order of their ids.
struct Partners final {
  static constexpr Permission kPermission = Permission::ViewItem;
  [[nodiscard]] Result<std::vector<TradingPartner>> answer(QueryContext& context) const;
};

/// What was agreed; nothing where nothing was.
[[nodiscard]] Result<std::optional<formats::edi::PartnerRules>> rulesOf(const TradingPartner& partner);

} // namespace muniment::workspace
