#include "core/store/held_condition.h"

#include "core/store/content_row.h"
#include "core/store/value_list.h"

#include <QtCore/QTimeZone>

namespace muniment::store {
namespace {

template <class M>
QStringList keysOf(const M& map) {
  QStringList keys;
  for (const auto& [key, holds] : map)
    keys.append(key);
  return keys;
}

} // namespace

Result<SearchCondition> heldCondition(Dialect dialect, const HoldsInForce& inForce, QDate today) {
  std::vector<std::int64_t> conversations;
  conversations.reserve(inForce.conversations.size());
  for (const auto& [number, holds] : inForce.conversations)
    conversations.push_back(number);
  MUNIMENT_TRY_LET(classes, textList(keysOf(inForce.classes)));
  MUNIMENT_TRY_LET(matters, textList(keysOf(inForce.matters)));
  const QByteArray targets = QByteArray(" FROM hold_target t JOIN hold h ON h.id = t.hold WHERE 1 = 1") + kIsInForce;
  const QByteArray texts = selectTexts(dialect);
  return SearchCondition{
      "(m.conversation IN " + selectNumbers(dialect) + " OR m.id IN (SELECT CAST(t.target AS BIGINT)" + targets +
          " AND t.kind = 4) OR m.id IN (SELECT rm.message FROM record r JOIN record_message rm ON "
          "rm.record = r.id WHERE (r.id IN (SELECT t.target" +
          targets + " AND t.kind = 0) OR r.class IN " + texts + " OR r.matter IN " + texts + ')' + kIsRecord + "))",
      {numberList(conversations), column(today), column(today), column(today), column(today), classes, matters}};
}

Result<SearchCondition> heldRecords(Dialect dialect, const HoldsInForce& inForce, QDate today) {
  std::vector<std::int64_t> conversations;
  for (const auto& [number, holds] : inForce.conversations)
    conversations.push_back(number);
  const QVariant numbers = numberList(conversations);
  MUNIMENT_TRY_LET(classes, textList(keysOf(inForce.classes)));
  MUNIMENT_TRY_LET(matters, textList(keysOf(inForce.matters)));
  const QByteArray targets = QByteArray(" FROM hold_target t JOIN hold h ON h.id = t.hold WHERE 1 = 1") + kIsInForce;
  const QByteArray texts = selectTexts(dialect);
  const QByteArray places = selectNumbers(dialect);
  const QVariant day = column(today);
  return SearchCondition{
      "(r.id IN (SELECT t.target" + targets + " AND t.kind = 0) OR r.class IN " + texts + " OR r.matter IN " + texts +
          " OR r.conversation IN (SELECT c.id FROM conversation c WHERE c.n IN " + places +
          ") OR r.id IN (SELECT ri.record FROM record_item ri JOIN item i ON i.id = ri.item WHERE i.matter IN " +
          texts + " OR i.id IN (SELECT t.target" + targets +
          " AND t.kind = 3)) OR r.id IN (SELECT rm.record FROM record_message rm WHERE rm.message IN (SELECT "
          "CAST(t.target AS BIGINT)" +
          targets +
          " AND t.kind = 4)) OR (r.conversation IS NULL AND r.id IN (SELECT rm.record FROM record_message rm JOIN "
          "message m ON m.id = rm.message WHERE m.conversation IN " +
          places + ")))",
      {day, day, classes, matters, numbers, matters, day, day, day, day, numbers}};
}

QDate dayOf(const search::Condition& condition) {
  return condition.from ? QDateTime::fromMSecsSinceEpoch(condition.from->civil.milliseconds(), QTimeZone::utc()).date()
                        : QDate();
}

} // namespace muniment::store
