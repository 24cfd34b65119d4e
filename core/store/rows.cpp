#include "core/store/rows.h"

#include "core/store/connection.h"
#include "core/store/sql_error.h"

#include <QtSql/QSqlError>

namespace muniment::store {

Rows::Rows(Connection& connection, QByteArray key, QSqlQuery query)
    : m_connection(&connection), m_key(std::move(key)), m_query(std::move(query)) {}

Rows::Rows(Rows&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_key(std::move(other.m_key)),
      m_query(std::move(other.m_query)) {}

Rows::~Rows() {
  if (m_connection)
    m_connection->giveBack(std::move(m_key), std::move(m_query));
}

bool Rows::next() { return m_query.next(); }

Result<void> Rows::finish() const {
  const QSqlError error = m_query.lastError();
  if (error.isValid())
    return failure(translate(m_connection->dialect(), error));
  return {};
}

} // namespace muniment::store
