#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtSql/QSqlQuery>

namespace muniment::store {

class Connection;

/// A forward-only answer of a query. Lives no longer than its connection.
class Rows final {
 public:
  Rows(Connection& connection, QByteArray key, QSqlQuery query);
  ~Rows();
  Rows(Rows&& other) noexcept;
  Rows& operator=(Rows&&) = delete;

  /// Steps to the next row; false at the end or after an error, which `error` then holds.
  [[nodiscard]] bool next();
  /// What stopped the reading, if it was not the end.
  [[nodiscard]] Result<void> finish() const;

  [[nodiscard]] std::int64_t integer(int column) const { return m_query.value(column).toLongLong(); }
  [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
  [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
  [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }

 private:
  Connection* m_connection;
  QByteArray m_key;
  QSqlQuery m_query;
};

} // namespace muniment::store
