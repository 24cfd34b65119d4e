#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"
#include "core/model/push_device.h"
#include "core/model/question.h"

#include <optional>

namespace muniment {
inline namespace model {

using AnswerLinkId = Id<struct AnswerLinkTag>;

/// A way for one person to answer one question once. Whoever knows its token has it; only the digest of that is kept.
struct AnswerLink final {
  AnswerLinkId id;
  Sha256 digest; ///< of the token
  QuestionId question;
  PersonId person;
  std::optional<DeviceId> device; ///< to which it was sent; nothing where somebody handed it over
  Instant deadline;
  Instant madeAt;
  QString madeBy;                  ///< actor
  std::optional<Instant> openedAt; ///< first time; programs that look ahead at links open them too
  std::optional<Instant> usedAt;
  std::optional<DeviceId> registered; ///< the device that registered through it
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const AnswerLinkId& id);
[[nodiscard]] Json contentOf(const AnswerLink& link);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<AnswerLink> answerLinkFrom(const Json& content);

} // namespace model
} // namespace muniment
