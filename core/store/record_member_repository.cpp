#include "core/store/record_member_repository.h"

#include "core/store/content_row.h"
#include "core/store/message_repository.h"
#include "core/store/record_repository.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kIdsAtOnce = 500;
constexpr int kMostNamed = 20; ///< records that are told by name
/// Waiting, declared, closed, finalised.
const QByteArray kStands = "r.state IN (1, 3, 4, 5)";
static_assert(static_cast<int>(MemberRole::Selected) == 0);
static_assert(static_cast<int>(RecordState::Waiting) == 1 && static_cast<int>(RecordState::Declared) == 3 &&
              static_cast<int>(RecordState::Closed) == 4 && static_cast<int>(RecordState::Finalised) == 5);

Result<MemberRole> roleAt(const Rows& rows, int index) {
  if (rows.integer(index) < 0 || rows.integer(index) > static_cast<int>(MemberRole::Quoted))
    return damagedRow("record_message"_L1);
  return static_cast<MemberRole>(rows.integer(index));
}

} // namespace

Result<void> RecordMemberRepository::addMessages(const RecordId& record, std::span<const RecordMessage> messages) {
  BulkRows rows("record_message", {"record", "message", "role"});
  rows.reserve(messages.size(), 40);
  for (const RecordMessage& member : messages)
    rows.add(record).add(member.message.number()).add(static_cast<int>(member.role));
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<void> RecordMemberRepository::addItems(const RecordId& record, std::span<const ItemId> items) {
  BulkRows rows("record_item", {"record", "item"});
  for (const ItemId& item : items)
    rows.add(record).add(item);
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<void> RecordMemberRepository::addObjects(const RecordId& record, std::span<const ManifestObject> objects) {
  BulkRows rows("record_object", {"record", "ordinal", "address", "size"});
  std::int64_t ordinal = 0;
  for (const ManifestObject& object : objects)
    rows.add(record).add(ordinal++).add(QByteArrayView(object.address)).add(object.size);
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::vector<ManifestObject>> RecordMemberRepository::objects(const RecordId& record, const Scope& scope) {
  std::vector<ManifestObject> objects;
  MUNIMENT_TRY_LET(visible, isVisible(record, scope));
  if (!visible)
    return objects;
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT address, size FROM record_object WHERE record = ? ORDER BY ordinal",
                                        {column(record)}));
  while (rows.next())
    objects.push_back({rows.bytes(0), rows.integer(1)});
  MUNIMENT_TRY(rows.finish());
  return objects;
}

Result<void> RecordMemberRepository::remove(const RecordId& record) {
  MUNIMENT_TRY(m_connection->change("INSERT INTO doomed_object (address, snapshot) SELECT address, record FROM "
                                    "record_object WHERE record = ? ON CONFLICT DO NOTHING",
                                    {column(record)}));
  MUNIMENT_TRY(m_connection->change("DELETE FROM record_object WHERE record = ?", {column(record)}));
  MUNIMENT_TRY(m_connection->change("DELETE FROM record_message WHERE record = ?", {column(record)}));
  MUNIMENT_TRY(m_connection->change("DELETE FROM record_item WHERE record = ?", {column(record)}));
  return {};
}

Result<bool> RecordMemberRepository::isVisible(const RecordId& record, const Scope& scope) {
  MUNIMENT_TRY_LET(found, RecordRepository(*m_connection).byId(record, scope));
  return found.has_value();
}

Result<std::vector<RecordMember>> RecordMemberRepository::messages(const RecordId& record, std::int64_t after,
                                                                   int limit, const Scope& scope) {
  std::vector<RecordMember> members;
  MUNIMENT_TRY_LET(visible, isVisible(record, scope));
  if (!visible)
    return members;
  std::vector<MessageId> ids;
  std::map<MessageId, MemberRole> roles;
  {
    MUNIMENT_TRY_LET(
        rows,
        m_connection->select("SELECT x.message, x.role FROM record_message x JOIN message m ON m.id = x.message WHERE "
                             "x.record = ? AND m.position > ? ORDER BY m.position LIMIT " +
                                 QByteArray::number(limit),
                             {column(record), qlonglong(after)}));
    while (rows.next()) {
      ids.push_back(MessageId::fromNumber(rows.integer(0)));
      MUNIMENT_TRY_LET(role, roleAt(rows, 1));
      roles.emplace(ids.back(), role);
    }
    MUNIMENT_TRY(rows.finish());
  }
  MUNIMENT_TRY_LET(messages, MessageRepository(*m_connection).byIds(ids, scope));
  std::ranges::sort(messages, {}, &Message::position);
  for (Message& message : messages) {
    const MemberRole role = roles.at(message.id);
    members.push_back({std::move(message), role});
  }
  return members;
}

Result<std::vector<RecordMessage>> RecordMemberRepository::roles(const RecordId& record, const Scope& scope) {
  std::vector<RecordMessage> found;
  MUNIMENT_TRY_LET(visible, isVisible(record, scope));
  if (!visible)
    return found;
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT message, role FROM record_message WHERE record = ?", {column(record)}));
  while (rows.next())
    found.push_back({MessageId::fromNumber(rows.integer(0)), static_cast<MemberRole>(rows.integer(1))});
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::vector<ItemId>> RecordMemberRepository::items(const RecordId& record, const Scope& scope) {
  std::vector<ItemId> items;
  MUNIMENT_TRY_LET(visible, isVisible(record, scope));
  if (!visible)
    return items;
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT item FROM record_item WHERE record = ? ORDER BY item", {column(record)}));
  while (rows.next()) {
    MUNIMENT_TRY_LET(item, idAt<ItemId>(rows, 0));
    items.push_back(item);
  }
  MUNIMENT_TRY(rows.finish());
  return items;
}

Result<KeptElsewhere> RecordMemberRepository::keptElsewhere(const RecordId& record, const Scope& scope) {
  KeptElsewhere kept;
  MUNIMENT_TRY_LET(visible, isVisible(record, scope));
  if (!visible)
    return kept;
  std::map<QString, RecordId> others;
  const auto count = [&](const QByteArray& table, const QByteArray& part, std::int64_t& into) -> Result<void> {
    const QByteArray shared = " FROM " + table + " m JOIN " + table + " x ON x." + part + " = m." + part +
                              " AND x.record <> m.record JOIN record r ON r.id = x.record WHERE m.record = ? AND " +
                              kStands;
    MUNIMENT_TRY_LET(total, m_connection->select("SELECT count(DISTINCT m." + part + ")" + shared, {column(record)}));
    into = total.next() ? total.integer(0) : 0;
    MUNIMENT_TRY(total.finish());
    MUNIMENT_TRY_LET(rows, m_connection->select("SELECT DISTINCT r.number, r.id" + shared +
                                                    " ORDER BY r.number LIMIT " + QByteArray::number(kMostNamed),
                                                {column(record)}));
    while (rows.next()) {
      MUNIMENT_TRY_LET(id, idAt<RecordId>(rows, 1));
      others.emplace(rows.text(0), id);
    }
    return rows.finish();
  };
  MUNIMENT_TRY(count("record_message", "message", kept.messages));
  MUNIMENT_TRY(count("record_item", "item", kept.items));
  for (const auto& [number, id] : others) {
    MUNIMENT_TRY_LET(seen, isVisible(id, scope));
    if (seen)
      kept.numbers.append(number);
    else
      kept.others = true;
  }
  return kept;
}

Result<std::vector<Membership>> RecordMemberRepository::ofMessages(std::span<const MessageId> messages,
                                                                   const Scope& scope) {
  std::vector<Membership> memberships;
  if (!scope.isSystem() && !scope.mayViewContent())
    return memberships;
  for (std::size_t start = 0; start < messages.size(); start += kIdsAtOnce) {
    const auto part = messages.subspan(start, std::min(kIdsAtOnce, messages.size() - start));
    QByteArray sql = "SELECT x.message, r.id, r.number, r.state, x.role FROM record_message x JOIN record r ON r.id = "
                     "x.record WHERE " +
                     kStands + " AND x.message IN (" + placeholders(static_cast<qsizetype>(part.size())) + ")";
    QVariantList values;
    for (const MessageId id : part)
      values << qlonglong(id.number());
    appendMatterCondition(scope, sql, values);
    MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY x.message, r.id", values));
    while (rows.next()) {
      MUNIMENT_TRY_LET(record, idAt<RecordId>(rows, 1));
      MUNIMENT_TRY_LET(role, roleAt(rows, 4));
      memberships.push_back({MessageId::fromNumber(rows.integer(0)), record, rows.text(2),
                             static_cast<RecordState>(rows.integer(3)), role});
    }
    MUNIMENT_TRY(rows.finish());
  }
  return memberships;
}

Result<std::vector<RecordStretch>> RecordMemberRepository::stretches(const ConversationId& conversation,
                                                                     const Scope& scope) {
  std::vector<RecordStretch> stretches;
  if (!scope.isSystem() && !scope.mayViewContent())
    return stretches;
  QByteArray sql = "SELECT r.id, m.position FROM record r CROSS JOIN record_message x CROSS JOIN message m WHERE "
                   "x.record = r.id AND m.id = x.message AND x.role = 0 AND r.conversation = ? AND " +
                   kStands;
  QVariantList values{column(conversation)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY m.position, r.id", values));
  std::map<RecordId, std::size_t> open; // the newest stretch of each record
  while (rows.next()) {
    MUNIMENT_TRY_LET(record, idAt<RecordId>(rows, 0));
    const std::int64_t position = rows.integer(1);
    const auto known = open.find(record);
    if (known != open.end() && stretches[known->second].last + 1 == position) {
      stretches[known->second].last = position;
      continue;
    }
    open.insert_or_assign(record, stretches.size());
    stretches.push_back({record, position, position});
  }
  MUNIMENT_TRY(rows.finish());
  return stretches;
}

Result<std::vector<RecordId>> RecordMemberRepository::ofItem(const ItemId& item, const Scope& scope) {
  std::vector<RecordId> records;
  if (!scope.isSystem() && !scope.mayViewContent())
    return records;
  QByteArray sql =
      "SELECT r.id FROM record_item x JOIN record r ON r.id = x.record WHERE " + kStands + " AND x.item = ?";
  QVariantList values{column(item)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY r.id", values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(record, idAt<RecordId>(rows, 0));
    records.push_back(record);
  }
  MUNIMENT_TRY(rows.finish());
  return records;
}

Result<std::optional<RecordId>> RecordMemberRepository::sameSelection(const RecordId& record,
                                                                      const ClassId& recordClass) {
  // Only records that share one selected thing can share all of them, so few are looked at closely.
  MUNIMENT_TRY_LET(
      rows,
      m_connection->select(
          "SELECT r.id FROM record r WHERE r.id IN (SELECT x.record FROM record_message x WHERE x.message = (SELECT "
          "min(message) FROM record_message WHERE record = ? AND role = 0) UNION SELECT y.record FROM record_item y "
          "WHERE "
          "y.item = (SELECT min(item) FROM record_item WHERE record = ?)) AND r.id <> ? AND r.class = ? AND " +
              kStands +
              " AND NOT EXISTS (SELECT 1 FROM record_message n WHERE n.record = ? AND n.role = 0 AND NOT EXISTS "
              "(SELECT 1 "
              "FROM record_message o WHERE o.record = r.id AND o.message = n.message AND o.role = 0)) AND NOT EXISTS "
              "(SELECT 1 FROM record_item n WHERE n.record = ? AND NOT EXISTS (SELECT 1 FROM record_item o WHERE "
              "o.record "
              "= r.id AND o.item = n.item)) ORDER BY r.id LIMIT 1",
          {column(record), column(record), column(record), column(recordClass), column(record), column(record)}));
  if (!rows.next()) {
    MUNIMENT_TRY(rows.finish());
    return std::nullopt;
  }
  return idAt<RecordId>(rows, 0);
}

} // namespace muniment::store
