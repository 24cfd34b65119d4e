#pragma once

#include "core/model/version.h"
#include "core/store/column.h"
#include "core/store/connection.h"

namespace muniment::store {

/// The column `content`: the canonical JSON that the ledger commits to.
[[nodiscard]] inline Result<QString> contentColumn(const Json& content) {
  MUNIMENT_TRY_LET(bytes, canonicalJson(content));
  return QString::fromUtf8(bytes);
}

/// Reads a value back from its content; `read` is strict. What it does not understand is damage.
template <class Read>
[[nodiscard]] auto contentAt(const Rows& rows, int index, Read read) -> decltype(read(Json())) {
  const Result<Json> content = parseJson(rows.text(index).toUtf8());
  if (!content)
    return damagedRow(QLatin1StringView("content"));
  auto value = read(*content);
  if (!value)
    return damagedRow(QLatin1StringView("content"));
  return value;
}

/// A table that keeps every version of something: owner, version, content, changed_at, changed_by, salt.
class VersionTable final {
 public:
  VersionTable(Connection& connection, QByteArray table, QByteArray owner)
      : m_connection(&connection), m_table(std::move(table)), m_owner(std::move(owner)) {}

  template <class T>
  [[nodiscard]] Result<void> add(const QString& owner, int number, const Version<T>& version) {
    MUNIMENT_TRY_LET(content, contentColumn(contentOf(version)));
    MUNIMENT_TRY(m_connection->change(
        "INSERT INTO " + m_table + " (" + m_owner +
            ", version, content, changed_at, changed_by, salt) VALUES (?, ?, ?, ?, ?, ?)",
        {owner, number, content, column(version.changedAt), version.changedBy, version.salt.toBytes()}));
    return {};
  }

  /// Oldest first; all of one owner, or of everyone in the order of owners.
  template <class Read>
  [[nodiscard]] auto read(const std::optional<QString>& owner, Read make)
      -> Result<std::vector<Version<typename decltype(make(Json()))::value_type>>> {
    using T = typename decltype(make(Json()))::value_type;
    QByteArray sql = "SELECT content, changed_at, changed_by, salt, version FROM " + m_table;
    if (owner)
      sql += " WHERE " + m_owner + " = ?";
    MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY " + m_owner + ", version",
                                                owner ? QVariantList{*owner} : QVariantList()));
    std::vector<Version<T>> versions;
    while (rows.next()) {
      MUNIMENT_TRY_LET(version, contentAt(rows, 0, [&](const Json& content) { return versionFrom<T>(content, make); }));
      if (version.changedAt != instantAt(rows, 1) || version.changedBy != rows.text(2) ||
          version.value.version != rows.integer(4))
        return damagedRow(QLatin1StringView("version"));
      MUNIMENT_TRY_LET(salt, saltAt(rows, 3));
      version.salt = salt;
      versions.push_back(std::move(version));
    }
    MUNIMENT_TRY(rows.finish());
    return versions;
  }

  [[nodiscard]] Result<void> remove(const QString& owner) {
    MUNIMENT_TRY(m_connection->change("DELETE FROM " + m_table + " WHERE " + m_owner + " = ?", {owner}));
    return {};
  }

 private:
  Connection* m_connection;
  QByteArray m_table;
  QByteArray m_owner;
};

} // namespace muniment::store
