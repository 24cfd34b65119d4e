#include "core/base/id.h"

#include "core/base/random.h"

#include <QtCore/QUuid>

#include <chrono>

namespace muniment {
namespace {

// RFC 9562, section 6.2, method 3: behind the milliseconds stands a finer time, here that of a clock that only goes
// on, then chance. So those of one moment keep the order in which they were made.
constexpr int kFineBits = 46; ///< 12 before the variant, 34 behind it

std::uint64_t fineTime() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::nanoseconds>(since).count()) &
         ((std::uint64_t{1} << kFineBits) - 1);
}

} // namespace

QByteArray base::makeUuid7(Instant now) {
  QByteArray bytes = randomBytes(16);
  auto* at = reinterpret_cast<unsigned char*>(bytes.data());
  const auto milliseconds = static_cast<std::uint64_t>(now.milliseconds());
  for (int i = 0; i < 6; ++i)
    at[i] = static_cast<unsigned char>(milliseconds >> (8 * (5 - i)));
  const std::uint64_t fine = fineTime();
  at[6] = static_cast<unsigned char>(0x70 | (fine >> 42));
  at[7] = static_cast<unsigned char>(fine >> 34);
  at[8] = static_cast<unsigned char>(0x80 | ((fine >> 28) & 0x3f));
  at[9] = static_cast<unsigned char>(fine >> 20);
  at[10] = static_cast<unsigned char>(fine >> 12);
  at[11] = static_cast<unsigned char>(fine >> 4);
  at[12] = static_cast<unsigned char>((fine & 0x0f) << 4 | (at[12] & 0x0f));
  return bytes;
}

QString base::uuidText(QByteArrayView bytes) {
  return QUuid::fromRfc4122(bytes.toByteArray()).toString(QUuid::WithoutBraces);
}

std::optional<QByteArray> base::parseUuid(QStringView text) {
  const QUuid uuid = QUuid::fromString(text);
  if (uuid.isNull() || uuid.toString(QUuid::WithoutBraces) != text)
    return std::nullopt;
  return uuid.toRfc4122();
}

} // namespace muniment
