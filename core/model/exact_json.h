#pragma once

#include "core/base/json.h"

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

/// What a member names, or nothing.
template <class T>
[[nodiscard]] std::optional<T> optionalAt(const Json& content, QStringView member) {
  return T::parse(content.text(member));
}

/// What a member names; a null value where it names nothing, which `exactly` then refuses.
template <class T>
[[nodiscard]] T valueAt(const Json& content, QStringView member) {
  return T::parse(content.text(member)).value_or(T());
}

} // namespace model
} // namespace muniment
