#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>

#include <memory>
#include <span>

namespace muniment::store {

class Connection;

/// Steps through the answer of a query without making a QString of anything, for what has to read a million rows.
/// One at a time on a connection, and nothing else on that connection meanwhile.
class RawScan {
 public:
  /// Only positional `?`, and only integers as values.
  [[nodiscard]] static Result<std::unique_ptr<RawScan>> open(Connection& connection, QByteArrayView sql,
                                                             std::span<const std::int64_t> values);
  virtual ~RawScan() = default;

  /// False at the end.
  [[nodiscard]] virtual Result<bool> next() = 0;
  [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
  /// The bytes of a text or a blob, valid until the next step.
  [[nodiscard]] virtual QByteArrayView bytes(int column) const = 0;
  [[nodiscard]] virtual bool isNull(int column) const = 0;
};

/// Opens a scan of one dialect; RawScan::open chooses.
[[nodiscard]] Result<std::unique_ptr<RawScan>> scanSqlite(Connection& connection, QByteArrayView sql,
                                                          std::span<const std::int64_t> values);
[[nodiscard]] Result<std::unique_ptr<RawScan>> scanPostgres(Connection& connection, QByteArrayView sql,
                                                            std::span<const std::int64_t> values);

} // namespace muniment::store
