#include "core/store/hold_reach.h"

#include "core/model/message.h"
#include "core/search/query_parser.h"
#include "core/store/content_row.h"
#include "core/store/holds_in_force.h"
#include "core/store/scope_sql.h"
#include "core/store/search_repository.h"
#include "core/store/value_list.h"

#include <limits>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;
using Kind = HoldTargetKind;

QStringList targetsOf(std::span<const HoldTarget> targets, Kind kind) {
  QStringList texts;
  for (const HoldTarget& target : targets) {
    if (target.kind == kind)
      texts.append(target.target);
  }
  return texts;
}

std::vector<std::int64_t> numbersOf(const QStringList& messages) {
  std::vector<std::int64_t> numbers;
  for (const QString& text : messages)
    numbers.push_back(MessageId::parse(text).value_or(MessageId()).number());
  return numbers;
}

template <class M>
QStringList keysOf(const M& map) {
  QStringList keys;
  for (const auto& [key, value] : map)
    keys.append(key);
  return keys;
}

/// Collects what targets cover, each thing once.
class Collector final {
 public:
  Collector(Connection& connection, std::span<const HoldTarget> targets, HoldsInForce follows, const Scope& scope)
      : m_connection(&connection), m_targets(targets), m_follows(std::move(follows)), m_scope(&scope),
        m_texts(selectTexts(connection.dialect())), m_numbers(selectNumbers(connection.dialect())) {}

  Result<HoldReach> collect() {
    MUNIMENT_TRY(addConversations());
    MUNIMENT_TRY(addRecords());
    MUNIMENT_TRY(addMessages());
    MUNIMENT_TRY(addItems());
    MUNIMENT_TRY(addRecordsOfParts());
    HoldReach reach;
    for (const auto& [number, messages] : m_whole)
      reach.messages += messages;
    reach.messages += static_cast<std::int64_t>(m_messages.size());
    reach.records = m_records.size();
    reach.conversations = static_cast<std::int64_t>(m_whole.size() + m_touched.size());
    reach.items = m_items.size();
    reach.persons = targetsOf(m_targets, Kind::Person).size();
    return reach;
  }

 private:
  /// A statement whose end is a condition on the column `matter` of whatever has one in it.
  Result<Rows> select(QByteArray sql, QVariantList values) {
    appendMatterCondition(*m_scope, sql, values);
    return m_connection->select(sql, values);
  }

  Result<void> addTexts(QSet<QString>& into, const QByteArray& sql, const QVariantList& values) {
    MUNIMENT_TRY_LET(rows, select(sql, values));
    while (rows.next())
      into.insert(rows.text(0));
    return rows.finish();
  }

  Result<void> addConversations() {
    std::vector<std::int64_t> numbers;
    for (const auto& [number, holds] : m_follows.conversations)
      numbers.push_back(number);
    MUNIMENT_TRY_LET(rows, select("SELECT c.n, c.id, k.messages FROM conversation c JOIN conversation_count k ON "
                                  "k.conversation = c.n WHERE c.n IN " +
                                      m_numbers,
                                  {numberList(numbers)}));
    while (rows.next()) {
      m_whole.emplace(rows.integer(0), rows.integer(2));
      m_wholeIds.append(rows.text(1));
    }
    return rows.finish();
  }

  Result<void> addRecords() {
    MUNIMENT_TRY_LET(ids, textList(targetsOf(m_targets, Kind::Record)));
    MUNIMENT_TRY_LET(classes, textList(keysOf(m_follows.classes)));
    MUNIMENT_TRY_LET(matters, textList(keysOf(m_follows.matters)));
    MUNIMENT_TRY(addTexts(m_records,
                          "SELECT r.id FROM record r WHERE (r.id IN " + m_texts + " OR r.class IN " + m_texts +
                              " OR r.matter IN " + m_texts + ')' + kIsRecord,
                          {ids, classes, matters}));
    m_recordsThemselves = m_records.values();
    return {};
  }

  Result<void> addMessages() {
    m_named = numbersOf(targetsOf(m_targets, Kind::Message));
    for (const StandingQuery& standing : m_follows.queries) {
      MUNIMENT_TRY_LET(query, search::parseQuery(standing.text, {m_follows.zone, standing.addedAt}));
      MUNIMENT_TRY_LET(
          hits, SearchRepository(*m_connection).page(query, std::nullopt, std::numeric_limits<int>::max(), *m_scope));
      std::ranges::transform(hits, std::back_inserter(m_named), &MessageId::number);
    }
    std::vector<std::int64_t> numbers = m_named;
    {
      MUNIMENT_TRY_LET(list, textList(m_recordsThemselves));
      MUNIMENT_TRY_LET(rows,
                       m_connection->select("SELECT message FROM record_message WHERE record IN " + m_texts, {list}));
      while (rows.next())
        numbers.push_back(rows.integer(0));
      MUNIMENT_TRY(rows.finish());
    }
    MUNIMENT_TRY_LET(rows, select("SELECT m.id, m.conversation FROM message m CROSS JOIN conversation c WHERE c.n = "
                                  "m.conversation AND m.id IN " +
                                      m_numbers,
                                  {numberList(numbers)}));
    while (rows.next()) {
      if (m_whole.contains(rows.integer(1)))
        continue;
      m_messages.insert(rows.integer(0));
      m_touched.insert(rows.integer(1));
    }
    return rows.finish();
  }

