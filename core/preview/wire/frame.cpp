#include "core/preview/wire/frame.h"

#include <QtCore/QtEndian>

namespace muniment::preview {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kHead = 4;

} // namespace

std::optional<QByteArray> Frame::around(QByteArrayView payload) {
  if (payload.size() > kMost)
    return std::nullopt;
  QByteArray frame(kHead, Qt::Uninitialized);
  qToLittleEndian(static_cast<quint32>(payload.size()), frame.data());
  frame.append(payload.data(), payload.size());
  return frame;
}

Result<std::optional<QByteArray>> Frame::next() {
  if (m_bytes.size() < kHead)
    return std::nullopt;
  const auto length = static_cast<qsizetype>(qFromLittleEndian<quint32>(m_bytes.constData()));
  if (length > kMost)
    return failure(ErrorKind::Failed, "preview.stopped"_L1, {}, u"frame of %1 bytes"_s.arg(length));
  if (m_bytes.size() < kHead + length)
    return std::nullopt;
  std::optional<QByteArray> payload = m_bytes.sliced(kHead, length);
  m_bytes.remove(0, kHead + length);
  return payload;
}

} // namespace muniment::preview
