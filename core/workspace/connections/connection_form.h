#pragma once

#include "core/connect/manifest/manifest_problem.h"
#include "core/model/connection.h"

#include <set>

namespace muniment::workspace {

/// What a person has to fill in for a connection: names as they are kept, with what they are called.
struct ConnectionForm final {
  std::map<QString, QString> site;
  std::map<QString, QString> secrets;
  std::set<QString> optional; ///< names of either that may stay empty
  QString title;              ///< of the manifest
  QString system;             ///< PN, AD, AC, XC, or none
  connect::ManifestProblems problems;
};

/// Of a manifest, or of a kind that needs none. Pure: asked at every keystroke of an editor.
[[nodiscard]] ConnectionForm formFor(Connection::Kind kind, QByteArrayView manifest);

/// The manifests that come with the program: name and title.
struct ManifestPreset final {
  QString name;
  QString title;
  QString system;
  QByteArray text;
};
[[nodiscard]] Result<std::vector<ManifestPreset>> manifestPresets();

} // namespace muniment::workspace
