#include "core/store/search_repository.h"

#include "core/search/query_parser.h"
#include "core/store/actor_repository.h"
#include "core/store/column.h"
#include "core/store/held_condition.h"
#include "core/store/review_repository.h"
#include "core/store/scope_sql.h"
#include "core/store/search_match.h"
#include "core/store/value_list.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace muniment::store {
namespace {

constexpr int kVeryFewConflicts = 500;
/// The index of words is asked about so many messages one by one; more are picked out of what it finds.
constexpr std::size_t kVeryFewMessages = 100;

bool means(const search::Filter& filter, const QString& title, const QString& code) {
  if (filter.field == search::Field::Case)
    return !code.isEmpty() && code.compare(filter.value, Qt::CaseInsensitive) == 0;
  return search::meansTitle(filter, title);
}

SearchCondition visibleTagSets(const Scope& scope) {
  SearchCondition made{"(SELECT id FROM tag_set WHERE 1 = 1", {}};
  appendMatterCondition(scope, made.sql, made.values);
  made.sql += ')';
  return made;
}

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

} // namespace

/// From FROM on; `number` names the number of a message in it.
struct SearchRepository::Statement final {
  QByteArray number;
  QByteArray sql;
  QVariantList values;
  bool startsAtList = false; ///< a short list of numbers comes first, not the index that is in order
};

Result<search::SearchPlan> SearchRepository::plan(const search::Query& query, const Scope& scope) {
  const std::vector<const search::Filter*> filters = search::conversationFilters(query);
  std::vector<std::vector<ConversationId>> meant(filters.size());
  if (!filters.empty()) {
    QByteArray sql = "SELECT c.id, c.title, coalesce(k.code, '') FROM conversation c LEFT JOIN matter k ON k.id = "
                     "c.matter WHERE 1 = 1";
    QVariantList values;
    appendMatterCondition(scope, sql, values);
    MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY c.n", values));
    while (rows.next()) {
      MUNIMENT_TRY_LET(id, idAt<ConversationId>(rows, 0));
      for (std::size_t i = 0; i < filters.size(); ++i) {
        if (means(*filters[i], rows.text(1), rows.text(2)))
          meant[i].push_back(id);
      }
    }
    MUNIMENT_TRY(rows.finish());
  }
  return search::planOf(query, meant);
}

Result<std::int64_t> SearchRepository::conflictCount(const search::SearchPlan& plan) {
  if (!plan.joined || !findCondition(*plan.joined, search::Condition::Kind::Conflict))
    return 0;
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT count(*) FROM (" + selectConflicts(kFewConflicts + 1) + ") AS conflicts"));
  const std::int64_t count = rows.next() ? rows.integer(0) : 0;
  MUNIMENT_TRY(rows.finish());
  return count;
}

Result<ReviewNames> SearchRepository::reviewNames(const search::JoinedQuery& query, const Scope& scope) {
  ReviewNames names;
  if (findCondition(query, search::Condition::Kind::Batch)) {
    MUNIMENT_TRY_LET(sets, ReviewRepository(*m_connection).sets(scope));
    for (const ReviewSet& set : sets)
      names.sets.emplace_back(column(set.id).toString(), set.name);
  }
  if (findCondition(query, search::Condition::Kind::Reviewed)) {
    MUNIMENT_TRY_LET(actors, ActorRepository(*m_connection).all());
    for (const Actor& actor : actors)
      names.people.emplace_back(column(actor.id).toString(), actor.name + u' ' + actor.login);
  }
  return names;
}

Result<SearchCondition> SearchRepository::held(const search::SearchPlan& plan, const Scope& scope) {
  const auto* const asked = plan.joined ? findCondition(*plan.joined, search::Condition::Kind::Held) : nullptr;
  if (!asked)
    return SearchCondition();
  const Dialect dialect = m_connection->dialect();
  MUNIMENT_TRY_LET(inForce, HoldsInForce::read(*m_connection, dayOf(*asked)));
  MUNIMENT_TRY_LET(condition, heldCondition(dialect, inForce, dayOf(*asked)));
  condition.sql.prepend('(');
  for (const StandingQuery& standing : inForce.queries) {
    MUNIMENT_TRY_LET(query, search::parseQuery(standing.text, {inForce.zone, standing.addedAt}));
    MUNIMENT_TRY_LET(split, this->plan(query, scope));
    search::JoinedQuery whole{search::JoinedQuery::Kind::All, {}, {}, {}};
    if (split.indexed)
      whole.operands.push_back({search::JoinedQuery::Kind::Indexed, {}, std::move(*split.indexed), {}});
    if (split.joined)
      whole.operands.push_back(std::move(*split.joined));
    MUNIMENT_TRY_LET(names, reviewNames(whole, scope));
    const SearchCondition part =
        searchCondition(whole, {dialect, "m.id", false, {"(1 = 0)", {}}, visibleTagSets(scope), std::move(names)});
    condition.sql += " OR " + part.sql;
    condition.values += part.values;
  }
  condition.sql += ')';
  return condition;
}

