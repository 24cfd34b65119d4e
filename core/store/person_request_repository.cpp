#include "core/store/person_request_repository.h"

#include "core/model/message.h"
#include "core/store/content_row.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

/// Speakers of whom sources say a name or a number of the person; one `?`.
const QByteArray kSpeakers = "speaker s JOIN person_name n ON (n.kind = 0 AND s.phone = n.value) OR (n.kind = 1 AND "
                             "s.label = n.value)";
/// Waiting, declared, closed, finalised.
const QByteArray kKept = "EXISTS (SELECT 1 FROM record_message rm JOIN record r ON r.id = rm.record WHERE rm.message = "
                         "m.id AND r.state IN (1, 3, 4, 5))";

} // namespace

Result<void> PersonRequestRepository::save(const PersonRequest& request) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(request)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO person_request (id, person, state, content, salt) VALUES (?, ?, ?, ?, "
      "?) ON CONFLICT (id) DO UPDATE SET state = excluded.state, content = "
      "excluded.content, salt = excluded.salt",
      {column(request.id), column(request.person), static_cast<int>(request.state), content, request.salt.toBytes()}));
  return {};
}

Result<std::vector<PersonRequest>> PersonRequestRepository::read(const QByteArray& rest, const QVariantList& values) {
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT id, person, state, content, salt FROM person_request WHERE " + rest, values));
  std::vector<PersonRequest> requests;
  while (rows.next()) {
    MUNIMENT_TRY_LET(request, contentAt(rows, 3, personRequestFrom));
    if (request.id.toString() != rows.text(0) || request.person.toString() != rows.text(1) ||
        static_cast<int>(request.state) != rows.integer(2))
      return damagedRow("person_request"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
    request.salt = salt;
    requests.push_back(std::move(request));
  }
  MUNIMENT_TRY(rows.finish());
  return requests;
}

Result<std::optional<PersonRequest>> PersonRequestRepository::byId(const PersonRequestId& id) {
  MUNIMENT_TRY_LET(found, read("id = ?", {column(id)}));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<PersonRequest>> PersonRequestRepository::ofPerson(const PersonId& person) {
  return read("person = ? ORDER BY id", {column(person)});
}

Result<std::vector<PersonRequest>> PersonRequestRepository::scan(const std::optional<PersonRequestId>& after,
                                                                 int limit) {
  return read("id > ? ORDER BY id LIMIT ?", {after ? column(*after) : QVariant(u""_s), limit});
}

Result<std::vector<SpokenConversation>> PersonRequestRepository::conversationsOf(const PersonId& person,
                                                                                 const Scope& scope) {
  QVariantList values{column(person)};
  QByteArray sql = "SELECT DISTINCT c.n, c.id, c.title FROM " + kSpeakers +
                   " JOIN conversation c ON c.n = s.conversation WHERE n.person = ?";
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY c.n", values));
  std::vector<SpokenConversation> found;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<ConversationId>(rows, 1));
    found.push_back({rows.integer(0), id, rows.text(2)});
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::vector<SpokenMessage>> PersonRequestRepository::messagesOf(const PersonId& person,
                                                                       std::int64_t conversation) {
  const QByteArray gone = QByteArray::number(MessageFlags(MessageFlag::Destroyed).toInt());
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT m.id, m.position, CASE WHEN " + kKept +
                                     " THEN 1 ELSE 0 END FROM message m WHERE m.conversation = ? AND m.flags & " +
                                     gone + " = 0 AND m.speaker IN (SELECT s.number FROM " + kSpeakers +
                                     " WHERE s.conversation = ? AND n.person = ?) ORDER BY m.position",
                                 {qlonglong(conversation), qlonglong(conversation), column(person)}));
  std::vector<SpokenMessage> found;
  while (rows.next())
    found.push_back({MessageId::fromNumber(rows.integer(0)), rows.integer(1), rows.integer(2) != 0});
  MUNIMENT_TRY(rows.finish());
  return found;
}

} // namespace muniment::store
