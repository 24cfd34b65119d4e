#include "core/vault/object_format.h"

#include "core/base/random.h"

#include <QtCore/QtEndian>

#include <algorithm>

namespace muniment::vault {
namespace {

using namespace Qt::StringLiterals;

// "MNVO", version 1, log2 of the chunk size, two bytes that are zero
constexpr std::array<char, 8> kStart = {'M', 'N', 'V', 'O', 1, 20, 0, 0};
constexpr int kPrefixSize = AesGcm::kNonceSize - 5;
constexpr char kEnd = 0;

QByteArrayView start() { return {kStart.data(), kStart.size()}; }

} // namespace

ObjectHeader ObjectHeader::make() { return ObjectHeader(start().toByteArray() + randomBytes(kPrefixSize) + kEnd); }

Result<ObjectHeader> ObjectHeader::parse(QByteArrayView bytes) {
  if (bytes.size() != kHeaderSize || !bytes.startsWith(start()) || bytes.back() != kEnd)
    return Failure(damagedObject("header"_L1));
  return ObjectHeader(bytes.toByteArray());
}

QByteArray ObjectHeader::nonce(std::uint32_t counter, bool last) const {
  QByteArray nonce(AesGcm::kNonceSize, '\0');
  std::copy_n(m_bytes.constData() + kStart.size(), kPrefixSize, nonce.data());
  qToBigEndian(counter, nonce.data() + kPrefixSize);
  nonce.back() = last ? 1 : 0;
  return nonce;
}

qint64 sealedSize(qint64 plain) {
  const qint64 chunks = std::max<qint64>(1, (plain + kChunkSize - 1) / kChunkSize);
  return kHeaderSize + plain + chunks * AesGcm::kTagSize;
}

Error damagedObject(QLatin1StringView why) {
  return makeError(ErrorKind::VerificationFailed, "vault.object_damaged"_L1, {}, why);
}

} // namespace muniment::vault
