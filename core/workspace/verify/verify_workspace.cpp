#include "core/workspace/verify/verify_workspace.h"

#include "core/access/scope_maker.h"
#include "core/ledger/state_replay.h"
#include "core/ledger/verify.h"
#include "core/store/aggregate_scan.h"
#include "core/store/anchor_repository.h"
#include "core/store/counters.h"
#include "core/store/derived_rows.h"
#include "core/store/item_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/migrator.h"
#include "core/store/person_names.h"
#include "core/store/receipt_repository.h"
#include "core/store/sqlite_native.h"
#include "core/workspace/verify/verify_documents.h"
#include "core/workspace/verify/verify_frozen.h"
#include "core/workspace/verify/verify_holder.h"
#include "core/workspace/verify/verify_plan.h"
#include "core/workspace/verify/verify_records.h"
#include "core/workspace/verify/verify_sources.h"

#include "core/workspace/journal/journal_seal.h"

#include <unordered_map>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostFindings = 1000;
constexpr int kMostRotations = 10'000;
constexpr int kEntriesAtOnce = 1000;

/// Compares what the tables say with what the ledger says last of each aggregate.
class Comparison final : public store::AggregateSink {
 public:
  Comparison(ledger::StateMap states, Verification& verification)
      : m_states(std::move(states)), m_verification(&verification) {}

  Result<void> take(const QString& aggregate, const Sha256& commitment) override {
    ++m_verification->aggregates;
    const auto known = m_states.find(aggregate);
    if (known == m_states.end() || !known->second)
      report(aggregate, "verify.surplus"_L1);
    else if (*known->second != commitment)
      report(aggregate, "verify.altered"_L1);
    if (known != m_states.end())
      m_states.erase(known);
    return {};
  }

  void finish() {
    for (const auto& [aggregate, commitment] : m_states) {
      if (commitment)
        report(aggregate, "verify.missing"_L1);
    }
  }

 private:
  void report(const QString& aggregate, QLatin1StringView id) {
    if (m_verification->findings.size() < kMostFindings)
      m_verification->findings.push_back({aggregate, makeError(ErrorKind::VerificationFailed, id, {aggregate})});
  }

  ledger::StateMap m_states;
  Verification* m_verification;
};

/// Whether the ledger speaks of each head that is said to lie outside, at about that time: the two are written one
/// after the other.
Result<void> verifyAnchors(store::Connection& connection, Verification& verification) {
  constexpr std::int64_t kApart = 3'600'000;
  const std::map<QString, QString> verbs{
      {u"file"_s, u"head.anchored"_s}, {u"holder"_s, u"head.given"_s}, {u"time-stamp"_s, u"head.time-stamped"_s}};
  std::multimap<std::pair<QString, std::int64_t>, Instant> told;
  store::LedgerRepository ledger(connection);
  store::EntryFilter filter;
  for (const auto& [kind, verb] : verbs)
    filter.verbs.append(verb);
  for (std::int64_t before = Json::kLargestInteger;;) {
    MUNIMENT_TRY_LET(entries, ledger.before(before, kEntriesAtOnce, filter, access::ScopeMaker::system()));
    for (const LedgerEntry& entry : entries) {
      if (const auto line = parseJson(entry.line))
        told.emplace(std::pair(entry.verb, line->at(u"payload").number(u"size")), entry.at);
    }
    if (std::ssize(entries) < kEntriesAtOnce)
      break;
    before = entries.back().seq;
  }
  MUNIMENT_TRY_LET(anchors, store::AnchorRepository(connection).all());
  for (const store::Anchor& anchor : anchors) {
    const auto verb = verbs.find(anchor.kind);
    const auto [begin, end] = told.equal_range({verb == verbs.end() ? QString() : verb->second, anchor.size});
    const bool isTold = std::any_of(begin, end, [&](const auto& each) {
      return std::abs(each.second.milliseconds() - anchor.at.milliseconds()) <= kApart;
    });
    const QString place = u"anchor:%1"_s.arg(anchor.size);
    if (!isTold)
      verification.findings.push_back({place, makeError(ErrorKind::VerificationFailed, "verify.surplus"_L1, {place})});
  }
  return {};
}

/// What no entry speaks of: receipts, the form of the tables, and the pages of the file.
Result<void> verifyRest(store::Connection& connection, const Clock& clock, Verification& verification) {
  const auto report = [&](const QString& where, QLatin1StringView id, const QString& detail) {
    verification.findings.push_back({where, makeError(ErrorKind::VerificationFailed, id, {}, detail)});
  };
  MUNIMENT_TRY(verifyJournal(connection, verification));
  MUNIMENT_TRY(verifyAnchors(connection, verification));
  MUNIMENT_TRY(verifyFrozen(connection, verification));
  MUNIMENT_TRY_LET(receipts, store::ReceiptRepository(connection).findAltered());
  for (const QString& command : receipts)
    report(u"command:"_s + command, "verify.receipt"_L1, command);
  MUNIMENT_TRY_LET(names, store::findWrongNames(connection, access::ScopeMaker::system()));
  MUNIMENT_TRY_LET(derived, store::findWrongDerived(connection, access::ScopeMaker::system()));
  for (const QString& place : names + derived)
    verification.findings.push_back({place, makeError(ErrorKind::VerificationFailed, "verify.altered"_L1, {place})});
  MUNIMENT_TRY_LET(counters, store::findWrongCounters(connection));
  for (const QString& table : counters)
    report(u"database"_s, "verify.database"_L1, table);
  if (connection.dialect() != store::Dialect::Sqlite)
    return {};
  MUNIMENT_TRY_LET(differences, store::Migrator(u"main"_s, clock).differences(connection));
  for (const QString& definition : differences)
    report(u"database"_s, "verify.schema"_L1, definition);
  MUNIMENT_TRY_LET(damage, store::findSqliteDamage(connection));
  for (const QString& line : damage)
    report(u"database"_s, "verify.database"_L1, line);
  return {};
}

