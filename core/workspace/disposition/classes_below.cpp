#include "core/workspace/disposition/classes_below.h"

#include "core/access/plan_limits.h"
#include "core/store/class_repository.h"

namespace muniment::workspace {
namespace {

Result<std::vector<ClassId>> withBelow(store::Connection& connection, const std::optional<ClassId>& top) {
  if (!top)
    return std::vector<ClassId>();
  MUNIMENT_TRY_LET(all, store::ClassRepository(connection).all());
  std::vector<ClassId> found{*top};
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const RecordClass& candidate : all) {
      if (candidate.parent == found[i])
        found.push_back(candidate.id);
    }
  }
  return found;
}

} // namespace

Result<std::vector<ClassId>> classesBelow(store::Connection& connection, const access::Session& session,
                                          const std::optional<ClassId>& top, Instant now) {
  MUNIMENT_TRY_LET(limits, access::PlanLimits::of(connection, session, Permission::ReviewDisposition, now));
  MUNIMENT_TRY_LET(found, withBelow(connection, top));
  return limits.narrow(std::move(found));
}

} // namespace muniment::workspace
