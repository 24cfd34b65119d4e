#include "core/search/query_error.h"

namespace muniment::search {

Failure failureAt(qsizetype at, QLatin1StringView id, QStringList further) {
  further.prepend(QString::number(at + 1));
  return failure(ErrorKind::Usage, id, std::move(further));
}

std::optional<qsizetype> placeOf(const Error& error) {
  bool isNumber = false;
  const qsizetype at = error.arguments.value(0).toLongLong(&isNumber) - 1;
  if (!error.id.startsWith(QLatin1StringView("search.")) || !isNumber || at < 0)
    return std::nullopt;
  return at;
}

} // namespace muniment::search
