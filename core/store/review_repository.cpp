#include "core/store/review_repository.h"

#include "core/store/bulk_rows.h"
#include "core/store/content_row.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

/// What of a set is there for a scope; `r` is the row of the member.
QByteArray selectMembers(const QByteArray& what) {
  return "SELECT " + what +
         " FROM review_member r JOIN message m ON m.id = r.message JOIN conversation c ON c.n = m.conversation WHERE "
         "r.review_set = ? AND m.flags & " +
         QByteArray::number(static_cast<int>(MessageFlag::Destroyed)) + " = 0";
}

const QByteArray kIsCoded =
    "EXISTS (SELECT 1 FROM message_tag x JOIN tag t ON t.id = x.tag WHERE x.message = r.message AND t.tag_set = ?)";

Result<ReviewSet> readSet(const Rows& rows) {
  MUNIMENT_TRY_LET(set, contentAt(rows, 1, reviewSetFrom));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 3));
  if (set.id.toString() != rows.text(0) || set.matter != matter || set.tags.toString() != rows.text(4))
    return damagedRow(QLatin1StringView("review_set"));
  MUNIMENT_TRY_LET(salt, saltAt(rows, 2));
  set.salt = salt;
  return set;
}

Result<ReviewBatch> readBatch(const Rows& rows) {
  MUNIMENT_TRY_LET(batch, contentAt(rows, 0, reviewBatchFrom));
  MUNIMENT_TRY_LET(reviewer, optionalIdAt<ActorId>(rows, 4));
  if (batch.set.toString() != rows.text(2) || batch.number != rows.integer(3) || batch.reviewer != reviewer)
    return damagedRow(QLatin1StringView("review_batch"));
  MUNIMENT_TRY_LET(salt, saltAt(rows, 1));
  batch.salt = salt;
  return batch;
}

} // namespace

Result<std::vector<MessageId>> ReviewRepository::inOrder(std::span<const MessageId> messages,
                                                         const std::optional<MatterId>& matter, const Scope& scope) {
  std::vector<MessageId> ordered;
  if (!sees(scope) || messages.empty())
    return ordered;
  std::vector<std::int64_t> numbers;
  std::ranges::transform(messages, std::back_inserter(numbers), &MessageId::number);
  QByteArray sql = "SELECT m.id FROM message m JOIN conversation c ON c.n = m.conversation WHERE m.id IN " +
                   selectNumbers(m_connection->dialect()) + " AND m.flags & " +
                   QByteArray::number(static_cast<int>(MessageFlag::Destroyed)) + " = 0";
  QVariantList values{numberList(numbers)};
  // What is restricted to another matter would tell the members of this one.
  if (matter) {
    sql += " AND (c.matter IS NULL OR c.matter = ?)";
    values << column(*matter);
  } else {
    sql += " AND c.matter IS NULL";
  }
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY m.conversation, m.position", values));
  while (rows.next())
    ordered.push_back(MessageId::fromNumber(rows.integer(0)));
  MUNIMENT_TRY(rows.finish());
  return ordered;
}

Result<void> ReviewRepository::add(const ReviewSet& set, std::span<const ReviewMember> members) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(set)));
  MUNIMENT_TRY(
      m_connection->change("INSERT INTO review_set (id, matter, tag_set, content, salt) VALUES (?, ?, ?, ?, ?)",
                           {column(set.id), column(set.matter), column(set.tags), content, set.salt.toBytes()}));
  BulkRows all("review_member", {"review_set", "ordinal", "message", "batch"});
  for (const ReviewMember& member : members)
    all.add(set.id).add(member.ordinal).add(member.message.number()).add(member.batch);
  MUNIMENT_TRY(m_connection->insertMany(all));
  return {};
}

Result<void> ReviewRepository::save(const ReviewBatch& batch) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(batch)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO review_batch (review_set, number, reviewer, content, salt) VALUES (?, ?, ?, ?, ?) ON CONFLICT "
      "(review_set, number) DO UPDATE SET reviewer = excluded.reviewer, content = excluded.content, salt = "
      "excluded.salt",
      {column(batch.set), qlonglong(batch.number), column(batch.reviewer), content, batch.salt.toBytes()}));
  return {};
}

Result<std::vector<ReviewSet>> ReviewRepository::read(const QByteArray& condition, QVariantList values,
                                                      const Scope& scope) {
  std::vector<ReviewSet> sets;
  if (!sees(scope))
    return sets;
  QByteArray sql = "SELECT id, content, salt, matter, tag_set FROM review_set WHERE " + condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY id DESC", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(set, readSet(rows));
    sets.push_back(std::move(set));
  }
  MUNIMENT_TRY(rows.finish());
  return sets;
}

