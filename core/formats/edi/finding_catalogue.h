#pragma once

#include "core/formats/edi/finding.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace muniment::formats::edi {

/// A finding with what the catalogue says about its code. Long values are cut.
[[nodiscard]] Finding makeFinding(std::string_view code, Place place, std::string_view value = {},
                                  std::string_view expected = {}, std::string_view detail = {},
                                  std::string_view rule = {});

/// One or two plain sentences in the person's language.
[[nodiscard]] QString findingText(const Finding& finding);

/// Every code that has a text.
[[nodiscard]] QStringList knownFindingCodes();

} // namespace muniment::formats::edi
