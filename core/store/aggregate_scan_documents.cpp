#include "core/store/aggregate_scan_documents.h"

#include "core/store/aggregate_offer.h"
#include "core/store/document_repository.h"
#include "core/store/partner_repository.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 500;

} // namespace

Result<void> scanDocuments(Connection& connection, const Scope& scope, AggregateSink& sink,
                           const SharedProgress& progress) {
  MUNIMENT_TRY(offerAll(sink, PartnerRepository(connection).all(),
                        [](const TradingPartner& partner) { return aggregateOf(partner.id); }));
  DocumentRepository documents(connection);
  MUNIMENT_TRY(offerAll(sink, documents.files(scope),
                        [](const DocumentFile& file) { return aggregateOfDocumentFile(file.item); }));
  for (std::optional<DocumentId> last;;) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY_LET(page, documents.scan(last, kPage, scope));
    for (const StoredDocument& stored : page)
      MUNIMENT_TRY(offer(sink, aggregateOf(stored.document.id), stored.document));
    if (page.size() < static_cast<std::size_t>(kPage))
      return {};
    last = page.back().document.id;
  }
}

} // namespace muniment::store
