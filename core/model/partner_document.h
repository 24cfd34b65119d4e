#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/document_key.h"
#include "core/model/ids.h"

#include <QtCore/QDate>

#include <optional>
#include <vector>

namespace muniment {
inline namespace model {

using DocumentId = Id<struct DocumentTag>;

enum class DocumentDirection : std::uint8_t { Unknown, Received, Sent };

[[nodiscard]] QLatin1StringView nameOf(DocumentDirection direction);

/// One document that was found in a captured item. The bytes at its place are what counts; the rest is what a reader
/// made of them, without anything secret.
struct PartnerDocument final {
  DocumentId id;
  ItemId item;
  std::int64_t ordinal = 0; ///< in the item, from 1
  std::int64_t first = 0;   ///< its first byte in the item
  std::int64_t size = 0;
  QString kind; ///< word of the reader: `order`, `invoice`
  QString number;
  QString sender;   ///< id as the envelope or the parties say it, normalised; empty where nobody says it
  QString receiver; ///< the same
  QDate issued;     ///< null where unknown
  QString stamp;    ///< ISO text, local to the sender: what answers are ordered by
  /// Dialect, code, names, currency, total, counted findings, transmission, envelope.
  Json facts;
  std::vector<DocumentKey> keys;
  std::optional<MatterId> matter;
  Instant capturedAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const DocumentId& id);
/// What the ledger commits to.
[[nodiscard]] Json contentOf(const PartnerDocument& document);
/// Back from its content; anything that is more or less than that is refused.
[[nodiscard]] Result<PartnerDocument> partnerDocumentFrom(const Json& content);

} // namespace model
} // namespace muniment
