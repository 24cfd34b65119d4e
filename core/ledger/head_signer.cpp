#include "core/ledger/head_signer.h"

#include "core/ledger/ledger_tree.h"

namespace muniment::ledger {

Result<std::optional<store::StoredHead>> newestHead(store::Connection& connection) {
  MUNIMENT_TRY_LET(heads, store::LedgerRepository(connection).headsBefore(Json::kLargestInteger, 1));
  if (heads.empty())
    return std::nullopt;
  return std::move(heads.front());
}

Result<std::optional<store::StoredHead>> HeadSigner::signIfDue(store::Connection& connection, Instant now,
                                                               HeadOccasion occasion) const {
  store::LedgerRepository repository(connection);
  MUNIMENT_TRY(repository.lockHeads()); // two signers at once would both follow the same head
  MUNIMENT_TRY_LET(top, repository.top());
  MUNIMENT_TRY_LET(newest, newestHead(connection));
  if (top.seq <= (newest ? newest->size : 0))
    return std::nullopt;
  if (occasion == HeadOccasion::Minute && newest) {
    const auto last = Head::parse(newest->line);
    // A clock that was set back must not stop the signing.
    const std::int64_t passed = last ? now.milliseconds() - last->at.milliseconds() : kInterval;
    if (passed >= 0 && passed < kInterval)
      return std::nullopt;
  }
  MUNIMENT_TRY_LET(root, LedgerTree(connection).root(top.seq));
  const auto previous = newest ? std::optional(sha256(newest->line)) : std::nullopt;
  const Head head{now, m_key->publicKey(), previous, root, top.seq, m_workspace};
  const QByteArray line = head.line();
  store::StoredHead stored{top.seq, line, m_key->sign(line).toBytes(), head.key.toHex()};
  MUNIMENT_TRY(repository.saveHead(stored));
  return stored;
}

} // namespace muniment::ledger
