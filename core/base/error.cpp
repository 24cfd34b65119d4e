#include "core/base/error.h"

namespace muniment {

Error base::makeError(ErrorKind kind, QLatin1StringView id, QStringList arguments, QString detail) {
  return {kind, QString(id), std::move(arguments), std::move(detail), false};
}

Error base::makeRetryable(ErrorKind kind, QLatin1StringView id, QStringList arguments, QString detail) {
  return {kind, QString(id), std::move(arguments), std::move(detail), true};
}

} // namespace muniment
