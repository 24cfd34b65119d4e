#pragma once

#include "core/formats/bagit/bag_report.h"
#include "core/formats/exchange/verdict.h"

#include <QtCore/QByteArrayView>

#include <optional>

namespace muniment::formats::bagit {

/// The version in bagit.txt, such as 100 for 1.0; none where the declaration is not one.
[[nodiscard]] std::optional<int> readDeclaration(QByteArrayView text, exchange::Verdict& verdict);
/// Form of bag-info.txt, and whether its Payload-Oxum is what was counted.
void checkInfo(QByteArrayView text, const BagReport& counted, exchange::Verdict& verdict);
/// The paths that fetch.txt says lie elsewhere.
[[nodiscard]] QStringList readFetch(QByteArrayView text, bool hasPercent, exchange::Verdict& verdict);

} // namespace muniment::formats::bagit
