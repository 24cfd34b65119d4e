#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>

namespace muniment::formats::whatsapp {

enum class CryptFormat : std::uint8_t { Crypt12, Crypt14, Crypt15 };

/// What stands unencrypted at the start of an Android backup. Nothing of it is authenticated.
struct CryptHeader final {
  static constexpr int kLargest = 2 + 255;

  CryptFormat format = CryptFormat::Crypt15;
  QByteArray cipherVersion; ///< crypt12 and crypt14
  QByteArray keyVersion;    ///< crypt12 and crypt14: one byte, as in the key file
  QByteArray serverSalt;    ///< crypt12 and crypt14: 32 bytes
  QByteArray googleIdSalt;  ///< crypt12 and crypt14: 16 bytes
  QByteArray iv;            ///< 16 bytes
  QString appVersion;
  QString phoneDigits; ///< the last two of the owner's number
  qint64 dataStart = 0;

  /// Reads the header from the first `kLargest` bytes of a file, or fewer where the file is shorter.
  [[nodiscard]] static Result<CryptHeader> parse(QByteArrayView start);
};

} // namespace muniment::formats::whatsapp
