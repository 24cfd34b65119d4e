#pragma once

#include "core/formats/edi/answer.h"
#include "core/formats/edi/document_line.h"
#include "core/formats/edi/envelope.h"
#include "core/formats/edi/finding.h"

namespace muniment::formats::edi {

enum class DocumentKind : std::uint8_t {
  Unknown,
  Order,
  OrderAnswer,
  OrderChange,
  OrderCancellation,
  ShipNotice,
  Receipt,
  Invoice,
  CreditNote,
  Payment,
  ShipmentStatus,
  ApplicationAdvice, ///< what a program of the partner says to the content
  InvoiceAnswer,
  SyntaxAcknowledgement, ///< what a program of the partner says to the form alone
  Other,
  Paper, ///< a PDF or a picture: what it says is only seen
};

[[nodiscard]] std::string_view nameOf(DocumentKind kind);

/// One document as it was understood. The bytes at `place` are what counts.
struct Document final {
  Dialect dialect = Dialect::Unknown;
  DocumentKind kind = DocumentKind::Unknown;
  std::string code; ///< `850`, `ORDERS`, `Invoice`, `OrderRequest`
  Value version;
  Value profile;
  Envelope envelope;
  Value message; ///< ST02, UNH01 or the payload id
  Place place;
  std::int64_t segments = 0;

  Value number;
  Value release;  ///< of a blanket order
  Value kindCode; ///< what it calls itself: `380`, `CR`
  Value issued;
  StatedTime issuedAt;
  Value purpose;                    ///< code
  std::string_view purposeMeaning;  ///< `original`, `cancel`, `change`, `replace`, `duplicate`, …
  Value response;                   ///< code
  std::string_view responseMeaning; ///< `accepted`, `changed`, `rejected`, `received`, …
  Value currency;
  Value taxPointCode; ///< which date the tax follows, instead of the date itself
  bool isTest = false;

  std::vector<NamedTime> times;
  std::vector<Party> parties;
  std::vector<Reference> references;
  std::vector<Amount> totals;
  std::vector<Amount> charges; ///< of the whole document; allowances are negative
  std::vector<Event> events;
  std::vector<Value> packages; ///< SSCC
  std::vector<Value> notes;
  std::vector<Attachment> attachments;
  std::vector<Secret> secrets;
  std::vector<DocumentLine> lines; ///< those that were asked for
  std::int64_t lineCount = 0;      ///< all of them
  /// A reader keeps so many lines and counts the others.
  [[nodiscard]] bool hasAllLines() const { return lineCount <= std::ssize(lines); }

  std::vector<Answer> answers;
  std::vector<Finding> findings; ///< errors first
  std::int64_t leftOut = 0;      ///< parts and findings beyond the limits

  [[nodiscard]] const Party* party(std::string_view meaning) const;
  [[nodiscard]] const Reference* reference(std::string_view meaning) const;
  [[nodiscard]] const Amount* total(std::string_view meaning) const;
};

} // namespace muniment::formats::edi
