#pragma once

#include "core/base/id.h"

#include <QtCore/QByteArrayList>

#include <optional>
#include <vector>

namespace muniment::store {

/// Rows for one table, row after row, all with the same columns, packed so that a million of them cost no allocation
/// each. An empty text is never NULL.
class BulkRows final {
 public:
  enum class Type : std::uint8_t { Null, Integer, Text, Bytes };
  struct Cell final {
    Type type = Type::Null;
    std::int64_t number = 0; ///< the integer, or where the bytes begin
    std::int64_t size = 0;
  };
  enum class Conflicts : std::uint8_t { Refuse, Skip };

  BulkRows(QByteArray table, QByteArrayList columns, Conflicts conflicts = Conflicts::Refuse)
      : m_table(std::move(table)), m_columns(std::move(columns)), m_conflicts(conflicts) {}

  BulkRows& addNull();
  BulkRows& add(std::int64_t number);
  BulkRows& add(Instant at) { return add(at.milliseconds()); }
  BulkRows& add(QStringView text);
  /// `text` is valid UTF-8.
  BulkRows& addUtf8(QByteArrayView text) { return addSpan(Type::Text, text); }
  BulkRows& add(QByteArrayView bytes) { return addSpan(Type::Bytes, bytes); }
  template <class Tag, std::size_t N>
  BulkRows& add(const FixedBytes<Tag, N>& bytes) {
    return add(bytes.view());
  }
  template <class Tag>
  BulkRows& add(const Id<Tag>& id) {
    return add(QStringView(id.toString()));
  }
  template <class T>
  BulkRows& add(const std::optional<T>& value) {
    return value ? add(*value) : addNull();
  }

  void reserve(std::size_t rows, std::size_t bytesInRow);
  [[nodiscard]] bool isEmpty() const { return m_cells.empty(); }
  [[nodiscard]] std::size_t rowCount() const { return m_cells.size() / static_cast<std::size_t>(m_columns.size()); }
  [[nodiscard]] const QByteArray& table() const { return m_table; }
  [[nodiscard]] const QByteArrayList& columns() const { return m_columns; }
  /// Some text holds a NUL, which PostgreSQL cannot keep.
  [[nodiscard]] bool hasNul() const { return m_hasNul; }
  [[nodiscard]] bool skipsConflicts() const { return m_conflicts == Conflicts::Skip; }
  [[nodiscard]] const std::vector<Cell>& cells() const { return m_cells; }
  [[nodiscard]] QByteArrayView span(const Cell& cell) const { return {m_bytes.constData() + cell.number, cell.size}; }
  /// The statement that takes one row on SQLite.
  [[nodiscard]] QByteArray insertion() const;

 private:
  BulkRows& addSpan(Type type, QByteArrayView bytes);

  QByteArray m_table;
  QByteArrayList m_columns;
  Conflicts m_conflicts;
  std::vector<Cell> m_cells;
  QByteArray m_bytes;
  bool m_hasNul = false;
};

} // namespace muniment::store
