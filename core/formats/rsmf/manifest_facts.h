#pragma once

#include "core/base/instant.h"
#include "core/formats/rsmf/rsmf_contents.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <optional>

namespace muniment::formats::rsmf {

/// What a manifest says that the zip and the mail around it must agree with.
struct ManifestFacts final {
  RsmfContents contents;
  QString version;
  QStringList displays;
  std::optional<Instant> first;
  std::optional<Instant> last;
  QSet<QString> attachments; ///< names of files
  QSet<QString> avatars;     ///< and icons
  bool isRead = false;       ///< the rest means something
};

/// Reads and checks a manifest alone.
[[nodiscard]] ManifestFacts checkManifest(QByteArrayView json);

} // namespace muniment::formats::rsmf
