#pragma once

#include "core/base/sha256.h"
#include "core/model/delivery.h"
#include "core/model/message.h"

namespace muniment {
inline namespace model {

using LiveFactId = Id<struct LiveFactTag>;

/// Something that was told of a message, of a person or of a connection. Facts are added and never changed; how a
/// message stands follows from all of them, in whatever order they came.
struct LiveFact final {
  enum class Kind : std::uint8_t {
    Said, ///< the words that a message had before it was edited
    Edit,
    Revoke,
    Reaction,
    Status,
    Stop, ///< somebody does not want to be written to
    Resume,
    MarketingStop,
    MarketingResume,
    Gap, ///< something was not captured
    Group,
    Notice
  };

  LiveFactId id;
  DeliveryId arrival;
  QString peer;
  QString numberId;
  Kind kind = Kind::Notice;
  QString target; ///< wamid, or the name of a party
  QString wamid;  ///< of the event itself
  Instant at;
  QString by;             ///< party who did it, or whom a status is about
  QString who;            ///< the same as people read it
  QString word;           ///< of the messenger: a status, a type, a code
  QString text;           ///< new words, an emoji, what the messenger says about a failure
  std::int64_t first = 0; ///< where it stands in the body that brought it
  std::int64_t size = 0;
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(LiveFact::Kind kind);
[[nodiscard]] QString aggregateOf(const LiveFactId& id);
/// The same for two reports of one thing.
[[nodiscard]] Sha256 identityOf(const LiveFact& fact);
[[nodiscard]] Json contentOf(const LiveFact& fact);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<LiveFact> liveFactFrom(const Json& content);

} // namespace model
} // namespace muniment
