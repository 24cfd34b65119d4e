#pragma once

#include "core/workspace/sending/send_target.h"

namespace muniment::workspace {

/// What may be sent to somebody now. Each refusal says why, and what would do.
struct SendingRules final {
  std::optional<Instant> windowEnd; ///< until when words of one's own may be sent
  Objection objection;
  bool isRestricted = false; ///< the conversation belongs to a matter
  bool tierUsedUp = false;   ///< as many people were written to first within a day as the service allows

  /// Why words of one's own cannot be sent; nothing where they can.
  [[nodiscard]] std::optional<Error> refusesWords() const;
  /// The same of a template. `hasValues`: something is filled in, which would leave a restricted matter.
  [[nodiscard]] std::optional<Error> refusesTemplate(bool isMarketing, bool hasValues) const;
};

[[nodiscard]] Result<SendingRules> sendingRules(store::Connection& connection, const FoundTarget& target, Instant now);

} // namespace muniment::workspace
