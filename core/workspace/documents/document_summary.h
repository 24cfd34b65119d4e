#pragma once

#include "core/formats/edi/document.h"
#include "core/model/partner_document.h"

namespace muniment::workspace {

/// A line of the list of partner documents.
struct DocumentSummary final {
  DocumentId id;
  ItemId item;              ///< the file that it came in
  std::int64_t ordinal = 0; ///< in that file, from 1
  formats::edi::Dialect dialect = formats::edi::Dialect::Unknown;
  formats::edi::DocumentKind kind = formats::edi::DocumentKind::Unknown;
  QString code;      ///< `850`, `ORDERS`, `Invoice`
  QString number;    ///< as the document says it; text from outside
  QString title;     ///< of a paper: the name of its file; text from outside
  QString partner;   ///< name where one is known, else the id; text from outside
  QString partnerId; ///< for the filter and for the rules of the partner; empty where nobody says it
  DocumentDirection direction = DocumentDirection::Unknown;
  QDate issued; ///< null where unknown
  QString currency;
  QString total; ///< decimal text; empty where there is none
  formats::edi::StatusTracks status;
  std::int32_t errors = 0; ///< findings
  std::int32_t warnings = 0;
  std::int32_t notes = 0;
  bool isTest = false;
  bool isDuplicate = false;   ///< the same transmission was received before
  bool isNumberAgain = false; ///< an invoice whose number came from its sender before
  bool isInfected = false;    ///< a virus scanner found something in its file
  bool isDeclared = false;
  bool isHeld = false;
  Instant captured;
  std::optional<MatterId> matter;
};

} // namespace muniment::workspace
