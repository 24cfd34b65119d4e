#include "app/sandbox/cloud/cloud_routes.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;
using Wrong = std::optional<Reply>;

Reply missing(const QString& what) { return cloudError(400, 131008, u"Required parameter is missing"_s, what); }
Reply invalid(const QString& what) { return cloudError(400, 131009, u"Parameter value is not valid"_s, what); }

Wrong checkText(const QString& text, qsizetype longest, const QString& what) {
  if (text.isEmpty())
    return missing(what);
  if (text.size() > longest)
    return cloudError(400, 100, u"Invalid parameter"_s, what + u" is too long"_s);
  return std::nullopt;
}

Wrong checkButtons(const QJsonArray& buttons) {
  if (buttons.isEmpty() || buttons.size() > 3)
    return invalid(u"There are one to three buttons."_s);
  QSet<QString> titles;
  for (const QJsonValue& each : buttons) {
    const QJsonObject reply = each.toObject().value("reply"_L1).toObject();
    const QString id = reply.value("id"_L1).toString(), title = reply.value("title"_L1).toString();
    if (auto wrong = checkText(title, 20, u"button title"_s))
      return wrong;
    if (id.isEmpty() || id.size() > 256 || id.trimmed() != id || titles.contains(title))
      return invalid(u"Button ids have no spaces at their ends, titles are unique."_s);
    titles.insert(title);
  }
  return std::nullopt;
}

Wrong checkSections(const QJsonArray& sections) {
  qsizetype rows = 0;
  for (const QJsonValue& section : sections)
    for (const QJsonValue& row : section.toObject().value("rows"_L1).toArray()) {
      ++rows;
      if (auto wrong = checkText(row.toObject().value("title"_L1).toString(), 24, u"row title"_s))
        return wrong;
      if (auto wrong = checkText(row.toObject().value("id"_L1).toString(), 200, u"row id"_s))
        return wrong;
    }
  if (sections.isEmpty() || sections.size() > 10 || rows == 0 || rows > 10)
    return invalid(u"There are one to ten rows in one to ten sections."_s);
  return std::nullopt;
}

Wrong checkInteractive(const QJsonObject& interactive) {
  const QString type = interactive.value("type"_L1).toString();
  const QJsonObject action = interactive.value("action"_L1).toObject();
  const QString body = interactive.value("body"_L1).toObject().value("text"_L1).toString();
  if (auto wrong = checkText(body, type == "list"_L1 ? 4096 : 1024, u"body text"_s))
    return wrong;
  if (interactive.value("footer"_L1).toObject().value("text"_L1).toString().size() > 60)
    return invalid(u"footer text"_s);
  if (type == "button"_L1)
    return checkButtons(action.value("buttons"_L1).toArray());
  if (type == "list"_L1) {
    if (auto wrong = checkText(action.value("button"_L1).toString(), 20, u"action button"_s))
      return wrong;
    return checkSections(action.value("sections"_L1).toArray());
  }
  if (type == "cta_url"_L1 || type == "flow"_L1)
    return action.value("parameters"_L1).isObject() ? Wrong() : missing(u"action parameters"_s);
  return invalid(u"interactive type"_s);
}

Wrong checkMedia(CloudStore& store, const QString& type, const QJsonObject& part, Instant at) {
  const QString id = part.value("id"_L1).toString(), link = part.value("link"_L1).toString();
  if (id.isEmpty() == link.isEmpty())
    return missing(u"Either id or link of "_s + type);
  if (!id.isEmpty() && !store.medium(id, at))
    return cloudError(400, 131009, u"Parameter value is not valid"_s, u"The media id is not known or has expired."_s);
  if (part.value("caption"_L1).toString().size() > 1024)
    return invalid(u"caption"_s);
  return std::nullopt;
}

Wrong checkTemplate(const CloudStore& store, const QJsonObject& sent) {
  const QString name = sent.value("name"_L1).toString();
  const QString language = sent.value("language"_L1).toObject().value("code"_L1).toString();
  const CloudStore::Template* known = nullptr;
  for (const auto& [id, each] : store.templates)
    if (each.name == name && each.language == language)
      known = &each;
  if (!known || known->status == "PENDING"_L1 || known->status == "REJECTED"_L1)
    return cloudError(404, 132001, u"Template name does not exist in the translation"_s);
  if (known->status == "PAUSED"_L1 || known->status == "DISABLED"_L1)
    return cloudError(400, known->status == "PAUSED"_L1 ? 132015 : 132016, u"Template is not active"_s);
  QSet<QString> places;
  for (const QJsonValue& part : known->components)
    if (part.toObject().value("type"_L1).toString() == "BODY"_L1) {
      const QRegularExpression place(u"\\{\\{(\\w+)\\}\\}"_s);
      for (auto found = place.globalMatch(part.toObject().value("text"_L1).toString()); found.hasNext();)
        places.insert(found.next().captured(1));
    }
  qsizetype count = 0;
  for (const QJsonValue& part : sent.value("components"_L1).toArray()) {
    if (part.toObject().value("type"_L1).toString().toLower() != "body"_L1)
      continue;
    for (const QJsonValue& parameter : part.toObject().value("parameters"_L1).toArray()) {
      ++count;
      const QString text = parameter.toObject().value("text"_L1).toString();
      if (text.isEmpty() || text.contains(u'\n') || text.contains(u'\t') || text.contains(u"     "_s))
        return cloudError(400, 132012, u"Template parameter format does not match"_s);
    }
  }
  if (count != places.size())
    return cloudError(400, 132000, u"Number of parameters does not match the expected number of params"_s);
  return std::nullopt;
}

} // namespace

std::optional<Reply> checkContent(CloudStore& store, const QJsonObject& message, Instant at) {
  const QString type = message.value("type"_L1).toString(u"text"_s);
  const QJsonValue part = message.value(type);
  const QJsonObject object = part.toObject();
  static const QSet<QString> known{u"text"_s,     u"image"_s,       u"video"_s,    u"audio"_s,
                                   u"document"_s, u"sticker"_s,     u"reaction"_s, u"location"_s,
                                   u"contacts"_s, u"interactive"_s, u"template"_s};
  if (!known.contains(type))
    return cloudError(400, 131051, u"Message type is not supported"_s);
  if (part.isUndefined())
    return missing(type);
  if (type == "text"_L1)
    return checkText(object.value("body"_L1).toString(), 4096, u"text body"_s);
  if (type == "reaction"_L1)
    return object.value("message_id"_L1).toString().isEmpty() ? Wrong(missing(u"message_id"_s)) : std::nullopt;
  if (type == "interactive"_L1)
    return checkInteractive(object);
  if (type == "template"_L1)
    return checkTemplate(store, object);
  if (type == "contacts"_L1)
    return part.toArray().isEmpty() ? Wrong(missing(type)) : std::nullopt;
  if (type == "location"_L1)
    return object.value("latitude"_L1).isUndefined() ? Wrong(missing(u"latitude"_s)) : std::nullopt;
  return checkMedia(store, type, object, at);
}

} // namespace muniment::sandbox
