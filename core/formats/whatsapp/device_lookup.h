#pragma once

#include "core/formats/whatsapp/device_cells.h"

#include <optional>

namespace muniment::formats::whatsapp {

/// The rows of one table that belong to a message; nothing where the table is missing or empty.
class DeviceLookup final {
 public:
  static constexpr int kMostRows = 10'000; ///< for one message

  /// Rows where `key` is the number of the message; columns are read in this order.
  DeviceLookup(DeviceSqlite& database, QByteArray table, const QByteArray& key, std::vector<QByteArray> columns);

  /// Calls `take` for each row and writes what was read into `raw`, below the name of the table.
  template <class Take>
  [[nodiscard]] Result<void> forEach(std::int64_t message, Json::Object& raw, Take take) {
    if (!m_statement)
      return {};
    Json::Array rows;
    m_statement->start(message);
    for (int count = 0; count < kMostRows; ++count) {
      MUNIMENT_TRY_LET(isThere, m_statement->step());
      if (!isThere)
        break;
      addCells(rows);
      take(*m_statement);
    }
    keep(raw, rows);
    return {};
  }

 private:
  void addCells(Json::Array& rows) const;
  void keep(Json::Object& raw, Json::Array& rows) const;

  QString m_table;
  std::vector<QByteArray> m_columns;
  std::optional<DeviceStatement> m_statement;
};

} // namespace muniment::formats::whatsapp
