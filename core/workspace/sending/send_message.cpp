#include "core/workspace/sending/send_message.h"

#include "core/connect/whatsapp/media_rules.h"
#include "core/store/live_message_repository.h"
#include "core/workspace/sending/queue_order.h"
#include "core/workspace/sending/sending_rules.h"
#include "core/workspace/sending/sending_settings.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
namespace whatsapp = connect::whatsapp;

struct KindOf final {
  MessageKind operator()(const whatsapp::TextContent&) const { return MessageKind::Text; }
  MessageKind operator()(const whatsapp::MediaContent& media) const {
    return messageKindFrom(media.kind).value_or(MessageKind::Document);
  }
  MessageKind operator()(const whatsapp::LocationContent&) const { return MessageKind::Location; }
  MessageKind operator()(const whatsapp::ContactsContent&) const { return MessageKind::Contact; }
  template <class T>
  MessageKind operator()(const T&) const {
    return MessageKind::Text;
  }
};

struct ChoicesOf final {
  QStringList operator()(const whatsapp::ButtonsContent& content) const {
    QStringList titles;
    for (const auto& button : content.buttons)
      titles.append(button.title);
    return titles;
  }
  QStringList operator()(const whatsapp::ListContent& content) const {
    QStringList titles;
    for (const auto& section : content.sections) {
      for (const auto& row : section.rows)
        titles.append(row.title);
    }
    return titles;
  }
  template <class T>
  QStringList operator()(const T&) const {
    return {};
  }
};

/// The content with the file in it: what was written becomes its caption.
whatsapp::SendContent withFile(const whatsapp::SendContent& content, const OutboundMessage::Media& media) {
  const whatsapp::MediaRule rule =
      whatsapp::checkMedia(media.mime, media.size).value_or(whatsapp::MediaRule{u"document"_s, media.mime, 0});
  whatsapp::MediaContent made;
  made.kind = rule.kind;
  made.id = QString(SendOrder::kFilePlace);
  made.name = media.name;
  made.caption = whatsapp::wordsOf(content);
  return made;
}

/// What the messenger calls the message that waits for an answer; empty where the last word was ours.
Result<QString> unanswered(const CommandContext& context, const FoundTarget& target) {
  if (!target.conversation)
    return QString();
  MUNIMENT_TRY_LET(newest,
                   store::LiveMessageRepository(context.connection()).newest(*target.conversation, context.scope()));
  return newest && !newest->isOutbound ? newest->wamid : QString();
}

QString digestOf(const whatsapp::SendContent& content) {
  const whatsapp::GraphMessage message{{whatsapp::SendRecipient::Kind::Number, u"0"_s}, content, {}, {}};
  return sha256(bodyOf(message).value_or(QByteArray())).toHex();
}

} // namespace

Result<SendOrder> orderOf(const whatsapp::GraphMessage& message) {
  MUNIMENT_TRY(checkMessage(message));
  SendOrder order;
  MUNIMENT_TRY_LET(body, bodyOf(message));
  order.body = std::move(body);
  order.message.kind = std::visit(KindOf(), message.content);
  order.message.text = whatsapp::wordsOf(message.content);
  order.message.choices = std::visit(ChoicesOf(), message.content);
  order.message.quoted = message.quoted;
  return order;
}

Json SendMessage::describe() const {
  return Json::Object{{u"content"_s, digestOf(m_content)},
                      {u"file"_s, m_media ? Json(m_media->digest.toHex()) : Json()},
                      {u"from_screen"_s, m_manner.fromScreen},
                      {u"quoted"_s, describeMeant(m_manner.quoted)},
                      {u"target"_s, describeTarget(m_target)}};
}

Result<void> SendMessage::prepare(Services& services, const SharedProgress& progress) {
  if (!m_file)
    return {};
  MUNIMENT_TRY_LET(media, keepFile(services, *m_file, progress));
  m_media = std::move(media);
  return {};
}

Result<Json> SendMessage::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(target, findTarget(context.connection(), m_target, context.scope()));
  MUNIMENT_TRY_LET(rules, sendingRules(context.connection(), target, context.now()));
  if (const auto refusal = rules.refusesWords())
    return failure(*refusal);
  MUNIMENT_TRY_LET(quoted, wamidOf(context, target, m_manner.quoted));
  MUNIMENT_TRY_LET(
      order,
      orderOf({recipientOf(target.address.party), m_media ? withFile(m_content, *m_media) : m_content, quoted, {}}));
  order.message.media = m_media;
  if (!m_manner.fromScreen)
    return queueOrder(context, target, SendOrder::kMessage, std::move(order));
  MUNIMENT_TRY_LET(settings, SendingSettings::of(context.connection(), target.address.peer));
  if (settings.readWithAnswer) {
    MUNIMENT_TRY_LET(read, unanswered(context, target));
    order.reads = std::move(read);
  }
  return queueOrder(context, target, SendOrder::kMessage, std::move(order), settings.takeBack);
}

Json ReactToMessage::describe() const {
  return Json::Object{{u"emoji"_s, emoji}, {u"meant"_s, describeMeant(meant)}, {u"target"_s, describeTarget(target)}};
}

Result<Json> ReactToMessage::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, findTarget(context.connection(), target, context.scope()));
  MUNIMENT_TRY_LET(rules, sendingRules(context.connection(), found, context.now()));
  if (const auto refusal = rules.refusesWords())
    return failure(*refusal);
  MUNIMENT_TRY_LET(wamid, wamidOf(context, found, meant));
  MUNIMENT_TRY_LET(order, orderOf({recipientOf(found.address.party), whatsapp::ReactionContent{wamid, emoji}, {}, {}}));
  order.message.quoted = wamid;
  order.message.text = emoji;
  return queueOrder(context, found, SendOrder::kReaction, std::move(order));
}

Json MarkRead::describe() const {
  return Json::Object{{u"meant"_s, describeMeant(meant)}, {u"target"_s, describeTarget(target)}};
}

Result<Json> MarkRead::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, findTarget(context.connection(), target, context.scope()));
  if (found.matter)
    return failure(ErrorKind::Refused, "sending.restricted"_L1);
  MUNIMENT_TRY_LET(wamid, meant.isEmpty() ? unanswered(context, found) : wamidOf(context, found, meant));
  if (wamid.isEmpty())
    return failure(ErrorKind::Refused, "sending.nothing_to_read"_L1);
  SendOrder order;
  MUNIMENT_TRY_LET(body, whatsapp::readReceipt(wamid));
  order.body = std::move(body);
  order.needsWindow = false;
  return queueOrder(context, found, SendOrder::kRead, std::move(order));
}

} // namespace muniment::workspace
