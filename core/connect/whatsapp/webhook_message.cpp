#include "core/connect/whatsapp/webhook_message.h"

#include <array>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

struct TypeRow final {
  QLatin1StringView type;
  MessageKind kind;
};

constexpr std::array kTypes = {TypeRow{"text"_L1, MessageKind::Text},
                               TypeRow{"image"_L1, MessageKind::Image},
                               TypeRow{"video"_L1, MessageKind::Video},
                               TypeRow{"audio"_L1, MessageKind::Audio},
                               TypeRow{"document"_L1, MessageKind::Document},
                               TypeRow{"sticker"_L1, MessageKind::Sticker},
                               TypeRow{"location"_L1, MessageKind::Location},
                               TypeRow{"contacts"_L1, MessageKind::Contact},
                               TypeRow{"button"_L1, MessageKind::Text},
                               TypeRow{"interactive"_L1, MessageKind::Text},
                               TypeRow{"order"_L1, MessageKind::Text},
                               TypeRow{"system"_L1, MessageKind::System},
                               TypeRow{"request_welcome"_L1, MessageKind::System},
                               TypeRow{"unsupported"_L1, MessageKind::Unknown},
                               TypeRow{"media_placeholder"_L1, MessageKind::Unknown},
                               TypeRow{"reaction"_L1, MessageKind::Unknown},
                               TypeRow{"edit"_L1, MessageKind::Unknown},
                               TypeRow{"revoke"_L1, MessageKind::Unknown}};

const TypeRow* rowOf(QStringView type) {
  const auto* const found = std::ranges::find_if(kTypes, [&](const TypeRow& row) { return type == row.type; });
  return found == kTypes.end() ? nullptr : found;
}

QString lines(const QStringList& parts) {
  QStringList said;
  for (const QString& part : parts) {
    if (!part.isEmpty())
      said.append(part);
  }
  return said.join(u'\n');
}

/// Whoever passes a place on may have given it a name; where it is stands there always.
QString placeOf(const WebhookNode& location) {
  const QString latitude = location.text(u"latitude");
  const QString longitude = location.text(u"longitude");
  const QString point = latitude.isEmpty() && longitude.isEmpty() ? QString() : latitude + u", "_s + longitude;
  return lines({location.text(u"name"), location.text(u"address"), point, location.text(u"url")});
}

QString cardsOf(const WebhookNode& contacts) {
  QStringList cards;
  for (const WebhookNode& contact : contacts.each()) {
    QStringList card{contact.at(u"name").text(u"formatted_name")};
    for (const WebhookNode& phone : contact.at(u"phones").each())
      card.append(phone.text(u"phone"));
    for (const WebhookNode& email : contact.at(u"emails").each())
      card.append(email.text(u"email"));
    cards.append(lines(card));
  }
  return lines(cards);
}

QString orderOf(const WebhookNode& order) {
  QStringList said{order.text(u"text")};
  for (const WebhookNode& item : order.at(u"product_items").each())
    said.append(u"%1 × %2 · %3 %4"_s.arg(item.text(u"quantity"), item.text(u"product_retailer_id"),
                                         item.text(u"item_price"), item.text(u"currency")));
  return lines(said);
}

QString choiceOf(const WebhookNode& interactive, WebhookEvent& event) {
  (void)interactive.text(u"type");
  for (const QLatin1StringView name : {"button_reply"_L1, "list_reply"_L1}) {
    if (const WebhookNode reply = interactive.at(QString(name))) {
      event.payload = reply.text(u"id");
      return lines({reply.text(u"title"), reply.text(u"description")});
    }
  }
  if (const WebhookNode flow = interactive.at(u"nfm_reply"))
    return lines({flow.text(u"body"), flow.text(u"response_json")});
  return interactive.spelled();
}

std::optional<WebhookMedia> mediaOf(const WebhookNode& media) {
  if (!media || !media.value()->isObject())
    return std::nullopt;
  return WebhookMedia{media.text(u"id"), media.text(u"mime_type"), media.text(u"filename"), media.digest(u"sha256")};
}

void readContext(const WebhookNode& context, WebhookEvent& event) {
  event.quoted = context.text(u"id");
  event.isForwarded = context.isTrue(u"forwarded") || context.isTrue(u"frequently_forwarded");
}

void readSystem(const WebhookNode& system, WebhookEvent& event) {
  event.system = system.text(u"type");
  event.text = system.text(u"body");
  event.newPhone = system.text(u"wa_id");
}

void readWords(const WebhookNode& item, const QString& type, WebhookEvent& event) {
  const WebhookNode body = item.at(type);
  switch (event.messageKind) {
  case MessageKind::Image:
  case MessageKind::Video:
  case MessageKind::Audio:
  case MessageKind::Document:
  case MessageKind::Sticker:
    event.media = mediaOf(body);
    event.text = body.text(u"caption");
    return;
  case MessageKind::Location:
    event.text = placeOf(body);
    return;
  case MessageKind::Contact:
    event.text = cardsOf(body);
    return;
  case MessageKind::System:
    event.system = type;
    if (body)
      readSystem(body, event);
    return;
  default:
    break;
  }
  if (type == u"button")
    event.payload = body.text(u"payload");
  if (type == u"text")
    event.text = body.text(u"body");
  else if (type == u"button")
    event.text = body.text(u"text");
  else if (type == u"interactive")
    event.text = choiceOf(body, event);
  else if (type == u"order")
    event.text = orderOf(body);
}

} // namespace

bool isKnownMessageType(QStringView type) { return rowOf(type) != nullptr; }

std::vector<WebhookProblem> webhookProblems(const WebhookNode& errors) {
  std::vector<WebhookProblem> problems;
  for (const WebhookNode& error : errors.each())
    problems.push_back({error.text(u"code"), error.text(u"title"), error.at(u"error_data").text(u"details")});
  return problems;
}

void readWebhookMessage(const WebhookNode& item, WebhookEvent& event) {
  event.type = item.text(u"type");
  event.problems = webhookProblems(item.at(u"errors"));
  readContext(item.at(u"context"), event);
  if (event.type == u"reaction") {
    event.kind = WebhookEvent::Kind::Reaction;
    event.target = item.at(u"reaction").text(u"message_id");
    event.emoji = item.at(u"reaction").text(u"emoji");
    return;
  }
  if (event.type == u"revoke") {
    event.kind = WebhookEvent::Kind::Revoke;
    event.target = item.at(u"revoke").text(u"original_message_id");
    return;
  }
  if (event.type == u"edit") {
    event.kind = WebhookEvent::Kind::Edit;
    event.target = item.at(u"edit").text(u"original_message_id");
    const WebhookNode message = item.at(u"edit").at(u"message");
    const QString type = message.text(u"type");
    const TypeRow* const row = rowOf(type);
    event.messageKind = row ? row->kind : MessageKind::Unknown;
    readWords(message, type, event);
    return;
  }
  event.kind = WebhookEvent::Kind::Message;
  const TypeRow* const row = rowOf(event.type);
  event.messageKind = row ? row->kind : MessageKind::Unknown;
  event.mediaLater = event.type == u"media_placeholder";
  readWords(item, event.type, event);
  if (!row)
    event.text = item.spelled();
}

} // namespace muniment::connect
