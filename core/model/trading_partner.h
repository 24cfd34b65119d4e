#pragma once

#include "core/base/commitment.h"
#include "core/model/ids.h"

namespace muniment {
inline namespace model {

using PartnerId = Id<struct PartnerTag>;

/// Somebody whom documents name as sender or receiver, and what was agreed with them.
struct TradingPartner final {
  PartnerId id;
  QString code; ///< as envelopes and parties say it, normalised
  QString name; ///< empty: as documents say it
  bool isOurselves = false;
  Json rules; ///< of docs/formats/partner-documents.md; null where nothing was agreed
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const PartnerId& id);
/// What the ledger commits to.
[[nodiscard]] Json contentOf(const TradingPartner& partner);
[[nodiscard]] Result<TradingPartner> tradingPartnerFrom(const Json& content);

} // namespace model
} // namespace muniment
