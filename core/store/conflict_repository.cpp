#include "core/store/conflict_repository.h"

#include "core/store/column.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kOfConversation = " FROM message m JOIN conversation c ON c.n = m.conversation WHERE m.conversation = "
                                   "(SELECT n FROM conversation WHERE id = ?)";
const QByteArray kNote = "SELECT o.id, o.message, o.text, o.author, o.noted_at, o.salt, coalesce(a.name, '') FROM "
                         "conflict_note o JOIN conversation c ON c.n = o.conversation LEFT JOIN actor a ON a.id = "
                         "o.author WHERE ";

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

Result<std::vector<SignedNote>> readNotes(Rows rows) {
  std::vector<SignedNote> notes;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<ConflictNoteId>(rows, 0));
    MUNIMENT_TRY_LET(author, idAt<ActorId>(rows, 3));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 5));
    notes.push_back(
        {{id, MessageId::fromNumber(rows.integer(1)), rows.text(2), author, instantAt(rows, 4), salt}, rows.text(6)});
  }
  MUNIMENT_TRY(rows.finish());
  return notes;
}

} // namespace

Result<std::vector<ConflictPlace>> ConflictRepository::places(const ConversationId& conversation, int limit,
                                                              const Scope& scope) {
  std::vector<ConflictPlace> places;
  if (!sees(scope))
    return places;
  QByteArray sql = "SELECT m.position, m.flags, (SELECT min(s.source) FROM sighting s WHERE s.message = m.id)" +
                   kOfConversation + " AND m.flags & " + QByteArray::number(kConflicts.toInt()) + " <> 0";
  QVariantList values{column(conversation)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY m.position LIMIT " + QByteArray::number(limit), values));
  while (rows.next())
    places.push_back({rows.integer(0), MessageFlags::fromInt(static_cast<MessageFlags::Int>(rows.integer(1))),
                      static_cast<std::int32_t>(rows.integer(2))});
  MUNIMENT_TRY(rows.finish());
  return places;
}

Result<std::int64_t> ConflictRepository::agreeing(const ConversationId& conversation, const Scope& scope) {
  if (!sees(scope))
    return 0;
  QByteArray sql = "SELECT count(*)" + kOfConversation + " AND m.flags & " +
                   QByteArray::number(MessageFlags(MessageFlag::Agrees).toInt()) + " <> 0";
  QVariantList values{column(conversation)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  return rows.next() ? rows.integer(0) : 0;
}

Result<void> ConflictRepository::add(const ConversationId& conversation, const ConflictNote& note) {
  MUNIMENT_TRY(m_connection->change("INSERT INTO conflict_note (id, conversation, message, text, author, noted_at, "
                                    "salt) SELECT ?, n, ?, ?, ?, ?, ? FROM conversation WHERE id = ?",
                                    {column(note.id), qlonglong(note.message.number()), note.text, column(note.author),
                                     column(note.at), note.salt.toBytes(), column(conversation)}));
  return {};
}

Result<std::vector<SignedNote>> ConflictRepository::notes(MessageId message, const Scope& scope) {
  if (!sees(scope))
    return std::vector<SignedNote>();
  QByteArray sql = kNote + "o.message = ?";
  QVariantList values{qlonglong(message.number())};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY o.noted_at, o.id", values));
  return readNotes(std::move(rows));
}

Result<std::vector<ConflictNote>> ConflictRepository::scan(const std::optional<ConflictNoteId>& after, int limit,
                                                           const Scope& scope) {
  std::vector<ConflictNote> found;
  if (!sees(scope))
    return found;
  QByteArray sql = kNote + "o.id > ?";
  QVariantList values{after ? column(*after) : QVariant(u""_s)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY o.id LIMIT " + QByteArray::number(limit), values));
  MUNIMENT_TRY_LET(notes, readNotes(std::move(rows)));
  for (SignedNote& note : notes)
    found.push_back(std::move(note.note));
  return found;
}

} // namespace muniment::store
