#include "core/store/hold_coverage.h"

#include "core/search/query_parser.h"
#include "core/store/content_row.h"
#include "core/store/search_repository.h"
#include "core/store/value_list.h"

#include <array>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

void add(HoldIds& into, const std::map<QString, HoldIds>& holds, const QString& key) {
  if (const auto found = holds.find(key); found != holds.end())
    into.insert(found->second.begin(), found->second.end());
}

template <class I>
Result<I> keyAt(const Rows& rows, int index) {
  return idAt<I>(rows, index);
}

template <>
Result<MessageId> keyAt<MessageId>(const Rows& rows, int index) {
  return MessageId::fromNumber(rows.integer(index));
}

std::vector<std::int64_t> numbersOf(std::span<const MessageId> messages) {
  std::vector<std::int64_t> numbers;
  std::ranges::transform(messages, std::back_inserter(numbers), &MessageId::number);
  return numbers;
}

QStringList digitsOf(std::span<const MessageId> messages) {
  QStringList digits;
  for (const MessageId message : messages)
    digits.append(QString::number(message.number()));
  return digits;
}

template <class K>
void dropEmpty(std::map<K, HoldIds>& found) {
  std::erase_if(found, [](const auto& entry) { return entry.second.empty(); });
}

/// From so many records on it is faster to follow the holds to what they cover than to look at each record.
constexpr std::size_t kMany = 2000;

/// What the holds in force cover among all records, asked from the holds; queries are not followed.
class FromHolds final {
 public:
  FromHolds(Connection& connection, QDate today, const HoldsInForce& inForce)
      : m_connection(&connection), m_today(today), m_inForce(&inForce) {}

  Result<std::map<RecordId, HoldIds>> find() {
    const QByteArray targets = QByteArray(" FROM hold h CROSS JOIN hold_target t CROSS JOIN ");
    const QByteArray inForce = QByteArray(" AND t.hold = h.id") + kIsInForce;
    MUNIMENT_TRY(addNamed("SELECT r.id, t.hold" + targets + "record r WHERE t.kind = 0 AND r.id = t.target" + inForce));
    MUNIMENT_TRY(addNamed("SELECT ri.record, t.hold" + targets +
                          "record_item ri WHERE t.kind = 3 AND ri.item = t.target" + inForce));
    MUNIMENT_TRY(addNamed("SELECT rm.record, t.hold" + targets +
                          "record_message rm WHERE t.kind = 4 AND rm.message = CAST(t.target AS BIGINT)" + inForce));
    MUNIMENT_TRY(addPlaces("SELECT id, class FROM record WHERE class IN ", m_inForce->classes));
    MUNIMENT_TRY(addPlaces("SELECT id, matter FROM record WHERE matter IN ", m_inForce->matters));
    MUNIMENT_TRY(addPlaces("SELECT ri.record, i.matter FROM item i CROSS JOIN record_item ri WHERE ri.item = i.id AND "
                           "i.matter IN ",
                           m_inForce->matters));
    MUNIMENT_TRY(addConversations());
    return std::move(m_found);
  }

 private:
  Result<void> addNamed(const QByteArray& sql) {
    MUNIMENT_TRY_LET(rows, m_connection->select(sql, {column(m_today), column(m_today)}));
    while (rows.next()) {
      MUNIMENT_TRY_LET(record, idAt<RecordId>(rows, 0));
      MUNIMENT_TRY_LET(hold, idAt<HoldId>(rows, 1));
      m_found[record].insert(hold);
    }
    return rows.finish();
  }

  Result<void> addPlaces(const QByteArray& sql, const std::map<QString, HoldIds>& places) {
    if (places.empty())
      return {};
    QStringList names;
    for (const auto& [name, holds] : places)
      names.append(name);
    MUNIMENT_TRY_LET(list, textList(names));
    MUNIMENT_TRY_LET(rows, m_connection->select(sql + selectTexts(m_connection->dialect()), {list}));
    while (rows.next()) {
      MUNIMENT_TRY_LET(record, idAt<RecordId>(rows, 0));
      add(m_found[record], places, rows.text(1));
    }
    return rows.finish();
  }

