#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/base/virus_scanner.h"
#include "core/model/ids.h"
#include "core/model/message.h"

namespace muniment {
inline namespace model {

using VirusScanId = Id<struct VirusScanTag>;

/// What a scanner said of a captured file, or of one that came with a message. One is never changed, only followed by
/// another: a scanner learns.
struct VirusScan final {
  using Verdict = VirusScanner::Verdict::State;

  VirusScanId id;
  std::optional<ItemId> item;
  std::optional<MessageId> message; ///< whose file it is, where it is no item
  Verdict verdict = Verdict::Clean;
  QString threat;  ///< what was found, or why nothing could be said; text from outside
  QString scanner; ///< as it calls itself
  Instant at;
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(VirusScan::Verdict verdict);
[[nodiscard]] QString aggregateOf(const VirusScanId& id);
/// `item:…` or `attachment:…`
[[nodiscard]] QString fileOf(const VirusScan& scan);
[[nodiscard]] Json contentOf(const VirusScan& scan);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<VirusScan> virusScanFrom(const Json& content);

} // namespace model
} // namespace muniment
