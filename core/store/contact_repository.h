#pragma once

#include "core/model/partner_contact.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Who is to be told at trading partners. They belong to no matter, like the persons that they are.
class ContactRepository final {
 public:
  explicit ContactRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const PartnerContact& contact);
  /// By partner and person; of one partner where a code is given.
  [[nodiscard]] Result<std::vector<PartnerContact>> all(const QString& partner = {});

 private:
  Connection* m_connection;
};

} // namespace muniment::store
