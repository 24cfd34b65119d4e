#include "core/workspace/verify/verify_documents.h"

#include "core/access/scope_maker.h"
#include "core/store/document_links.h"
#include "core/store/document_repository.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::StoredDocument;

constexpr int kPage = 500;

void report(Verification& verification, const DocumentId& id) {
  const QString where = aggregateOf(id);
  verification.findings.push_back({where, makeError(ErrorKind::VerificationFailed, "verify.altered"_L1, {where})});
}

} // namespace

Result<void> verifyDocuments(store::Connection& connection, Verification& verification,
                             const SharedProgress& progress) {
  const Scope system = access::ScopeMaker::system();
  store::DocumentRepository documents(connection);
  std::set<DocumentId> altered;
  MUNIMENT_TRY_LET(unsettled, documents.unsettled(system));
  altered.insert(unsettled.begin(), unsettled.end());
  for (std::optional<DocumentId> last;;) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY_LET(page, documents.scan(last, kPage, system));
    std::vector<DocumentId> ids;
    for (const StoredDocument& stored : page)
      ids.push_back(stored.document.id);
    MUNIMENT_TRY_LET(keys, documents.keys(ids, system));
    MUNIMENT_TRY_LET(statuses, store::DocumentLinks(connection).statuses(ids, system));
    for (const StoredDocument& stored : page) {
      const DocumentId& id = stored.document.id;
      const store::DocumentLinks::Status status{stored.transport, stored.business};
      if (keys[id] != stored.document.keys || statuses[id] != status)
        altered.insert(id);
    }
    if (page.size() < static_cast<std::size_t>(kPage))
      break;
    last = page.back().document.id;
  }
  for (const DocumentId& id : altered)
    report(verification, id);
  return {};
}

} // namespace muniment::workspace
