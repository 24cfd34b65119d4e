#include "app/sandbox/proofs.h"

#include "core/base/sha256.h"

namespace muniment::sandbox {
namespace {

constexpr auto kForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QByteArray Proofs::seal(const QByteArray& text) const { return hmacSha256(m_key, text).toHex().left(32).toLatin1(); }

QByteArray Proofs::make(const QByteArray& subject, Instant until) const {
  const QByteArray text = subject.toBase64(kForm) + '.' + QByteArray::number(qint64(until.milliseconds()));
  return text + '.' + seal(text);
}

std::optional<QByteArray> Proofs::subject(const QByteArray& proof, Instant at) const {
  const QList<QByteArray> parts = proof.split('.');
  if (parts.size() != 3 || seal(parts.at(0) + '.' + parts.at(1)) != parts.at(2))
    return std::nullopt;
  if (parts.at(1).toLongLong() <= at.milliseconds())
    return std::nullopt;
  return QByteArray::fromBase64(parts.at(0), kForm);
}

} // namespace muniment::sandbox
