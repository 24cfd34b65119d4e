#include "core/workspace/disposition/second_look.h"

#include "core/access/deputies.h"
#include "core/base/sha256.h"
#include "core/store/snapshot_repository.h"

#include <random>

namespace muniment::workspace {
namespace {

constexpr std::int64_t kSmallestSample = 20;
constexpr std::int64_t kSampleShare = 20; ///< one in so many

} // namespace

using namespace Qt::StringLiterals;

std::vector<int> sampleOf(const Snapshot& snapshot) {
  const std::int64_t wanted = std::min(snapshot.items, std::max(kSmallestSample, snapshot.items / kSampleShare));
  const Sha256 seed = sha256(aggregateOf(snapshot.id).toUtf8());
  std::uint64_t number = 0;
  std::memcpy(&number, seed.view().data(), sizeof number);
  std::mt19937_64 random(number);
  std::set<int> chosen;
  while (std::ssize(chosen) < wanted)
    chosen.insert(static_cast<int>(random() % static_cast<std::uint64_t>(snapshot.items)));
  return {chosen.begin(), chosen.end()};
}

Result<void> requireOther(store::Connection& connection, const access::Session& session, const WorkspaceInfo& info,
                          const Snapshot& snapshot, Instant now) {
  if (info.singlePerson)
    return {};
  const QString actor = session.actorText();
  MUNIMENT_TRY_LET(decided, store::SnapshotRepository(connection).hasDecided(snapshot.id, actor));
  if (session.onBehalfOf || decided || snapshot.submittedBy == actor)
    return failure(ErrorKind::Refused, "access.same_person"_L1);
  // A right that is only lent counts as that of whoever lends it.
  MUNIMENT_TRY_LET(lenders, access::lendersOf(connection, session, Permission::ApproveDisposition, now));
  for (const ActorId& lender : lenders) {
    MUNIMENT_TRY_LET(has, store::SnapshotRepository(connection).hasDecided(snapshot.id, lender.toString()));
    if (!has && snapshot.submittedBy != lender.toString())
      return {};
  }
  if (!lenders.empty())
    return failure(ErrorKind::Refused, "access.same_person"_L1);
  return {};
}

Result<void> requireSampleSeen(store::Connection& connection, const access::Session& session, const WorkspaceInfo& info,
                               const Snapshot& snapshot) {
  if (info.singlePerson)
    return {};
  MUNIMENT_TRY_LET(viewed, store::SnapshotRepository(connection).viewed(snapshot.id, session.actor.id, session.scope));
  const auto missing = std::ranges::count_if(sampleOf(snapshot),
                                             [&](int ordinal) { return !std::ranges::binary_search(viewed, ordinal); });
  if (missing > 0)
    return failure(ErrorKind::Refused, "disposition.sample_not_seen"_L1, {QString::number(missing)});
  return {};
}

} // namespace muniment::workspace
