#pragma once

#include "core/model/question.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::workspace {

/// What makes a question one of high stake.
struct StakeReason final {
  enum class What : std::uint8_t { Matter, Class, Amount };

  What what = What::Matter;
  QString words; ///< the code of the class, the amount with its currency; of a matter nothing

  /// `matter`, `class CODE`, `amount AMOUNT`.
  [[nodiscard]] QString toString() const;
  /// Why the person must have a PIN: `question.pin_for_matter`, `…_class`, `…_amount`.
  [[nodiscard]] Error pinMissing() const;
};

/// Whether the limits of the workspace make a question about `cause` one of high stake, by what whoever asks may see
/// of it: a record, a document, a file, a case with all that is filed to it, or for a campaign what that is about.
[[nodiscard]] Result<std::optional<StakeReason>> stakeOf(store::Connection& connection, const QString& cause,
                                                         const std::optional<MatterId>& matter, const Scope& scope);

/// Sets the stake of something that asks; gives the reason where a limit did.
template <class T>
[[nodiscard]] Result<std::optional<StakeReason>> heedLimits(store::Connection& connection, T& asking,
                                                            const Scope& scope) {
  MUNIMENT_TRY_LET(reason, stakeOf(connection, asking.cause, asking.matter, scope));
  if (reason)
    asking.stake = Question::Stake::High;
  return reason;
}

} // namespace muniment::workspace
