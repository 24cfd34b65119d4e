#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/formats/whatsapp/crypt_header.h"

namespace muniment::formats::whatsapp {

/// What opens an encrypted Android backup: the key file of crypt12 and crypt14, the root key of crypt15, or the 64
/// digits that a person was given.
class CryptKey final {
 public:
  static constexpr int kLargestFile = 1024;

  /// Reads a key file: `key`, `encrypted_backup.key`, or a text file with the 64 digits.
  [[nodiscard]] static Result<CryptKey> fromFile(QByteArrayView content);
  /// 64 hexadecimal digits, in either case, with spaces or line ends anywhere between them.
  [[nodiscard]] static Result<CryptKey> fromDigits(QByteArrayView digits);

  /// The key of the cipher for a backup. `crypt.needs_root_key` or `crypt.needs_key_file` where the kind does not fit,
  /// `crypt.other_install` where the salts differ.
  [[nodiscard]] Result<Secret> cipherKey(const CryptHeader& header) const;

 private:
  CryptKey() = default;

  bool m_isRoot = false;
  Secret m_key;
  QByteArray m_keyVersion;
  QByteArray m_serverSalt;
  QByteArray m_googleIdSalt;
};

} // namespace muniment::formats::whatsapp
