#pragma once

#include "core/formats/exchange/event_time.h"
#include "core/formats/loadfile/field.h"

namespace muniment::formats::loadfile {

/// The values of one document. What is not set is an empty column.
class Row final {
 public:
  Row() : m_values(headings().size()) {}
  void set(Field field, const QString& value) { m_values[placeOf(field)] = value; }
  /// Several values, parted by `;`, which is replaced by a comma inside of them.
  void setAll(Field field, const QStringList& values);
  /// Date, time, zone and the ISO column, in the offset declared for the whole file.
  void setSent(const exchange::EventTime& time, int offsetMinutes);
  [[nodiscard]] const QString& value(Field field) const { return m_values[placeOf(field)]; }
  [[nodiscard]] const QStringList& values() const { return m_values; }

 private:
  QStringList m_values;
};

} // namespace muniment::formats::loadfile
