#pragma once

#include "core/model/question.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Which questions somebody looks at.
struct QuestionFilter final {
  std::optional<Question::State> state;
  std::optional<PersonId> person;
};

/// What people outside are asked.
class QuestionRepository final {
 public:
  explicit QuestionRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const Question& question);
  /// Nobody else changes it until the end of the transaction.
  [[nodiscard]] Result<void> lock(const QuestionId& id);
  [[nodiscard]] Result<std::optional<Question>> byId(const QuestionId& id, const Scope& scope);
  /// The newest first.
  [[nodiscard]] Result<std::vector<Question>>
  page(const QuestionFilter& filter, const std::optional<QuestionId>& before, int limit, const Scope& scope);
  /// Open ones whose deadline is over.
  [[nodiscard]] Result<std::vector<Question>> overdue(Instant now, int limit, const Scope& scope);
  /// In the order of ids, for verification.
  [[nodiscard]] Result<std::vector<Question>> scan(const std::optional<QuestionId>& after, int limit,
                                                   const Scope& scope);

 private:
  [[nodiscard]] Result<std::vector<Question>> read(const QByteArray& condition, QVariantList values,
                                                   const QByteArray& order, const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