  Result<void> addItems() {
    MUNIMENT_TRY_LET(ids, textList(targetsOf(m_targets, Kind::Item)));
    MUNIMENT_TRY_LET(matters, textList(keysOf(m_follows.matters)));
    MUNIMENT_TRY(addTexts(m_items, "SELECT id FROM item WHERE (id IN " + m_texts + " OR matter IN " + m_texts + ')',
                          {ids, matters}));
    m_itemsThemselves = m_items.values();
    MUNIMENT_TRY_LET(records, textList(m_recordsThemselves));
    return addTexts(
        m_items, "SELECT i.id FROM record_item ri CROSS JOIN item i WHERE i.id = ri.item AND ri.record IN " + m_texts,
        {records});
  }

  /// Records are held as well because of what they are made of.
  Result<void> addRecordsOfParts() {
    MUNIMENT_TRY_LET(conversations, textList(m_wholeIds));
    MUNIMENT_TRY(addTexts(m_records, "SELECT r.id FROM record r WHERE r.conversation IN " + m_texts + kIsRecord,
                          {conversations}));
    std::vector<std::int64_t> numbers;
    for (const auto& [number, messages] : m_whole)
      numbers.push_back(number);
    MUNIMENT_TRY(addTexts(m_records,
                          "SELECT r.id FROM record r CROSS JOIN record_message rm CROSS JOIN message m WHERE "
                          "r.conversation IS NULL AND rm.record = r.id AND m.id = rm.message AND m.conversation IN " +
                              m_numbers + kIsRecord,
                          {numberList(numbers)}));
    MUNIMENT_TRY(addTexts(m_records,
                          "SELECT r.id FROM record_message rm CROSS JOIN record r WHERE r.id = rm.record AND "
                          "rm.message IN " +
                              m_numbers + kIsRecord,
                          {numberList(m_named)}));
    MUNIMENT_TRY_LET(items, textList(m_itemsThemselves));
    return addTexts(m_records,
                    "SELECT r.id FROM record_item ri CROSS JOIN record r WHERE r.id = ri.record AND ri.item IN " +
                        m_texts + kIsRecord,
                    {items});
  }

  Connection* m_connection;
  std::span<const HoldTarget> m_targets;
  HoldsInForce m_follows;
  const Scope* m_scope;
  QByteArray m_texts;
  QByteArray m_numbers;
  std::map<std::int64_t, std::int64_t> m_whole; ///< conversations and how many messages they have
  QStringList m_wholeIds;
  std::vector<std::int64_t> m_named; ///< messages that a target names or a query finds
  std::set<std::int64_t> m_messages;
  std::set<std::int64_t> m_touched;
  QSet<QString> m_records;
  QStringList m_recordsThemselves;
  QSet<QString> m_items;
  QStringList m_itemsThemselves;
};

/// Finds the targets of one kind; the list stands where the question mark is, at the end.
struct Finder final {
  Kind kind;
  const char* sql;
  bool hasMatter;
};

constexpr Finder kFinders[] = {
    {Kind::Record, "SELECT r.id FROM record r WHERE r.state NOT IN (2, 8) AND r.id IN ", true},
    {Kind::Class, "SELECT id FROM record_class WHERE id IN ", false},
    {Kind::Conversation, "SELECT id FROM conversation WHERE id IN ", true},
    {Kind::Item, "SELECT id FROM item WHERE id IN ", true},
    {Kind::Person, "SELECT id FROM person WHERE id IN ", false},
    {Kind::Message, "SELECT m.id FROM message m JOIN conversation c ON c.n = m.conversation WHERE m.id IN ", true}};

Result<std::set<QString>> known(Connection& connection, const Finder& finder, const QStringList& wanted,
                                const Scope& scope) {
  const bool isMessage = finder.kind == Kind::Message;
  QByteArray sql = finder.sql + (isMessage ? selectNumbers(connection.dialect()) : selectTexts(connection.dialect()));
  MUNIMENT_TRY_LET(texts, textList(wanted));
  QVariantList values{isMessage ? numberList(numbersOf(wanted)) : texts};
  if (finder.hasMatter)
    appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, connection.select(sql, values));
  std::set<QString> found;
  while (rows.next())
    found.insert(isMessage ? MessageId::fromNumber(rows.integer(0)).toString() : rows.text(0));
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::set<QString>> knownMatters(Connection& connection, const QStringList& wanted, const Scope& scope) {
  MUNIMENT_TRY_LET(found,
                   known(connection, {Kind::Matter, "SELECT id FROM matter WHERE id IN ", false}, wanted, scope));
  std::erase_if(found, [&](const QString& id) { return !scope.sees(MatterId::parse(id)); });
  return found;
}

} // namespace

Result<HoldReach> reachOf(Connection& connection, std::span<const HoldTarget> targets, const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return HoldReach();
  MUNIMENT_TRY_LET(follows, HoldsInForce::imagine(connection, HoldId(), targets));
  return Collector(connection, targets, std::move(follows), scope).collect();
}

Result<std::optional<HoldTarget>> firstUnknown(Connection& connection, std::span<const HoldTarget> targets,
                                               const Scope& scope) {
  std::map<Kind, std::set<QString>> found;
  for (const Finder& finder : kFinders) {
    const QStringList wanted = targetsOf(targets, finder.kind);
    if (wanted.isEmpty())
      continue;
    MUNIMENT_TRY_LET(ids, known(connection, finder, wanted, scope));
    found.emplace(finder.kind, std::move(ids));
  }
  MUNIMENT_TRY_LET(matters, knownMatters(connection, targetsOf(targets, Kind::Matter), scope));
  found.emplace(Kind::Matter, std::move(matters));
  for (const HoldTarget& target : targets) {
    if (target.kind != Kind::Query && !found[target.kind].contains(target.target))
      return std::optional(target);
  }
  return std::nullopt;
}

} // namespace muniment::store