  Result<void> addConversations() {
    if (m_inForce->conversations.empty())
      return {};
    std::vector<std::int64_t> numbers;
    for (const auto& [number, holds] : m_inForce->conversations)
      numbers.push_back(number);
    const QByteArray among = selectNumbers(m_connection->dialect());
    const std::array statements{"SELECT r.id, c.n FROM conversation c CROSS JOIN record r WHERE r.conversation = c.id "
                                "AND c.n IN " +
                                    among,
                                "SELECT DISTINCT r.id, m.conversation FROM record r CROSS JOIN record_message rm CROSS "
                                "JOIN message m WHERE r.conversation IS NULL AND rm.record = r.id AND m.id = "
                                "rm.message AND m.conversation IN " +
                                    among};
    for (const QByteArray& sql : statements) {
      MUNIMENT_TRY_LET(rows, m_connection->select(sql, {numberList(numbers)}));
      while (rows.next()) {
        MUNIMENT_TRY_LET(record, idAt<RecordId>(rows, 0));
        const HoldIds& holds = m_inForce->conversations.at(rows.integer(1));
        m_found[record].insert(holds.begin(), holds.end());
      }
      MUNIMENT_TRY(rows.finish());
    }
    return {};
  }

  Connection* m_connection;
  QDate m_today;
  const HoldsInForce* m_inForce;
  std::map<RecordId, HoldIds> m_found;
};

} // namespace

HoldIds HeldMessages::on(MessageId message) const {
  HoldIds holds = all;
  if (const auto found = some.find(message); found != some.end())
    holds.insert(found->second.begin(), found->second.end());
  return holds;
}

Result<HoldCoverage> HoldCoverage::read(Connection& connection, QDate today, const Scope& scope) {
  if (!scope.isSystem())
    return failure(ErrorKind::Failed, "store.work_failed"_L1, {}, u"holds were to be read in the scope of a person"_s);
  MUNIMENT_TRY_LET(inForce, HoldsInForce::read(connection, today));
  return HoldCoverage(connection, today, scope, std::move(inForce));
}

template <class I>
Result<void> HoldCoverage::addNamed(Found<I>& found, const QByteArray& sql, const QVariant& list) {
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, {column(m_today), column(m_today), list}));
  while (rows.next()) {
    MUNIMENT_TRY_LET(key, keyAt<I>(rows, 0));
    MUNIMENT_TRY_LET(hold, idAt<HoldId>(rows, 1));
    found[key].insert(hold);
  }
  return rows.finish();
}

Result<void> HoldCoverage::addByClassAndMatter(Found<RecordId>& found, const QVariant& list) {
  const QByteArray texts = selectTexts(m_connection->dialect());
  if (!m_inForce.classes.empty() || !m_inForce.matters.empty()) {
    MUNIMENT_TRY_LET(
        rows, m_connection->select("SELECT r.id, r.class, r.matter FROM record r WHERE r.id IN " + texts, {list}));
    while (rows.next()) {
      MUNIMENT_TRY_LET(id, idAt<RecordId>(rows, 0));
      add(found[id], m_inForce.classes, rows.text(1));
      add(found[id], m_inForce.matters, rows.text(2));
    }
    MUNIMENT_TRY(rows.finish());
  }
  if (m_inForce.matters.empty())
    return {};
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT ri.record, i.matter FROM record_item ri CROSS JOIN item i WHERE "
                                              "i.id = ri.item AND i.matter IS NOT NULL AND ri.record IN " +
                                                  texts,
                                              {list}));
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<RecordId>(rows, 0));
    add(found[id], m_inForce.matters, rows.text(1));
  }
  return rows.finish();
}

Result<void> HoldCoverage::addByConversation(Found<RecordId>& found, const QVariant& list) {
  if (m_inForce.conversations.empty())
    return {};
  const QByteArray texts = selectTexts(m_connection->dialect());
  // Most records are of one conversation and say so; the messages of the others are looked at one by one.
  const std::array statements{
      "SELECT r.id, c.n FROM record r CROSS JOIN conversation c WHERE c.id = r.conversation AND "
      "r.id IN " +
          texts,
      "SELECT DISTINCT r.id, m.conversation FROM record r CROSS JOIN record_message rm CROSS "
      "JOIN message m WHERE r.conversation IS NULL AND rm.record = r.id AND m.id = rm.message "
      "AND r.id IN " +
          texts};
  for (const QByteArray& sql : statements) {
    MUNIMENT_TRY_LET(rows, m_connection->select(sql, {list}));
    while (rows.next()) {
      MUNIMENT_TRY_LET(id, idAt<RecordId>(rows, 0));
      if (const auto holds = m_inForce.conversations.find(rows.integer(1)); holds != m_inForce.conversations.end())
        found[id].insert(holds->second.begin(), holds->second.end());
    }
    MUNIMENT_TRY(rows.finish());
  }
  return {};
}

