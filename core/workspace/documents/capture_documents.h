#pragma once

#include "core/formats/edi/envelope.h"
#include "core/model/partner_document.h"
#include "core/workspace/items/capture_files.h"

namespace muniment::workspace {

/// What somebody says about a file with partner documents.
struct DocumentWish final {
  QString source = QStringLiteral("file"); ///< how it came: `file`, `drop`
  std::optional<MatterId> matter;
  /// Of the whole file; unknown: told by the ids that SetPartnerRules says are our own.
  DocumentDirection direction = DocumentDirection::Unknown;
};

/// What came of a file.
struct CapturedDocuments final {
  ItemId item;
  formats::edi::Dialect dialect = formats::edi::Dialect::Unknown;
  std::int64_t documents = 0; ///< in the file
  std::int64_t added = 0;
  std::int64_t errors = 0; ///< findings in the file and its documents
  std::int64_t warnings = 0;
  bool wasThere = false; ///< these very bytes were captured before; nothing was added
};

} // namespace muniment::workspace
