#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

namespace muniment {
inline namespace model {

/// The PIN with which a person answers where much is at stake. It cannot be read back, only tried.
struct AnswerPin final {
  static constexpr int kTries = 5; ///< wrong ones in a row before it takes no more

  PersonId person;
  QByteArray sealed; ///< opens with the PIN and the workspace's key together
  std::int32_t wrong = 0;
  Instant setAt;
  QString setBy; ///< actor
  Salt salt;

  [[nodiscard]] bool isLocked() const { return wrong >= kTries; }
};

[[nodiscard]] QString aggregateOfPin(const PersonId& person);
[[nodiscard]] Json contentOf(const AnswerPin& pin);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<AnswerPin> answerPinFrom(const Json& content);

} // namespace model
} // namespace muniment
