#include "core/store/receipt_repository.h"

#include "core/store/column.h"

namespace muniment::store {

using namespace Qt::StringLiterals;

Result<std::optional<StoredReceipt>> ReceiptRepository::find(const CommandId& command) {
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT command, actor, digest, outcome, at FROM receipt WHERE command = ?",
                                        {column(command)}));
  if (!rows.next()) {
    MUNIMENT_TRY(rows.finish());
    return std::nullopt;
  }
  MUNIMENT_TRY_LET(id, idAt<CommandId>(rows, 0));
  MUNIMENT_TRY_LET(actor, idAt<ActorId>(rows, 1));
  const auto digest = Sha256::fromBytes(rows.bytes(2));
  if (!digest)
    return damagedRow("digest"_L1);
  return StoredReceipt{id, actor, *digest, rows.text(3).toUtf8(), instantAt(rows, 4)};
}

Result<void> ReceiptRepository::save(const StoredReceipt& receipt) {
  MUNIMENT_TRY_LET(saved,
                   m_connection->change("INSERT INTO receipt (command, actor, digest, outcome, at) VALUES (?, ?, "
                                        "?, ?, ?) ON CONFLICT (command) DO NOTHING",
                                        {column(receipt.command), column(receipt.actor), receipt.digest.toBytes(),
                                         QString::fromUtf8(receipt.outcome), column(receipt.at)}));
  if (saved == 0)
    return failure(makeRetryable(ErrorKind::Unavailable, "store.busy"_L1, {}, u"the same command ran elsewhere"_s));
  return {};
}

Result<qint64> ReceiptRepository::purgeBefore(Instant instant) {
  return m_connection->change("DELETE FROM receipt WHERE at < ?", {column(instant)});
}

} // namespace muniment::store
