#include "core/store/transcription_repository.h"

#include "core/store/column.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kSelect = "SELECT t.id, t.message, t.text, t.author, t.written_at, t.file, t.salt, coalesce(a.name, "
                           "'') FROM transcription t JOIN conversation c ON c.n = t.conversation LEFT JOIN actor a ON "
                           "a.id = t.author WHERE ";

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

Result<std::vector<SignedTranscription>> readAll(Rows rows) {
  std::vector<SignedTranscription> all;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<TranscriptionId>(rows, 0));
    MUNIMENT_TRY_LET(author, idAt<ActorId>(rows, 3));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 6));
    all.push_back(
        {{id, MessageId::fromNumber(rows.integer(1)), rows.text(2), author, instantAt(rows, 4), rows.bytes(5), salt},
         rows.text(7)});
  }
  MUNIMENT_TRY(rows.finish());
  return all;
}

} // namespace

Result<void> TranscriptionRepository::add(const ConversationId& conversation, const Transcription& transcription) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO transcription (id, conversation, message, text, author, written_at, file, salt) SELECT ?, n, ?, ?, "
      "?, ?, ?, ? FROM conversation WHERE id = ?",
      {column(transcription.id), qlonglong(transcription.message.number()), transcription.text,
       column(transcription.author), column(transcription.at), transcription.file, transcription.salt.toBytes(),
       column(conversation)}));
  return {};
}

Result<std::vector<SignedTranscription>> TranscriptionRepository::ofMessage(MessageId message, const Scope& scope) {
  if (!sees(scope))
    return std::vector<SignedTranscription>();
  QByteArray sql = kSelect + "t.message = ?";
  QVariantList values{qlonglong(message.number())};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY t.written_at, t.id", values));
  return readAll(std::move(rows));
}

Result<std::vector<Transcription>> TranscriptionRepository::scan(const std::optional<TranscriptionId>& after, int limit,
                                                                 const Scope& scope) {
  std::vector<Transcription> found;
  if (!sees(scope))
    return found;
  QByteArray sql = kSelect + "t.id > ?";
  QVariantList values{after ? column(*after) : QVariant(u""_s)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY t.id LIMIT " + QByteArray::number(limit), values));
  MUNIMENT_TRY_LET(all, readAll(std::move(rows)));
  for (SignedTranscription& one : all)
    found.push_back(std::move(one.transcription));
  return found;
}

} // namespace muniment::store
