#include "core/workspace/review/review_access.h"

#include "core/store/actor_repository.h"
#include "core/store/matter_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

bool mayTag(const Actor& actor) { return actor.active && permissionsOf(actor.roles).contains(Permission::TagMessages); }

Result<void> mayReview(store::Connection& connection, const ReviewSet& set, const ActorId& actor) {
  MUNIMENT_TRY_LET(found, store::ActorRepository(connection).byId(actor));
  if (!found)
    return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  MUNIMENT_TRY_LET(matters, store::MatterRepository(connection).mattersOf(actor));
  if (!mayTag(*found) || (set.matter && !matters.contains(*set.matter)))
    return failure(ErrorKind::Refused, "review.reviewer_unfit"_L1, {found->name});
  return {};
}

} // namespace muniment::workspace
