#pragma once

#include "core/base/commitment.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/store/rows.h"

#include <QtCore/QDate>
#include <QtCore/QVariant>

#include <optional>

namespace muniment::store {

/// Values as columns hold them, and back. A row that cannot be read back is damage, not an empty value.
[[nodiscard]] QVariant column(Instant at);
[[nodiscard]] QVariant column(const std::optional<Instant>& at);
/// A day as ISO text, so that days compare as they follow each other.
[[nodiscard]] QVariant column(QDate day);
[[nodiscard]] QVariant column(const std::optional<QDate>& day);
template <class Tag>
[[nodiscard]] QVariant column(const Id<Tag>& id) {
  return id.toString();
}
template <class Tag>
[[nodiscard]] QVariant column(const std::optional<Id<Tag>>& id) {
  return id ? QVariant(id->toString()) : QVariant();
}

/// `?, ?, ?` for so many values.
[[nodiscard]] QByteArray placeholders(qsizetype count);

[[nodiscard]] Failure damagedRow(QLatin1StringView what);
[[nodiscard]] inline Instant instantAt(const Rows& rows, int index) {
  return Instant::fromMilliseconds(rows.integer(index));
}
[[nodiscard]] std::optional<Instant> optionalInstantAt(const Rows& rows, int index);
[[nodiscard]] QDate dayAt(const Rows& rows, int index);
[[nodiscard]] std::optional<QDate> optionalDayAt(const Rows& rows, int index);
[[nodiscard]] Result<Salt> saltAt(const Rows& rows, int index);

template <class I>
[[nodiscard]] Result<I> idAt(const Rows& rows, int index) {
  const auto id = I::parse(rows.text(index));
  if (!id)
    return damagedRow(QLatin1StringView("id"));
  return *id;
}
template <class I>
[[nodiscard]] Result<std::optional<I>> optionalIdAt(const Rows& rows, int index) {
  if (rows.isNull(index))
    return std::optional<I>();
  MUNIMENT_TRY_LET(id, idAt<I>(rows, index));
  return std::optional<I>(id);
}

} // namespace muniment::store
