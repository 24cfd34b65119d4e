#pragma once

#include "core/connect/manifest/manifest.h"
#include "core/connect/manifest/manifest_problem.h"

namespace muniment::connect {

/// A manifest, or what is wrong with it. Nothing is guessed: one problem and there is no manifest.
struct ManifestReading final {
  std::optional<Manifest> manifest;
  ManifestProblems problems;
};

[[nodiscard]] ManifestReading readManifest(QByteArrayView bytes);

} // namespace muniment::connect
