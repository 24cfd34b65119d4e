#pragma once

#include "core/formats/edi/document_parts.h"

namespace muniment::formats::edi {

/// One line of an order, a ship notice, an invoice; one invoice of a payment.
struct DocumentLine final {
  std::int64_t ordinal = 0; ///< from 1, in the order of the document
  Place place;
  Value number;
  std::string_view action; ///< what a change or an answer does to it: `added`, `accepted`, `quantity-changed`, …
  Value actionCode;
  std::vector<Amount> quantities;
  Value unit;
  Amount price;
  Amount amount;
  std::optional<Decimal> priceBase; ///< so many units for the price; one where nothing is said
  std::vector<ItemId> items;
  Value description;
  std::vector<NamedTime> times;
  std::vector<Reference> references;
  std::vector<Amount> charges; ///< allowances are negative
  std::vector<Value> notes;

  /// The first number of one of these meanings.
  [[nodiscard]] const Amount* quantity(std::string_view meaning) const;
  /// The stated amount, else quantity times price; nothing where one of them is missing or no number.
  [[nodiscard]] std::optional<Decimal> value() const;
};

} // namespace muniment::formats::edi
