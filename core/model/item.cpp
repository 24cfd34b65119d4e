#include "core/model/item.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const ItemId& id) { return u"item:"_s + id.toString(); }

CapturedItem model::tombstoneOf(const CapturedItem& item) {
  CapturedItem tombstone;
  tombstone.id = item.id;
  tombstone.source = item.source;
  tombstone.matter = item.matter;
  tombstone.capturedBy = item.capturedBy;
  tombstone.capturedAt = item.capturedAt;
  return tombstone;
}

Json model::contentOf(const CapturedItem& item) {
  return Json::Object{{u"address"_s, QString::fromLatin1(item.address.toHex())},
                      {u"captured_at"_s, item.capturedAt.toString()},
                      {u"captured_by"_s, item.capturedBy},
                      {u"id"_s, item.id.toString()},
                      {u"matter"_s, item.matter ? Json(item.matter->toString()) : Json()},
                      {u"name"_s, item.name},
                      {u"sha256"_s, item.digest.toHex()},
                      {u"size"_s, item.size},
                      {u"source"_s, item.source}};
}

} // namespace muniment
