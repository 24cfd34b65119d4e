#include "core/ledger/state_replay.h"

#include "core/ledger/entry_scan.h"
#include "core/store/ledger_scan.h"

namespace muniment::ledger {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kEntriesAtOnce = 16'384;

struct Change final {
  std::int64_t seq = 0;
  QString aggregate;
  std::optional<Sha256> commitment;
};

/// A name as it is written in JSON.
QString unescaped(QByteArrayView written) {
  if (!written.contains('\\'))
    return QString::fromUtf8(written);
  const auto value = parseJson('"' + written.toByteArray() + '"');
  return value && value->string() ? *value->string() : QString();
}

class Replay final {
 public:
  Replay(store::Connection& connection, const SharedProgress& progress)
      : m_connection(&connection), m_progress(progress) {}

  Result<StateMap> run() {
    MUNIMENT_TRY_LET(top, store::newestEntry(*m_connection));
    for (std::int64_t first = 1; first <= top.seq; first += kEntriesAtOnce) {
      const std::int64_t last = std::min(top.seq, first + kEntriesAtOnce - 1);
      MUNIMENT_TRY(readChanges(first, last));
      MUNIMENT_TRY(applyLeaves(first, last));
      applyUntil(last + 1);
      if (m_progress && m_progress->isCancelled())
        return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    }
    return std::move(m_states);
  }

 private:
  Result<void> readChanges(std::int64_t first, std::int64_t last) {
    m_changes.clear();
    m_next = 0;
    MUNIMENT_TRY_LET(rows, store::scanEntries(*m_connection, first, last));
    for (;;) {
      MUNIMENT_TRY_LET(more, rows->next());
      if (!more)
        return {};
      const std::int64_t seq = rows->integer(store::kSeq);
      const auto entry = scanEntryLine(rows->bytes(store::kLine));
      if (!entry)
        return failure(ErrorKind::VerificationFailed, "verify.line_malformed"_L1, {QString::number(seq)});
      for (MemberScan member(entry->state); member.next();) {
        const QByteArrayView value = member.value();
        m_changes.push_back({seq, unescaped(member.name()),
                             value.size() < 2 ? std::nullopt : digestFromHex(value.sliced(1, value.size() - 2))});
      }
    }
  }

  Result<void> applyLeaves(std::int64_t first, std::int64_t last) {
    MUNIMENT_TRY_LET(rows, store::scanLeaves(*m_connection, first, last));
    for (;;) {
      MUNIMENT_TRY_LET(more, rows->next());
      if (!more)
        return {};
      applyUntil(rows->integer(store::kLeafSeq));
      apply(QString::fromUtf8(rows->bytes(store::kAggregate)), Sha256::fromBytes(rows->bytes(store::kDigest)));
    }
  }

  void applyUntil(std::int64_t seq) {
    for (; m_next < m_changes.size() && m_changes[m_next].seq < seq; ++m_next)
      apply(m_changes[m_next].aggregate, m_changes[m_next].commitment);
  }

  void apply(const QString& aggregate, const std::optional<Sha256>& commitment) {
    if (commitment)
      m_states.insert_or_assign(aggregate, commitment);
    else
      m_states.erase(aggregate);
  }

  store::Connection* m_connection;
  SharedProgress m_progress;
  std::vector<Change> m_changes;
  std::size_t m_next = 0;
  StateMap m_states;
};

} // namespace

Result<StateMap> replayState(store::Connection& connection, const SharedProgress& progress) {
  return Replay(connection, progress).run();
}

} // namespace muniment::ledger
