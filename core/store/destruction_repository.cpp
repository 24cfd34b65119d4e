#include "core/store/destruction_repository.h"

#include "core/model/conflict_note.h"
#include "core/model/record.h"
#include "core/model/transcription.h"
#include "core/store/column.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kIdsAtOnce = 500;

QVariant column(MessageId id) { return qlonglong(id.number()); }
QVariant column(const ItemId& id) { return id.toString(); }
QVariant column(const RecordId& id) { return id.toString(); }

template <class I>
QVariantList columns(std::span<const I> ids) {
  QVariantList values;
  for (const I& id : ids)
    values.append(column(id));
  return values;
}

/// Runs `ask(some)` on slices of a list that one statement can name.
template <class L, class F>
Result<void> inSlices(const L& list, F ask) {
  for (qsizetype first = 0; first < std::ssize(list); first += kIdsAtOnce)
    MUNIMENT_TRY(ask(list.sliced(first, std::min(kIdsAtOnce, std::ssize(list) - first))));
  return {};
}

QByteArray keptStates() {
  QByteArray states;
  for (int state = 0; state <= static_cast<int>(RecordState::Destroyed); ++state) {
    if (isKept(static_cast<RecordState>(state)) || static_cast<RecordState>(state) == RecordState::Waiting)
      states += (states.isEmpty() ? "" : ", ") + QByteArray::number(state);
  }
  return states;
}

MessageId idOf(const Rows& rows, MessageId* /*type*/) { return MessageId::fromNumber(rows.integer(0)); }
ItemId idOf(const Rows& rows, ItemId* /*type*/) { return ItemId::parse(rows.text(0)).value_or(ItemId()); }

} // namespace

template <class I>
Result<std::set<I>> DestructionRepository::coveredIn(const QByteArray& sql, std::span<const I> ids) {
  std::set<I> found;
  const auto read = [&](const QVariantList& some) -> Result<void> {
    MUNIMENT_TRY_LET(rows, m_connection->select(sql + placeholders(some.size()) + ')', some));
    while (rows.next())
      found.insert(idOf(rows, static_cast<I*>(nullptr)));
    return rows.finish();
  };
  MUNIMENT_TRY(inSlices(columns(ids), read));
  return found;
}

Result<std::set<MessageId>> DestructionRepository::covered(std::span<const MessageId> ids, const Scope& /*system*/) {
  return coveredIn<MessageId>("SELECT DISTINCT p.message FROM record_message p JOIN record r ON r.id = p.record WHERE "
                              "r.state IN (" +
                                  keptStates() + ") AND p.message IN (",
                              ids);
}

Result<std::set<ItemId>> DestructionRepository::covered(std::span<const ItemId> ids, const Scope& /*system*/) {
  return coveredIn<ItemId>("SELECT DISTINCT p.item FROM record_item p JOIN record r ON r.id = p.record WHERE r.state "
                           "IN (" +
                               keptStates() + ") AND p.item IN (",
                           ids);
}

Result<std::vector<SightingPlace>> DestructionRepository::places(std::span<const MessageId> ids,
                                                                 const Scope& /*system*/) {
  std::vector<SightingPlace> places;
  const auto read = [&](const QVariantList& some) -> Result<void> {
    MUNIMENT_TRY_LET(rows, m_connection->select("SELECT message, source, first, size FROM sighting WHERE message IN (" +
                                                    placeholders(some.size()) + ')',
                                                some));
    while (rows.next())
      places.push_back({MessageId::fromNumber(rows.integer(0)), static_cast<std::int32_t>(rows.integer(1)),
                        rows.integer(2), rows.integer(3)});
    return rows.finish();
  };
  MUNIMENT_TRY(inSlices(columns(ids), read));
  return places;
}

Result<RecordParts> DestructionRepository::partsOf(std::span<const RecordId> ids, const Scope& /*system*/) {
  RecordParts parts;
  const auto read = [&](const QVariantList& some) -> Result<void> {
    const QByteArray list = placeholders(some.size()) + ')';
    MUNIMENT_TRY_LET(messages, m_connection->select("SELECT DISTINCT message FROM record_message WHERE record IN (" +
                                                        list + " ORDER BY message",
                                                    some));
    while (messages.next())
      parts.messages.push_back(MessageId::fromNumber(messages.integer(0)));
    MUNIMENT_TRY(messages.finish());
    MUNIMENT_TRY_LET(items,
                     m_connection->select("SELECT DISTINCT item FROM record_item WHERE record IN (" + list, some));
    while (items.next())
      parts.items.push_back(idOf(items, static_cast<ItemId*>(nullptr)));
    MUNIMENT_TRY(items.finish());
    MUNIMENT_TRY_LET(objects, m_connection->select("SELECT address FROM record_object WHERE record IN (" + list, some));
    while (objects.next())
      parts.objects.append(objects.bytes(0));
    return objects.finish();
  };
  MUNIMENT_TRY(inSlices(columns(ids), read));
  return parts;
}

