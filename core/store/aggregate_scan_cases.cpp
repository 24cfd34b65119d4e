#include "core/store/aggregate_scan_cases.h"

#include "core/store/aggregate_offer.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/case_template_repository.h"
#include "core/store/contact_repository.h"
#include "core/store/read_client_repository.h"
#include "core/store/transfer_repository.h"

namespace muniment::store {
namespace {

constexpr int kPage = 1000;

template <class Repository>
Result<void> offerPages(Repository repository, const Scope& scope, AggregateSink& sink) {
  using Page = typename decltype(repository.scan({}, kPage, scope))::value_type;
  std::optional<decltype(Page::value_type::id)> last;
  for (;;) {
    MUNIMENT_TRY_LET(page, repository.scan(last, kPage, scope));
    if (page.empty())
      return {};
    last = page.back().id;
    for (const auto& value : page)
      MUNIMENT_TRY(offer(sink, aggregateOf(value.id), value));
  }
}

} // namespace

Result<void> scanCases(Connection& connection, const Scope& scope, AggregateSink& sink) {
  MUNIMENT_TRY(offerPages(CaseRepository(connection), scope, sink));
  MUNIMENT_TRY(offerPages(CaseParts<CaseEvent>(connection), scope, sink));
  MUNIMENT_TRY(offerPages(CaseParts<CaseLink>(connection), scope, sink));
  MUNIMENT_TRY(offerPages(CaseParts<CaseStep>(connection), scope, sink));
  MUNIMENT_TRY(offerPages(CaseParts<CaseMilestone>(connection), scope, sink));
  MUNIMENT_TRY(offerPages(CaseParts<CaseProposal>(connection), scope, sink));
  MUNIMENT_TRY(offerPages(CaseParts<CaseMirror>(connection), scope, sink));
  MUNIMENT_TRY(offerPages(CaseParts<CaseVersion>(connection), scope, sink));
  MUNIMENT_TRY(offerPages(TransferRepository(connection), scope, sink));
  MUNIMENT_TRY(offerAll(sink, CaseTemplateRepository(connection).all(),
                        [](const CaseTemplate& saved) { return aggregateOfTemplate(saved.code); }));
  MUNIMENT_TRY(offerAll(sink, ReadClientRepository(connection).all(),
                        [](const ReadClient& client) { return aggregateOf(client.id); }));
  return offerAll(sink, ContactRepository(connection).all(),
                  [](const PartnerContact& contact) { return aggregateOfContact(contact.person); });
}

} // namespace muniment::store
