#pragma once

#include "core/base/json.h"
#include "core/formats/whatsapp/device_sqlite.h"
#include "core/formats/whatsapp/source_message.h"

#include <variant>

namespace muniment::formats::whatsapp {

/// Walks over the rows of one chat by their numbers, so that a row on a damaged page costs that row only.
class DeviceReader : public ChatReader {
 public:
  [[nodiscard]] Result<bool> next(SourceMessage& into) final;
  [[nodiscard]] const std::vector<Finding>& findings() const final { return m_findings; }

 protected:
  explicit DeviceReader(std::shared_ptr<DeviceSqlite> database);
  using Value = std::variant<std::int64_t, QByteArrayView>;
  /// Takes the numbers of the rows: the column `key` of `table` where `where` holds for `value`.
  [[nodiscard]] Result<void> takeRows(const QByteArray& table, const QByteArray& key, const QByteArray& where,
                                      const QByteArray& order, Value value);
  /// Fills a cleared message from the row; what was read goes into `raw`. An error keeps what was filled.
  [[nodiscard]] virtual Result<void> fill(std::int64_t row, SourceMessage& into, Json::Object& raw) = 0;
  [[nodiscard]] DeviceSqlite& database() { return *m_database; }
  void note(const char* code, std::int64_t row, const std::string& detail = {});

 private:
  std::shared_ptr<DeviceSqlite> m_database;
  std::vector<std::int64_t> m_rows;
  std::size_t m_at = 0;
  std::vector<Finding> m_findings;
};

} // namespace muniment::formats::whatsapp
