#pragma once

#include "core/base/byte_source.h"
#include "core/formats/edi/document.h"

#include <memory>

namespace muniment::formats::edi {

struct ReadOptions final {
  std::int64_t firstLine = 1;      ///< lines before are counted and added up, but not kept
  std::int64_t mostLines = 10'000; ///< that are kept of a document
};

/// Reads the documents of one file, one at a time. It fails only when the bytes cannot be had.
class DocumentReader {
 public:
  virtual ~DocumentReader() = default;
  /// False at the end.
  [[nodiscard]] virtual Result<bool> next(Document& into) = 0;
  /// What was found in the envelopes so far: counts, control numbers, what was cut off.
  [[nodiscard]] virtual const std::vector<Finding>& findings() const = 0;
};

/// The reader for what these bytes are, told from their content. There is one for everything: what is not known comes
/// out as one document of an unknown kind.
[[nodiscard]] Result<std::unique_ptr<DocumentReader>> readDocuments(ByteSource& source, ReadOptions options = {});

/// Reads one document of a longer X12 or EDIFACT file: `source` has its bytes alone, `envelope` and `offset` are those
/// that the listing gave.
[[nodiscard]] Result<Document> readDocument(ByteSource& source, const Document& listed, ReadOptions options = {});

} // namespace muniment::formats::edi
