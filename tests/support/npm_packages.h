#pragma once

#include <QtCore/QString>

namespace muniment::tests {

/// Published programs that other people wrote, fetched from npm into the build folder.
class NpmPackages final {
 public:
  static constexpr int kLongest = 120'000; ///< milliseconds that fetching or running them may take

  /// `source` has package.json and package-lock.json.
  NpmPackages(QString source, QString folder) : m_source(std::move(source)), m_folder(std::move(folder)) {}

  [[nodiscard]] const QString& source() const { return m_source; }
  [[nodiscard]] const QString& folder() const { return m_folder; }
  /// Fetches them, of the versions and with the checksums of the lock file, unless they are there; else why not.
  [[nodiscard]] QString prepare() const;

 private:
  QString m_source;
  QString m_folder;
};

} // namespace muniment::tests
