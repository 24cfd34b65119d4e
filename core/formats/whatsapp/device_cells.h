#pragma once

#include "core/base/json.h"
#include "core/formats/whatsapp/device_sqlite.h"
#include "core/formats/whatsapp/source_message.h"

namespace muniment::formats::whatsapp {

/// Text of a cell as valid UTF-8; each ill-formed part becomes U+FFFD.
[[nodiscard]] std::string repaired(QByteArrayView bytes);
[[nodiscard]] std::string textOf(const DeviceStatement& row, int column);
/// What was read from a row, exactly: bytes that are not valid UTF-8 and blobs as base64, fractions as text.
[[nodiscard]] Json::Object cellsOf(const DeviceStatement& row, const std::vector<QByteArray>& columns);
/// Milliseconds since 1970; zero and below say that there is no time.
[[nodiscard]] StatedTime timeOfMilliseconds(std::int64_t milliseconds);
/// Seconds since 2001, with fractions, as Core Data keeps them.
[[nodiscard]] StatedTime timeOfCoreData(const DeviceStatement& row, int column);
/// 32 bytes out of their base64, else empty.
[[nodiscard]] std::string digestOf(const DeviceStatement& row, int column);

} // namespace muniment::formats::whatsapp
