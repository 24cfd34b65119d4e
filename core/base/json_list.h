#pragma once

#include "core/base/json.h"

#include <QtCore/QStringList>

#include <ranges>

namespace muniment {
inline namespace base {

/// A list of texts, in their order.
template <std::ranges::input_range Texts>
[[nodiscard]] Json listOf(const Texts& texts) {
  return Json::Array(std::begin(texts), std::end(texts));
}

/// A member that is a list; nothing where it is none.
[[nodiscard]] inline const Json::Array& listAt(const Json& content, QStringView member) {
  static const Json::Array nothing;
  const Json::Array* list = content.at(member).array();
  return list ? *list : nothing;
}

/// The texts of a list; whatever else stands in it is read as an empty one.
[[nodiscard]] inline QStringList textsAt(const Json& content, QStringView member) {
  QStringList texts;
  for (const Json& text : listAt(content, member))
    texts.append(text.string() ? *text.string() : QString());
  return texts;
}

} // namespace base
} // namespace muniment
