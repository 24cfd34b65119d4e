#include "core/workspace/sending/send_template.h"

#include "core/connect/whatsapp/media_rules.h"
#include "core/store/sending_repository.h"
#include "core/workspace/sending/queue_order.h"
#include "core/workspace/sending/sending_rules.h"
#include "core/workspace/sending/sending_settings.h"
#include "core/workspace/sending/template_list.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
namespace whatsapp = connect::whatsapp;

bool anyValue(const whatsapp::TemplateValues& values) {
  return std::ranges::any_of(values, [](const auto& each) { return !each.second.isEmpty(); });
}

/// A file of another kind than the heading is accepted by the service and fails later; one without a heading is not
/// sent at all.
Result<void> checkHeader(const whatsapp::TemplateDefinition& definition, const OutboundMessage::Media& file) {
  if (!definition.needsFile())
    return failure(ErrorKind::Usage, "whatsapp.header_no_file"_L1, {definition.name});
  MUNIMENT_TRY_LET(rule, whatsapp::checkMedia(file.mime, file.size));
  if (rule.kind.compare(definition.headerFormat, Qt::CaseInsensitive) != 0)
    return failure(ErrorKind::Usage, "whatsapp.header_kind"_L1, {definition.name, definition.headerFormat.toLower()});
  return {};
}

} // namespace

Result<SendOrder> orderOf(const whatsapp::TemplateDefinition& definition, const whatsapp::TemplateValues& values,
                          const LiveParty& to, const std::optional<OutboundMessage::Media>& media) {
  MUNIMENT_TRY_LET(content, fillTemplate(definition, values, media ? QString(SendOrder::kFilePlace) : QString()));
  const whatsapp::GraphMessage message{recipientOf(to), std::move(content), {}, {}};
  MUNIMENT_TRY(checkMessage(message));
  SendOrder order;
  MUNIMENT_TRY_LET(body, bodyOf(message));
  order.body = std::move(body);
  order.needsWindow = false;
  order.isMarketing = definition.isMarketing();
  const whatsapp::TemplatePreview preview = previewOf(definition, values);
  QStringList words{preview.header, preview.body, preview.footer};
  words.removeAll(QString());
  order.message.text = words.join(u'\n');
  order.message.choices = preview.buttons;
  order.message.templateName = definition.name;
  order.message.templateLanguage = definition.language;
  order.message.media = media;
  return order;
}

Json SendTemplate::describe() const {
  Json::Object values;
  for (const auto& [place, value] : m_values)
    values.emplace(place, value);
  const QByteArray written = canonicalJson(values).value_or(QByteArray());
  return Json::Object{{u"file"_s, m_media ? Json(m_media->digest.toHex()) : Json()},
                      {u"from_screen"_s, m_fromScreen},
                      {u"language"_s, m_language},
                      {u"name"_s, m_name},
                      {u"target"_s, describeTarget(m_target)},
                      {u"values"_s, sha256(written).toHex()}};
}

Result<void> SendTemplate::prepare(Services& services, const SharedProgress& progress) {
  if (!m_file)
    return {};
  MUNIMENT_TRY_LET(media, keepFile(services, *m_file, progress));
  m_media = std::move(media);
  return {};
}

Result<Json> SendTemplate::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(target, findTarget(context.connection(), m_target, context.scope()));
  MUNIMENT_TRY_LET(definition, findTemplate(context.connection(), target.address.peer, m_name, m_language));
  if (m_media)
    MUNIMENT_TRY(checkHeader(definition, *m_media));
  MUNIMENT_TRY_LET(rules, sendingRules(context.connection(), target, context.now()));
  if (const auto refusal =
          rules.refusesTemplate({definition.isMarketing(), anyValue(m_values) || m_media, m_isRequired}))
    return failure(*refusal);
  MUNIMENT_TRY_LET(order, orderOf(definition, m_values, target.address.party, m_media));
  order.isRequired = m_isRequired;
  if (!rules.windowEnd)
    MUNIMENT_TRY(store::SendingRepository(context.connection())
                     .noteReached(target.address.peer, laneOf(target.address), context.now()));
  MUNIMENT_TRY_LET(settings, SendingSettings::of(context.connection(), target.address.peer));
  return queueOrder(context, target, SendOrder::kTemplate, std::move(order), m_fromScreen ? settings.takeBack : 0);
}

} // namespace muniment::workspace
