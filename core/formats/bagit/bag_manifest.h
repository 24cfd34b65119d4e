#pragma once

#include "core/formats/exchange/verdict.h"

#include <QtCore/QHash>

namespace muniment::formats::bagit {

/// `manifest-sha256.txt` and the like: what digest each path shall have.
struct BagManifest final {
  QString name;
  QString algorithm;
  bool isOfTags = false;
  QHash<QString, QByteArray> digests; ///< lower case, by path in NFC
};

/// The manifest that a file of this name is; none where it is none.
[[nodiscard]] std::optional<BagManifest> manifestNamed(const QString& name);
/// Fills `manifest` with the lines of the text and says what is wrong with them.
void readManifest(QByteArrayView text, bool hasPercent, BagManifest& manifest, exchange::Verdict& verdict);

} // namespace muniment::formats::bagit
