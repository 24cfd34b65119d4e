#pragma once

#include <QtCore/QStringList>

#include <vector>

namespace muniment::ui {

/// The part of one version of a text that others do not have, with a few words around it.
struct DifferingText final {
  QString text; ///< begins or ends with … where the version goes on
  qsizetype start = 0;
  qsizetype length = 0; ///< 0 where this version merely lacks something

  friend bool operator==(const DifferingText&, const DifferingText&) = default;
};

/// What versions of one text do not have in common, in whole words, version by version.
[[nodiscard]] std::vector<DifferingText> differingTexts(const QStringList& versions);

} // namespace muniment::ui
