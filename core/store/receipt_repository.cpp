#include "core/store/receipt_repository.h"

#include "core/store/column.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 1000;

/// Bound to every column; receipts have no entry of their own in the ledger.
Sha256 sealOf(const QString& command, const QString& actor, const QByteArray& digest, const QByteArray& outcome,
              std::int64_t at) {
  return sha256(
      {command.toUtf8(), "\n", actor.toUtf8(), "\n", digest, QByteArray::number(qlonglong(at)), "\n", outcome});
}

bool isSealed(const Rows& rows) {
  return rows.bytes(5) ==
         sealOf(rows.text(0), rows.text(1), rows.bytes(2), rows.text(3).toUtf8(), rows.integer(4)).toBytes();
}

} // namespace

Result<std::optional<StoredReceipt>> ReceiptRepository::find(const CommandId& command) {
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT command, actor, digest, outcome, at, seal FROM receipt WHERE command = ?",
                                 {column(command)}));
  if (!rows.next()) {
    MUNIMENT_TRY(rows.finish());
    return std::nullopt;
  }
  MUNIMENT_TRY_LET(id, idAt<CommandId>(rows, 0));
  MUNIMENT_TRY_LET(actor, idAt<ActorId>(rows, 1));
  const auto digest = Sha256::fromBytes(rows.bytes(2));
  if (!digest || !isSealed(rows))
    return damagedRow("receipt"_L1);
  return StoredReceipt{id, actor, *digest, rows.text(3).toUtf8(), instantAt(rows, 4)};
}

Result<void> ReceiptRepository::save(const StoredReceipt& receipt) {
  const Sha256 seal = sealOf(receipt.command.toString(), receipt.actor.toString(), receipt.digest.toBytes(),
                             receipt.outcome, receipt.at.milliseconds());
  MUNIMENT_TRY_LET(saved,
                   m_connection->change("INSERT INTO receipt (command, actor, digest, outcome, at, seal) VALUES (?, ?, "
                                        "?, ?, ?, ?) ON CONFLICT (command) DO NOTHING",
                                        {column(receipt.command), column(receipt.actor), receipt.digest.toBytes(),
                                         QString::fromUtf8(receipt.outcome), column(receipt.at), seal.toBytes()}));
  if (saved == 0)
    return failure(makeRetryable(ErrorKind::Unavailable, "store.busy"_L1, {}, u"the same command ran elsewhere"_s));
  return {};
}

Result<std::vector<QString>> ReceiptRepository::findAltered() {
  std::vector<QString> altered;
  for (QString last;;) {
    MUNIMENT_TRY_LET(rows, m_connection->select("SELECT command, actor, digest, outcome, at, seal FROM receipt WHERE "
                                                "command > ? ORDER BY command LIMIT " +
                                                    QByteArray::number(kPage),
                                                {last}));
    int count = 0;
    for (; rows.next(); ++count) {
      last = rows.text(0);
      if (!isSealed(rows))
        altered.push_back(last);
    }
    MUNIMENT_TRY(rows.finish());
    if (count < kPage)
      return altered;
  }
}

Result<void> ReceiptRepository::forgetAnswersAbout(const std::set<QString>& items) {
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT command, actor, digest, outcome, at FROM receipt WHERE outcome LIKE "
                                        "'{\"items\":[{%'"));
  std::vector<StoredReceipt> telling;
  while (rows.next()) {
    const QByteArray outcome = rows.text(3).toUtf8();
    MUNIMENT_TRY_LET(answer, parseJson(outcome));
    const Json::Array* const named = answer.at(u"items").array();
    const auto isGone = [&](const Json& item) { return items.contains(item.text(u"id")); };
    if (!named || std::ranges::none_of(*named, isGone))
      continue;
    MUNIMENT_TRY_LET(command, idAt<CommandId>(rows, 0));
    MUNIMENT_TRY_LET(actor, idAt<ActorId>(rows, 1));
    telling.push_back({command, actor, Sha256::fromBytes(rows.bytes(2)).value_or(Sha256()), "{}", instantAt(rows, 4)});
  }
  MUNIMENT_TRY(rows.finish());
  for (const StoredReceipt& receipt : telling) {
    MUNIMENT_TRY(m_connection->change("DELETE FROM receipt WHERE command = ?", {column(receipt.command)}));
    MUNIMENT_TRY(save(receipt));
  }
  return {};
}

Result<qint64> ReceiptRepository::purgeBefore(Instant instant) {
  return m_connection->change("DELETE FROM receipt WHERE at < ?", {column(instant)});
}

} // namespace muniment::store
