#include "core/formats/bagit/digests.h"

namespace muniment::formats::bagit {
namespace {

using namespace Qt::StringLiterals;

} // namespace

bool Digests::isKnown(const QString& algorithm) {
  return algorithm == "md5"_L1 || algorithm == "sha1"_L1 || algorithm == "sha256"_L1 || algorithm == "sha512"_L1;
}

Digests::Digests(const QStringList& algorithms) {
  if (algorithms.contains("md5"_L1))
    m_md5.emplace(QCryptographicHash::Md5);
  if (algorithms.contains("sha1"_L1))
    m_sha1.emplace(QCryptographicHash::Sha1);
  if (algorithms.contains("sha256"_L1))
    m_sha256.emplace();
  if (algorithms.contains("sha512"_L1))
    m_sha512.emplace();
}

void Digests::add(QByteArrayView bytes) {
  if (m_md5)
    m_md5->addData(bytes);
  if (m_sha1)
    m_sha1->addData(bytes);
  if (m_sha256)
    m_sha256->add(bytes);
  if (m_sha512)
    m_sha512->add(bytes);
}

QHash<QString, QByteArray> Digests::finish() {
  QHash<QString, QByteArray> all;
  if (m_md5)
    all.insert(u"md5"_s, m_md5->result().toHex());
  if (m_sha1)
    all.insert(u"sha1"_s, m_sha1->result().toHex());
  if (m_sha256)
    all.insert(u"sha256"_s, m_sha256->finish().toBytes().toHex());
  if (m_sha512)
    all.insert(u"sha512"_s, m_sha512->finish().toBytes().toHex());
  return all;
}

} // namespace muniment::formats::bagit
