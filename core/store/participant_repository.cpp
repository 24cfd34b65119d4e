#include "core/store/participant_repository.h"

#include "core/store/rows.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;
using Known = ParticipantFilter::Known;

constexpr const char* kHasPerson = "EXISTS (SELECT 1 FROM person_name n WHERE (n.kind = 0 AND s.phone <> '' AND "
                                   "n.value = s.phone) OR (n.kind = 1 AND n.value = s.label))";

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

/// From FROM on, up to what GROUP BY follows. What was destroyed left speakers without a name.
QByteArray wanted(const ParticipantFilter& filter, const Scope& scope, QVariantList& values) {
  QByteArray sql = " FROM speaker s JOIN conversation c ON c.n = s.conversation WHERE (s.label <> '' OR s.phone <> '')";
  appendMatterCondition(scope, sql, values);
  if (!filter.text.isEmpty()) {
    QString escaped = filter.text;
    escaped.replace(u'!', u"!!"_s).replace(u'%', u"!%"_s).replace(u'_', u"!_"_s);
    sql += " AND (lower(s.label) LIKE ? ESCAPE '!' OR s.phone LIKE ? ESCAPE '!')";
    values << u'%' + escaped.toLower() + u'%' << u'%' + QString(escaped).remove(u' ') + u'%';
  }
  if (filter.known != Known::All)
    sql += QByteArray(filter.known == Known::WithPerson ? " AND " : " AND NOT ") + kHasPerson;
  return sql;
}

} // namespace

Result<std::vector<Participant>> ParticipantRepository::page(const ParticipantFilter& filter,
                                                             const std::optional<Participant>& after, int limit,
                                                             const Scope& scope) {
  std::vector<Participant> found;
  if (!sees(scope))
    return found;
  QVariantList values;
  QByteArray sql = "SELECT s.label, s.phone, count(DISTINCT s.conversation), max(s.is_owner)";
  sql += wanted(filter, scope, values);
  if (after) {
    sql += " AND (s.label > ? OR (s.label = ? AND s.phone > ?))";
    values << after->label << after->label << after->phone;
  }
  sql += " GROUP BY s.label, s.phone ORDER BY s.label, s.phone LIMIT " + QByteArray::number(limit);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  while (rows.next())
    found.push_back({rows.text(0), rows.text(1), rows.integer(2), rows.integer(3) != 0});
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::int64_t> ParticipantRepository::count(const ParticipantFilter& filter, const Scope& scope) {
  if (!sees(scope))
    return 0;
  QVariantList values;
  const QByteArray from = wanted(filter, scope, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(
                             "SELECT count(*) FROM (SELECT DISTINCT s.label, s.phone" + from + ") AS people", values));
  const std::int64_t count = rows.next() ? rows.integer(0) : 0;
  MUNIMENT_TRY(rows.finish());
  return count;
}

Result<std::vector<SharedSpeaker>> ParticipantRepository::sharedSpeakers(int limit, const Scope& scope) {
  std::vector<SharedSpeaker> found;
  if (!sees(scope))
    return found;
  QVariantList values;
  QByteArray sql = "SELECT s.label, s.phone, n.label, count(DISTINCT s.conversation) FROM speaker_name n JOIN speaker "
                   "s ON s.conversation = n.conversation AND s.number = n.speaker JOIN conversation c ON c.n = "
                   "s.conversation WHERE n.ground = 'words' AND n.label <> s.label AND s.label <> ''";
  appendMatterCondition(scope, sql, values);
  sql += " GROUP BY s.label, s.phone, n.label ORDER BY s.label, s.phone, n.label LIMIT " + QByteArray::number(limit);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  while (rows.next())
    found.push_back({{rows.text(0), rows.text(1), rows.integer(3), false}, rows.text(2), rows.integer(3)});
  MUNIMENT_TRY(rows.finish());
  return found;
}

} // namespace muniment::store
