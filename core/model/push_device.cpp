#include "core/model/push_device.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const DeviceId& id) { return u"device:"_s + id.toString(); }

Json model::contentOf(const PushDevice& device) {
  Json::Object content{{u"ended_at"_s, orNull(device.endedAt)},
                       {u"id"_s, device.id.toString()},
                       {u"label"_s, device.label},
                       {u"last_taken_at"_s, orNull(device.lastTakenAt)},
                       {u"person"_s, device.person.toString()},
                       {u"reason"_s, device.reason},
                       {u"registered_at"_s, device.registeredAt.toString()},
                       {u"sealed"_s, QString::fromLatin1(device.sealed.toBase64())}};
  if (!device.peer.isEmpty()) {
    content.emplace(u"confirmed_at"_s, orNull(device.confirmedAt));
    content.emplace(u"peer"_s, device.peer);
    content.emplace(u"registered_by"_s, device.registeredBy);
  }
  return content;
}

Result<PushDevice> model::pushDeviceFrom(const Json& content) {
  PushDevice device;
  device.id = valueAt<DeviceId>(content, u"id");
  device.person = valueAt<PersonId>(content, u"person");
  device.peer = content.text(u"peer");
  device.registeredBy = content.text(u"registered_by");
  device.confirmedAt = optionalAt<Instant>(content, u"confirmed_at");
  device.label = content.text(u"label");
  device.sealed = QByteArray::fromBase64(content.text(u"sealed").toLatin1());
  device.registeredAt = valueAt<Instant>(content, u"registered_at");
  device.lastTakenAt = optionalAt<Instant>(content, u"last_taken_at");
  device.endedAt = optionalAt<Instant>(content, u"ended_at");
  device.reason = content.text(u"reason");
  return exactly(std::move(device), content);
}

} // namespace muniment