Result<std::vector<MessageId>> HoldCoverage::foundBy(const StandingQuery& query, std::span<const MessageId> among) {
  MUNIMENT_TRY_LET(parsed, search::parseQuery(query.text, {m_inForce.zone, query.addedAt}));
  return SearchRepository(*m_connection).among(parsed, among, m_scope);
}

Result<void> HoldCoverage::addByQuery(Found<RecordId>& found, const QVariant& list) {
  if (m_inForce.queries.empty())
    return {};
  std::multimap<MessageId, RecordId> parts;
  {
    MUNIMENT_TRY_LET(rows, m_connection->select("SELECT message, record FROM record_message WHERE record IN " +
                                                    selectTexts(m_connection->dialect()),
                                                {list}));
    while (rows.next()) {
      MUNIMENT_TRY_LET(record, idAt<RecordId>(rows, 1));
      parts.emplace(MessageId::fromNumber(rows.integer(0)), record);
    }
    MUNIMENT_TRY(rows.finish());
  }
  std::vector<MessageId> messages;
  for (const auto& [message, record] : parts) {
    if (messages.empty() || messages.back() != message)
      messages.push_back(message);
  }
  for (const StandingQuery& query : m_inForce.queries) {
    MUNIMENT_TRY_LET(hits, foundBy(query, messages));
    for (const MessageId hit : hits) {
      for (auto [at, end] = parts.equal_range(hit); at != end; ++at)
        found[at->second].insert(query.hold);
    }
  }
  return {};
}

Result<std::map<RecordId, HoldIds>> HoldCoverage::onRecords(std::span<const RecordId> records) {
  const QByteArray texts = selectTexts(m_connection->dialect());
  if (records.size() >= kMany) {
    MUNIMENT_TRY_LET(most, FromHolds(*m_connection, m_today, m_inForce).find());
    std::vector<RecordId> asked(records.begin(), records.end());
    std::ranges::sort(asked);
    std::erase_if(most, [&](const auto& entry) { return !std::ranges::binary_search(asked, entry.first); });
    if (!m_inForce.queries.empty()) {
      MUNIMENT_TRY_LET(list, textList(textsOf(records)));
      MUNIMENT_TRY(addByQuery(most, list));
    }
    dropEmpty(most);
    return most;
  }
  MUNIMENT_TRY_LET(list, textList(textsOf(records)));
  Found<RecordId> found;
  const QByteArray inForce = QByteArray(" AND h.id = t.hold") + kIsInForce;
  MUNIMENT_TRY(addNamed(found,
                        "SELECT t.target, t.hold FROM hold_target t CROSS JOIN hold h WHERE t.kind = 0" + inForce +
                            " AND t.target IN " + texts,
                        list));
  MUNIMENT_TRY(addNamed(found,
                        "SELECT DISTINCT ri.record, t.hold FROM record_item ri CROSS JOIN hold_target t CROSS JOIN "
                        "hold h WHERE t.kind = 3 AND t.target = ri.item" +
                            inForce + " AND ri.record IN " + texts,
                        list));
  MUNIMENT_TRY(addNamed(found,
                        "SELECT DISTINCT rm.record, t.hold FROM record_message rm CROSS JOIN hold_target t CROSS JOIN "
                        "hold h WHERE t.kind = 4 AND t.target = CAST(rm.message AS TEXT)" +
                            inForce + " AND rm.record IN " + texts,
                        list));
  MUNIMENT_TRY(addByClassAndMatter(found, list));
  MUNIMENT_TRY(addByConversation(found, list));
  MUNIMENT_TRY(addByQuery(found, list));
  dropEmpty(found);
  return found;
}