Result<SearchRepository::Statement> SearchRepository::statement(const search::SearchPlan& plan,
                                                                std::optional<MessageId> before, const Scope& scope) {
  const bool sqlite = m_connection->dialect() == Dialect::Sqlite;
  Statement made;
  // CROSS JOIN keeps SQLite from starting anywhere but at the index, which is already in the order wanted.
  if (plan.indexed && sqlite) {
    made = {"message_words.rowid",
            " FROM message_words CROSS JOIN message m CROSS JOIN conversation c WHERE message_words MATCH ? AND m.id = "
            "message_words.rowid AND c.n = m.conversation",
            {fullTextMatch(*plan.indexed)},
            false};
  } else if (plan.indexed) {
    made = {"message_words.message",
            " FROM message_words CROSS JOIN message m CROSS JOIN conversation c WHERE message_words.words @@ "
            "?::tsquery AND m.id = message_words.message AND c.n = m.conversation",
            {tsQuery(*plan.indexed)},
            false};
  } else {
    made = {"m.id", " FROM message m CROSS JOIN conversation c WHERE c.n = m.conversation", {}, false};
  }
  NumberRange range = plan.joined ? rangeOfDates(*plan.joined) : NumberRange{};
  if (before)
    range.behind = std::min(range.behind, before->number());
  if (range.first > 0) {
    made.sql += " AND " + made.number + " >= ?";
    made.values << qlonglong(range.first);
  }
  if (range.behind < NumberRange{}.behind) {
    made.sql += " AND " + made.number + " < ?";
    made.values << qlonglong(range.behind);
  }
  if (plan.joined) {
    MUNIMENT_TRY_LET(conflicts, conflictCount(plan));
    made.startsAtList = sqlite && plan.indexed && conflicts <= kVeryFewConflicts && isOnlyForConflicts(*plan.joined);
    // A plus keeps SQLite from asking the index of words once for each number of a long list.
    const bool hides = sqlite && plan.indexed && !made.startsAtList;
    MUNIMENT_TRY_LET(isHeld, held(plan, scope));
    MUNIMENT_TRY_LET(names, reviewNames(*plan.joined, scope));
    const SearchCondition condition = searchCondition(
        *plan.joined, {m_connection->dialect(), hides ? '+' + made.number : made.number, conflicts <= kFewConflicts,
                       std::move(isHeld), visibleTagSets(scope), std::move(names)});
    made.sql += " AND " + condition.sql;
    made.values += condition.values;
  }
  appendMatterCondition(scope, made.sql, made.values);
  return made;
}

Result<std::vector<std::int64_t>> SearchRepository::numbers(const QByteArray& what, const Statement& statement,
                                                            const QByteArray& order) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT " + what + statement.sql + order, statement.values));
  std::vector<std::int64_t> numbers;
  while (rows.next())
    numbers.push_back(rows.integer(0));
  MUNIMENT_TRY(rows.finish());
  return numbers;
}

Result<std::vector<MessageId>> SearchRepository::page(const search::Query& query, std::optional<MessageId> before,
                                                      int limit, const Scope& scope) {
  if (!sees(scope))
    return std::vector<MessageId>();
  MUNIMENT_TRY_LET(whole, plan(query, scope));
  std::vector<MessageId> ids;
  for (const search::SearchPlan& part : search::alternatives(whole)) {
    MUNIMENT_TRY_LET(from, statement(part, before, scope));
    MUNIMENT_TRY_LET(found, numbers(from.number, from,
                                    (from.startsAtList ? " ORDER BY +" : " ORDER BY ") + from.number + " DESC LIMIT " +
                                        QByteArray::number(limit)));
    std::ranges::transform(found, std::back_inserter(ids), MessageId::fromNumber);
  }
  std::ranges::sort(ids, std::ranges::greater());
  const auto repeated = std::ranges::unique(ids);
  ids.erase(repeated.begin(), repeated.end());
  if (ids.size() > static_cast<std::size_t>(limit))
    ids.resize(static_cast<std::size_t>(limit));
  return ids;
}

Result<std::int64_t> SearchRepository::count(const search::Query& query, std::int64_t most, const Scope& scope) {
  if (!sees(scope))
    return 0;
  MUNIMENT_TRY_LET(split, plan(query, scope));
  MUNIMENT_TRY_LET(from, statement(split, std::nullopt, scope));
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT count(*) FROM (SELECT 1 AS found" + from.sql + " LIMIT " +
                                                  QByteArray::number(qlonglong(most)) + ") AS hits",
                                              from.values));
  const std::int64_t count = rows.next() ? rows.integer(0) : 0;
  MUNIMENT_TRY(rows.finish());
  return count;
}

Result<std::vector<MessageId>> SearchRepository::among(const search::Query& query, std::span<const MessageId> messages,
                                                       const Scope& scope) {
  std::vector<MessageId> found;
  if (!sees(scope) || messages.empty())
    return found;
  std::vector<std::int64_t> wanted;
  std::ranges::transform(messages, std::back_inserter(wanted), &MessageId::number);
  MUNIMENT_TRY_LET(split, plan(query, scope));
  MUNIMENT_TRY_LET(from, statement(split, std::nullopt, scope));
  const bool hides = m_connection->dialect() == Dialect::Sqlite && split.indexed && wanted.size() > kVeryFewMessages;
  from.sql += (hides ? " AND +" : " AND ") + from.number + " IN " + selectNumbers(m_connection->dialect());
  from.values << numberList(wanted);
  MUNIMENT_TRY_LET(hits, numbers(from.number, from, " ORDER BY " + from.number));
  std::ranges::transform(hits, std::back_inserter(found), MessageId::fromNumber);
  return found;
}

Result<std::vector<std::int64_t>> SearchRepository::positions(const search::Query& query,
                                                              const ConversationId& conversation, std::int64_t first,
                                                              int limit, const Scope& scope) {
  if (!sees(scope))
    return std::vector<std::int64_t>();
  MUNIMENT_TRY_LET(split, plan(query, scope));
  MUNIMENT_TRY_LET(from, statement(search::within(conversation, std::move(split)), std::nullopt, scope));
  from.sql += " AND m.position >= ?";
  from.values << qlonglong(first);
  return numbers("m.position", from, " ORDER BY m.position LIMIT " + QByteArray::number(limit));
}

} // namespace muniment::store
