#include "core/store/business_hours_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {
namespace {

const QByteArray kSelect = "SELECT id, content, salt FROM business_hours ORDER BY id";

Result<std::vector<BusinessHoursChoice>> readChoices(Rows rows) {
  std::vector<BusinessHoursChoice> choices;
  while (rows.next()) {
    MUNIMENT_TRY_LET(choice, contentAt(rows, 1, businessHoursFrom));
    if (choice.id.toString() != rows.text(0))
      return damagedRow(QLatin1StringView("business_hours"));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 2));
    choice.salt = salt;
    choices.push_back(std::move(choice));
  }
  MUNIMENT_TRY(rows.finish());
  return choices;
}

} // namespace

Result<void> BusinessHoursRepository::add(const BusinessHoursChoice& choice) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(choice)));
  MUNIMENT_TRY(m_connection->change("INSERT INTO business_hours (id, content, salt) VALUES (?, ?, ?)",
                                    {store::column(choice.id), content, choice.salt.toBytes()}));
  return {};
}

Result<std::optional<BusinessHoursChoice>> BusinessHoursRepository::chosen() {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + " DESC LIMIT 1"));
  MUNIMENT_TRY_LET(found, readChoices(std::move(rows)));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<BusinessHoursChoice>> BusinessHoursRepository::all() {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect));
  return readChoices(std::move(rows));
}

} // namespace muniment::store
