#pragma once

#include <QtCore/QStringView>

#include <algorithm>

namespace muniment::store {

/// Schema names are written into SQL text, so only harmless ones are taken: a–z, digits, underscore.
[[nodiscard]] inline bool isSchemaName(QStringView name) {
  const auto harmless = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_'; };
  return !name.isEmpty() && name.size() <= 63 && !name.startsWith(u"pg_") && std::ranges::all_of(name, harmless);
}

} // namespace muniment::store
