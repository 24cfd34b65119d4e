#include "core/store/value_list.h"

#include "core/base/json.h"
#include "core/base/json_list.h"

namespace muniment::store {

// One JSON array for both databases: SQLite has no other list, and PostgreSQL's own arrays need another quoting.
QByteArray selectTexts(Dialect dialect) {
  return dialect == Dialect::Sqlite ? "(SELECT value FROM json_each(?))"
                                    : "(SELECT jsonb_array_elements_text(?::jsonb) COLLATE \"C\")";
}

QByteArray selectNumbers(Dialect dialect) {
  return dialect == Dialect::Sqlite ? "(SELECT value FROM json_each(?))"
                                    : "(SELECT jsonb_array_elements_text(?::jsonb)::bigint)";
}

Result<QVariant> textList(const QStringList& texts) {
  MUNIMENT_TRY_LET(bytes, canonicalJson(listOf(texts)));
  return QVariant(QString::fromUtf8(bytes));
}

QVariant numberList(std::span<const std::int64_t> numbers) {
  // Numbers of messages use more bits than the integers of canonical JSON.
  QByteArray text("[");
  for (const std::int64_t number : numbers)
    text.append(text.size() > 1 ? "," : "").append(QByteArray::number(qlonglong(number)));
  return QString::fromLatin1(text + ']');
}

} // namespace muniment::store
