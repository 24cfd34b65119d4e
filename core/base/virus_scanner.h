#pragma once

#include "core/base/byte_source.h"
#include "core/base/progress.h"

#include <QtCore/QString>

namespace muniment {
inline namespace base {

/// Looks for harmful content in bytes, in a program of its own.
class VirusScanner {
 public:
  struct Verdict final {
    enum class State : std::uint8_t {
      Clean,
      Infected,
      Refused ///< the scanner takes no file like this, such as one that is too large for it
    };
    State state = State::Clean;
    QString threat; ///< its name, or why the scanner refused; text from outside
  };

  VirusScanner() = default;
  virtual ~VirusScanner() = default;
  VirusScanner(const VirusScanner&) = delete;
  VirusScanner& operator=(const VirusScanner&) = delete;

  /// An error says nothing about the bytes: they can be scanned later.
  [[nodiscard]] virtual Result<Verdict> scan(ByteSource& bytes, const SharedProgress& progress) = 0;
  /// Which scanner with which list of threats says so, as it calls itself.
  [[nodiscard]] virtual Result<QString> version() = 0;
};

} // namespace base
} // namespace muniment
