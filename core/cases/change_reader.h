#pragma once

#include <QtCore/QDate>
#include <QtCore/QStringList>

#include <vector>

namespace muniment::cases {

/// Something that a message says and that a field may lack or have otherwise. Never decided here.
struct FoundChange final {
  QString field;        ///< `delivery-date`, `dispatch-date`, `payment-date`, `due`, or `reference`
  QStringList readings; ///< ISO days or numbers, the likeliest first; several where the text does not say which
  qsizetype first = 0;  ///< where in the text
  qsizetype size = 0;
  friend bool operator==(const FoundChange&, const FoundChange&) = default;
};

/// Days and reference numbers in the text of a message that was written on a day. A day that the text takes back
/// (`not on the 14th`) is left out; where it does not say what a day is for, the field is that of the delivery.
[[nodiscard]] std::vector<FoundChange> changesIn(const QString& text, QDate written);

/// What kind of number this is by its look: `order`, `invoice`, `despatch`, or `reference`.
[[nodiscard]] QString systemOf(const QString& number);

} // namespace muniment::cases
