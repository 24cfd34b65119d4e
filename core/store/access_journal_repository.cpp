#include "core/store/access_journal_repository.h"

#include "core/store/column.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 1000;
const QByteArray kSelect = "SELECT seq, at, actor, action, subject, hash FROM access_journal";

Result<std::vector<AccessNote>> readNotes(Rows rows) {
  std::vector<AccessNote> notes;
  while (rows.next()) {
    const auto hash = Sha256::fromBytes(rows.bytes(5));
    if (!hash)
      return damagedRow("digest"_L1);
    notes.push_back({rows.integer(0), instantAt(rows, 1), rows.text(2), rows.text(3), rows.text(4), *hash});
  }
  MUNIMENT_TRY(rows.finish());
  return notes;
}

} // namespace

Result<void> AccessJournalRepository::append(std::span<AccessNote> notes) {
  // SQLite's transaction is the lock already.
  if (m_connection->dialect() == Dialect::Postgres)
    MUNIMENT_TRY(m_connection->script("SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.journal'));\n"));
  MUNIMENT_TRY_LET(end, last());
  std::int64_t seq = end ? end->seq : 0;
  Sha256 before = end ? end->hash : Sha256();
  BulkRows rows{"access_journal", {"seq", "at", "actor", "action", "subject", "hash"}};
  for (AccessNote& note : notes) {
    note.seq = ++seq;
    MUNIMENT_TRY_LET(hash, chainedHash(before, note));
    note.hash = hash;
    before = hash;
    rows.add(note.seq).add(note.at).add(note.actor).add(note.action).add(note.subject).add(note.hash);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::optional<AccessNote>> AccessJournalRepository::last() {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + " ORDER BY seq DESC LIMIT 1"));
  MUNIMENT_TRY_LET(notes, readNotes(std::move(rows)));
  return notes.empty() ? std::nullopt : std::optional(std::move(notes.front()));
}

Result<std::optional<AccessNote>> AccessJournalRepository::at(std::int64_t seq, const Scope& scope) {
  if (!scope.seesJournal())
    return std::optional<AccessNote>();
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + " WHERE seq = ?", {qlonglong(seq)}));
  MUNIMENT_TRY_LET(notes, readNotes(std::move(rows)));
  return notes.empty() ? std::nullopt : std::optional(std::move(notes.front()));
}

Result<std::vector<AccessNote>> AccessJournalRepository::before(std::int64_t before, int limit, const Scope& scope) {
  if (!scope.seesJournal())
    return std::vector<AccessNote>();
  MUNIMENT_TRY_LET(rows,
                   m_connection->select(kSelect + " WHERE seq < ? ORDER BY seq DESC LIMIT " + QByteArray::number(limit),
                                        {qlonglong(before)}));
  return readNotes(std::move(rows));
}

Result<std::optional<std::int64_t>> AccessJournalRepository::findBreak(const Scope& scope) {
  std::int64_t seq = 0;
  Sha256 before;
  while (scope.seesJournal()) {
    MUNIMENT_TRY_LET(rows,
                     m_connection->select(kSelect + " WHERE seq > ? ORDER BY seq LIMIT " + QByteArray::number(kPage),
                                          {qlonglong(seq)}));
    MUNIMENT_TRY_LET(notes, readNotes(std::move(rows)));
    for (const AccessNote& note : notes) {
      MUNIMENT_TRY_LET(hash, chainedHash(before, note));
      if (note.seq != ++seq || note.hash != hash)
        return std::optional(seq);
      before = hash;
    }
    if (notes.size() < static_cast<std::size_t>(kPage))
      break;
  }
  return std::optional<std::int64_t>();
}

} // namespace muniment::store
