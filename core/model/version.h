#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/exact_json.h"

namespace muniment {
inline namespace model {

/// How something was from one moment on. Written once, never changed.
template <class T>
struct Version final {
  T value;
  Instant changedAt;
  QString changedBy; ///< actor
  Salt salt;
};

template <class T>
[[nodiscard]] Json contentOf(const Version<T>& version) {
  return Json::Object{{QStringLiteral("changed_at"), version.changedAt.toString()},
                      {QStringLiteral("changed_by"), version.changedBy},
                      {QStringLiteral("value"), contentOf(version.value)}};
}

/// `read` makes the value of its own content, strictly.
template <class T, class Read>
[[nodiscard]] Result<Version<T>> versionFrom(const Json& content, Read read) {
  MUNIMENT_TRY_LET(value, read(content.at(QStringLiteral("value"))));
  return exactly(Version<T>{std::move(value), valueAt<Instant>(content, QStringLiteral("changed_at")),
                            content.text(QStringLiteral("changed_by")), Salt()},
                 content);
}

} // namespace model
} // namespace muniment
