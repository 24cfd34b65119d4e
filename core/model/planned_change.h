#pragma once

#include "core/base/instant.h"
#include "core/model/actor.h"
#include "core/model/record_class.h"
#include "core/model/schedule.h"

#include <QtCore/QDate>

#include <variant>

namespace muniment {
inline namespace model {

using PlannedChangeId = Id<struct PlannedChangeTag>;

/// A change of the file plan that two persons agreed to and that takes effect on a later day.
struct PlannedChange final {
  enum class State : std::uint8_t {
    Waiting,
    InEffect,
    Withdrawn, ///< by a person, with a reason
    Stopped    ///< its day came, and something stood against it
  };

  PlannedChangeId id;
  std::variant<RecordClass, Schedule> value; ///< as it is to be; its version is the one that is changed
  bool mayShorten = false;
  QDate from;
  ActorId plannedBy;
  Instant plannedAt;
  State state = State::Waiting;
  std::optional<ActorId> endedBy; ///< of Withdrawn
  std::optional<Instant> endedAt;
  QString why;       ///< Withdrawn: in the words of whoever did it; Stopped: the id of the error
  QStringList about; ///< Stopped: the arguments of the error
  Salt salt;

  /// The code of the class or schedule.
  [[nodiscard]] const QString& code() const;
  /// The class or schedule as the ledger names it.
  [[nodiscard]] QString subject() const;
};

[[nodiscard]] QLatin1StringView nameOf(PlannedChange::State state);
[[nodiscard]] QString aggregateOf(const PlannedChangeId& id);
[[nodiscard]] Json contentOf(const PlannedChange& change);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<PlannedChange> plannedChangeFrom(const Json& content);

} // namespace model
} // namespace muniment
