#include "core/store/counters.h"

#include "core/store/connection.h"

#include <array>

namespace muniment::store {
namespace {

struct Counter final {
  const char* table;
  const char* column;
  const char* least; ///< what it says at the least
};

constexpr std::array kCounters = {
    Counter{"message_number", "next", "SELECT 1"},
    Counter{"record_number", "next", "SELECT 1"},
    Counter{"hold_number", "next", "SELECT 1"},
    Counter{"hold_epoch", "epoch", "SELECT 1"},
    Counter{"production_number", "next", "SELECT 1"},
    Counter{"delivery_count", "position", "SELECT coalesce(max(position), 0) FROM delivery"}};

} // namespace

Result<QStringList> findWrongCounters(Connection& connection) {
  QStringList wrong;
  for (const Counter& counter : kCounters) {
    // The row is looked for as it lies there: an index or a constraint may say what is not so.
    MUNIMENT_TRY_LET(rows,
                     connection.select(QByteArray("SELECT count(*), sum(CASE WHEN +id = 1 AND ") + counter.column +
                                       " >= (" + counter.least + ") THEN 1 ELSE 0 END) FROM " + counter.table));
    const bool right = rows.next() && rows.integer(0) == 1 && rows.integer(1) == 1;
    MUNIMENT_TRY(rows.finish());
    if (!right)
      wrong.append(QLatin1StringView(counter.table));
  }
  return wrong;
}

} // namespace muniment::store
