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

Result<Redaction> readVersion(const Rows& rows) {
  MUNIMENT_TRY_LET(redaction, contentAt(rows, 3, redactionFrom));
  if (redaction.id.toString() != rows.text(0) || redaction.version != rows.integer(1) ||
      redaction.message.number() != rows.integer(2))
    return damagedRow("redaction"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
  redaction.salt = salt;
  return redaction;
}

Result<std::vector<Redaction>> readVersions(Rows rows) {
  std::vector<Redaction> versions;
  while (rows.next()) {
    MUNIMENT_TRY_LET(redaction, readVersion(rows));
    versions.push_back(std::move(redaction));
  }
  MUNIMENT_TRY(rows.finish());
  return versions;
}

/// The newest version of each, without those withdrawn.
template <class Version, class Of>
std::vector<Version> newestOf(const std::vector<Version>& versions, const std::optional<Instant>& asOf, Of of) {
  std::vector<Version> newest;
  for (const Version& version : versions) {
    if (asOf && std::invoke(of, version).at > *asOf)
      continue;
    if (!newest.empty() && std::invoke(of, newest.back()).id == std::invoke(of, version).id)
      newest.back() = version;
    else
      newest.push_back(version);
  }
  std::erase_if(newest,
                [&](const Version& version) { return std::invoke(of, version).state == Redaction::State::Withdrawn; });
  return newest;
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

Result<std::vector<RedactedFile>> RedactionRepository::ofFiles(const Scope& scope) {
  std::vector<RedactedFile> found;
  if (!sees(scope))
    return found;
  QByteArray sql =
      "SELECT r.id, r.version, r.message, r.content, r.salt, a.digest FROM redaction r JOIN attachment a ON "
      "a.message = r.message" +
      QByteArray(kWithin) + "a.digest IS NOT NULL";
  QVariantList values;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY r.message, r.id, r.version", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(redaction, readVersion(rows));
    found.push_back({rows.bytes(5), std::move(redaction)});
  }
  MUNIMENT_TRY(rows.finish());
  return found;
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
  return newestOf(versions, asOf, std::identity());
}

std::vector<RedactedFile> inForce(const std::vector<RedactedFile>& versions, const std::optional<Instant>& asOf) {
  return newestOf(versions, asOf, &RedactedFile::redaction);
}

} // namespace muniment::store
