#pragma once

#include "core/store/aggregate_scan.h"

#include <optional>
#include <vector>

namespace muniment::store {

/// Hands a sink what the rows of one aggregate say now.
template <class V>
[[nodiscard]] Result<void> offer(AggregateSink& sink, const QString& name, const V& value) {
  MUNIMENT_TRY_LET(digest, commitment(value.salt, contentOf(value)));
  return sink.take(name, digest);
}

/// The same for all that a repository gave; `name` says how the ledger calls one of them.
template <class V, class Name>
[[nodiscard]] Result<void> offerAll(AggregateSink& sink, const Result<std::vector<V>>& values, Name name) {
  if (!values)
    return failure(values.error());
  for (const V& value : *values)
    MUNIMENT_TRY(offer(sink, name(value), value));
  return {};
}

/// The same for all pages, each of them what `next` gives after the last id.
template <class I, class F>
[[nodiscard]] Result<void> offerPages(AggregateSink& sink, F next) {
  std::optional<I> last;
  for (;;) {
    MUNIMENT_TRY_LET(page, next(last));
    if (page.empty())
      return {};
    last = page.back().id;
    for (const auto& value : page)
      MUNIMENT_TRY(offer(sink, aggregateOf(value.id), value));
  }
}

} // namespace muniment::store
