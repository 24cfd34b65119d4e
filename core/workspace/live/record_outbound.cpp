#include "core/workspace/live/record_outbound.h"

#include "core/base/json_list.h"
#include "core/workspace/kept_objects.h"
#include "core/workspace/live/live_writer.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// What is kept of it: the messenger gives no copy of what we sent.
Json contentOf(const OutboundMessage& message) {
  const auto& media = message.media;
  return Json::Object{{u"at"_s, message.at.toString()},
                      {u"author"_s, message.author},
                      {u"choices"_s, listOf(message.choices)},
                      {u"delivery"_s, message.delivery.toString()},
                      {u"kind"_s, nameOf(message.kind)},
                      {u"media"_s, media ? Json(Json::Object{{u"mime"_s, media->mime},
                                                             {u"name"_s, media->name},
                                                             {u"sha256"_s, media->digest.toHex()},
                                                             {u"size"_s, media->size}})
                                         : Json()},
                      {u"number"_s, message.to.numberId},
                      {u"quoted"_s, message.quoted},
                      {u"template"_s, message.templateName},
                      {u"template_language"_s, message.templateLanguage},
                      {u"text"_s, message.text},
                      {u"to"_s, listOf(message.to.party.keys())},
                      {u"wamid"_s, message.wamid}};
}

LiveItem itemOf(const OutboundMessage& message) {
  LiveItem item;
  item.address = message.to;
  item.ownPhone = message.ownPhone;
  item.isOutbound = true;
  item.wamid = message.wamid;
  item.at = message.at;
  item.kind = message.kind;
  QStringList lines{message.text};
  for (const QString& choice : message.choices)
    lines.append(u"▸ "_s + choice);
  item.text = lines.join(u'\n');
  item.quoted = message.quoted;
  item.arrival = message.delivery;
  item.author = message.author;
  if (const auto& media = message.media) {
    Attachment attachment;
    attachment.name = media->name;
    attachment.mime = media->mime;
    attachment.size = media->size;
    attachment.digest = media->digest.toBytes();
    attachment.address = media->address;
    attachment.state = Attachment::State::Present;
    attachment.salt = makeSalt();
    item.attachment = std::move(attachment);
  }
  return item;
}

} // namespace

Json RecordOutbound::describe() const {
  return Json::Object{
      {u"delivery"_s, m_message.delivery.toString()}, {u"peer"_s, m_message.to.peer}, {u"wamid"_s, m_message.wamid}};
}

Result<void> RecordOutbound::prepare(Services& services, const SharedProgress& /*progress*/) {
  if (m_message.wamid.isEmpty() || m_message.to.party.isEmpty() || m_message.to.numberId.isEmpty())
    return failure(ErrorKind::Usage, "live.outbound_incomplete"_L1);
  MUNIMENT_TRY_LET(bytes, canonicalJson(contentOf(m_message)));
  MUNIMENT_TRY_LET(kept, services.vault->put(bytes));
  m_kept = kept;
  return {};
}

Result<Json> RecordOutbound::apply(CommandContext& context) const {
  LiveItem item = itemOf(m_message);
  item.digest = m_kept.digest;
  item.size = m_kept.size;
  item.kept = m_kept.address.toBytes();
  QByteArrayList objects{item.kept};
  if (item.attachment)
    objects.append(item.attachment->address);
  MUNIMENT_TRY(mustBeKept(context, objects));
  LiveWriter writer(context, m_message.to.peer, m_matter);
  writer.add(std::move(item));
  MUNIMENT_TRY_LET(outcome, writer.write());
  MUNIMENT_TRY_LET(links, store::LiveMessageRepository(context.connection())
                              .links(m_message.to.peer, m_message.to.numberId, {m_message.wamid}));
  return Json::Object{{u"message"_s, links.empty() ? Json() : Json(links.front().message.toString())},
                      {u"repeated"_s, outcome.repeated}};
}

} // namespace muniment::workspace
