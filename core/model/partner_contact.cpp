#include "core/model/partner_contact.h"

#include "core/base/json_list.h"
#include "core/model/case_value.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOfContact(const PersonId& person) { return u"contact:"_s + person.toString(); }

Json model::contentOf(const PartnerContact& contact) {
  return Json::Object{{u"active"_s, contact.isActive},          {u"duty"_s, contact.duty},
                      {u"issues"_s, listOf(contact.issues)},    {u"partner"_s, contact.partner},
                      {u"person"_s, contact.person.toString()}, {u"product_lines"_s, listOf(contact.productLines)},
                      {u"regions"_s, listOf(contact.regions)}};
}

Result<PartnerContact> model::partnerContactFrom(const Json& content) {
  PartnerContact contact;
  contact.person = valueAt<PersonId>(content, u"person");
  contact.partner = content.text(u"partner");
  contact.duty = content.text(u"duty");
  contact.regions = textsAt(content, u"regions");
  contact.productLines = textsAt(content, u"product_lines");
  contact.issues = textsAt(content, u"issues");
  contact.isActive = content.at(u"active") == Json(true);
  return exactly(std::move(contact), content);
}

} // namespace muniment
