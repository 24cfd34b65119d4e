#pragma once

#include "core/evidence/package_options.h"
#include "core/model/ids.h"

namespace muniment::ui {

/// How somebody handed things out the last time, so that the usual case needs no choice. It is kept for a person and a
/// matter.
struct ExportProfile final {
  evidence::PackageOptions options;
  QString batesPrefix;
  QString folder; ///< in which the package's own folder is made

  /// Of somebody who never did.
  [[nodiscard]] static ExportProfile usual();
  /// The name of the preference; without a matter, of everything that belongs to none.
  [[nodiscard]] static QString nameFor(const std::optional<MatterId>& matter);
  [[nodiscard]] QString toText() const;
  /// What cannot be read is as usual.
  [[nodiscard]] static ExportProfile fromText(const QString& text);
};

} // namespace muniment::ui
