#include "core/store/partner_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {

using namespace Qt::StringLiterals;

Result<void> PartnerRepository::save(const TradingPartner& partner) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(partner)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO trading_partner (id, code, name, ourselves, content, salt) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT "
      "(id) DO UPDATE SET name = excluded.name, ourselves = excluded.ourselves, content = excluded.content, salt = "
      "excluded.salt",
      {column(partner.id), partner.code, partner.name, partner.isOurselves ? 1 : 0, content, partner.salt.toBytes()}));
  return {};
}

Result<std::vector<TradingPartner>> PartnerRepository::read(const QByteArray& condition, const QVariantList& values) {
  std::vector<TradingPartner> partners;
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT content, salt, id, code, name, ourselves FROM trading_partner" +
                                                  condition + " ORDER BY code",
                                              values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(partner, contentAt(rows, 0, tradingPartnerFrom));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 1));
    if (partner.id.toString() != rows.text(2) || partner.code != rows.text(3) || partner.name != rows.text(4) ||
        partner.isOurselves != (rows.integer(5) != 0))
      return damagedRow("trading_partner"_L1);
    partner.salt = salt;
    partners.push_back(std::move(partner));
  }
  MUNIMENT_TRY(rows.finish());
  return partners;
}

Result<std::optional<TradingPartner>> PartnerRepository::byCode(const QString& code) {
  MUNIMENT_TRY_LET(found, read(" WHERE code = ?", {code}));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<TradingPartner>> PartnerRepository::all() { return read({}, {}); }

} // namespace muniment::store
