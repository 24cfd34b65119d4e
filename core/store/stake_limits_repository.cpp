#include "core/store/stake_limits_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {

using namespace Qt::StringLiterals;

Result<void> StakeLimitsRepository::add(const StakeLimits& limits) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(limits)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO stake_limits (id, chosen_by, chosen_at, content, salt) VALUES (?, ?, ?, ?, ?)",
      {column(limits.id), column(limits.chosenBy), column(limits.chosenAt), content, limits.salt.toBytes()}));
  return {};
}

Result<std::vector<StakeLimits>> StakeLimitsRepository::read(const QByteArray& rest) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, chosen_at, content, salt FROM stake_limits " + rest));
  std::vector<StakeLimits> all;
  while (rows.next()) {
    MUNIMENT_TRY_LET(limits, contentAt(rows, 2, stakeLimitsFrom));
    if (limits.id.toString() != rows.text(0) || limits.chosenAt != instantAt(rows, 1))
      return damagedRow("stake_limits"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 3));
    limits.salt = salt;
    all.push_back(std::move(limits));
  }
  MUNIMENT_TRY(rows.finish());
  return all;
}

Result<std::optional<StakeLimits>> StakeLimitsRepository::newest() {
  MUNIMENT_TRY_LET(found, read("ORDER BY chosen_at DESC, id DESC LIMIT 1"));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<StakeLimits>> StakeLimitsRepository::all() { return read("ORDER BY id"); }

} // namespace muniment::store
