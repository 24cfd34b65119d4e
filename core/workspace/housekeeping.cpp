#include "core/ledger/head_signer.h"
#include "core/store/receipt_repository.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kReceiptsKept = 30LL * 86'400'000;

QString agentLease() { return u"agent"_s; }

} // namespace

Result<store::Lease> Workspace::takeLease(const QString& holder, std::int64_t milliseconds) {
  const auto taken = m_writer
                         .run([holder, milliseconds](store::Transaction& transaction) {
                           return store::LeaseRepository(transaction.connection())
                               .acquire(agentLease(), holder, transaction.now(), milliseconds);
                         })
                         .result();
  if (!taken)
    return failure(taken.error());
  return taken->value;
}

Result<void> Workspace::releaseLease(const QString& holder) {
  const auto released = m_writer
                            .run([holder](store::Transaction& transaction) -> Result<bool> {
                              MUNIMENT_TRY(store::LeaseRepository(transaction.connection()).release(agentLease(), holder));
                              return true;
                            })
                            .result();
  if (!released)
    return failure(released.error());
  return {};
}

Result<void> Workspace::keepHouse() {
  MUNIMENT_TRY(signHead());
  const auto purged = m_writer
                          .run([](store::Transaction& transaction) {
                            return store::ReceiptRepository(transaction.connection())
                                .purgeBefore(transaction.now().plusMilliseconds(-kReceiptsKept));
                          })
                          .result();
  if (!purged)
    return failure(purged.error());
  return {};
}

} // namespace muniment::workspace
