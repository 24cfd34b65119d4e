#include "core/store/message_clock_repository.h"

#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

#include <set>

namespace muniment::store {
namespace {

constexpr std::size_t kAtOnce = 50'000;

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

} // namespace

Result<std::vector<std::int64_t>> MessageClockRepository::conversationsOf(std::span<const MessageId> messages,
                                                                          const Scope& scope) {
  std::set<std::int64_t> found;
  for (std::size_t first = 0; sees(scope) && first < messages.size(); first += kAtOnce) {
    std::vector<std::int64_t> numbers;
    for (const MessageId message : messages.subspan(first, std::min(kAtOnce, messages.size() - first)))
      numbers.push_back(message.number());
    QByteArray sql = "SELECT DISTINCT m.conversation FROM message m JOIN conversation c ON c.n = m.conversation WHERE "
                     "m.id IN " +
                     selectNumbers(m_connection->dialect());
    QVariantList values{numberList(numbers)};
    appendMatterCondition(scope, sql, values);
    MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
    while (rows.next())
      found.insert(rows.integer(0));
    MUNIMENT_TRY(rows.finish());
  }
  return std::vector<std::int64_t>(found.begin(), found.end());
}

Result<std::vector<MessageClockRepository::Tick>> MessageClockRepository::ticks(std::int64_t conversation,
                                                                                const Scope& scope) {
  std::vector<Tick> ticks;
  if (!sees(scope))
    return ticks;
  QByteArray sql = "SELECT m.id, m.at, m.stamp FROM message m JOIN conversation c ON c.n = m.conversation WHERE "
                   "m.conversation = ? AND m.flags & ? = 0";
  QVariantList values{qlonglong(conversation), static_cast<int>(MessageFlag::Destroyed)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  while (rows.next())
    ticks.push_back(
        {MessageId::fromNumber(rows.integer(0)), timeFrom(rows.integer(1), static_cast<int>(rows.integer(2)))});
  MUNIMENT_TRY(rows.finish());
  return ticks;
}

} // namespace muniment::store
