#pragma once

#include "core/base/file_system.h"
#include "core/base/result.h"
#include "core/formats/whatsapp/source_message.h"

#include <initializer_list>
#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace muniment::formats::whatsapp {

enum class CellType : std::uint8_t { Null, Integer, Real, Text, Blob };

/// A prepared query on a device database; its cells are valid until the next step.
class DeviceStatement final {
 public:
  DeviceStatement(std::shared_ptr<sqlite3> database, sqlite3_stmt* statement, std::int64_t mostRows);
  ~DeviceStatement();
  DeviceStatement(DeviceStatement&& other) noexcept;
  DeviceStatement& operator=(DeviceStatement&&) = delete;

  /// Starts anew with this value for the first `?`.
  void start(std::int64_t value);
  void start(QByteArrayView text);
  /// False after the last row; `device.damaged` where the file cannot be read on.
  [[nodiscard]] Result<bool> step();
  [[nodiscard]] CellType type(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  /// Of a text or a blob, whatever the column was declared as.
  [[nodiscard]] QByteArrayView bytes(int column) const;

 private:
  std::shared_ptr<sqlite3> m_database;
  sqlite3_stmt* m_statement;
  std::int64_t m_mostRows;
  std::int64_t m_rows = 0;
};

/// Calls `take` for each row; an error ends it, and what was taken before stays.
template <class Take>
[[nodiscard]] Result<void> forEachRow(DeviceStatement& rows, Take take) {
  for (;;) {
    MUNIMENT_TRY_LET(isThere, rows.step());
    if (!isThere)
      return {};
    take();
  }
}

/// A database from somebody's phone, open to be read and not trusted: no views, no triggers, no virtual tables, nothing
/// written beside it, bounded work for each step, no more rows than the file has room for. For one thread at a time.
class DeviceSqlite final {
 public:
  [[nodiscard]] static Result<std::shared_ptr<DeviceSqlite>> open(const FilePath& path);
  [[nodiscard]] static Result<std::shared_ptr<DeviceSqlite>> open(QByteArray bytes);

  /// About the file as a whole: `log-ignored` (what only a write-ahead log beside it holds is not read),
  /// `database-damaged` (it was cut short, or worse; what can be reached is read).
  [[nodiscard]] const std::vector<Finding>& findings() const { return m_findings; }
  /// An ordinary table of this name exists.
  [[nodiscard]] bool hasTable(QByteArrayView name);
  [[nodiscard]] bool hasRows(const QByteArray& table);
  [[nodiscard]] bool hasColumn(const QByteArray& table, const QByteArray& column);
  [[nodiscard]] Result<DeviceStatement> prepare(const QByteArray& sql);
  /// `SELECT columns FROM table rest`, where a column that this build of the app does not have reads as null. Empty
  /// result rows where the table is missing.
  [[nodiscard]] Result<DeviceStatement> select(const QByteArray& table, const std::vector<QByteArray>& columns,
                                               const QByteArray& rest);

 private:
  DeviceSqlite() = default;
  [[nodiscard]] Result<void> harden();
  [[nodiscard]] Result<void> run(const char* sql);

  std::shared_ptr<sqlite3> m_database;
  std::int64_t m_size = 0; ///< bytes of the file
  std::vector<Finding> m_findings;
};

} // namespace muniment::formats::whatsapp
