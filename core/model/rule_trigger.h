#pragma once

#include "core/base/json.h"

#include <QtCore/QStringList>
#include <QtCore/QTime>

#include <optional>

namespace muniment {
inline namespace model {

/// What wakes a rule: entries of the ledger, the clock, a date that comes near, or that something did not happen.
struct RuleTrigger final {
  enum class Kind : std::uint8_t { Event, Clock, Date, Silence };
  /// The dates that a rule can stand before or behind.
  enum class Around : std::uint8_t { RecordDue, TaskDue, QuestionDeadline };
  /// What the clock goes through each time.
  enum class Each : std::uint8_t {
    Nothing,
    OpenCase,    ///< every time
    OverdueOrder ///< once for each thing that is missing behind it
  };

  Kind kind = Kind::Event;
  QStringList verbs;         ///< Event: any of them; Silence: what begins the wait
  QStringList awaited;       ///< Silence: what ends the wait, about the same thing
  int hours = 24;            ///< Silence: how long the wait is
  QTime time = QTime(8, 0);  ///< Clock, Date: when on the day, in the zone of the workspace
  std::vector<int> weekdays; ///< Clock: 1 is Monday; empty: every day
  int dayOfMonth = 0;        ///< Clock: 1 … 28; 0: any
  Each each = Each::Nothing; ///< Clock
  Around around = Around::RecordDue;
  int days = 0; ///< Date: from that date on; negative: before it

  friend bool operator==(const RuleTrigger&, const RuleTrigger&) = default;
};

[[nodiscard]] QLatin1StringView nameOf(RuleTrigger::Kind kind);
[[nodiscard]] QLatin1StringView nameOf(RuleTrigger::Around around);
[[nodiscard]] QLatin1StringView nameOf(RuleTrigger::Each each);
[[nodiscard]] Json contentOf(const RuleTrigger& trigger);
/// Strict; an error names the place, which begins with `place`.
[[nodiscard]] Result<RuleTrigger> ruleTriggerFrom(const Json& content, const QString& place);

} // namespace model
} // namespace muniment
