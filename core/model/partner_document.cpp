#include "core/model/partner_document.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

DocumentKey keyFrom(const Json& content) {
  const bool* const own = content.at(u"own").boolean();
  return {content.text(u"kind"),
          content.text(u"number"),
          content.text(u"loose"),
          content.number(u"line"),
          own && *own,
          static_cast<int>(content.number(u"transport")),
          static_cast<int>(content.number(u"business"))};
}

} // namespace

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
  Json::Array keys;
  for (const DocumentKey& key : document.keys)
    keys.push_back(contentOf(key));
  return Json::Object{{u"captured_at"_s, document.capturedAt.toString()},
                      {u"facts"_s, document.facts},
                      {u"first"_s, document.first},
                      {u"id"_s, document.id.toString()},
                      {u"issued"_s, document.issued.toString(Qt::ISODate)},
                      {u"item"_s, document.item.toString()},
                      {u"keys"_s, std::move(keys)},
                      {u"kind"_s, document.kind},
                      {u"matter"_s, orNull(document.matter)},
                      {u"number"_s, document.number},
                      {u"ordinal"_s, document.ordinal},
                      {u"receiver"_s, document.receiver},
                      {u"sender"_s, document.sender},
                      {u"size"_s, document.size},
                      {u"stamp"_s, document.stamp}};
}

Result<PartnerDocument> model::partnerDocumentFrom(const Json& content) {
  PartnerDocument document;
  document.id = valueAt<DocumentId>(content, u"id");
  document.item = valueAt<ItemId>(content, u"item");
  document.ordinal = content.number(u"ordinal");
  document.first = content.number(u"first");
  document.size = content.number(u"size");
  document.kind = content.text(u"kind");
  document.number = content.text(u"number");
  document.sender = content.text(u"sender");
  document.receiver = content.text(u"receiver");
  document.issued = QDate::fromString(content.text(u"issued"), Qt::ISODate);
  document.stamp = content.text(u"stamp");
  document.facts = content.at(u"facts");
  if (const Json::Array* keys = content.at(u"keys").array())
    std::ranges::transform(*keys, std::back_inserter(document.keys), keyFrom);
  document.matter = optionalAt<MatterId>(content, u"matter");
  document.capturedAt = Instant::parse(content.text(u"captured_at")).value_or(Instant());
  return exactly(std::move(document), content);
}

} // namespace muniment
