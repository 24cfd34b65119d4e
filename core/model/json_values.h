#pragma once

#include "core/base/id.h"
#include "core/base/json.h"

#include <QtCore/QDate>

#include <algorithm>
#include <array>
#include <optional>

namespace muniment {
inline namespace model {

/// Values that may be absent, as members of what the ledger commits to, and back. What cannot be read is absent, which
/// sameAs then notices.
[[nodiscard]] inline Json jsonOf(const std::optional<Instant>& at) { return at ? Json(at->toString()) : Json(); }
[[nodiscard]] inline Json jsonOf(const std::optional<QDate>& day) {
  return day ? Json(day->toString(Qt::ISODate)) : Json();
}
template <class Tag>
[[nodiscard]] Json jsonOf(const std::optional<Id<Tag>>& id) {
  return id ? Json(id->toString()) : Json();
}

[[nodiscard]] inline std::optional<Instant> instantFrom(const Json& value) {
  return value.string() ? Instant::parse(*value.string()) : std::nullopt;
}
[[nodiscard]] inline std::optional<QDate> dateFrom(const Json& value) {
  const QDate day = value.string() ? QDate::fromString(*value.string(), Qt::ISODate) : QDate();
  return day.isValid() ? std::optional(day) : std::nullopt;
}
template <class I>
[[nodiscard]] std::optional<I> idFrom(const Json& value) {
  return value.string() ? I::parse(*value.string()) : std::nullopt;
}

/// The value of an enumeration whose names stand in its order.
template <class E, std::size_t N>
[[nodiscard]] std::optional<E> namedIn(const std::array<QLatin1StringView, N>& names, QStringView name) {
  const auto found = std::ranges::find_if(names, [&](QLatin1StringView known) { return name == known; });
  return found == names.end() ? std::nullopt : std::optional(static_cast<E>(found - names.begin()));
}

/// The value that was read from `content`, unless it would be written in another way: then the content is damaged.
template <class V>
[[nodiscard]] Result<V> sameAs(const Json& content, V value) {
  if (contentOf(value) != content)
    return failure(ErrorKind::VerificationFailed, QLatin1StringView("store.damaged"), {},
                   QStringLiteral("content that nobody writes in this way"));
  return value;
}

} // namespace model
} // namespace muniment
