#include "core/model/live_arrival.h"

#include "core/base/json_list.h"
#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOfArrival(const DeliveryId& id) { return u"arrival:"_s + id.toString(); }

Json model::contentOf(const LiveArrival& arrival) {
  return Json::Object{{u"address"_s, QString::fromLatin1(arrival.address.toHex())},
                      {u"at"_s, arrival.at.toString()},
                      {u"events"_s, arrival.events},
                      {u"id"_s, arrival.id.toString()},
                      {u"names"_s, listOf(arrival.names)},
                      {u"peer"_s, arrival.peer},
                      {u"sha256"_s, arrival.digest.toHex()},
                      {u"size"_s, arrival.size}};
}

Result<LiveArrival> model::liveArrivalFrom(const Json& content) {
  LiveArrival arrival;
  arrival.id = valueAt<DeliveryId>(content, u"id");
  arrival.peer = content.text(u"peer");
  arrival.at = valueAt<Instant>(content, u"at");
  arrival.digest = Sha256::fromHex(content.text(u"sha256")).value_or(Sha256());
  arrival.size = content.number(u"size");
  arrival.address = QByteArray::fromHex(content.text(u"address").toLatin1());
  arrival.events = content.number(u"events");
  if (const Json::Array* names = content.at(u"names").array()) {
    for (const Json& name : *names)
      arrival.names.append(name.string() ? *name.string() : QString());
  }
  return exactly(std::move(arrival), content);
}

} // namespace muniment
