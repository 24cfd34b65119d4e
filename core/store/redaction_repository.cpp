#include "core/store/redaction_repository.h"

#include "core/store/bulk_rows.h"
#include "core/store/content_row.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kVersion = "SELECT r.id, r.version, r.message, r.content, r.salt FROM redaction r";
constexpr auto kWithin = " JOIN message m ON m.id = r.message JOIN conversation c ON c.n = m.conversation WHERE ";

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

Result<std::vector<Redaction>> readVersions(Rows rows) {
  std::vector<Redaction> versions;
  while (rows.next()) {
    MUNIMENT_TRY_LET(redaction, contentAt(rows, 3, redactionFrom));
    if (redaction.id.toString() != rows.text(0) || redaction.version != rows.integer(1) ||
        redaction.message.number() != rows.integer(2))
      return damagedRow("redaction"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
    redaction.salt = salt;
    versions.push_back(std::move(redaction));
  }
  MUNIMENT_TRY(rows.finish());
  return versions;
}

} // namespace

Result<void> RedactionRepository::add(std::span<const Redaction> versions) {
  BulkRows rows("redaction", {"id", "version", "message", "content", "salt"});
  for (const Redaction& redaction : versions) {
    MUNIMENT_TRY_LET(content, contentColumn(contentOf(redaction)));
    rows.add(redaction.id).add(redaction.version).add(redaction.message.number()).add(content).add(redaction.salt);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::vector<Redaction>> RedactionRepository::byIds(std::span<const RedactionId> ids, const Scope& scope) {
  if (!sees(scope))
    return std::vector<Redaction>();
  MUNIMENT_TRY_LET(list, textList(textsOf(ids)));
  QByteArray sql = QByteArray(kVersion) + kWithin + "r.id IN " + selectTexts(m_connection->dialect()) +
                   " AND r.version = (SELECT max(v.version) FROM redaction v WHERE v.id = r.id)";
  QVariantList values{list};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY r.id", values));
  return readVersions(std::move(rows));
}

Result<std::vector<Redaction>> RedactionRepository::ofMessages(std::span<const MessageId> messages,
                                                               const Scope& scope) {
  if (!sees(scope) || messages.empty())
    return std::vector<Redaction>();
  std::vector<std::int64_t> numbers;
  std::ranges::transform(messages, std::back_inserter(numbers), &MessageId::number);
  QByteArray sql = QByteArray(kVersion) + kWithin + "r.message IN " + selectNumbers(m_connection->dialect());
  QVariantList values{numberList(numbers)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY r.message, r.id, r.version", values));
  return readVersions(std::move(rows));
}

Result<std::vector<MessageId>> RedactionRepository::messagesIn(const ConversationId& conversation, int limit,
                                                               const Scope& scope) {
  std::vector<MessageId> found;
  if (!sees(scope))
    return found;
  QByteArray sql = QByteArray("SELECT DISTINCT r.message, m.position FROM redaction r") + kWithin + "c.id = ?";
  QVariantList values{column(conversation)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY m.position LIMIT " + QByteArray::number(limit), values));
  while (rows.next())
    found.push_back(MessageId::fromNumber(rows.integer(0)));
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::vector<Redaction>> RedactionRepository::scan(const std::optional<Redaction>& after, int limit,
                                                         const Scope& /*system*/) {
  MUNIMENT_TRY_LET(rows,
                   m_connection->select(QByteArray(kVersion) +
                                            " WHERE r.id > ? OR (r.id = ? AND r.version > ?) ORDER BY r.id, r.version "
                                            "LIMIT " +
                                            QByteArray::number(limit),
                                        {after ? after->id.toString() : u""_s, after ? after->id.toString() : u""_s,
                                         after ? after->version : 0}));
  return readVersions(std::move(rows));
}

std::vector<Redaction> inForce(const std::vector<Redaction>& versions, const std::optional<Instant>& asOf) {
  std::vector<Redaction> newest;
  for (const Redaction& redaction : versions) {
    if (asOf && redaction.at > *asOf)
      continue;
    if (!newest.empty() && newest.back().id == redaction.id)
      newest.back() = redaction;
    else
      newest.push_back(redaction);
  }
  std::erase_if(newest, [](const Redaction& redaction) { return redaction.state == Redaction::State::Withdrawn; });
  return newest;
}

} // namespace muniment::store
