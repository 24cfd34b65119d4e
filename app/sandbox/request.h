#pragma once

#include "core/base/instant.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <utility>
#include <vector>

namespace muniment::sandbox {

/// A request as it came over the wire, at the time that the peer believes it is.
struct Request final {
  QByteArray method;
  QByteArray target;
  std::vector<std::pair<QByteArray, QByteArray>> headers;
  QByteArray body;
  Instant at;
  /// Faults of lists, which only those who read feel: things come twice, or the last one first.
  bool itemsTwice = false;
  bool itemsTurned = false;

  /// The first value of a header, whatever the case of its name; empty where there is none.
  [[nodiscard]] QByteArray header(QByteArrayView name) const;
  /// The steps of the path, decoded; empty ones are left out, so `//v1/auth/` is `v1`, `auth`.
  [[nodiscard]] QStringList steps() const;
  [[nodiscard]] QByteArray query() const;
};

} // namespace muniment::sandbox
