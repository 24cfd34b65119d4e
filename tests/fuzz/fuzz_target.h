#pragma once

#include <QtCore/QByteArrayView>

#include <cstddef>
#include <cstdint>

/// What libFuzzer calls with bytes of its own making; it returns 0 or ends the program.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace muniment::tests {

[[nodiscard]] inline QByteArrayView viewOf(const std::uint8_t* data, std::size_t size) {
  return {data, static_cast<qsizetype>(size)};
}

/// Ends the program: a property that must hold for all bytes does not hold for these.
inline void require(bool holds) {
  if (!holds)
    __builtin_trap();
}

} // namespace muniment::tests
