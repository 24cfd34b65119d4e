#include "app/sandbox/cloud/cloud_routes.h"

#include "core/base/sha256.h"

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;
using Medium = CloudStore::Medium;

constexpr std::int64_t kUploadLife = 30LL * 24 * 3'600'000;
constexpr std::int64_t kAddressLife = 5LL * 60'000;

struct Limit final {
  QLatin1StringView prefix;
  qint64 most;
};

/// The largest file of a type; 0 where the type is not taken.
qint64 mostOf(const QString& type) {
  if (type == "audio/ogg"_L1 || type == "audio/opus"_L1)
    return 0;
  for (const Limit& limit : {Limit{"image/webp"_L1, 500 << 10}, Limit{"image/jpeg"_L1, 5 << 20},
                             Limit{"image/png"_L1, 5 << 20}, Limit{"audio/"_L1, 16 << 20}, Limit{"video/"_L1, 16 << 20},
                             Limit{"application/"_L1, 100 << 20}, Limit{"text/plain"_L1, 100 << 20}})
    if (type.startsWith(limit.prefix))
      return limit.most;
  return 0;
}

Reply upload(CloudStore& store, Call& call) {
  const Inputs::File* file = call.inputs.file();
  if (!store.numbers.contains(call.steps.first()))
    return cloudError(400, 100, u"Unsupported post request"_s);
  if (call.inputs.text(u"messaging_product"_s) != "whatsapp"_L1 || !file)
    return cloudError(400, 100, u"messaging_product and file are required."_s);
  const QString type = call.inputs.text(u"type"_s, QString::fromLatin1(file->type));
  if (mostOf(type) == 0 || file->bytes.size() > mostOf(type))
    return cloudError(400, 131053, u"Media upload error"_s, u"The type is not supported or the file is too large."_s);
  const QString id = store.nextId(u"8"_s);
  store.media.emplace(id, Medium{id, type.toLatin1(), file->bytes, call.at().plusMilliseconds(kUploadLife)});
  return jsonReply({{u"id"_s, id}});
}

Reply describe(CloudStore& store, Call& call, const Proofs& proofs) {
  if (const auto number = store.numbers.find(call.steps.first()); number != store.numbers.end())
    return jsonReply({{u"id"_s, number->first},
                      {u"display_phone_number"_s, number->second},
                      {u"verified_name"_s, u"Sandbox"_s},
                      {u"health_status"_s, QJsonObject{{u"can_send_message"_s, store.health}}}});
  const Medium* medium = store.medium(call.steps.first(), call.at());
  if (!medium)
    return cloudError(400, 100, u"Unsupported get request"_s, u"Object with this id does not exist"_s);
  if (const QString number = call.inputs.text(u"phone_number_id"_s);
      !number.isEmpty() && !store.numbers.contains(number))
    return cloudError(400, 100, u"Unsupported get request"_s, u"The media belongs to another number"_s);
  const QString proof =
      QString::fromLatin1(proofs.make("media|" + medium->id.toLatin1(), call.at().plusMilliseconds(kAddressLife)));
  const QString host = QString::fromLatin1(call.request->header("Host"));
  return jsonReply({{u"messaging_product"_s, u"whatsapp"_s},
                    {u"url"_s, u"http://"_s + host + u"/wa/whatsapp_business/attachments/?mid="_s + proof},
                    {u"mime_type"_s, QString::fromLatin1(medium->type)},
                    {u"sha256"_s, sha256(medium->bytes).toHex()},
                    {u"file_size"_s, QString::number(medium->bytes.size())},
                    {u"id"_s, medium->id}});
}

} // namespace

void addMediaRoutes(Router& router, CloudStore& store, const Proofs& proofs) {
  router.on("POST", "{}/media"_L1, [&store](Call& call) { return upload(store, call); });
  router.on("GET", "whatsapp_business/attachments"_L1, [&store, &proofs](Call& call) {
    const auto subject = proofs.subject(call.inputs.text(u"mid"_s).toLatin1(), call.at());
    const Medium* medium = subject ? store.medium(QString::fromLatin1(subject->mid(6)), call.at()) : nullptr;
    // A client that does not say who it is gets a page, as the real one does it.
    if (call.request->header("User-Agent").isEmpty())
      return Reply{200, "text/html", "<html><body>Please use a browser</body></html>", {}};
    return medium ? Reply{200, medium->type, medium->bytes, {}}
                  : Reply{404, "text/html", "<html><body>Not found</body></html>", {}};
  });
  router.on("GET", "{}"_L1, [&store, &proofs](Call& call) { return describe(store, call, proofs); });
  router.on("DELETE", "{}"_L1, [&store](Call& call) {
    return store.media.erase(call.steps.first()) > 0 ? jsonReply({{u"success"_s, true}})
                                                     : cloudError(400, 100, u"Unsupported delete request"_s);
  });
  router.on("POST", "{}"_L1, [&store](Call& call) {
    const QJsonObject hook = call.inputs.fields.value("webhook_configuration"_L1).toObject();
    const QString url = hook.value("override_callback_uri"_L1).toString();
    if (!store.numbers.contains(call.steps.first()) || hook.isEmpty() || (!url.isEmpty() && !isLoopback(url)))
      return cloudError(400, 100, u"Unsupported post request"_s);
    store.hook = url;
    store.verifyToken = hook.value("verify_token"_L1).toString();
    if (!url.isEmpty())
      store.askForAddress(call.at());
    return jsonReply({{u"success"_s, true}});
  });
}

} // namespace muniment::sandbox
