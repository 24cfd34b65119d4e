#include "core/model/partner_document.h"

namespace muniment {

using namespace Qt::StringLiterals;

QLatin1StringView model::nameOf(DocumentDirection direction) {
  switch (direction) {
  case DocumentDirection::Received:
    return "received"_L1;
  case DocumentDirection::Sent:
    return "sent"_L1;
  case DocumentDirection::Unknown:
    break;
  }
  return "unknown"_L1;
}

QString model::aggregateOf(const DocumentId& id) { return u"document:"_s + id.toString(); }

Json model::contentOf(const PartnerDocument& document) {
  return Json::Object{{u"captured_at"_s, document.capturedAt.toString()},
                      {u"facts"_s, document.facts},
                      {u"first"_s, document.first},
                      {u"id"_s, document.id.toString()},
                      {u"issued"_s, document.issued.toString(Qt::ISODate)},
                      {u"item"_s, document.item.toString()},
                      {u"keys"_s, document.keys},
                      {u"kind"_s, document.kind},
                      {u"matter"_s, document.matter ? Json(document.matter->toString()) : Json()},
                      {u"number"_s, document.number},
                      {u"ordinal"_s, document.ordinal},
                      {u"receiver"_s, document.receiver},
                      {u"sender"_s, document.sender},
                      {u"size"_s, document.size}};
}

} // namespace muniment
