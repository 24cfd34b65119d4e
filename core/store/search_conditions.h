#pragma once

#include "core/search/search_plan.h"
#include "core/store/address.h"

#include <QtCore/QVariant>

namespace muniment::store {

/// Part of a WHERE clause over `message m` and `conversation c`.
struct SearchCondition final {
  QByteArray sql;
  QVariantList values;
};

/// Numbers of messages: the first that counts and the first that no longer counts.
struct NumberRange final {
  std::int64_t first = 0;
  std::int64_t behind = std::numeric_limits<std::int64_t>::max();
};

[[nodiscard]] SearchCondition searchCondition(const search::JoinedQuery& query, Dialect dialect);

/// Where every message lies that can meet the dates of `query`; numbers begin with the time.
[[nodiscard]] NumberRange rangeOfDates(const search::JoinedQuery& query);

} // namespace muniment::store
