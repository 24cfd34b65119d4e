#include "core/base/id.h"

#include "core/base/random.h"

#include <QtCore/QUuid>

namespace muniment {

QByteArray base::makeUuid7(Instant now) {
  QByteArray bytes = randomBytes(16);
  auto* at = reinterpret_cast<unsigned char*>(bytes.data());
  const auto milliseconds = static_cast<std::uint64_t>(now.milliseconds());
  for (int i = 0; i < 6; ++i)
    at[i] = static_cast<unsigned char>(milliseconds >> (8 * (5 - i)));
  at[6] = static_cast<unsigned char>(0x70 | (at[6] & 0x0f));
  at[8] = static_cast<unsigned char>(0x80 | (at[8] & 0x3f));
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
