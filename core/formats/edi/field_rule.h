#pragma once

#include "core/formats/edi/stated_value.h"

namespace muniment::formats::edi {

/// What a value of a document is for us.
enum class Target : std::uint8_t {
  Number,
  Release,
  Version,
  Profile,
  Message,
  Sender,
  Receiver,
  Issued,
  Purpose,
  Response,
  Currency,
  TaxPointCode,
  Kind, ///< what the document calls itself, which may make an invoice a credit note
  When,
  Refers,
  Total,
  ChargeKind, ///< whether the next amount is a charge or an allowance
  Charge,
  Tax,
  TaxPartStarts, ///< one rate of the tax
  TaxPart,       ///< its `base`, its `tax` or its `rate`
  Paid,          ///< of one line in a payment
  PartyStarts,
  PartyId,
  PartyIdKind,
  PartyName,
  PartyAddress,
  PartyContact,
  LineStarts,
  LineEnds,
  LineNumber,
  LineAction,
  Quantity,
  Unit,
  Price,
  PriceBase,
  LineAmount,
  Item,
  ItemPairs, ///< kind and number by turns, from this element on
  Text,      ///< what is ordered, in a line
  Note,
  Event,
  Package,
  Level, ///< HL03
  Secret,
  Attachment,
  AnswerStarts,
  AnswerCode,
  AnswerDocument,
  AnswerDocumentKind,
  AnswerReason,
  AnswerText,
};

/// One row of `x12_fields.inc` or `edifact_fields.inc`: a value of a segment and what it is.
struct FieldRule final {
  std::string_view sets{}; ///< kinds of documents, divided by blanks; empty for all
  std::string_view tag{};
  std::uint8_t element = 0;
  std::uint8_t component = 0;
  Target target = Target::Note;
  std::string_view meaning{};  ///< a word of ours, or `@list` to look the code up
  std::uint8_t keyElement = 0; ///< where the code is
  std::uint8_t keyComponent = 0;
  std::string_view keys{};        ///< only for these codes, divided by blanks
  std::uint8_t besideElement = 0; ///< where a time or the format of a date is
  std::uint8_t besideComponent = 0;
  NumberStyle style = NumberStyle::Point;
};

/// Whether `word` is one of `words`, which blanks divide.
[[nodiscard]] constexpr bool hasWord(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    const bool ends = at + word.size() == words.size() || words[at + word.size()] == ' ';
    if (begins && ends && !word.empty())
      return true;
  }
  return false;
}

} // namespace muniment::formats::edi
