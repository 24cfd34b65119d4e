#include "core/store/contact_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {

using namespace Qt::StringLiterals;

Result<void> ContactRepository::save(const PartnerContact& contact) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(contact)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO partner_contact (person, partner, content, salt) VALUES (?, ?, ?, ?) ON CONFLICT (person) DO UPDATE "
      "SET partner = excluded.partner, content = excluded.content, salt = excluded.salt",
      {column(contact.person), contact.partner, content, contact.salt.toBytes()}));
  return {};
}

Result<std::vector<PartnerContact>> ContactRepository::all(const QString& partner) {
  std::vector<PartnerContact> contacts;
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT person, partner, content, salt FROM partner_contact" +
                                                  QByteArray(partner.isEmpty() ? "" : " WHERE partner = ?") +
                                                  " ORDER BY partner, person",
                                              partner.isEmpty() ? QVariantList() : QVariantList{partner}));
  while (rows.next()) {
    MUNIMENT_TRY_LET(contact, contentAt(rows, 2, partnerContactFrom));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 3));
    if (contact.person.toString() != rows.text(0) || contact.partner != rows.text(1))
      return damagedRow("partner_contact"_L1);
    contact.salt = salt;
    contacts.push_back(std::move(contact));
  }
  MUNIMENT_TRY(rows.finish());
  return contacts;
}

} // namespace muniment::store
