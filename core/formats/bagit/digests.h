#pragma once

#include "core/base/sha256.h"
#include "core/formats/bagit/sha512.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <optional>

namespace muniment::formats::bagit {

/// Several digests of one stream, by the names that manifests give them.
class Digests final {
 public:
  /// `md5`, `sha1`, `sha256` and `sha512`.
  [[nodiscard]] static bool isKnown(const QString& algorithm);
  explicit Digests(const QStringList& algorithms);
  void add(QByteArrayView bytes);
  /// Lower-case hexadecimal by algorithm.
  [[nodiscard]] QHash<QString, QByteArray> finish();

 private:
  std::optional<QCryptographicHash> m_md5;
  std::optional<QCryptographicHash> m_sha1;
  std::optional<Sha256Hasher> m_sha256;
  std::optional<Sha512Hasher> m_sha512;
};

} // namespace muniment::formats::bagit
