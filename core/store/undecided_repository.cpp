#include "core/store/undecided_repository.h"

#include "core/model/record.h"
#include "core/store/column.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

/// States in which a record keeps what it is made of, or is about to.
QByteArray keepingStates() {
  QByteArray states = QByteArray::number(static_cast<int>(RecordState::Waiting));
  for (const RecordState state : {RecordState::Declared, RecordState::Closed, RecordState::Finalised})
    states += ", " + QByteArray::number(static_cast<int>(state));
  return states;
}

} // namespace

Result<std::vector<UndecidedContent>> UndecidedRepository::conversations(const std::optional<UndecidedContent>& after,
                                                                         int limit, const Scope& scope) {
  std::vector<UndecidedContent> found;
  if (!sees(scope))
    return found;
  // A record of messages is of one conversation and says of which.
  const QByteArray declared = "(SELECT count(DISTINCT rm.message) FROM record r JOIN record_message rm ON rm.record = "
                              "r.id WHERE r.conversation = c.id AND r.state IN (" +
                              keepingStates() + "))";
  QByteArray sql = "SELECT id, n, title, messages, declared, captured_at FROM (SELECT c.id, c.n, c.title, c.matter, "
                   "k.messages, " +
                   declared +
                   " AS declared, (SELECT min(s.captured_at) FROM source s WHERE s.conversation = c.n) AS captured_at "
                   "FROM conversation c JOIN conversation_count k ON k.conversation = c.n) waiting WHERE declared < "
                   "messages AND captured_at IS NOT NULL";
  QVariantList values;
  appendMatterCondition(scope, sql, values);
  if (after) {
    sql += " AND (captured_at, id) > (?, ?)";
    values << store::column(after->capturedAt) << store::column(after->conversation);
  }
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY captured_at, id LIMIT ?", values << limit));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<ConversationId>(rows, 0));
    found.push_back(
        {id, std::nullopt, rows.text(2), rows.integer(1), rows.integer(3), rows.integer(4), instantAt(rows, 5)});
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::vector<UndecidedContent>> UndecidedRepository::items(const std::optional<UndecidedContent>& after,
                                                                 int limit, const Scope& scope) {
  std::vector<UndecidedContent> found;
  if (!sees(scope))
    return found;
  // A tombstone has no bytes any more, so nobody decides about it.
  QByteArray sql = "SELECT id, name, captured_at FROM item WHERE length(address) > 0 AND NOT EXISTS (SELECT 1 FROM "
                   "record_item ri JOIN record r ON r.id = ri.record WHERE ri.item = item.id AND r.state IN (" +
                   keepingStates() + "))";
  QVariantList values;
  appendMatterCondition(scope, sql, values);
  if (after) {
    sql += " AND (captured_at, id) > (?, ?)";
    values << store::column(after->capturedAt) << store::column(after->item);
  }
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY captured_at, id LIMIT ?", values << limit));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<ItemId>(rows, 0));
    found.push_back({std::nullopt, id, rows.text(1), 0, 1, 0, instantAt(rows, 2)});
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

} // namespace muniment::store
