#pragma once

#include "core/model/case.h"

namespace muniment {
inline namespace model {

using CaseEventId = Id<struct CaseEventTag>;

/// Something that happened in a case. Written once, never changed; only the words of a comment go with the message that
/// they quote.
struct CaseEvent final {
  enum class Kind : std::uint8_t {
    Opened,
    Comment,
    Changed,   ///< details: `field`, `was`, `now`
    Linked,    ///< details: `link`, `kind`, `target`
    Unlinked,  ///< the same
    Step,      ///< details: `step`, `title`, `was`, `now`
    Milestone, ///< details: `milestone`, `code`, `order`, `which`, `day`
    Proposed,  ///< details: `proposal`, `field`, `value`
    Accepted,  ///< the same
    Rejected,  ///< the same
    Conflict,  ///< details: `peer`, `field`, `ours`, `theirs`
    Settled,   ///< a conflict was decided; details: `peer`, `field`, `now`
    Closed,
    Reopened,
    Version ///< details: `paper`, `version`, `was`, `now`
  };
  CaseEventId id;
  CaseId file;
  Kind kind = Kind::Comment;
  Instant at;
  QString by;                     ///< actor
  QString source;                 ///< aggregate that it follows from, or `peer:NAME`; empty where the actor said it
  QString text;                   ///< a comment, a reason; text from outside where a peer wrote it
  Json details = Json::Object();  ///< texts
  std::optional<MatterId> matter; ///< of the case
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(CaseEvent::Kind kind);
[[nodiscard]] QString aggregateOf(const CaseEventId& id);
[[nodiscard]] Json contentOf(const CaseEvent& event);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<CaseEvent> caseEventFrom(const Json& content);

} // namespace model
} // namespace muniment
