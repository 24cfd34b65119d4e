#include "core/store/question_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

Result<Question> readQuestion(const Rows& rows) {
  MUNIMENT_TRY_LET(question, contentAt(rows, 5, questionFrom));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 2));
  if (question.id.toString() != rows.text(0) || question.person.toString() != rows.text(1) ||
      question.matter != matter || static_cast<std::int64_t>(question.state) != rows.integer(3) ||
      question.deadline != instantAt(rows, 4))
    return damagedRow("question"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 6));
  question.salt = salt;
  return question;
}

} // namespace

Result<void> QuestionRepository::save(const Question& question) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(question)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO question (id, person, matter, state, deadline, content, salt) VALUES (?, ?, ?, ?, ?, ?, ?) ON "
      "CONFLICT (id) DO UPDATE SET state = excluded.state, content = excluded.content, salt = excluded.salt",
      {column(question.id), column(question.person), column(question.matter), static_cast<int>(question.state),
       column(question.deadline), content, question.salt.toBytes()}));
  return {};
}

Result<void> QuestionRepository::lock(const QuestionId& id) {
  MUNIMENT_TRY(m_connection->change("UPDATE question SET state = state WHERE id = ?", {column(id)}));
  return {};
}

Result<std::vector<Question>> QuestionRepository::read(const QByteArray& condition, QVariantList values,
                                                       const QByteArray& order, const Scope& scope) {
  std::vector<Question> questions;
  if (!sees(scope))
    return questions;
  QByteArray sql = "SELECT id, person, matter, state, deadline, content, salt FROM question WHERE " + condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(question, readQuestion(rows));
    questions.push_back(std::move(question));
  }
  MUNIMENT_TRY(rows.finish());
  return questions;
}

Result<std::optional<Question>> QuestionRepository::byId(const QuestionId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("id = ?", {column(id)}, {}, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<Question>> QuestionRepository::page(const QuestionFilter& filter,
                                                       const std::optional<QuestionId>& before, int limit,
                                                       const Scope& scope) {
  QByteArray condition = "1 = 1";
  QVariantList values;
  const auto add = [&](const char* further, const QVariant& value) {
    condition += further;
    values << value;
  };
  if (filter.state)
    add(" AND state = ?", static_cast<int>(*filter.state));
  if (filter.person)
    add(" AND person = ?", column(*filter.person));
  if (before)
    add(" AND id < ?", column(*before));
  return read(condition, values, " ORDER BY id DESC LIMIT " + QByteArray::number(limit), scope);
}

Result<std::vector<Question>> QuestionRepository::overdue(Instant now, int limit, const Scope& scope) {
  return read("state = 0 AND deadline <= ?", {column(now)}, " ORDER BY deadline, id LIMIT " + QByteArray::number(limit),
              scope);
}

Result<std::vector<Question>> QuestionRepository::scan(const std::optional<QuestionId>& after, int limit,
                                                       const Scope& scope) {
  return read(after ? "id > ?" : "1 = 1", after ? QVariantList{column(*after)} : QVariantList(),
              " ORDER BY id LIMIT " + QByteArray::number(limit), scope);
}

} // namespace muniment::store