Result<std::vector<ReviewSet>> ReviewRepository::sets(const Scope& scope) { return read("1 = 1", {}, scope); }

Result<std::optional<ReviewSet>> ReviewRepository::byId(const ReviewSetId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("id = ?", {column(id)}, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<ReviewBatch>> ReviewRepository::batches(const ReviewSetId& set, const Scope& scope) {
  std::vector<ReviewBatch> batches;
  MUNIMENT_TRY_LET(visible, byId(set, scope));
  if (!visible)
    return batches;
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT content, salt, review_set, number, reviewer FROM review_batch "
                                              "WHERE review_set = ? ORDER BY number",
                                              {column(set)}));
  while (rows.next()) {
    MUNIMENT_TRY_LET(batch, readBatch(rows));
    batches.push_back(std::move(batch));
  }
  MUNIMENT_TRY(rows.finish());
  return batches;
}

Result<std::map<std::int64_t, ReviewCount>> ReviewRepository::counts(const ReviewSet& set, const Scope& scope) {
  std::map<std::int64_t, ReviewCount> counts;
  if (!sees(scope))
    return counts;
  QByteArray sql = selectMembers("r.batch, count(*), sum(CASE WHEN " + kIsCoded + " THEN 1 ELSE 0 END)");
  QVariantList values{column(set.tags), column(set.id)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " GROUP BY r.batch", values));
  while (rows.next())
    counts[rows.integer(0)] = {rows.integer(1), rows.integer(2)};
  MUNIMENT_TRY(rows.finish());
  return counts;
}

Result<std::map<TagId, std::int64_t>> ReviewRepository::tagCounts(const ReviewSet& set, const Scope& scope) {
  std::map<TagId, std::int64_t> counts;
  if (!sees(scope))
    return counts;
  QByteArray sql = "SELECT x.tag, count(*) FROM tag t JOIN message_tag x ON x.tag = t.id JOIN review_member r ON "
                   "r.message = x.message JOIN message m ON m.id = r.message JOIN conversation c ON c.n = "
                   "m.conversation WHERE t.tag_set = ? AND r.review_set = ?";
  QVariantList values{column(set.tags), column(set.id)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " GROUP BY x.tag", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(tag, idAt<TagId>(rows, 0));
    counts.emplace(tag, rows.integer(1));
  }
  MUNIMENT_TRY(rows.finish());
  return counts;
}

Result<std::vector<ReviewedMessage>> ReviewRepository::page(const ReviewSet& set, std::int64_t batch,
                                                            std::int64_t after, int limit, const Scope& scope) {
  std::vector<ReviewedMessage> page;
  if (!sees(scope))
    return page;
  QByteArray sql =
      selectMembers("r.ordinal, r.message, CASE WHEN " + kIsCoded + " THEN 1 ELSE 0 END") + " AND r.ordinal > ?";
  QVariantList values{column(set.tags), column(set.id), qlonglong(after)};
  if (batch > 0) {
    sql += " AND r.batch = ?";
    values << qlonglong(batch);
  }
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY r.ordinal LIMIT " + QByteArray::number(limit), values));
  while (rows.next())
    page.push_back({rows.integer(0), MessageId::fromNumber(rows.integer(1)), rows.integer(2) != 0});
  MUNIMENT_TRY(rows.finish());
  return page;
}

Result<std::vector<MessageId>> ReviewRepository::messages(const ReviewSetId& set, const Scope& scope) {
  std::vector<MessageId> messages;
  if (!sees(scope))
    return messages;
  QByteArray sql = selectMembers("r.message");
  QVariantList values{column(set)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY r.message", values));
  while (rows.next())
    messages.push_back(MessageId::fromNumber(rows.integer(0)));
  MUNIMENT_TRY(rows.finish());
  return messages;
}

Result<std::vector<ReviewMember>> ReviewRepository::members(const ReviewSetId& set, std::int64_t after, int limit,
                                                            const Scope& /*system*/) {
  std::vector<ReviewMember> members;
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT ordinal, message, batch FROM review_member WHERE review_set = ? "
                                              "AND ordinal > ? ORDER BY ordinal LIMIT " +
                                                  QByteArray::number(limit),
                                              {column(set), qlonglong(after)}));
  while (rows.next())
    members.push_back({rows.integer(0), MessageId::fromNumber(rows.integer(1)), rows.integer(2)});
  MUNIMENT_TRY(rows.finish());
  return members;
}

} // namespace muniment::store
