#pragma once

#include <QtCore/QDate>
#include <QtCore/QString>

#include <vector>

namespace muniment::cases {

/// A day that a text names, with every way in which it can be read.
struct NamedDay final {
  qsizetype first = 0; ///< where its words begin
  qsizetype size = 0;
  std::vector<QDate> readings; ///< the likeliest first; more than one where the text does not say which
};

/// Days in the order of the text: `2026-03-14`, `14.03.2026`, `14.3.`, `03/14/2026`, `14 March`, `March 14th`, `14.
/// März`, `tomorrow`, `next Friday`. `written` is the day on which the text was: a missing year is the one that brings
/// the day closest to it, and both years are readings where they are about as close.
[[nodiscard]] std::vector<NamedDay> daysIn(const QString& text, QDate written);

} // namespace muniment::cases
