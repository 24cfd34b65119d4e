#pragma once

#include "core/model/hold.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <QtCore/QTimeZone>

#include <map>
#include <set>

namespace muniment::store {

using HoldIds = std::set<HoldId>;

/// A query that keeps holding what it finds, with its words read as on the day it was added.
struct StandingQuery final {
  HoldId hold;
  QString text;
  Instant addedAt;
};

/// What the holds of a day are put on, as far as it is not named by id: those that are active, and those that were
/// released or taken off and still cool. Persons and matters are followed to the conversations they mean now.
struct HoldsInForce final {
  std::map<std::int64_t, HoldIds> conversations; ///< by number
  std::map<QString, HoldIds> classes;            ///< with all classes below
  std::map<QString, HoldIds> matters;
  std::vector<StandingQuery> queries;
  QTimeZone zone = QTimeZone::utc(); ///< of the workspace, in which the days of queries are meant

  [[nodiscard]] static Result<HoldsInForce> read(Connection& connection, QDate today);
  /// The same for the targets of one hold that may not be in force yet.
  [[nodiscard]] static Result<HoldsInForce> imagine(Connection& connection, const HoldId& hold,
                                                    std::span<const HoldTarget> targets);
};

/// ` AND …` over `hold h` and `hold_target t`: the target protects something on the day that is bound twice.
inline constexpr const char* kIsInForce =
    " AND (h.state = 1 OR (h.state = 2 AND h.cools_until >= ?)) AND (t.cools_until IS NULL OR t.cools_until >= ?)";
static_assert(static_cast<int>(Hold::State::Active) == 1 && static_cast<int>(Hold::State::Released) == 2);

/// ` AND …` over `record r`: it holds on to what it is made of. A refused one never came to be; of one that was
/// destroyed nothing is left.
inline constexpr const char* kIsRecord = " AND r.state NOT IN (2, 8)";

} // namespace muniment::store
