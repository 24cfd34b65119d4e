#include "core/formats/whatsapp/device_lookup.h"

namespace muniment::formats::whatsapp {

DeviceLookup::DeviceLookup(DeviceSqlite& database, QByteArray table, const QByteArray& key,
                           std::vector<QByteArray> columns)
    : m_table(QString::fromLatin1(table)), m_columns(std::move(columns)) {
  if (!database.hasRows(table) || !database.hasColumn(table, key))
    return;
  if (auto statement = database.select(table, m_columns, "WHERE " + key + " = ?"))
    m_statement.emplace(std::move(*statement));
}

void DeviceLookup::addCells(Json::Array& rows) const { rows.emplace_back(cellsOf(*m_statement, m_columns)); }

void DeviceLookup::keep(Json::Object& raw, Json::Array& rows) const {
  if (!rows.empty())
    raw[m_table] = Json(std::move(rows));
}

} // namespace muniment::formats::whatsapp
