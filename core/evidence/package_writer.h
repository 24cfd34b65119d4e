#pragma once

#include "core/base/page_drawer.h"
#include "core/evidence/content_writer.h"
#include "core/evidence/package_report.h"
#include "core/evidence/package_standing.h"
#include "core/evidence/proof_writer.h"
#include "core/model/item.h"

namespace muniment::evidence {

/// What goes out together with a production: files that are listed, signed and checked like all others.
class Enclosure {
 public:
  virtual ~Enclosure() = default;
  [[nodiscard]] virtual Result<void> writeInto(PackageFolder& folder) = 0;
};

/// What a package is made of and with.
struct PackageWork final {
  store::Connection& connection;
  vault::Vault& vault;
  FileSystem& files;
  const SigningKey& key; ///< of the workspace
  const Scope& scope;
  SharedProgress progress;
  Enclosure* enclosure = nullptr;
  PageDrawer* drawer = nullptr; ///< needed where pages are redacted
  PackageStanding standing = {};
};

/// How much work writing and reading a package is, for a progress.
[[nodiscard]] std::int64_t workOf(const Production& production);
/// Writes a package of a production into a folder that is not there yet, reads it again and moves it to its place.
/// Fails with `package.not_whole` where what was read is not what was written; then, and after a stop, nothing is left.
[[nodiscard]] Result<PackageReport> writePackage(const PackageWork& work, const Production& production,
                                                 const PackageOptions& options, const FilePath& place);

} // namespace muniment::evidence
