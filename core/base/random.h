#pragma once

#include <QtCore/QByteArray>

namespace muniment {
inline namespace base {

/// Fills `bytes` from the operating system's cryptographic generator.
void fillRandom(unsigned char* bytes, std::size_t size);
[[nodiscard]] QByteArray randomBytes(int size);

} // namespace base
} // namespace muniment
