#include "core/store/search_conditions.h"

#include "core/store/column.h"
#include "core/store/search_match.h"

#include <algorithm>

namespace muniment::store {
namespace {

using search::Condition;
using search::JoinedQuery;
using Kind = search::JoinedQuery::Kind;

constexpr int kCounterBits = 25;
// Numbers keep the time of the first reading; a zone that is found out later moves a message by less than this.
constexpr std::int64_t kSlackSeconds = 2 * 24 * 3600;

/// The bits of `message.stamp`.
constexpr const char* kKnown = "m.stamp & 4 <> 0";
constexpr const char* kUtc = "m.stamp & 8 <> 0";
constexpr const char* kLocal = "m.stamp & 8 = 0";

/// ` AND m.at >= ? AND m.at < ?`, as far as there are bounds.
void appendBounds(SearchCondition& into, const Condition& condition, Instant search::DayBound::*reading) {
  if (condition.from) {
    into.sql += " AND m.at >= ?";
    into.values << qlonglong(((*condition.from).*reading).milliseconds());
  }
  if (condition.until) {
    into.sql += " AND m.at < ?";
    into.values << qlonglong(((*condition.until).*reading).milliseconds());
  }
}

SearchCondition ofTime(const Condition& condition) {
  SearchCondition made{QByteArray("(") + kKnown + " AND ((" + kUtc, {}};
  appendBounds(made, condition, &search::DayBound::moment);
  made.sql += QByteArray(") OR (") + kLocal;
  appendBounds(made, condition, &search::DayBound::civil);
  made.sql += ")))";
  return made;
}

SearchCondition ofTag(const Condition& condition, const SearchSurroundings& around) {
  QVariantList values{QString::fromUtf8(condition.name)};
  QByteArray name = "t.folded = ?";
  if (condition.isBeginning) {
    name = "t.folded >= ? AND t.folded < ?";
    values << QString::fromUtf8(condition.name + "\xF4\x8F\xBF\xBF"); // the last character there is
  }
  return {"(" + around.number + " IN (SELECT x.message FROM tag t JOIN message_tag x ON x.tag = t.id WHERE " + name +
              " AND t.tag_set IN " + around.tagSets.sql + "))",
          values + around.tagSets.values};
}

/// ` AND column IN (?, …)` of what the condition means among these names; nothing where it means nobody.
std::optional<SearchCondition> amongNames(const Condition& condition, const QByteArray& column,
                                          std::span<const std::pair<QString, QString>> names) {
  SearchCondition made;
  for (const auto& [id, name] : names) {
    if (search::meansName(condition, name))
      made.values << id;
  }
  if (made.values.isEmpty())
    return std::nullopt;
  made.sql = " AND " + column + " IN (" + placeholders(made.values.size()) + ')';
  return made;
}

SearchCondition ofBatch(const Condition& condition, const SearchSurroundings& around) {
  auto made = amongNames(condition, "x.review_set", around.review.sets);
  if (!made)
    return {"(1 = 0)", {}};
  if (condition.number > 0) {
    made->sql += " AND x.batch = ?";
    made->values << qlonglong(condition.number);
  }
  return {"(" + around.number + " IN (SELECT x.message FROM review_member x WHERE 1 = 1" + made->sql + "))",
          made->values};
}

SearchCondition ofReviewer(const Condition& condition, const SearchSurroundings& around) {
  SearchCondition author;
  if (!condition.tokens.empty()) {
    auto meant = amongNames(condition, "g.author", around.review.people);
    if (!meant)
      return {"(1 = 0)", {}};
    author = std::move(*meant);
  }
  return {"(" + around.number +
              " IN (SELECT x.message FROM tagging g JOIN tag_change x ON x.tagging = g.id WHERE g.tag_set IN " +
              around.tagSets.sql + author.sql + "))",
          around.tagSets.values + author.values};
}

SearchCondition of(const Condition& condition, const SearchSurroundings& around) {
  switch (condition.kind) {
  case Condition::Kind::Held:
    return around.held;
  case Condition::Kind::Declared: // declared, closed, finalised
    return {"(EXISTS (SELECT 1 FROM record_message x JOIN record r ON r.id = x.record WHERE x.message = " +
                around.number + " AND r.state IN (3, 4, 5)))",
            {}};
  case Condition::Kind::Conflict:
    if (around.hasFewConflicts &&
        around.dialect == Dialect::Postgres) // An array is looked up, where IN would be joined.
      return {'(' + around.number + " = ANY (ARRAY(" + selectConflicts(kFewConflicts) + ")))", {}};
    if (around.hasFewConflicts)
      return {'(' + around.number + " IN (" + selectConflicts(kFewConflicts) + "))", {}};
    return {QByteArray("(m.") + kIsConflict + ')', {}};
  case Condition::Kind::Tag:
    return ofTag(condition, around);
  case Condition::Kind::Batch:
    return ofBatch(condition, around);
  case Condition::Kind::Reviewed:
    return ofReviewer(condition, around);
  case Condition::Kind::Time:
    break;
  }
  return ofTime(condition);
}

SearchCondition ofIndexed(const search::IndexedQuery& query, Dialect dialect) {
  if (dialect == Dialect::Sqlite)
    return {"(m.id IN (SELECT rowid FROM message_words WHERE message_words MATCH ?))", {fullTextMatch(query)}};
  return {"(m.id IN (SELECT message FROM message_words WHERE words @@ ?::tsquery))", {tsQuery(query)}};
}

} // namespace

SearchCondition searchCondition(const JoinedQuery& query, const SearchSurroundings& around) {
  if (query.kind == Kind::Condition)
    return of(query.condition, around);
  if (query.kind == Kind::Indexed)
    return ofIndexed(query.indexed, around.dialect);
  const bool any = query.kind == Kind::Any;
  SearchCondition made{query.kind == Kind::Not ? "(NOT " : "(", {}};
  for (const JoinedQuery& operand : query.operands) {
    SearchCondition part = searchCondition(operand, around);
    if (!made.sql.endsWith('(') && !made.sql.endsWith("NOT "))
      made.sql += any ? " OR " : " AND ";
    made.sql += part.sql;
    made.values += part.values;
  }
  if (query.operands.empty())
    made.sql += any ? "1 = 0" : "1 = 1";
  made.sql += ')';
  return made;
}

QByteArray selectConflicts(int most) {
  return QByteArray("SELECT id FROM message WHERE ") + kIsConflict + " ORDER BY conversation, position LIMIT " +
         QByteArray::number(most);
}

const Condition* findCondition(const JoinedQuery& query, Condition::Kind kind) {
  if (query.kind == Kind::Condition)
    return query.condition.kind == kind ? &query.condition : nullptr;
  for (const JoinedQuery& operand : query.operands) {
    if (const Condition* found = findCondition(operand, kind))
      return found;
  }
  return nullptr;
}

bool isOnlyForConflicts(const JoinedQuery& query) {
  if (query.kind == Kind::All)
    return std::ranges::any_of(query.operands, isOnlyForConflicts);
  return query.kind == Kind::Condition && query.condition.kind == Condition::Kind::Conflict;
}

NumberRange rangeOfDates(const JoinedQuery& query) {
  NumberRange range;
  if (query.kind == Kind::All) {
    for (const JoinedQuery& operand : query.operands) {
      const NumberRange inner = rangeOfDates(operand);
      range = {std::max(range.first, inner.first), std::min(range.behind, inner.behind)};
    }
  } else if (query.kind == Kind::Condition && query.condition.kind == Condition::Kind::Time) {
    const auto number = [](Instant at, std::int64_t slack) {
      return std::max<std::int64_t>(0, at.milliseconds() / 1000 + slack) << kCounterBits;
    };
    if (const auto& from = query.condition.from)
      range.first = number(std::min(from->moment, from->civil), -kSlackSeconds);
    if (const auto& until = query.condition.until)
      range.behind = number(std::max(until->moment, until->civil), kSlackSeconds);
  }
  return range;
}

} // namespace muniment::store
