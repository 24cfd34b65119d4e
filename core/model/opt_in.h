#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/base/json.h"
#include "core/model/ids.h"

#include <optional>

namespace muniment {
inline namespace model {

using OptInId = Id<struct OptInTag>;

/// That somebody agreed to be written to at a number, or took that back, and what shows it. One is never changed, only
/// followed by another.
struct OptIn final {
  enum class Act : std::uint8_t { Given, Withdrawn };
  enum class Source : std::uint8_t {
    Message, ///< they wrote it
    Form,    ///< on a page of ours
    Paper,
    Import, ///< taken over from a list that another system kept
    Spoken  ///< said to somebody: enough to withdraw, not to agree
  };

  OptInId id;
  QString peer;     ///< of the connection
  QString numberId; ///< of ours
  QString party;    ///< `phone:…`, `user:…`, `parent:…`
  Act act = Act::Given;
  Source source = Source::Message;
  Instant at; ///< when they said so
  Instant recordedAt;
  QString recordedBy;
  QString evidence;                           ///< `message:…` or `item:…`; empty where nothing is needed
  std::optional<ConversationId> conversation; ///< with them, where it was known
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(OptIn::Act act);
[[nodiscard]] QLatin1StringView nameOf(OptIn::Source source);
[[nodiscard]] std::optional<OptIn::Source> optInSource(QStringView name);
[[nodiscard]] QString aggregateOf(const OptInId& id);
[[nodiscard]] Json contentOf(const OptIn& optIn);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<OptIn> optInFrom(const Json& content);

} // namespace model
} // namespace muniment