Result<void> DestructionRepository::removeParts(std::span<const RecordId> ids) {
  const QVariantList values = columns(ids);
  for (const QByteArray table : {"record_object", "record_event", "record_due", "record_version"})
    MUNIMENT_TRY(changeIn("DELETE FROM " + table + " WHERE record", {}, values));
  return {};
}

Result<std::vector<ConversationId>> DestructionRepository::unsettled(const Scope& /*system*/) {
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT DISTINCT c.id FROM source s JOIN conversation c ON c.n = "
                                 "s.conversation WHERE (s.records_root = ? AND s.state = ?) OR (EXISTS (SELECT 1 "
                                 "FROM live_chat l WHERE l.conversation = c.n) AND NOT EXISTS (SELECT 1 FROM "
                                 "message m WHERE m.conversation = c.n AND m.flags & ? = 0)) ORDER BY c.id",
                                 {Sha256().toBytes(), static_cast<int>(ConversationSource::State::Complete),
                                  static_cast<int>(MessageFlag::Destroyed)}));
  std::vector<ConversationId> ids;
  while (rows.next())
    ids.push_back(ConversationId::parse(rows.text(0)).value_or(ConversationId()));
  MUNIMENT_TRY(rows.finish());
  return ids;
}

Result<void> DestructionRepository::changeIn(const QByteArray& sql, QVariantList first, const QVariantList& in) {
  return inSlices(in, [&](const QVariantList& some) -> Result<void> {
    MUNIMENT_TRY(m_connection->change(sql + " IN (" + placeholders(some.size()) + ')', first + some));
    return {};
  });
}

Result<void> DestructionRepository::wipe(std::span<const Message> messages, std::span<const QByteArray> words) {
  QVariantList ids;
  for (const Message& message : messages)
    ids.append(column(message.id));
  const Message tombstone = messages.empty() ? Message() : tombstoneOf(messages.front());
  MUNIMENT_TRY(changeIn("UPDATE message SET text = '', details = NULL, speaker = 0, kind = ?, flags = ?, salt = ? "
                        "WHERE id",
                        {static_cast<int>(tombstone.kind), tombstone.flags.toInt(), Salt().toBytes()}, ids));
  MUNIMENT_TRY(changeIn("DELETE FROM attachment WHERE message", {}, ids));
  MUNIMENT_TRY(changeIn("DELETE FROM frozen_message WHERE message", {}, ids));
  MUNIMENT_TRY(changeIn("DELETE FROM message_tag WHERE message", {}, ids));
  MUNIMENT_TRY(changeIn("UPDATE sighting SET digest = ?, text = NULL WHERE message", {Sha256().toBytes()}, ids));
  if (m_connection->dialect() == Dialect::Postgres)
    return changeIn("DELETE FROM message_words WHERE message", {}, ids);
  // An index without content forgets a row only when it is told which words the row had.
  BulkRows rows("message_words", {"message_words", "rowid", "words"});
  for (std::size_t i = 0; i < messages.size(); ++i)
    rows.add(QStringView(u"delete")).add(messages[i].id.number()).addUtf8(words[i]);
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<void> DestructionRepository::wipe(std::span<const CapturedItem> items) {
  QVariantList ids;
  for (const CapturedItem& item : items)
    ids.append(column(item.id));
  return changeIn("UPDATE item SET name = '', size = 0, digest = ?, address = ?, salt = ? WHERE id",
                  {Sha256().toBytes(), QByteArray(""), Salt().toBytes()}, ids);
}

Result<QStringList> DestructionRepository::takeRemarks(std::span<const MessageId> ids, const Scope& /*system*/) {
  QStringList gone;
  const QVariantList messages = columns(ids);
  const auto take = [&](const QByteArray& table, auto aggregate) {
    return inSlices(messages, [&](const QVariantList& some) -> Result<void> {
      const QByteArray where = " FROM " + table + " WHERE message IN (" + placeholders(some.size()) + ')';
      MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id" + where, some));
      while (rows.next())
        gone.append(aggregate(rows));
      MUNIMENT_TRY(rows.finish());
      MUNIMENT_TRY(m_connection->change("DELETE" + where, some));
      return {};
    });
  };
  MUNIMENT_TRY(take("conflict_note", [](const Rows& rows) {
    return aggregateOf(ConflictNoteId::parse(rows.text(0)).value_or(ConflictNoteId()));
  }));
  MUNIMENT_TRY(take("transcription", [](const Rows& rows) {
    return aggregateOf(TranscriptionId::parse(rows.text(0)).value_or(TranscriptionId()));
  }));
  return gone;
}

Result<void> DestructionRepository::replace(std::int64_t conversation, std::span<const SourceSegment> old,
                                            std::span<const SourceSegment> fresh) {
  std::map<int, QVariantList> places;
  for (const SourceSegment& segment : old)
    places[segment.source].append(qlonglong(segment.first));
  for (const auto& [source, first] : places)
    MUNIMENT_TRY(changeIn("DELETE FROM segment WHERE conversation = ? AND source = ? AND first",
                          {qlonglong(conversation), source}, first));
  BulkRows rows("segment", {"conversation", "source", "first", "size", "digest", "address", "salt"});
  for (const SourceSegment& segment : fresh) {
    rows.add(conversation).add(segment.source).add(segment.first).add(segment.size).add(segment.digest);
    rows.add(QByteArrayView(segment.address)).add(segment.salt);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::vector<std::int64_t>> DestructionRepository::liveOffsets(std::int64_t conversation, int source,
                                                                     const Scope& /*system*/) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT first FROM sighting WHERE conversation = ? AND source = ? AND "
                                              "digest <> ? ORDER BY ordinal",
                                              {qlonglong(conversation), source, Sha256().toBytes()}));
  std::vector<std::int64_t> offsets;
  while (rows.next())
    offsets.push_back(rows.integer(0));
  MUNIMENT_TRY(rows.finish());
  return offsets;
}

