#include "core/model/trading_partner.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const PartnerId& id) { return u"partner:"_s + id.toString(); }

Json model::contentOf(const TradingPartner& partner) {
  return Json::Object{{u"code"_s, partner.code},
                      {u"id"_s, partner.id.toString()},
                      {u"name"_s, partner.name},
                      {u"ourselves"_s, partner.isOurselves},
                      {u"rules"_s, partner.rules}};
}

Result<TradingPartner> model::tradingPartnerFrom(const Json& content) {
  TradingPartner partner;
  partner.code = content.text(u"code");
  partner.id = valueAt<PartnerId>(content, u"id");
  partner.name = content.text(u"name");
  const bool* const ourselves = content.at(u"ourselves").boolean();
  partner.isOurselves = ourselves && *ourselves;
  partner.rules = content.at(u"rules");
  return exactly(std::move(partner), content);
}

} // namespace muniment
