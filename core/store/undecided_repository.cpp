#include "core/store/undecided_repository.h"

#include "core/model/message.h"
#include "core/model/record.h"
#include "core/store/column.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

QByteArray listOf(std::initializer_list<RecordState> states) {
  QByteArrayList numbers;
  for (const RecordState state : states)
    numbers.append(QByteArray::number(static_cast<int>(state)));
  return " (" + numbers.join(", ") + ")";
}

/// States in which a record keeps what it is made of, or is about to.
QByteArray keepingStates() {
  return listOf({RecordState::Waiting, RecordState::Declared, RecordState::Closed, RecordState::Finalised});
}

/// Those that have left nothing but tombstones.
QByteArray endedStates() { return listOf({RecordState::Destroyed, RecordState::Transferred}); }

/// The newest decision about `subject`, and what it says today; one `?`.
QByteArray newestOf(const QByteArray& subject) {
  return " LEFT JOIN triage t ON t.subject = " + subject +
         " AND t.id = (SELECT max(o.id) FROM triage o WHERE o.subject = " + subject + ")";
}

QByteArray standingOf(const QByteArray& messages) {
  return "CASE WHEN t.kind = 2 AND t.messages >= " + messages +
         " THEN 2 WHEN t.kind = 1 AND t.until > ? THEN 1 WHEN t.kind > 2 THEN t.kind ELSE 0 END AS standing, t.author";
}

/// `item, id, title, n, messages, declared, captured_at, peer, matter, standing, author`; one `?`.
QByteArray conversations() {
  // A record of messages is of one conversation and says of which.
  const QByteArray declared = "(SELECT count(DISTINCT rm.message) FROM record r JOIN record_message rm ON rm.record = "
                              "r.id WHERE r.conversation = c.id AND r.state IN" +
                              keepingStates() + ")";
  const QByteArray gone = "CASE WHEN EXISTS (SELECT 1 FROM record r WHERE r.conversation = c.id AND r.state IN" +
                          endedStates() +
                          ") THEN (SELECT count(*) FROM message m WHERE m.conversation = c.n AND "
                          "m.flags & " +
                          QByteArray::number(MessageFlags(MessageFlag::Destroyed).toInt()) + " <> 0) ELSE 0 END";
  return "SELECT 0 AS item, c.id, c.title, c.n, k.messages - " + gone + " AS messages, " + declared +
         " AS declared, (SELECT min(s.captured_at) FROM source s WHERE s.conversation = c.n) AS captured_at, (SELECT "
         "min(l.peer) FROM live_chat l WHERE l.conversation = c.n) AS peer, c.matter, " +
         standingOf("k.messages") + " FROM conversation c JOIN conversation_count k ON k.conversation = c.n" +
         newestOf("c.id");
}

QByteArray items() {
  // A tombstone has no bytes any more, so nobody decides about it.
  return "SELECT 1 AS item, i.id, i.name AS title, 0 AS n, 1 AS messages, 0 AS declared, i.captured_at, NULL AS peer, "
         "i.matter, " +
         standingOf("1") + " FROM item i" + newestOf("i.id") +
         " WHERE length(i.address) > 0 AND NOT EXISTS (SELECT 1 FROM record_item ri JOIN record r ON r.id = ri.record "
         "WHERE ri.item = i.id AND r.state IN" +
         keepingStates() + ")";
}

Result<UndecidedContent> contentFrom(const Rows& rows) {
  UndecidedContent one;
  if (rows.integer(0) == 0) {
    MUNIMENT_TRY_LET(id, idAt<ConversationId>(rows, 1));
    one.conversation = id;
  } else {
    MUNIMENT_TRY_LET(id, idAt<ItemId>(rows, 1));
    one.item = id;
  }
  one.title = rows.text(2);
  one.number = rows.integer(3);
  one.messages = rows.integer(4);
  one.declared = rows.integer(5);
  one.capturedAt = instantAt(rows, 6);
  one.peer = rows.text(7);
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 8));
  one.matter = matter;
  one.standing = static_cast<TriageDecision::Kind>(rows.integer(9));
  return one;
}

} // namespace

Result<std::vector<UndecidedContent>> UndecidedRepository::select(const UndecidedFilter& filter,
                                                                  const std::optional<UndecidedPlace>& after,
                                                                  const QString& subject, int limit,
                                                                  const Scope& scope) {
  std::vector<UndecidedContent> found;
  if (!sees(scope))
    return found;
  QByteArray conditions = " WHERE declared < messages AND captured_at IS NOT NULL";
  QVariantList given;
  appendMatterCondition(scope, conditions, given);
  if (!subject.isEmpty()) {
    conditions += " AND id = ?";
    given << subject;
  }
  if (filter.standing) {
    conditions += " AND standing = ?";
    given << static_cast<int>(*filter.standing);
  }
  if (filter.author) {
    conditions += " AND author = ?";
    given << column(*filter.author);
  }
  if (filter.capturedBefore) {
    conditions += " AND captured_at < ?";
    given << column(*filter.capturedBefore);
  }
  if (after) {
    conditions += " AND (captured_at, id) > (?, ?)";
    given << column(after->capturedAt) << after->subject;
  }
  for (const QByteArray& of : {conversations(), items()}) {
    const QByteArray sql = "SELECT * FROM (" + of + ") waiting" + conditions + " ORDER BY captured_at, id LIMIT ?";
    MUNIMENT_TRY_LET(rows, m_connection->select(sql, QVariantList{column(filter.today)} + given + QVariantList{limit}));
    while (rows.next()) {
      MUNIMENT_TRY_LET(one, contentFrom(rows));
      found.push_back(std::move(one));
    }
    MUNIMENT_TRY(rows.finish());
  }
  return found;
}

Result<std::vector<UndecidedContent>> UndecidedRepository::page(const UndecidedFilter& filter,
                                                                const std::optional<UndecidedPlace>& after, int limit,
                                                                const Scope& scope) {
  MUNIMENT_TRY_LET(found, select(filter, after, {}, limit, scope));
  std::ranges::sort(found, {}, [](const UndecidedContent& one) { return std::pair(one.capturedAt, one.subject()); });
  if (found.size() > static_cast<std::size_t>(limit))
    found.resize(static_cast<std::size_t>(limit));
  return found;
}

Result<std::optional<UndecidedContent>> UndecidedRepository::bySubject(const QString& subject, QDate today,
                                                                       const Scope& scope) {
  MUNIMENT_TRY_LET(found, select({today, {}, {}}, {}, subject, 1, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

} // namespace muniment::store
