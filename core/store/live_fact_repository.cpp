#include "core/store/live_fact_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"

#include <set>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kAtOnce = 400;

const QByteArray kFact = "SELECT f.id, f.content, f.salt, f.kind, f.target, f.message, f.peer, f.number_id, "
                         "f.arrival FROM live_fact f ";

Result<LiveFact> readFact(const Rows& rows) {
  MUNIMENT_TRY_LET(fact, contentAt(rows, 1, liveFactFrom));
  if (fact.id.toString() != rows.text(0) || static_cast<std::int64_t>(fact.kind) != rows.integer(3) ||
      fact.target != rows.text(4) || fact.peer != rows.text(6) || fact.numberId != rows.text(7) ||
      fact.arrival.toString() != rows.text(8))
    return damagedRow("live_fact"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 2));
  fact.salt = salt;
  return fact;
}

} // namespace

Result<std::vector<LiveFact>> LiveFactRepository::read(const QByteArray& rest, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kFact + rest, values));
  std::vector<LiveFact> facts;
  while (rows.next()) {
    MUNIMENT_TRY_LET(fact, readFact(rows));
    facts.push_back(std::move(fact));
  }
  MUNIMENT_TRY(rows.finish());
  return facts;
}

Result<std::vector<LiveFact>> LiveFactRepository::onlyNew(std::vector<LiveFact> facts) {
  using Key = std::tuple<QString, QString, QByteArray>;
  std::set<Key> known;
  const auto total = static_cast<qsizetype>(facts.size());
  for (qsizetype start = 0; start < total; start += kAtOnce) {
    const qsizetype end = std::min(total, start + kAtOnce);
    QVariantList values;
    for (qsizetype i = start; i < end; ++i)
      values << identityOf(facts[static_cast<std::size_t>(i)]).toBytes();
    MUNIMENT_TRY_LET(rows, m_connection->select("SELECT peer, number_id, identity FROM live_fact WHERE identity IN (" +
                                                    placeholders(values.size()) + ')',
                                                values));
    while (rows.next())
      known.emplace(rows.text(0), rows.text(1), rows.bytes(2));
    MUNIMENT_TRY(rows.finish());
  }
  std::vector<LiveFact> fresh;
  for (LiveFact& fact : facts) {
    if (known.emplace(fact.peer, fact.numberId, identityOf(fact).toBytes()).second)
      fresh.push_back(std::move(fact));
  }
  return fresh;
}

Result<void> LiveFactRepository::add(std::span<const LiveFact> facts, const std::map<QString, MessageId>& messages) {
  BulkRows rows("live_fact",
                {"id", "peer", "number_id", "target", "kind", "identity", "message", "arrival", "content", "salt"});
  for (const LiveFact& fact : facts) {
    MUNIMENT_TRY_LET(content, canonicalJson(contentOf(fact)));
    rows.add(fact.id).add(fact.peer).add(fact.numberId).add(fact.target).add(static_cast<std::int64_t>(fact.kind));
    rows.add(identityOf(fact));
    const auto message = messages.find(fact.numberId + u'\n' + fact.target);
    message == messages.end() ? rows.addNull() : rows.add(message->second.number());
    rows.add(fact.arrival).addUtf8(content).add(fact.salt);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<void> LiveFactRepository::attach(const QString& peer, const QString& numberId,
                                        std::span<const std::pair<QString, MessageId>> messages) {
  for (const auto& [target, message] : messages)
    MUNIMENT_TRY(m_connection->change(
        "UPDATE live_fact SET message = ? WHERE peer = ? AND number_id = ? AND target = ? AND message IS NULL",
        {qlonglong(message.number()), peer, numberId, target}));
  return {};
}

Result<std::vector<LiveFact>> LiveFactRepository::about(const QString& peer, const QString& numberId,
                                                        const QStringList& targets) {
  std::vector<LiveFact> found;
  for (qsizetype start = 0; start < targets.size(); start += kAtOnce) {
    QVariantList values{peer, numberId};
    for (const QString& target : targets.sliced(start, std::min(kAtOnce, targets.size() - start)))
      values << target;
    MUNIMENT_TRY_LET(some, read("WHERE f.peer = ? AND f.number_id = ? AND f.target IN (" +
                                    placeholders(values.size() - 2) + ") ORDER BY f.id",
                                values));
    std::ranges::move(some, std::back_inserter(found));
  }
  return found;
}

Result<std::vector<std::pair<MessageId, LiveFact>>> LiveFactRepository::ofMessages(std::span<const MessageId> ids,
                                                                                   const Scope& scope) {
  std::vector<std::pair<MessageId, LiveFact>> found;
  const bool sees = scope.isSystem() || scope.mayViewContent();
  for (std::size_t start = 0; sees && start < ids.size(); start += kAtOnce) {
    QVariantList values;
    for (const MessageId id : ids.subspan(start, std::min<std::size_t>(kAtOnce, ids.size() - start)))
      values << qlonglong(id.number());
    QByteArray sql = kFact +
                     "JOIN message m ON m.id = f.message JOIN conversation c ON c.n = m.conversation WHERE f.message "
                     "IN (" +
                     placeholders(values.size()) + ')';
    appendMatterCondition(scope, sql, values);
    MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY f.message, f.id", values));
    while (rows.next()) {
      MUNIMENT_TRY_LET(fact, readFact(rows));
      found.emplace_back(MessageId::fromNumber(rows.integer(5)), std::move(fact));
    }
    MUNIMENT_TRY(rows.finish());
  }
  return found;
}

Result<std::vector<LiveFact>> LiveFactRepository::scan(const std::optional<LiveFactId>& after, int limit,
                                                       const Scope& /*system*/) {
  return read("WHERE f.id > ? ORDER BY f.id LIMIT " + QByteArray::number(limit),
              {after ? column(*after) : QVariant(u""_s)});
}

} // namespace muniment::store
