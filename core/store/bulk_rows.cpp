#include "core/store/bulk_rows.h"

#include <QtCore/QStringEncoder>

namespace muniment::store {

BulkRows& BulkRows::addNull() {
  m_cells.emplace_back();
  return *this;
}

BulkRows& BulkRows::add(std::int64_t number) {
  m_cells.push_back({Type::Integer, number, 0});
  return *this;
}

BulkRows& BulkRows::add(QStringView text) {
  const qsizetype start = m_bytes.size();
  QStringEncoder encoder(QStringEncoder::Utf8);
  m_bytes.resize(start + encoder.requiredSpace(text.size()));
  const char* end = encoder.appendToBuffer(m_bytes.data() + start, text);
  const qsizetype size = end - m_bytes.constData() - start;
  m_bytes.resize(start + size);
  m_hasNul = m_hasNul || text.contains(u'\0');
  m_cells.push_back({Type::Text, start, size});
  return *this;
}

BulkRows& BulkRows::addSpan(Type type, QByteArrayView bytes) {
  m_cells.push_back({type, m_bytes.size(), bytes.size()});
  m_bytes.append(bytes);
  m_hasNul = m_hasNul || (type == Type::Text && bytes.contains('\0'));
  return *this;
}

void BulkRows::reserve(std::size_t rows, std::size_t bytesInRow) {
  m_cells.reserve(rows * static_cast<std::size_t>(m_columns.size()));
  m_bytes.reserve(static_cast<qsizetype>(rows * bytesInRow));
}

QByteArray BulkRows::insertion() const {
  QByteArray places("?");
  for (qsizetype i = 1; i < m_columns.size(); ++i)
    places += ",?";
  QByteArray sql = "INSERT INTO " + m_table + " (" + m_columns.join(',') + ") VALUES (" + places + ')';
  if (skipsConflicts())
    sql += " ON CONFLICT DO NOTHING";
  return sql;
}

} // namespace muniment::store