Result<std::set<int>> DestructionRepository::liveSpeakers(std::int64_t conversation, const Scope& /*system*/) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT DISTINCT speaker FROM message WHERE conversation = ? AND flags & "
                                              "? = 0",
                                              {qlonglong(conversation), static_cast<int>(MessageFlag::Destroyed)}));
  std::set<int> live;
  while (rows.next())
    live.insert(static_cast<int>(rows.integer(0)));
  MUNIMENT_TRY(rows.finish());
  return live;
}

Result<void> DestructionRepository::wipeSpeakers(std::int64_t conversation, std::span<const int> numbers) {
  QVariantList places;
  for (const int number : numbers)
    places.append(number);
  MUNIMENT_TRY(changeIn("UPDATE speaker SET label = '', phone = '', salt = ? WHERE conversation = ? AND number",
                        {Salt().toBytes(), qlonglong(conversation)}, places));
  return changeIn("DELETE FROM speaker_name WHERE conversation = ? AND speaker", {qlonglong(conversation)}, places);
}

Result<void> DestructionRepository::wipeTitle(const Conversation& tombstone) {
  MUNIMENT_TRY(m_connection->change("UPDATE conversation SET title = ?, salt = ? WHERE id = ?",
                                    {tombstone.title, tombstone.salt.toBytes(), tombstone.id.toString()}));
  return {};
}

Result<void> DestructionRepository::doom(std::span<const QByteArray> addresses, const SnapshotId& snapshot) {
  BulkRows rows("doomed_object", {"address", "snapshot"}, BulkRows::Conflicts::Skip);
  for (const QByteArray& address : addresses)
    rows.add(QByteArrayView(address)).add(snapshot);
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<QByteArrayList> DestructionRepository::doomed(int limit, const Scope& /*system*/) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT address FROM doomed_object ORDER BY address LIMIT ?", {limit}));
  QByteArrayList addresses;
  while (rows.next())
    addresses.append(rows.bytes(0));
  MUNIMENT_TRY(rows.finish());
  return addresses;
}

Result<std::set<QByteArray>> DestructionRepository::referenced(const QByteArrayList& addresses,
                                                               const Scope& /*system*/) {
  QVariantList values;
  for (const QByteArray& address : addresses)
    values.append(address);
  std::set<QByteArray> found;
  for (const QByteArray table : {"item", "attachment", "segment", "record_object", "live_arrival"}) {
    const auto read = [&](const QVariantList& some) -> Result<void> {
      MUNIMENT_TRY_LET(rows, m_connection->select("SELECT address FROM " + table + " WHERE address IN (" +
                                                      placeholders(some.size()) + ')',
                                                  some));
      while (rows.next())
        found.insert(rows.bytes(0));
      return rows.finish();
    };
    MUNIMENT_TRY(inSlices(values, read));
  }
  return found;
}

Result<void> DestructionRepository::forget(const QByteArrayList& addresses) {
  QVariantList values;
  for (const QByteArray& address : addresses)
    values.append(address);
  return changeIn("DELETE FROM doomed_object WHERE address", {}, values);
}

} // namespace muniment::store
