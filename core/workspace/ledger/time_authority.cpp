#include "core/workspace/ledger/time_authority.h"

#include "core/access/scope_maker.h"
#include "core/ledger/head.h"
#include "core/ledger/head_signer.h"
#include "core/store/time_authority_repository.h"
#include "core/workspace/records/entry_state.h"

#include <QtCore/QUrl>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kDay = 86'400'000; ///< milliseconds
constexpr std::int64_t kMinute = 60'000;  ///< milliseconds in which acts share one time-stamp
constexpr qsizetype kLongestCertificates = 256 * 1024;

/// After these nobody shall be able to say that they were made up later.
const QStringList kActs{u"record.declared"_s,   u"record.undeclared"_s,   u"hold.released"_s, u"snapshot.executed"_s,
                        u"snapshot.finished"_s, u"production.packaged"_s, u"handover.sent"_s};

} // namespace

Json ChooseAuthority::describe() const {
  return Json::Object{{u"address"_s, address}, {u"certificates"_s, QString::fromUtf8(certificates)}};
}

Result<Json> ChooseAuthority::apply(CommandContext& context) const {
  const QString place = address.trimmed();
  const QUrl url(place, QUrl::StrictMode);
  const bool isWeb =
      url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
  if (!place.isEmpty() && (!isWeb || !url.userInfo().isEmpty()))
    return failure(ErrorKind::Usage, "authority.address_wrong"_L1, {place});
  const bool isPem = certificates.contains("-----BEGIN CERTIFICATE-----") && certificates.size() < kLongestCertificates;
  if (!place.isEmpty() && !isPem)
    return failure(ErrorKind::Usage, "authority.certificates_wrong"_L1);
  const TimeAuthority authority{
      TimeAuthorityId::make(context.now()), place,         place.isEmpty() ? QByteArray("") : certificates,
      context.session().actor.id,           context.now(), makeSalt()};
  MUNIMENT_TRY(store::TimeAuthorityRepository(context.connection()).add(authority));
  EntryDraft draft;
  draft.verb = u"authority.chosen"_s;
  draft.subject = aggregateOf(authority.id);
  draft.payload = {{u"none"_s, place.isEmpty()}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(authority.id), authority));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"address"_s, place}, {u"authority"_s, authority.id.toString()}};
}

Result<std::optional<TimeAuthority>> ChosenAuthority::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(newest, store::TimeAuthorityRepository(context.connection).newest());
  if (newest && newest->address.isEmpty())
    newest.reset();
  return newest;
}

Result<std::vector<HeadLine>> HeadsPage::answer(QueryContext& context) const {
  store::LedgerRepository ledger(context.connection);
  MUNIMENT_TRY_LET(heads, ledger.headsBefore(before, kPage));
  MUNIMENT_TRY_LET(stamps, ledger.timeStampsBefore(before, kPage));
  std::vector<HeadLine> lines;
  for (const store::StoredHead& head : heads) {
    HeadLine line;
    line.size = head.size;
    if (const auto checked = ledger::checkedHead(head))
      line.signedAt = checked->at;
    const auto own = std::ranges::find(stamps, head.size, &store::StoredTimeStamp::size);
    if (own != stamps.end()) {
      line.authority = own->authority;
      line.stampedAt = own->stampedAt;
    }
    MUNIMENT_TRY_LET(covering, ledger.timeStampCovering(head.size));
    line.coveredBy = covering ? covering->size : 0;
    lines.push_back(std::move(line));
  }
  return lines;
}

Result<bool> isStampDue(store::Connection& connection, Instant now) {
  store::LedgerRepository ledger(connection);
  MUNIMENT_TRY_LET(stamps, ledger.timeStampsBefore(Json::kLargestInteger, 1));
  MUNIMENT_TRY_LET(head, ledger::newestHead(connection));
  if (!head || stamps.empty())
    return head.has_value();
  const store::StoredTimeStamp& last = stamps.front();
  if (last.stampedAt.milliseconds() / kDay < now.milliseconds() / kDay && head->size > last.size)
    return true;
  if (now.milliseconds() - last.stampedAt.milliseconds() < kMinute)
    return false;
  const store::EntryFilter acts{{}, {}, {}, std::nullopt, std::nullopt, kActs};
  MUNIMENT_TRY_LET(newest, ledger.before(Json::kLargestInteger, 1, acts, access::ScopeMaker::system()));
  return !newest.empty() && newest.front().seq > last.size;
}

} // namespace muniment::workspace
