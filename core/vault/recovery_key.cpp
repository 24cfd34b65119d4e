#include "core/vault/recovery_key.h"

#include "core/base/sha256.h"

#include <string_view>

namespace muniment::vault {
namespace {

using namespace Qt::StringLiterals;

constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kSecretSize = 16;
constexpr int kChecksumSize = 4;
constexpr int kLetterCount = (kSecretSize + kChecksumSize) * 8 / 5;
constexpr int kGroup = 4;

QByteArray checksumOf(QByteArrayView secret) {
  return sha256({QByteArrayView("muniment/v1/recovery-checksum"), secret}).toBytes().first(kChecksumSize);
}

/// The value of a letter as people write it, or −1.
int valueOf(QChar typed) {
  char16_t letter = typed.toUpper().unicode();
  if (letter == u'O')
    letter = u'0';
  if (letter == u'I' || letter == u'L')
    letter = u'1';
  const auto at = letter < 128 ? kLetters.find(static_cast<char>(letter)) : std::string_view::npos;
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

} // namespace

RecoveryKey RecoveryKey::generate() { return RecoveryKey(Secret::random(kSecretSize)); }

QString RecoveryKey::toText() const {
  const QByteArray bytes = m_secret.view().toByteArray() + checksumOf(m_secret.view());
  QString text;
  unsigned bits = 0;
  int held = 0;
  int written = 0;
  for (const char byte : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(byte);
    for (held += 8; held >= 5; held -= 5, ++written) {
      if (written > 0 && written % kGroup == 0)
        text += u'-';
      text += QLatin1Char(kLetters[bits >> (held - 5) & 31U]);
    }
  }
  return text;
}

Result<RecoveryKey> RecoveryKey::parse(const QString& typed) {
  const auto mistyped = failure(ErrorKind::Usage, "vault.recovery_key_mistyped"_L1);
  QByteArray bytes;
  unsigned bits = 0;
  int held = 0;
  int letters = 0;
  for (const QChar character : typed) {
    if (character.isSpace() || character.category() == QChar::Punctuation_Dash)
      continue;
    const int value = valueOf(character);
    if (value < 0 || ++letters > kLetterCount)
      return mistyped;
    bits = bits << 5 | static_cast<unsigned>(value);
    held += 5;
    if (held >= 8) {
      held -= 8;
      bytes += static_cast<char>(bits >> held & 255U);
    }
  }
  if (letters != kLetterCount || checksumOf(bytes.first(kSecretSize)) != bytes.sliced(kSecretSize))
    return mistyped;
  return RecoveryKey(Secret(bytes.first(kSecretSize)));
}

Secret RecoveryKey::sealingKey() const { return Secret(deriveKey(m_secret.view(), "muniment/v1/recovery", 32)); }

} // namespace muniment::vault
