#include "core/formats/whatsapp/crypt_key.h"

#include "core/base/sha256.h"

#include <QtCore/QtEndian>

namespace muniment::formats::whatsapp {
namespace {

using namespace Qt::StringLiterals;

/// A byte[] as Java serialises it, up to its length.
constexpr char kJavaBytes[] =
    "\xAC\xED\x00\x05\x75\x72\x00\x02\x5B\x42\xAC\xF3\x17\xF8\x06\x08\x54\xE0\x02\x00\x00\x78\x70";
constexpr int kPrefix = sizeof kJavaBytes - 1;
constexpr int kRootSize = 32;
constexpr int kLegacySize = 131;

Failure unreadable() { return failure(ErrorKind::Usage, "crypt.key_unreadable"_L1); }

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '-'; }

int digitOf(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

Result<CryptKey> CryptKey::fromDigits(QByteArrayView digits) {
  QByteArray bytes(kRootSize, '\0');
  int count = 0;
  bool isGood = true;
  for (const char c : digits) {
    if (isSpace(c))
      continue;
    const int digit = digitOf(c);
    isGood = isGood && digit >= 0 && count < 2 * kRootSize;
    if (isGood) {
      char& byte = bytes.data()[count / 2];
      byte = static_cast<char>((static_cast<unsigned char>(byte) << 4U) | static_cast<unsigned>(digit));
      ++count;
    }
  }
  CryptKey key;
  key.m_isRoot = true;
  key.m_key = Secret(std::move(bytes));
  if (!isGood || count != 2 * kRootSize)
    return failure(ErrorKind::Usage, "crypt.digits_malformed"_L1);
  return key;
}

Result<CryptKey> CryptKey::fromFile(QByteArrayView content) {
  if (!content.startsWith(QByteArrayView(kJavaBytes, kPrefix))) {
    auto key = fromDigits(content);
    return key ? std::move(key) : unreadable();
  }
  if (content.size() < kPrefix + 4)
    return unreadable();
  const auto size = qFromBigEndian<quint32>(content.data() + kPrefix);
  const QByteArrayView payload = content.sliced(kPrefix + 4);
  if (payload.size() != static_cast<qsizetype>(size) || (size != kRootSize && size != kLegacySize))
    return unreadable();
  CryptKey key;
  key.m_isRoot = size == kRootSize;
  key.m_key = Secret(payload.last(kRootSize).toByteArray());
  if (key.m_isRoot)
    return key;
  key.m_keyVersion = payload.sliced(2, 1).toByteArray();
  key.m_serverSalt = payload.sliced(3, 32).toByteArray();
  key.m_googleIdSalt = payload.sliced(35, 16).toByteArray();
  const Sha256 digest = sha256(key.m_googleIdSalt);
  if (std::memcmp(digest.data(), payload.data() + 51, 32) != 0)
    return failure(ErrorKind::VerificationFailed, "crypt.key_damaged"_L1);
  return key;
}

Result<Secret> CryptKey::cipherKey(const CryptHeader& header) const {
  const bool needsRoot = header.format == CryptFormat::Crypt15;
  if (needsRoot != m_isRoot)
    return failure(ErrorKind::Usage, needsRoot ? "crypt.needs_root_key"_L1 : "crypt.needs_key_file"_L1);
  if (m_isRoot)
    return Secret(deriveKey(m_key.view(), "backup encryption", 32));
  if (m_serverSalt != header.serverSalt || m_googleIdSalt != header.googleIdSalt || m_keyVersion != header.keyVersion)
    return failure(ErrorKind::Usage, "crypt.other_install"_L1);
  return m_key.clone();
}

} // namespace muniment::formats::whatsapp
