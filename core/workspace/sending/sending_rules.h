#pragma once

#include "core/workspace/sending/send_target.h"

namespace muniment::workspace {

/// What may be sent to somebody now. Each refusal says why, and what would do.
struct SendingRules final {
  std::optional<Instant> windowEnd; ///< until when words of one's own may be sent
  Objection objection;
  bool isRestricted = false; ///< the conversation belongs to a matter
  bool lacksOptIn = false;   ///< the connection asks that they agreed, and nothing shows that they did
  bool tierUsedUp = false;   ///< as many people were written to first within a day as the service allows

  /// Why words of one's own cannot be sent; nothing where they can.
  [[nodiscard]] std::optional<Error> refusesWords() const;
  /// A template as far as it matters to whom it may go.
  struct Template final {
    bool isMarketing = false;
    bool hasValues = false;  ///< something is filled in, which would leave a restricted matter
    bool isRequired = false; ///< the law asks for it: nobody has to agree
  };
  /// The same of a template.
  [[nodiscard]] std::optional<Error> refusesTemplate(const Template& which) const;
};

[[nodiscard]] Result<SendingRules> sendingRules(store::Connection& connection, const FoundTarget& target, Instant now);

} // namespace muniment::workspace
