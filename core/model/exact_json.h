#pragma once

#include "core/base/json.h"

#include <QtCore/QDate>

#include <algorithm>
#include <array>
#include <optional>

namespace muniment {
inline namespace model {

/// Whether `content` is exactly what the value that was read from it writes. What is unknown, of another type or
/// written in another way is refused with the name of the first such member.
[[nodiscard]] Result<void> mustBeExactly(const Json& content, const Json& written);

/// `value`, read from `content`, if it stands for all of it.
template <class V>
[[nodiscard]] Result<V> exactly(V value, const Json& content) {
  MUNIMENT_TRY(mustBeExactly(content, contentOf(value)));
  return value;
}

/// The JSON of something that may be absent.
template <class T>
[[nodiscard]] Json orNull(const std::optional<T>& value) {
  return value ? Json(value->toString()) : Json();
}

[[nodiscard]] inline Json orNull(const std::optional<QDate>& day) {
  return day ? Json(day->toString(Qt::ISODate)) : Json();
}

/// What a member names, or nothing.
template <class T>
[[nodiscard]] std::optional<T> optionalAt(const Json& content, QStringView member) {
  return T::parse(content.text(member));
}

[[nodiscard]] inline std::optional<QDate> optionalDayAt(const Json& content, QStringView member) {
  const QDate day = QDate::fromString(content.text(member), Qt::ISODate);
  return day.isValid() ? std::optional(day) : std::nullopt;
}

/// What a member names; a null value where it names nothing, which `exactly` then refuses.
template <class T>
[[nodiscard]] T valueAt(const Json& content, QStringView member) {
  return T::parse(content.text(member)).value_or(T());
}

/// The value of an enumeration whose names stand in its order.
template <class E, std::size_t N>
[[nodiscard]] std::optional<E> namedIn(const std::array<QLatin1StringView, N>& names, QStringView name) {
  const auto found = std::ranges::find_if(names, [&](QLatin1StringView known) { return name == known; });
  return found == names.end() ? std::nullopt : std::optional(static_cast<E>(found - names.begin()));
}

} // namespace model
} // namespace muniment
