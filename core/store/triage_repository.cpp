#include "core/store/triage_repository.h"

#include "core/store/column.h"
#include "core/store/content_row.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kDecision =
    "SELECT id, subject, kind, messages, until, content, salt, author, execution FROM triage t WHERE ";
const QByteArray kNewest = "t.id = (SELECT max(o.id) FROM triage o WHERE o.subject = t.subject)";

/// Decisions that are older than these columns have nothing in them.
bool agrees(const Rows& rows, const TriageDecision& decision) {
  return (rows.text(7).isEmpty() || rows.text(7) == decision.author.toString()) &&
         rows.text(8) == (decision.execution ? decision.execution->toString() : QString());
}

Result<std::vector<TriageDecision>> read(Rows rows) {
  std::vector<TriageDecision> decisions;
  while (rows.next()) {
    MUNIMENT_TRY_LET(decision, contentAt(rows, 5, triageDecisionFrom));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 6));
    if (decision.id.toString() != rows.text(0) || decision.subject() != rows.text(1) ||
        static_cast<std::int64_t>(decision.kind) != rows.integer(2) || decision.messages != rows.integer(3) ||
        decision.until != optionalDayAt(rows, 4) || !agrees(rows, decision))
      return damagedRow(QLatin1StringView("triage"));
    decision.salt = salt;
    decisions.push_back(std::move(decision));
  }
  MUNIMENT_TRY(rows.finish());
  return decisions;
}

} // namespace

Result<void> TriageRepository::add(const TriageDecision& decision) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(decision)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO triage (id, subject, kind, messages, until, content, salt, author, execution) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {column(decision.id), decision.subject(), static_cast<int>(decision.kind), qlonglong(decision.messages),
       column(decision.until), content, decision.salt.toBytes(), column(decision.author), column(decision.execution)}));
  return {};
}

Result<std::map<QString, TriageDecision>> TriageRepository::newest(const QStringList& subjects) {
  MUNIMENT_TRY_LET(list, textList(subjects));
  MUNIMENT_TRY_LET(
      rows, m_connection->select(kDecision + "subject IN " + selectTexts(m_connection->dialect()) + " AND " + kNewest,
                                 {list}));
  MUNIMENT_TRY_LET(decisions, read(std::move(rows)));
  std::map<QString, TriageDecision> found;
  for (TriageDecision& decision : decisions)
    found.emplace(decision.subject(), std::move(decision));
  return found;
}

Result<std::vector<TriageDecision>> TriageRepository::privateUntil(QDate today, const std::optional<TriageId>& after,
                                                                   int limit) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kDecision + "kind = ? AND until <= ? AND id > ? AND " + kNewest +
                                                  " ORDER BY id LIMIT ?",
                                              {static_cast<int>(TriageDecision::Kind::Private), column(today),
                                               after ? column(*after) : QVariant(u""_s), limit}));
  return read(std::move(rows));
}

Result<std::vector<TriageDecision>> TriageRepository::revived(int limit) {
  // What is gone is counted too, so most conversations are known to be as they were without a look at their messages.
  const QByteArray flag = QByteArray::number(MessageFlags(MessageFlag::Destroyed).toInt());
  MUNIMENT_TRY_LET(rows, m_connection->select(
                             kDecision + "kind = ? AND " + kNewest +
                                 " AND EXISTS (SELECT 1 FROM conversation c JOIN conversation_count k ON "
                                 "k.conversation = c.n WHERE c.id = t.subject AND k.messages > t.messages AND EXISTS "
                                 "(SELECT 1 FROM message m WHERE m.conversation = c.n AND m.flags & " +
                                 flag + " = 0)) ORDER BY id LIMIT ?",
                             {static_cast<int>(TriageDecision::Kind::Destroyed), limit}));
  return read(std::move(rows));
}

Result<std::vector<TriageDecision>> TriageRepository::markedPrivate(const std::optional<ActorId>& author,
                                                                    const std::optional<TriageId>& after, int limit) {
  QByteArray sql = kDecision + "kind >= ? AND id > ? AND " + kNewest;
  QVariantList values{static_cast<int>(TriageDecision::Kind::Private), after ? column(*after) : QVariant(u""_s)};
  if (author) {
    sql += " AND author = ?";
    values << column(*author);
  }
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY id LIMIT ?", values << limit));
  return read(std::move(rows));
}

Result<std::vector<TriageDecision>> TriageRepository::endedIn(const SnapshotId& execution) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kDecision + "kind = ? AND execution = ? ORDER BY id",
                                              {static_cast<int>(TriageDecision::Kind::Destroyed), column(execution)}));
  return read(std::move(rows));
}

Result<std::vector<SnapshotId>> TriageRepository::uncertified() {
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT DISTINCT t.execution FROM triage t WHERE t.kind = ? AND NOT EXISTS "
                                        "(SELECT 1 FROM certificate c WHERE c.snapshot = t.execution) ORDER BY 1",
                                        {static_cast<int>(TriageDecision::Kind::Destroyed)}));
  std::vector<SnapshotId> found;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<SnapshotId>(rows, 0));
    found.push_back(id);
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::optional<TriageDecision>> TriageRepository::before(const TriageDecision& decision) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kDecision + "subject = ? AND id < ? ORDER BY id DESC LIMIT 1",
                                              {decision.subject(), column(decision.id)}));
  MUNIMENT_TRY_LET(found, read(std::move(rows)));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<bool> TriageRepository::isBusiness(const TriageDecision& subject) {
  const QByteArray sql = subject.conversation
                             ? "SELECT 1 FROM conversation c JOIN message m ON m.conversation = c.n JOIN "
                               "production_item p ON p.message = m.id WHERE c.id = ? LIMIT 1"
                             : "SELECT 1 FROM document d WHERE d.item = ? UNION ALL SELECT 1 FROM production_item p "
                               "WHERE p.item = ? LIMIT 1";
  QVariantList values{subject.subject()};
  if (subject.item)
    values << subject.subject();
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  const bool found = rows.next();
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<void> TriageRepository::move(const Conversation& conversation) {
  MUNIMENT_TRY(
      m_connection->change("UPDATE conversation SET matter = ?, salt = ? WHERE id = ?",
                           {column(conversation.matter), conversation.salt.toBytes(), column(conversation.id)}));
  return {};
}

Result<void> TriageRepository::move(const CapturedItem& item) {
  MUNIMENT_TRY(m_connection->change("UPDATE item SET matter = ?, salt = ? WHERE id = ?",
                                    {column(item.matter), item.salt.toBytes(), column(item.id)}));
  return {};
}

Result<std::vector<TriageDecision>> TriageRepository::scan(const std::optional<TriageId>& after, int limit) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kDecision + "id > ? ORDER BY id LIMIT ?",
                                              {after ? column(*after) : QVariant(u""_s), limit}));
  return read(std::move(rows));
}

} // namespace muniment::store
