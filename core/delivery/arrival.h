#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <QtCore/QByteArray>

#include <utility>
#include <vector>

namespace muniment::delivery {

/// Something that a peer sent, as it came and before anybody understood it.
struct Arrival final {
  QString peer;
  Instant at;
  std::vector<std::pair<QByteArray, QByteArray>> headers;
  QByteArray body;
};

/// Purpose of the letters in which arrivals lie in the journal.
constexpr QByteArrayView kArrivalPurpose("muniment arrival 1");

/// One line of canonical JSON that says where it came from, then the body.
[[nodiscard]] Result<QByteArray> bytesOf(const Arrival& arrival);
/// VerificationFailed `journal.letter_unreadable` when it was not written by bytesOf.
[[nodiscard]] Result<Arrival> arrivalFrom(const QByteArray& bytes);

} // namespace muniment::delivery