template <class I>
Result<void> HoldCoverage::addRecordsOf(Found<I>& found, const QByteArray& part, const QByteArray& list,
                                        const QVariant& values) {
  const QByteArray table = "record_" + part;
  MUNIMENT_TRY(addNamed(found,
                        "SELECT p." + part + ", t.hold FROM " + table +
                            " p CROSS JOIN record r CROSS JOIN hold_target t CROSS JOIN hold h WHERE r.id = p.record" +
                            kIsRecord + " AND t.kind = 0 AND t.target = r.id AND h.id = t.hold" + kIsInForce +
                            " AND p." + part + " IN " + list,
                        values));
  if (m_inForce.classes.empty() && m_inForce.matters.empty())
    return {};
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT p." + part + ", r.class, r.matter FROM " + table +
                                                  " p CROSS JOIN record r WHERE r.id = p.record" + kIsRecord +
                                                  " AND p." + part + " IN " + list,
                                              {values}));
  while (rows.next()) {
    MUNIMENT_TRY_LET(key, keyAt<I>(rows, 0));
    add(found[key], m_inForce.classes, rows.text(1));
    add(found[key], m_inForce.matters, rows.text(2));
  }
  return rows.finish();
}

Result<HeldMessages> HoldCoverage::onMessages(std::int64_t conversation, std::span<const MessageId> messages) {
  HeldMessages held{onConversation(conversation), {}};
  const Dialect dialect = m_connection->dialect();
  MUNIMENT_TRY_LET(digits, textList(digitsOf(messages)));
  MUNIMENT_TRY(addNamed(held.some,
                        QByteArray("SELECT t.target, t.hold FROM hold_target t CROSS JOIN hold h WHERE t.kind = 4 AND "
                                   "h.id = t.hold") +
                            kIsInForce + " AND t.target IN " + selectTexts(dialect),
                        digits));
  MUNIMENT_TRY(addRecordsOf(held.some, "message", selectNumbers(dialect), numberList(numbersOf(messages))));
  for (const StandingQuery& query : m_inForce.queries) {
    MUNIMENT_TRY_LET(hits, foundBy(query, messages));
    for (const MessageId hit : hits)
      held.some[hit].insert(query.hold);
  }
  dropEmpty(held.some);
  return held;
}

Result<std::vector<std::int64_t>> HoldCoverage::singlyIn(std::int64_t conversation) {
  const QString today = m_today.toString(Qt::ISODate);
  MUNIMENT_TRY_LET(rows,
                   m_connection->select(QByteArray("SELECT DISTINCT m.position FROM hold h CROSS JOIN hold_target t "
                                                   "CROSS JOIN message m WHERE t.hold = h.id AND t.kind = 4 AND m.id = "
                                                   "CAST(t.target AS BIGINT) AND m.conversation = ?") +
                                            kIsInForce + " ORDER BY m.position",
                                        {qlonglong(conversation), today, today}));
  std::vector<std::int64_t> positions;
  while (rows.next())
    positions.push_back(rows.integer(0));
  MUNIMENT_TRY(rows.finish());
  return positions;
}

HoldIds HoldCoverage::onConversation(std::int64_t conversation) const {
  const auto found = m_inForce.conversations.find(conversation);
  return found == m_inForce.conversations.end() ? HoldIds() : found->second;
}

Result<std::map<ItemId, HoldIds>> HoldCoverage::onItems(std::span<const ItemId> items) {
  const QByteArray texts = selectTexts(m_connection->dialect());
  MUNIMENT_TRY_LET(list, textList(textsOf(items)));
  Found<ItemId> found;
  MUNIMENT_TRY(addNamed(found,
                        QByteArray("SELECT t.target, t.hold FROM hold_target t CROSS JOIN hold h WHERE t.kind = 3 AND "
                                   "h.id = t.hold") +
                            kIsInForce + " AND t.target IN " + texts,
                        list));
  MUNIMENT_TRY(addRecordsOf(found, "item", texts, list));
  if (!m_inForce.matters.empty()) {
    MUNIMENT_TRY_LET(
        rows, m_connection->select("SELECT id, matter FROM item WHERE matter IS NOT NULL AND id IN " + texts, {list}));
    while (rows.next()) {
      MUNIMENT_TRY_LET(id, idAt<ItemId>(rows, 0));
      add(found[id], m_inForce.matters, rows.text(1));
    }
    MUNIMENT_TRY(rows.finish());
  }
  dropEmpty(found);
  return found;
}

Result<HoldIds> HoldCoverage::onRecord(const RecordId& record) {
  MUNIMENT_TRY_LET(found, onRecords({&record, 1}));
  return found.empty() ? HoldIds() : std::move(found.begin()->second);
}

Result<HoldIds> HoldCoverage::onItem(const ItemId& item) {
  MUNIMENT_TRY_LET(found, onItems({&item, 1}));
  return found.empty() ? HoldIds() : std::move(found.begin()->second);
}

} // namespace muniment::store
