#pragma once

#include "core/base/json.h"
#include "core/store/column.h"

#include <QtCore/QDate>

namespace muniment::store {

/// The canonical JSON of a row that carries all of its aggregate in the column `content`.
[[nodiscard]] inline Result<Json> contentAt(const Rows& rows, int index) {
  return parseJson(rows.text(index).toUtf8());
}

/// A day as ISO text, so that days compare as they follow each other.
[[nodiscard]] inline QVariant column(QDate day) { return day.toString(Qt::ISODate); }
[[nodiscard]] inline QVariant column(const std::optional<QDate>& day) { return day ? column(*day) : QVariant(); }
[[nodiscard]] inline std::optional<QDate> optionalDateAt(const Rows& rows, int index) {
  return rows.isNull(index) ? std::nullopt : std::optional(QDate::fromString(rows.text(index), Qt::ISODate));
}

} // namespace muniment::store
