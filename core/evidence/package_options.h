#pragma once

#include "core/base/json.h"

#include <QtCore/QLatin1StringView>

#include <optional>
#include <span>

namespace muniment::evidence {

enum class PackageFormat : std::uint8_t { Rsmf, LoadFile, BagIt, Pdf, Eml };

[[nodiscard]] std::span<const PackageFormat> allFormats();
/// `rsmf`, `loadfile`, `bagit`, `pdf`, `eml`
[[nodiscard]] QLatin1StringView nameOf(PackageFormat format);
[[nodiscard]] std::optional<PackageFormat> packageFormat(QStringView name);

/// How a production is written. The same production with the same options gives the same bytes everywhere.
struct PackageOptions final {
  PackageFormat format = PackageFormat::Pdf;
  QString zone;            ///< IANA id; how times without a zone are read, and in which zone pages print them
  QString confidentiality; ///< stamp on pages: `CONFIDENTIAL`; one line
  bool redactions = true;  ///< what is signed off is not shown
  bool tags = true;        ///< tags go out as fields
  bool attachments = true; ///< the files themselves

  /// What of them belongs into the manifest and the ledger.
  [[nodiscard]] Json describe() const;
};

} // namespace muniment::evidence
