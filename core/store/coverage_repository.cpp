#include "core/store/coverage_repository.h"

#include "core/store/column.h"
#include "core/store/content_row.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kKnownTime = 4; ///< the bit of a stamp that says so

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

const QByteArray kGap = "SELECT f.id, f.content, f.salt FROM live_fact f ";

int gapKind() { return static_cast<int>(LiveFact::Kind::Gap); }

} // namespace

Result<std::vector<CoveredWeek>> CoverageRepository::weeks(std::int64_t conversation, const Scope& scope) {
  std::vector<CoveredWeek> found;
  if (!sees(scope))
    return found;
  QByteArray sql = "SELECT s.source, s.at / ? AS week, count(*), min(s.at), max(s.at) FROM sighting s "
                   "JOIN conversation c ON c.n = s.conversation WHERE s.conversation = ? AND s.stamp & ? <> 0";
  QVariantList values{qlonglong(kWeek), qlonglong(conversation), kKnownTime};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " GROUP BY 1, 2 ORDER BY 1, 2", values));
  while (rows.next())
    found.push_back({static_cast<std::int32_t>(rows.integer(0)), rows.integer(1), rows.integer(2), rows.integer(3),
                     rows.integer(4)});
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<MediaCount> CoverageRepository::media(std::int64_t conversation, const Scope& scope) {
  MediaCount count;
  if (!sees(scope))
    return count;
  QByteArray sql = "SELECT a.state, count(*) FROM attachment a JOIN message m ON m.id = a.message "
                   "JOIN conversation c ON c.n = m.conversation WHERE m.conversation = ?";
  QVariantList values{qlonglong(conversation)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " GROUP BY a.state", values));
  while (rows.next()) {
    switch (static_cast<Attachment::State>(rows.integer(0))) {
    case Attachment::State::Present:
      count.present = rows.integer(1);
      break;
    case Attachment::State::Missing:
      count.missing = rows.integer(1);
      break;
    case Attachment::State::Omitted:
      count.omitted = rows.integer(1);
      break;
    }
  }
  MUNIMENT_TRY(rows.finish());
  return count;
}

Result<bool> CoverageRepository::hasWords(std::int64_t conversation, std::int32_t source, const Scope& scope) {
  if (!sees(scope))
    return false;
  QByteArray sql =
      "SELECT 1 FROM sighting s JOIN message m ON m.id = s.message "
      "JOIN conversation c ON c.n = s.conversation WHERE s.conversation = ? AND s.source = ? AND m.kind <> ?";
  QVariantList values{qlonglong(conversation), source, static_cast<int>(MessageKind::System)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " LIMIT 1", values));
  const bool any = rows.next();
  MUNIMENT_TRY(rows.finish());
  return any;
}

Result<std::vector<LiveFact>> CoverageRepository::facts(const QByteArray& sql, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  std::vector<LiveFact> found;
  while (rows.next()) {
    MUNIMENT_TRY_LET(fact, contentAt(rows, 1, liveFactFrom));
    if (fact.id.toString() != rows.text(0))
      return damagedRow("live_fact"_L1);
    found.push_back(std::move(fact));
  }
  MUNIMENT_TRY(rows.finish());
  std::ranges::sort(found, {}, [](const LiveFact& fact) { return std::pair(fact.at, fact.id); });
  return found;
}

Result<std::vector<LiveFact>> CoverageRepository::gaps(std::int64_t conversation, int limit, const Scope& scope) {
  if (!sees(scope))
    return std::vector<LiveFact>();
  QByteArray sql = kGap + "JOIN message m ON m.id = f.message JOIN conversation c ON c.n = m.conversation "
                          "WHERE m.conversation = ? AND f.kind = ?";
  QVariantList values{qlonglong(conversation), gapKind()};
  appendMatterCondition(scope, sql, values);
  return facts(sql + " ORDER BY f.id DESC LIMIT " + QByteArray::number(limit), values);
}

Result<std::vector<LiveFact>> CoverageRepository::gapsOfConnections(int limit, const Scope& scope) {
  if (!sees(scope))
    return std::vector<LiveFact>();
  QByteArray sql = kGap + "JOIN connection c ON c.peer = f.peer WHERE f.message IS NULL AND f.kind = ?";
  QVariantList values{gapKind()};
  appendMatterCondition(scope, sql, values);
  return facts(sql + " ORDER BY f.id DESC LIMIT " + QByteArray::number(limit), values);
}

Result<QStringList> CoverageRepository::numbers(std::int64_t conversation, const Scope& scope) {
  QStringList found;
  if (!sees(scope))
    return found;
  QByteArray sql = "SELECT DISTINCT l.peer, l.number_id FROM live_chat l JOIN conversation c ON c.n = l.conversation "
                   "WHERE l.conversation = ?";
  QVariantList values{qlonglong(conversation)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY 1, 2", values));
  while (rows.next())
    found << rows.text(0) + u'/' + rows.text(1);
  MUNIMENT_TRY(rows.finish());
  return found;
}

} // namespace muniment::store
