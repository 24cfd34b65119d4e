#include "core/connect/whatsapp/graph_message.h"

namespace muniment::connect::whatsapp {
namespace {

using namespace Qt::StringLiterals;
using Object = Json::Object;
using Array = Json::Array;

/// The member that a type of message has; what no canonical JSON can hold stands in `raw`.
struct Member final {
  QString type;
  Json value;
  QByteArray raw;
};

void addText(Object& object, const QString& name, const QString& text) {
  if (!text.isEmpty())
    object.emplace(name, text);
}

/// An object with one text in it.
Json holding(const QString& name, const QString& text) {
  Object object;
  object.emplace(name, text);
  return object;
}

Member memberOf(const TextContent& text) {
  return {u"text"_s, Object{{u"body"_s, text.body}, {u"preview_url"_s, text.preview}}, {}};
}

Member memberOf(const MediaContent& media) {
  Object value;
  addText(value, media.id.isEmpty() ? u"link"_s : u"id"_s, media.id.isEmpty() ? media.link : media.id);
  addText(value, u"caption"_s, media.caption);
  if (media.kind == "document"_L1)
    addText(value, u"filename"_s, media.name);
  return {media.kind, std::move(value), {}};
}

Member memberOf(const ReactionContent& reaction) {
  return {u"reaction"_s, Object{{u"message_id"_s, reaction.message}, {u"emoji"_s, reaction.emoji}}, {}};
}

/// Degrees are fractions, which canonical JSON does not have.
Member memberOf(const LocationContent& location) {
  Object words;
  addText(words, u"address"_s, location.address);
  addText(words, u"name"_s, location.name);
  QByteArray raw = "{\"latitude\":" + location.latitude.toLatin1() + ",\"longitude\":" + location.longitude.toLatin1();
  if (const QByteArray rest = canonicalJson(words).value_or("{}"); rest != "{}")
    raw += ',' + rest.sliced(1, rest.size() - 2);
  return {u"location"_s, {}, raw + '}'};
}

Member memberOf(const ContactsContent& contacts) { return {u"contacts"_s, contacts.cards, {}}; }

Object framed(const InteractiveFrame& frame, const QString& type, Object action) {
  Object value;
  value.emplace(u"type"_s, type);
  value.emplace(u"body"_s, holding(u"text"_s, frame.body));
  value.emplace(u"action"_s, std::move(action));
  if (!frame.header.isEmpty()) {
    Object header;
    header.emplace(u"type"_s, u"text"_s);
    header.emplace(u"text"_s, frame.header);
    value.emplace(u"header"_s, std::move(header));
  }
  if (!frame.footer.isEmpty())
    value.emplace(u"footer"_s, holding(u"text"_s, frame.footer));
  return value;
}

Member memberOf(const ButtonsContent& content) {
  Array buttons;
  for (const ButtonsContent::Button& button : content.buttons) {
    Object reply;
    reply.emplace(u"id"_s, button.id);
    reply.emplace(u"title"_s, button.title);
    Object value;
    value.emplace(u"type"_s, u"reply"_s);
    value.emplace(u"reply"_s, std::move(reply));
    buttons.emplace_back(std::move(value));
  }
  Object action;
  action.emplace(u"buttons"_s, std::move(buttons));
  return {u"interactive"_s, framed(content.frame, u"button"_s, std::move(action)), {}};
}

Json rowsOf(const ListContent::Section& section) {
  Array rows;
  for (const ListContent::Row& row : section.rows) {
    Object value;
    value.emplace(u"id"_s, row.id);
    value.emplace(u"title"_s, row.title);
    addText(value, u"description"_s, row.description);
    rows.emplace_back(std::move(value));
  }
  return rows;
}

Member memberOf(const ListContent& content) {
  Array sections;
  for (const ListContent::Section& section : content.sections) {
    Object value;
    value.emplace(u"rows"_s, rowsOf(section));
    addText(value, u"title"_s, section.title);
    sections.emplace_back(std::move(value));
  }
  Object action;
  action.emplace(u"button"_s, content.button);
  action.emplace(u"sections"_s, std::move(sections));
  return {u"interactive"_s, framed(content.frame, u"list"_s, std::move(action)), {}};
}

Member memberOf(const TemplateContent& content) {
  Object value;
  value.emplace(u"name"_s, content.name);
  value.emplace(u"language"_s, holding(u"code"_s, content.language));
  if (!content.components.empty())
    value.emplace(u"components"_s, content.components);
  return {u"template"_s, std::move(value), {}};
}

struct Words final {
  QString operator()(const TextContent& text) const { return text.body; }
  QString operator()(const MediaContent& media) const { return media.caption; }
  QString operator()(const ReactionContent& reaction) const { return reaction.emoji; }
  QString operator()(const LocationContent& location) const {
    QStringList words{location.name, location.address, location.latitude + u", "_s + location.longitude};
    words.removeAll(QString());
    return words.join(u'\n');
  }
  QString operator()(const ContactsContent& contacts) const {
    QStringList names;
    for (const Json& card : contacts.cards)
      names.append(card.at(u"name").text(u"formatted_name"));
    return names.join(u'\n');
  }
  QString operator()(const ButtonsContent& content) const { return framed(content.frame).join(u'\n'); }
  QString operator()(const ListContent& content) const { return framed(content.frame).join(u'\n'); }
  QString operator()(const TemplateContent& content) const { return content.name; }

  static QStringList framed(const InteractiveFrame& frame) {
    QStringList words{frame.header, frame.body, frame.footer};
    words.removeAll(QString());
    return words;
  }
};

} // namespace

Result<QByteArray> bodyOf(const GraphMessage& message) {
  Member member = std::visit([](const auto& content) { return memberOf(content); }, message.content);
  Object body{{u"messaging_product"_s, u"whatsapp"_s},
              {u"recipient_type"_s, message.to.kind == SendRecipient::Kind::Group ? u"group"_s : u"individual"_s},
              {message.to.kind == SendRecipient::Kind::UserId ? u"recipient"_s : u"to"_s, message.to.address},
              {u"type"_s, member.type}};
  if (!message.quoted.isEmpty())
    body.emplace(u"context"_s, holding(u"message_id"_s, message.quoted));
  addText(body, u"biz_opaque_callback_data"_s, message.reference);
  if (member.raw.isEmpty())
    body.emplace(member.type, std::move(member.value));
  MUNIMENT_TRY_LET(bytes, canonicalJson(body));
  if (member.raw.isEmpty())
    return bytes;
  return "{\"" + member.type.toLatin1() + "\":" + member.raw + ',' + bytes.sliced(1);
}

Result<QByteArray> readReceipt(const QString& message) {
  return canonicalJson(
      Object{{u"messaging_product"_s, u"whatsapp"_s}, {u"status"_s, u"read"_s}, {u"message_id"_s, message}});
}

QString wordsOf(const SendContent& content) { return std::visit(Words(), content); }

} // namespace muniment::connect::whatsapp
