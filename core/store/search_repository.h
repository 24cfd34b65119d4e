#pragma once

#include "core/model/message.h"
#include "core/model/scope.h"
#include "core/search/query.h"
#include "core/search/search_plan.h"
#include "core/store/connection.h"
#include "core/store/search_conditions.h"

namespace muniment::store {

/// Finds messages. The same query finds the same messages on both databases.
class SearchRepository final {
 public:
  explicit SearchRepository(Connection& connection) : m_connection(&connection) {}

  /// The newest first; `before` is the last of the page before.
  [[nodiscard]] Result<std::vector<MessageId>> page(const search::Query& query, std::optional<MessageId> before,
                                                    int limit, const Scope& scope);
  /// How many there are; counting ends at `most`.
  [[nodiscard]] Result<std::int64_t> count(const search::Query& query, std::int64_t most, const Scope& scope);
  /// Which of these messages it finds.
  [[nodiscard]] Result<std::vector<MessageId>> among(const search::Query& query, std::span<const MessageId> messages,
                                                     const Scope& scope);
  /// Places in the transcript of one conversation, from `first` on, in its order.
  [[nodiscard]] Result<std::vector<std::int64_t>> positions(const search::Query& query,
                                                            const ConversationId& conversation, std::int64_t first,
                                                            int limit, const Scope& scope);

 private:
  struct Statement;
  /// The names that `batch:` and `reviewed:` of a part are compared with.
  [[nodiscard]] Result<ReviewNames> reviewNames(const search::JoinedQuery& query, const Scope& scope);
  [[nodiscard]] Result<search::SearchPlan> plan(const search::Query& query, const Scope& scope);
  /// What `is:held` of the plan asks for, with what standing queries find.
  [[nodiscard]] Result<SearchCondition> held(const search::SearchPlan& plan, const Scope& scope);
  /// As far as the plan asks for them and a list of them is worth its while.
  [[nodiscard]] Result<std::int64_t> conflictCount(const search::SearchPlan& plan);
  [[nodiscard]] Result<Statement> statement(const search::SearchPlan& plan, std::optional<MessageId> before,
                                            const Scope& scope);
  [[nodiscard]] Result<std::vector<std::int64_t>> numbers(const QByteArray& what, const Statement& statement,
                                                          const QByteArray& order);

  Connection* m_connection;
};

} // namespace muniment::store
