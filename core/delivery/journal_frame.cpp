#include "core/delivery/journal_frame.h"

#include "core/base/sha256.h"
#include "core/delivery/journal_place.h"

#include <QtCore/QtEndian>

namespace muniment::delivery {
namespace {

using namespace Qt::StringLiterals;

constexpr QByteArrayView kMagic("MNJL\1\0\0\0", kSegmentHead);
constexpr qsizetype kChecksum = 8;
constexpr int kDigits = 10;

/// Tells what was written whole from what was not; proves nothing against somebody who means harm.
QByteArray checksumOf(QByteArrayView size, QByteArrayView letter) {
  return sha256({size, letter}).toBytes().first(kChecksum);
}

} // namespace

QString segmentName(std::int64_t segment) { return u"%1.journal"_s.arg(segment, kDigits, 10, QLatin1Char('0')); }

std::optional<std::int64_t> segmentFrom(const QString& name) {
  bool isNumber = false;
  const std::int64_t segment = name.section(u'.', 0, 0).toLongLong(&isNumber);
  return isNumber && segment > 0 && name == segmentName(segment) ? std::optional(segment) : std::nullopt;
}

QByteArray segmentHead() { return kMagic.toByteArray(); }

bool isSegmentHead(QByteArrayView bytes) { return bytes.startsWith(kMagic); }

void appendFrame(QByteArray& to, QByteArrayView letter) {
  QByteArray size(static_cast<qsizetype>(sizeof(quint32)), Qt::Uninitialized);
  qToBigEndian(static_cast<quint32>(letter.size()), size.data());
  to += size;
  to += checksumOf(size, letter);
  to += letter;
}

std::optional<QByteArrayView> frameAt(QByteArrayView bytes) {
  if (bytes.size() < kFrameHead)
    return std::nullopt;
  const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.data()));
  if (size > kLargestLetter || size > bytes.size() - kFrameHead)
    return std::nullopt;
  const QByteArrayView letter = bytes.sliced(kFrameHead, size);
  const QByteArrayView head = bytes.first(static_cast<qsizetype>(sizeof(quint32)));
  if (checksumOf(head, letter) != bytes.sliced(head.size(), kChecksum))
    return std::nullopt;
  return letter;
}

} // namespace muniment::delivery
