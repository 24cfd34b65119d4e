#include "core/store/holds_in_force.h"

#include "core/model/record.h"
#include "core/store/content_row.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;
using Kind = HoldTargetKind;

static_assert(static_cast<int>(RecordState::Refused) == 2 && static_cast<int>(RecordState::Destroyed) == 8);

/// Targets of one kind, and the holds that each belongs to.
using HoldsByTarget = std::map<QString, HoldIds>;

struct Follower final {
  Connection& connection;
  HoldsInForce& found;

  /// Conversations that belong to targets: `sql` gives the target and the number of the conversation.
  [[nodiscard]] Result<void> addConversations(const HoldsByTarget& targets, const QByteArray& sql) {
    if (targets.empty())
      return {};
    QStringList names;
    for (const auto& [target, holds] : targets)
      names.append(target);
    MUNIMENT_TRY_LET(list, textList(names));
    MUNIMENT_TRY_LET(rows, connection.select(sql + selectTexts(connection.dialect()), {list}));
    while (rows.next()) {
      if (const auto holds = targets.find(rows.text(0)); holds != targets.end())
        found.conversations[rows.integer(1)].insert(holds->second.begin(), holds->second.end());
    }
    return rows.finish();
  }

  /// CROSS JOIN keeps SQLite from reading every speaker first.
  [[nodiscard]] Result<void> addPersons(const HoldsByTarget& persons) {
    MUNIMENT_TRY(addConversations(persons,
                                  "SELECT p.person, s.conversation FROM person_name p CROSS JOIN speaker s "
                                  "WHERE p.kind = 0 AND s.phone = p.value AND s.phone <> '' AND p.person IN "));
    MUNIMENT_TRY(addConversations(persons, "SELECT p.person, s.conversation FROM person_name p CROSS JOIN speaker s "
                                           "WHERE p.kind = 1 AND s.label = p.value AND p.person IN "));
    return addConversations(persons,
                            "SELECT p.person, s.conversation FROM person_name p CROSS JOIN speaker_name s WHERE p.kind "
                            "= 1 AND s.label = p.value AND p.person IN ");
  }

  /// A class is held with every class above it.
  [[nodiscard]] Result<void> addClasses(const HoldsByTarget& held) {
    if (held.empty())
      return {};
    std::map<QString, QString> parents;
    MUNIMENT_TRY_LET(rows, connection.select("SELECT id, coalesce(parent, '') FROM record_class"));
    while (rows.next())
      parents.emplace(rows.text(0), rows.text(1));
    MUNIMENT_TRY(rows.finish());
    for (const auto& [id, parent] : parents) {
      std::size_t steps = 0;
      for (QString at = id; !at.isEmpty() && steps <= parents.size(); ++steps) {
        if (const auto holds = held.find(at); holds != held.end())
          found.classes[id].insert(holds->second.begin(), holds->second.end());
        const auto above = parents.find(at);
        at = above == parents.end() ? QString() : above->second;
      }
    }
    return {};
  }

  [[nodiscard]] Result<void> readZone() {
    MUNIMENT_TRY_LET(rows, connection.select("SELECT time_zone FROM workspace"));
    const QTimeZone zone = rows.next() ? QTimeZone(rows.text(0).toUtf8()) : QTimeZone();
    if (zone.isValid())
      found.zone = zone;
    return rows.finish();
  }

  [[nodiscard]] Result<void> follow(std::map<Kind, HoldsByTarget>& targets) {
    found.matters = targets[Kind::Matter];
    if (!found.queries.empty())
      MUNIMENT_TRY(readZone());
    MUNIMENT_TRY(addConversations(targets[Kind::Conversation], "SELECT id, n FROM conversation WHERE id IN "));
    MUNIMENT_TRY(addConversations(found.matters, "SELECT matter, n FROM conversation WHERE matter IN "));
    MUNIMENT_TRY(addPersons(targets[Kind::Person]));
    return addClasses(targets[Kind::Class]);
  }
};

} // namespace

Result<HoldsInForce> HoldsInForce::read(Connection& connection, QDate today) {
  HoldsInForce found;
  std::map<Kind, HoldsByTarget> targets;
  const QByteArray sql = "SELECT t.kind, t.target, t.hold, t.added_at FROM hold h CROSS JOIN hold_target t WHERE "
                         "t.hold = h.id AND t.kind IN (1, 2, 5, 6, 7)";
  static_assert(static_cast<int>(Kind::Class) == 1 && static_cast<int>(Kind::Conversation) == 2 &&
                static_cast<int>(Kind::Person) == 5 && static_cast<int>(Kind::Matter) == 6 &&
                static_cast<int>(Kind::Query) == 7);
  MUNIMENT_TRY_LET(rows, connection.select(sql + kIsInForce, {column(today), column(today)}));
  while (rows.next()) {
    MUNIMENT_TRY_LET(hold, idAt<HoldId>(rows, 2));
    const auto kind = static_cast<Kind>(rows.integer(0));
    if (kind == Kind::Query)
      found.queries.push_back({hold, rows.text(1), instantAt(rows, 3)});
    else
      targets[kind][rows.text(1)].insert(hold);
  }
  MUNIMENT_TRY(rows.finish());
  MUNIMENT_TRY((Follower{connection, found}.follow(targets)));
  return found;
}

Result<HoldsInForce> HoldsInForce::imagine(Connection& connection, const HoldId& hold,
                                           std::span<const HoldTarget> targets) {
  HoldsInForce found;
  std::map<Kind, HoldsByTarget> byKind;
  for (const HoldTarget& target : targets) {
    if (target.kind == Kind::Query)
      found.queries.push_back({hold, target.target, target.addedAt});
    else
      byKind[target.kind][target.target].insert(hold);
  }
  MUNIMENT_TRY((Follower{connection, found}.follow(byKind)));
  return found;
}

} // namespace muniment::store
