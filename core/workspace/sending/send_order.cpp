#include "core/workspace/sending/send_order.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::whatsapp::SendRecipient;

/// One a line: titles of buttons and rows have no breaks.
QString joined(const QStringList& texts) { return texts.join(u'\n'); }

void addMedia(Json::Object& json, const OutboundMessage::Media& media) {
  json.emplace(u"media_address"_s, QString::fromLatin1(media.address.toHex()));
  json.emplace(u"media_digest"_s, media.digest.toHex());
  json.emplace(u"media_mime"_s, media.mime);
  json.emplace(u"media_name"_s, media.name);
  json.emplace(u"media_size"_s, media.size);
}

std::optional<OutboundMessage::Media> mediaFrom(const Json& json) {
  const auto digest = Sha256::fromHex(json.text(u"media_digest"));
  if (!digest)
    return std::nullopt;
  return OutboundMessage::Media{QByteArray::fromHex(json.text(u"media_address").toLatin1()), *digest,
                                json.number(u"media_size"), json.text(u"media_mime"), json.text(u"media_name")};
}

bool flag(const Json& json, QStringView name) {
  const bool* value = json.at(name).boolean();
  return value && *value;
}

} // namespace

QByteArray SendOrder::bodyFor(const DeliveryId& delivery, const QString& file) const {
  QByteArray bytes = "{\"biz_opaque_callback_data\":\"" + delivery.toString().toLatin1() + "\"," + body.sliced(1);
  // A quotation mark in a text is escaped, so that no text can be taken for the place.
  if (const QByteArray id = canonicalJson(Json(file)).value_or(QByteArray()); message.media && !id.isEmpty())
    bytes.replace("\"id\":\"" + QByteArray(kFilePlace.data(), kFilePlace.size()) + '"', "\"id\":" + id);
  return bytes;
}

Result<QByteArray> bytesOf(const SendOrder& order) {
  const OutboundMessage& message = order.message;
  const LiveParty& party = message.to.party;
  Json::Object json;
  const auto add = [&](const QString& name, const QString& text) { json.emplace(name, text); };
  add(u"author"_s, message.author);
  add(u"body"_s, QString::fromUtf8(order.body));
  add(u"choices"_s, joined(message.choices));
  add(u"group"_s, party.group);
  add(u"kind"_s, QString(nameOf(message.kind)));
  add(u"language"_s, message.templateLanguage);
  add(u"number"_s, message.to.numberId);
  add(u"parent"_s, party.parentUserId);
  add(u"peer"_s, message.to.peer);
  add(u"phone"_s, party.phone);
  add(u"quoted"_s, message.quoted);
  add(u"reads"_s, order.reads);
  add(u"template"_s, message.templateName);
  add(u"text"_s, message.text);
  add(u"user"_s, party.userId);
  json.emplace(u"marketing"_s, order.isMarketing);
  json.emplace(u"required"_s, order.isRequired);
  json.emplace(u"window"_s, order.needsWindow);
  if (message.media)
    addMedia(json, *message.media);
  return canonicalJson(json);
}

Result<SendOrder> sendOrderFrom(const QByteArray& bytes) {
  const auto json = parseJson(bytes);
  const auto kind = json ? messageKindFrom(json->text(u"kind")) : std::nullopt;
  if (!json || !kind || json->text(u"body").size() < 2)
    return failure(ErrorKind::VerificationFailed, "sending.order_unreadable"_L1);
  SendOrder order;
  order.body = json->text(u"body").toUtf8();
  order.needsWindow = flag(*json, u"window");
  order.isMarketing = flag(*json, u"marketing");
  order.isRequired = flag(*json, u"required");
  order.reads = json->text(u"reads");
  OutboundMessage& message = order.message;
  message.to = {json->text(u"peer"),
                json->text(u"number"),
                {json->text(u"phone"), json->text(u"user"), json->text(u"parent"), json->text(u"group")}};
  message.kind = *kind;
  message.text = json->text(u"text");
  message.templateName = json->text(u"template");
  message.templateLanguage = json->text(u"language");
  message.choices = json->text(u"choices").split(u'\n', Qt::SkipEmptyParts);
  message.media = mediaFrom(*json);
  message.quoted = json->text(u"quoted");
  message.author = json->text(u"author");
  return order;
}

QString laneOf(const LiveAddress& address) { return recipientOf(address.party).address; }

SendRecipient recipientOf(const LiveParty& party) {
  if (!party.group.isEmpty())
    return {SendRecipient::Kind::Group, party.group};
  if (!party.phone.isEmpty())
    return {SendRecipient::Kind::Number, party.phone};
  return {SendRecipient::Kind::UserId, party.userId.isEmpty() ? party.parentUserId : party.userId};
}

} // namespace muniment::workspace
