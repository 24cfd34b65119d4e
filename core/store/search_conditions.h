#pragma once

#include "core/model/message.h"
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

/// What reviewers work on and who they are, by the names that `batch:` and `reviewed:` are compared with.
struct ReviewNames final {
  std::vector<std::pair<QString, QString>> sets; ///< id and name
  std::vector<std::pair<QString, QString>> people;
};

/// What a condition is part of.
struct SearchSurroundings final {
  Dialect dialect = Dialect::Sqlite;
  QByteArray number;            ///< the expression that names the number of a message
  bool hasFewConflicts = false; ///< a list of them is quicker than a look at every row
  SearchCondition held;         ///< what is:held asks for, where the query has it
  SearchCondition tagSets;      ///< which sets of tags somebody may know of, over their ids
  ReviewNames review{};         ///< as far as the query asks for it
};

[[nodiscard]] SearchCondition searchCondition(const search::JoinedQuery& query, const SearchSurroundings& around);

/// The first condition of a kind anywhere in a query; null where there is none.
[[nodiscard]] const search::Condition* findCondition(const search::JoinedQuery& query, search::Condition::Kind kind);

/// Whether only conflicts can meet a query.
[[nodiscard]] bool isOnlyForConflicts(const search::JoinedQuery& query);

/// The condition that the index of conflicts is made for, over `message`.
inline constexpr const char* kIsConflict = "flags & 960 <> 0";
static_assert(kConflicts.toInt() == 960);

/// The numbers of at most so many conflicts. The order is that of the index: PostgreSQL, which takes every message for
/// a conflict, would read the whole table without it.
[[nodiscard]] QByteArray selectConflicts(int most);

/// Up to here a list of numbers is made in a few milliseconds.
inline constexpr int kFewConflicts = 20'000;

/// Where every message lies that can meet the dates of `query`; numbers begin with the time.
[[nodiscard]] NumberRange rangeOfDates(const search::JoinedQuery& query);

} // namespace muniment::store
