#include "core/store/conversation_filter.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

/// Letters stand for themselves, whatever LIKE makes of them.
QString pattern(const QString& part) {
  QString escaped = part;
  escaped.replace(u'!', u"!!"_s).replace(u'%', u"!%"_s).replace(u'_', u"!_"_s);
  return u'%' + escaped.toLower() + u'%';
}

} // namespace

void appendFilter(const ConversationFilter& filter, QByteArray& sql, QVariantList& values) {
  if (!filter.text.isEmpty()) {
    sql += " AND (lower(c.title) LIKE ? ESCAPE '!' OR EXISTS (SELECT 1 FROM speaker s WHERE s.conversation = c.n AND "
           "lower(s.label) LIKE ? ESCAPE '!'))";
    values << pattern(filter.text) << pattern(filter.text);
  }
  if (!filter.speaker.isEmpty()) {
    sql += " AND EXISTS (SELECT 1 FROM speaker s WHERE s.conversation = c.n AND s.label = ?)";
    values << filter.speaker;
  }
  if (!filter.owner.isEmpty()) {
    sql += " AND EXISTS (SELECT 1 FROM source s WHERE s.conversation = c.n AND s.owner = ?)";
    values << filter.owner;
  }
  if (filter.onlyConflicts)
    sql += " AND k.conflicts > 0";
  if (filter.onlyWithFiles)
    sql += " AND c.n IN (SELECT m.conversation FROM attachment a JOIN message m ON m.id = a.message)";
  if (filter.from) {
    sql += " AND k.last_at >= ?";
    values << qlonglong(*filter.from);
  }
  if (filter.until) {
    sql += " AND k.first_at <= ?";
    values << qlonglong(*filter.until);
  }
}

} // namespace muniment::store
