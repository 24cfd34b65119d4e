#include "core/store/script.h"

namespace muniment::store {

QByteArrayList splitScript(QByteArrayView sql) {
  QByteArrayList statements;
  QByteArray statement;
  for (const QByteArray& line : sql.toByteArray().split('\n')) {
    const QByteArray trimmed = line.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith("--"))
      continue;
    statement += trimmed;
    if (trimmed.endsWith(';')) {
      statement.chop(1);
      statements.append(std::exchange(statement, {}));
    } else {
      statement += ' ';
    }
  }
  if (!statement.isEmpty())
    statements.append(statement);
  return statements;
}

} // namespace muniment::store
