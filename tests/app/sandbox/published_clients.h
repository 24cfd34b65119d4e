#pragma once

#include <QtCore/QString>

namespace muniment::tests {

/// Published programs that other people wrote, in the build folder.
class PublishedClients final {
 public:
  static constexpr int kLongest = 120'000;

  [[nodiscard]] static QString sourceFolder() { return QStringLiteral(MUNIMENT_CLIENT_SOURCE); }
  [[nodiscard]] static QString buildFolder() { return QStringLiteral(MUNIMENT_CLIENT_FOLDER); }
  /// Fetches them, of the versions and with the checksums of the lock file, unless they are there; else why not.
  [[nodiscard]] static QString prepare();
};

} // namespace muniment::tests
