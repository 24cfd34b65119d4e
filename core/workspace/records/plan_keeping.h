#pragma once

#include "core/base/json.h"
#include "core/model/entry.h"
#include "core/records/plan/plan_change.h"

namespace muniment::workspace {

struct Services;

/// Where the plan is changed, and in whose name: by a command, or by the agent on the day that was agreed.
struct PlanRoom final {
  store::Connection* connection = nullptr;
  Services* services = nullptr;
  Instant now;
  QString actor; ///< of the new version
};

/// What became of a change, and the entry that tells it.
struct PlanKept final {
  Json outcome;
  EntryDraft entry;
};

/// A change that nothing stands against.
template <class T>
struct ReadyChange final {
  records::Plan before;
  records::Plan after;
  T value; ///< with its new version
  bool mayShorten = false;
};

/// What a class rests on has to be there.
[[nodiscard]] Result<void> checkSurroundings(const records::Plan& plan, const RecordClass& value);
[[nodiscard]] Result<void> checkSchedule(const records::Plan& plan, const Schedule& value);

/// Saves a class or schedule with its new version.
[[nodiscard]] Result<PlanKept> keep(PlanRoom& room, const RecordClass& value, const QString& verb,
                                    Json::Object payload = {});
[[nodiscard]] Result<PlanKept> keep(PlanRoom& room, const Schedule& value, const QString& verb,
                                    Json::Object payload = {});

/// Refuses a change of what became another version meanwhile, of what would contradict the plan, and one that shortens
/// without saying so. Changes nothing.
[[nodiscard]] Result<ReadyChange<RecordClass>> ready(PlanRoom& room, RecordClass value, bool mayShorten);
[[nodiscard]] Result<ReadyChange<Schedule>> ready(PlanRoom& room, Schedule value, bool mayShorten);
/// Brings every due date in step, also of records that the person may not see, and saves the new version.
[[nodiscard]] Result<PlanKept> carryOut(PlanRoom& room, const ReadyChange<RecordClass>& change);
[[nodiscard]] Result<PlanKept> carryOut(PlanRoom& room, const ReadyChange<Schedule>& change);

/// Puts a class or schedule into the plan in the place of its earlier version.
void replace(records::Plan& plan, const RecordClass& value);
void replace(records::Plan& plan, const Schedule& value);

} // namespace muniment::workspace
