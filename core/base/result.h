#pragma once

#include "core/base/error.h"

#include <expected>
#include <utility>

namespace muniment {
inline namespace base {

template <class T>
using Result = std::expected<T, Error>;

using Failure = std::unexpected<Error>;

[[nodiscard]] inline Failure failure(Error error) { return Failure(std::move(error)); }

[[nodiscard]] inline Failure failure(ErrorKind kind, QLatin1StringView id, QStringList arguments = {},
                                     QString detail = {}) {
  return Failure(makeError(kind, id, std::move(arguments), std::move(detail)));
}

} // namespace base
} // namespace muniment

#define MUNIMENT_JOIN_IMPL(a, b) a##b
#define MUNIMENT_JOIN(a, b) MUNIMENT_JOIN_IMPL(a, b)

/// Leaves the function with the error of `expression`, if it has one.
#define MUNIMENT_TRY(expression)                                                                                       \
  do {                                                                                                                 \
    if (auto outcome_ = (expression); !outcome_)                                                                       \
      return muniment::Failure(std::move(outcome_).error());                                                           \
  } while (false)

/// Binds `name` to the value of `expression`, or leaves the function with its error.
#define MUNIMENT_TRY_LET(name, expression) MUNIMENT_TRY_LET_AT(name, expression, MUNIMENT_JOIN(outcome_, __LINE__))
#define MUNIMENT_TRY_LET_AT(name, expression, outcome)                                                                 \
  auto outcome = (expression);                                                                                         \
  if (!outcome)                                                                                                        \
    return muniment::Failure(std::move(outcome).error());                                                              \
  auto name = std::move(*outcome)
