#pragma once

#include "core/model/case.h"
#include "core/model/exact_json.h"

namespace muniment {
inline namespace model {

[[nodiscard]] Json contentOf(const CaseValue& value);
/// What it can read; whoever reads the whole is strict.
[[nodiscard]] CaseValue caseValueFrom(const Json& content);

/// A member that is a list; nothing where it is none.
[[nodiscard]] inline const Json::Array& listAt(const Json& content, QStringView member) {
  static const Json::Array nothing;
  const Json::Array* list = content.at(member).array();
  return list ? *list : nothing;
}

[[nodiscard]] inline Json listOf(const QStringList& texts) {
  Json::Array list;
  for (const QString& text : texts)
    list.emplace_back(text);
  return list;
}

[[nodiscard]] inline QStringList textsAt(const Json& content, QStringView member) {
  QStringList texts;
  for (const Json& text : listAt(content, member))
    texts.append(text.string() ? *text.string() : QString());
  return texts;
}

} // namespace model
} // namespace muniment
