#pragma once

#include <QtCore/QByteArray>

namespace muniment::tests {

/// An authority of our own and what it issued, made with OpenSSL for each run.
struct Certificates final {
  QByteArray authority;
  QByteArray good; ///< for 127.0.0.1
  QByteArray expired;
  QByteArray otherHost;
  QByteArray key; ///< of all of them

  [[nodiscard]] static Certificates make();
};

} // namespace muniment::tests
