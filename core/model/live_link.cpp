#include "core/model/live_link.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOfLink(MessageId message) { return u"live-message:"_s + message.toString(); }

Json model::contentOf(const LiveLink& link) {
  return Json::Object{{u"announced"_s, QString::fromLatin1(link.announced.toHex())},
                      {u"arrival"_s, link.arrival.toString()},
                      {u"author"_s, link.author},
                      {u"message"_s, link.message.toString()},
                      {u"number"_s, link.numberId},
                      {u"outbound"_s, link.isOutbound},
                      {u"past"_s, link.isPast},
                      {u"peer"_s, link.peer},
                      {u"wamid"_s, link.wamid}};
}

Result<LiveLink> model::liveLinkFrom(const Json& content) {
  LiveLink link;
  link.message = valueAt<MessageId>(content, u"message");
  link.peer = content.text(u"peer");
  link.numberId = content.text(u"number");
  link.wamid = content.text(u"wamid");
  link.isOutbound = content.at(u"outbound") == Json(true);
  link.isPast = content.at(u"past") == Json(true);
  link.arrival = valueAt<DeliveryId>(content, u"arrival");
  link.author = content.text(u"author");
  link.announced = QByteArray::fromHex(content.text(u"announced").toLatin1());
  return exactly(std::move(link), content);
}

} // namespace muniment
