#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"
#include "core/model/role.h"

#include <optional>

namespace muniment {
inline namespace model {

/// Something that somebody must decide or acknowledge.
struct Task final {
  enum class Kind : std::uint8_t { ApproveDeclaration, ReviewDisposition, ApproveDisposition, AcknowledgeHold, Review };
  enum class State : std::uint8_t { Open, Done, Withdrawn };
  TaskId id;
  Kind kind = Kind::Review;
  QString subject; ///< aggregate it is about: `record:…`, `hold:…`, `snapshot:…`
  QString title;
  std::optional<MatterId> matter;
  std::optional<ActorId> assignee; ///< else whoever has the role
  std::optional<Role> role;
  std::optional<PersonId> person; ///< a custodian who is not an actor
  std::optional<Instant> dueAt;
  State state = State::Open;
  QString decision; ///< `approve`, `refuse`, `acknowledge`
  QString comment;
  QString askedBy; ///< actor
  Instant askedAt;
  QString decidedBy;
  std::optional<Instant> decidedAt;
  std::int32_t reminders = 0;
  std::optional<Instant> remindedAt;
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(Task::Kind kind);
[[nodiscard]] QLatin1StringView nameOf(Task::State state);
[[nodiscard]] QString aggregateOf(const TaskId& id);
[[nodiscard]] Json contentOf(const Task& task);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<Task> taskFrom(const Json& content);

} // namespace model
} // namespace muniment
