#include "core/workspace/verify/verify_plan.h"

#include "core/access/scope_maker.h"
#include "core/base/signature.h"
#include "core/records/plan/record_due.h"
#include "core/store/record_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 500;

void report(Verification& verification, const QString& where) {
  verification.findings.push_back({where, makeError(ErrorKind::VerificationFailed, "verify.altered"_L1, {where})});
}

Result<void> verifyDue(const Services& services, store::Connection& connection, Verification& verification,
                       const SharedProgress& progress) {
  MUNIMENT_TRY_LET(plan, records::loadPlan(connection));
  const QTimeZone zone = zoneOf(services);
  const QDate today = todayIn(services, services.environment.clock->now());
  store::RecordRepository repository(connection);
  for (std::optional<RecordId> last;;) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY_LET(page, repository.scan(last, {}, kPage, access::ScopeMaker::system()));
    MUNIMENT_TRY_LET(wrong, records::findWrongDue(connection, page, plan, zone, today));
    for (const RecordId& record : wrong)
      report(verification, aggregateOf(record) + u" due"_s);
    if (page.size() < static_cast<std::size_t>(kPage))
      return {};
    last = page.back().id;
  }
}

bool isSigned(const Certificate& certificate, const std::vector<SigningKeyInfo>& keys) {
  const auto info = std::ranges::find(keys, certificate.key, &SigningKeyInfo::id);
  const auto key = info == keys.end() ? std::nullopt : PublicKey::fromBytes(info->publicKey);
  const auto signature = Signature::fromBytes(certificate.signature);
  return key && signature && verify(*key, certificate.line, *signature);
}

/// The day stands in the signed line, too.
bool saysItsDay(const Certificate& certificate) {
  const auto line = parseJson(certificate.line);
  return line && Instant::parse(line->text(u"issued_at")) == certificate.issuedAt;
}

} // namespace

Result<void> verifyPlan(const Services& services, store::Connection& connection,
                        const std::vector<SigningKeyInfo>& keys, Verification& verification,
                        const SharedProgress& progress) {
  MUNIMENT_TRY_LET(certificates, store::SnapshotRepository(connection).certificates());
  for (const Certificate& certificate : certificates) {
    if (!isSigned(certificate, keys) || !saysItsDay(certificate))
      report(verification, aggregateOf(certificate.id));
  }
  return verifyDue(services, connection, verification, progress);
}

} // namespace muniment::workspace
