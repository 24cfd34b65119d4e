#include "core/records/disposition/trusted_time.h"

#include "core/access/scope_maker.h"
#include "core/store/ledger_repository.h"
#include "core/store/snapshot_repository.h"

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kDrift = 10LL * 60'000; ///< milliseconds that two right clocks may differ

Result<TrustedTime> witnessed(store::Connection& connection) {
  MUNIMENT_TRY_LET(server, store::SnapshotRepository(connection).serverTime());
  if (server)
    return TrustedTime{*server, TrustedTime::Witness::Server};
  MUNIMENT_TRY_LET(stamps, store::LedgerRepository(connection).timeStampsBefore(Json::kLargestInteger, 1));
  if (stamps.empty())
    return failure(ErrorKind::Refused, "disposition.no_trusted_time"_L1);
  return TrustedTime{stamps.front().stampedAt, TrustedTime::Witness::TimeStamp};
}

} // namespace

QLatin1StringView nameOf(TrustedTime::Witness witness) {
  switch (witness) {
  case TrustedTime::Witness::TimeStamp:
    return "time-stamp"_L1;
  case TrustedTime::Witness::Server:
    return "server"_L1;
  case TrustedTime::Witness::Rehearsal:
    return "rehearsal"_L1;
  }
  return {};
}

Result<TrustedTime> trustedTime(store::Connection& connection, const WorkspaceInfo& info, Instant now) {
  MUNIMENT_TRY_LET(
      last, store::LedgerRepository(connection).before(Json::kLargestInteger, 1, {}, access::ScopeMaker::system()));
  if (!last.empty() && last.front().at > now.plusMilliseconds(kDrift))
    return failure(ErrorKind::Refused, "disposition.clock_behind"_L1);
  if (info.isRehearsal())
    return TrustedTime{now, TrustedTime::Witness::Rehearsal};
  MUNIMENT_TRY_LET(trusted, witnessed(connection));
  const std::int64_t age = now.milliseconds() - trusted.at.milliseconds();
  if (trusted.witness == TrustedTime::Witness::Server && std::abs(age) > kDrift)
    return failure(ErrorKind::Refused, "disposition.clocks_differ"_L1);
  if (age < -kDrift)
    return failure(ErrorKind::Refused, "disposition.clock_behind"_L1);
  if (age > kTrustedFor)
    return failure(ErrorKind::Refused, "disposition.no_trusted_time"_L1);
  return trusted;
}

} // namespace muniment::records
