#pragma once

#include "core/base/commitment.h"
#include "core/model/ids.h"

namespace muniment {
inline namespace model {

/// A captured item as it was read for documents.
struct DocumentFile final {
  enum class State : std::uint8_t { Reading, Complete };
  ItemId item;
  State state = State::Reading;
  std::int64_t documents = 0;    ///< in it, once complete
  Json findings = Json::Array(); ///< of envelopes: `[{code, severity, offset, length, value, expected, detail}]`
  Salt salt;
};

[[nodiscard]] QString aggregateOfDocumentFile(const ItemId& item);
/// What the ledger commits to.
[[nodiscard]] Json contentOf(const DocumentFile& file);
[[nodiscard]] Result<DocumentFile> documentFileFrom(const Json& content);

} // namespace model
} // namespace muniment
