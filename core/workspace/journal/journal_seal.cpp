#include "core/workspace/journal/journal_seal.h"

#include "core/access/scope_maker.h"
#include "core/store/access_journal_repository.h"
#include "core/store/ledger_repository.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kDay = 86'400'000;
constexpr int kPage = 500;
constexpr auto kVerb = "journal.closed"_L1;

struct Closing final {
  std::int64_t entry = 0;
  Instant at;
  std::int64_t seq = 0;
  QString hash;
};

/// The closings before an entry, newest first.
Result<std::vector<Closing>> closingsBefore(store::Connection& connection, std::int64_t before, int limit) {
  const store::EntryFilter filter{QString(kVerb), {}, {}, std::nullopt, std::nullopt};
  MUNIMENT_TRY_LET(entries,
                   store::LedgerRepository(connection).before(before, limit, filter, access::ScopeMaker::system()));
  std::vector<Closing> closings;
  for (const LedgerEntry& entry : entries) {
    MUNIMENT_TRY_LET(line, parseJson(entry.line));
    const Json& payload = line.at(u"payload"_s);
    closings.push_back({entry.seq, entry.at, payload.number(u"seq"_s), payload.text(u"hash"_s)});
  }
  return closings;
}

} // namespace

Result<void> closeJournal(store::Transaction& transaction, const WorkspaceInfo& info) {
  store::Connection& connection = transaction.connection();
  MUNIMENT_TRY_LET(end, store::AccessJournalRepository(connection).last());
  if (!end)
    return {};
  MUNIMENT_TRY_LET(closings, closingsBefore(connection, Json::kLargestInteger, 1));
  if (!closings.empty() && (closings.front().seq == end->seq ||
                            closings.front().at.milliseconds() / kDay == transaction.now().milliseconds() / kDay))
    return {};
  EntryDraft draft;
  draft.actor = u"agent"_s;
  draft.verb = QString(kVerb);
  draft.subject = aggregateOf(info.id);
  draft.payload = {{u"hash"_s, end->hash.toHex()}, {u"seq"_s, end->seq}};
  transaction.record(std::move(draft));
  return {};
}

Result<void> verifyJournal(store::Connection& connection, Verification& verification) {
  const auto report = [&](std::int64_t seq, QLatin1StringView id) {
    const QString number = QString::number(seq);
    verification.findings.push_back({u"journal/"_s + number, makeError(ErrorKind::VerificationFailed, id, {number})});
  };
  store::AccessJournalRepository journal(connection);
  MUNIMENT_TRY_LET(broken, journal.findBreak(access::ScopeMaker::system()));
  if (broken)
    report(*broken, "verify.journal_broken"_L1);
  for (std::int64_t before = Json::kLargestInteger;;) {
    MUNIMENT_TRY_LET(closings, closingsBefore(connection, before, kPage));
    for (const Closing& closing : closings) {
      MUNIMENT_TRY_LET(note, journal.at(closing.seq, access::ScopeMaker::system()));
      if (!note || note->hash.toHex() != closing.hash)
        report(closing.seq, "verify.journal_differs"_L1);
    }
    if (closings.size() < static_cast<std::size_t>(kPage))
      return {};
    before = closings.back().entry;
  }
}

} // namespace muniment::workspace