Result<void> verifyRows(const Services& services, const store::Address& address,
                        const std::vector<SigningKeyInfo>& keys, Verification& verification,
                        const SharedProgress& progress) {
  MUNIMENT_TRY_LET(connection, store::Connection::open(address, store::OpenMode::Read));
  MUNIMENT_TRY(connection->script("BEGIN;\n")); // one snapshot for the ledger and the tables
  MUNIMENT_TRY_LET(states, ledger::replayState(*connection, progress));
  Comparison comparison(std::move(states), verification);
  MUNIMENT_TRY(store::scanAggregates(*connection, access::ScopeMaker::system(), comparison, progress));
  comparison.finish();
  MUNIMENT_TRY(verifyDocuments(*connection, verification, progress));
  MUNIMENT_TRY(verifyPlan(services, *connection, keys, verification, progress));
  MUNIMENT_TRY(verifyRest(*connection, *services.environment.clock, verification));
  return connection->script("COMMIT;\n");
}

Result<void> verifyVault(Services& services, const store::Address& address, Verification& verification,
                         const SharedProgress& progress) {
  MUNIMENT_TRY_LET(report, services.vault->scan(progress));
  verification.objects = report.objects;
  for (const vault::ScanFinding& finding : report.findings) {
    if (finding.kind != vault::ScanFindingKind::Leftover)
      verification.findings.push_back({u"vault/"_s + finding.name, finding.asError()});
  }
  MUNIMENT_TRY_LET(connection, store::Connection::open(address, store::OpenMode::Read));
  MUNIMENT_TRY(verifySources(services, *connection, verification, progress));
  MUNIMENT_TRY(verifyRecords(services, *connection, verification, progress));
  store::ItemRepository items(*connection);
  std::optional<ItemId> last;
  for (bool more = true; more;) {
    MUNIMENT_TRY_LET(page, items.scan(last, 1000, access::ScopeMaker::system()));
    for (const CapturedItem& item : page) {
      if (item.isDestroyed())
        continue;
      const auto place = vault::VaultAddress::fromBytes(item.address);
      // The address follows from the content, so an item cannot point at something else unnoticed.
      if (!place || *place != services.vault->addressOf(item.digest))
        verification.findings.push_back(
            {aggregateOf(item.id), makeError(ErrorKind::VerificationFailed, "verify.address"_L1)});
    }
    more = page.size() == 1000;
    if (more)
      last = page.back().id;
  }
  return {};
}

/// Which keys the ledger says were replaced, and where.
Result<std::vector<ledger::RetiredKey>> retiredKeys(const store::Address& address) {
  MUNIMENT_TRY_LET(connection, store::Connection::open(address, store::OpenMode::Read));
  const store::EntryFilter filter{u"key.rotated"_s, {}, {}, std::nullopt, std::nullopt};
  MUNIMENT_TRY_LET(entries, store::LedgerRepository(*connection)
                                .before(Json::kLargestInteger, kMostRotations, filter, access::ScopeMaker::system()));
  std::vector<ledger::RetiredKey> retired;
  for (const LedgerEntry& entry : entries) {
    const auto line = parseJson(entry.line);
    const auto key = line ? PublicKey::fromHex(line->at(u"payload"_s).text(u"retired"_s)) : std::nullopt;
    if (key)
      retired.push_back({*key, entry.seq});
  }
  return retired;
}

} // namespace

Result<Verification> verifyWorkspace(Services& services, const store::Address& address,
                                     const std::vector<SigningKeyInfo>& keys, const VerifyWish& wish,
                                     const SharedProgress& progress) {
  Verification verification;
  ledger::VerifyOptions options;
  options.outside = wish.outside;
  for (const SigningKeyInfo& info : keys) {
    if (const auto key = PublicKey::fromBytes(info.publicKey))
      options.keys.push_back(*key);
  }
  MUNIMENT_TRY_LET(retired, retiredKeys(address));
  options.retired = std::move(retired);
  options.workspace = services.info.id;
  MUNIMENT_TRY_LET(report, ledger::verifyLedger(address, options, progress));
  verification.ledger = std::move(report);
  for (const ledger::Problem& problem : verification.ledger.problems)
    verification.findings.push_back({u"ledger/"_s + QString::number(problem.seq), problem.what});
  {
    MUNIMENT_TRY_LET(connection, store::Connection::open(address, store::OpenMode::Read));
    MUNIMENT_TRY(verifyHolder(services, *connection, verification));
  }
  if (wish.deep) {
    MUNIMENT_TRY(verifyRows(services, address, keys, verification, progress));
    MUNIMENT_TRY(verifyVault(services, address, verification, progress));
  }
  return verification;
}

} // namespace muniment::workspace
