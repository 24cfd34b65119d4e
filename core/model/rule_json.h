#pragma once

#include "core/model/exact_json.h"
#include "core/model/json_fields.h"

#include <QtCore/QTime>

namespace muniment {
inline namespace model {

// What the parts of a rule share when they are read and written.

[[nodiscard]] Json numbersOf(const std::vector<int>& numbers);
void readTexts(JsonFields& fields, QLatin1StringView name, QStringList& texts);
void readNumbers(JsonFields& fields, QLatin1StringView name, std::vector<int>& numbers);
/// `08:30`; an empty text leaves no time.
void readTime(JsonFields& fields, QLatin1StringView name, QTime& time);
[[nodiscard]] Json timeOf(const QTime& time);

/// A member that must name a value of an enumeration.
template <class E, std::size_t N>
void readWord(JsonFields& fields, const std::array<QLatin1StringView, N>& names, QLatin1StringView name, E& value) {
  QString word = names[static_cast<std::size_t>(value)];
  fields.read(name, word);
  if (const auto known = namedIn<E>(names, word))
    value = *known;
  else
    fields.refuse(name, QLatin1StringView("file.unknown_word"), {word});
}

} // namespace model
} // namespace muniment
