#include "app/sandbox/cloud/cloud_people.h"

#include "core/base/sha256.h"

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kMediaLife = 7LL * 24 * 3'600'000;

QString errorTitle(int code) {
  switch (code) {
  case 131026:
    return u"Message undeliverable"_s;
  case 131047:
    return u"Re-engagement message"_s;
  case 131053:
    return u"Media upload error"_s;
  default:
    return u"The message was not delivered"_s;
  }
}

QJsonObject tapOnTemplate(const CloudStore& store, const CloudStore::Message& message, int button) {
  const QJsonObject sent = message.content.value("template"_L1).toObject();
  QString text, payload;
  for (const auto& [id, known] : store.templates) {
    if (known.name != sent.value("name"_L1).toString())
      continue;
    for (const QJsonValue& part : known.components)
      if (part.toObject().value("type"_L1).toString() == "BUTTONS"_L1)
        text = part.toObject().value("buttons"_L1).toArray().at(button - 1).toObject().value("text"_L1).toString();
  }
  payload = text;
  for (const QJsonValue& part : sent.value("components"_L1).toArray())
    if (part.toObject().value("type"_L1).toString() == "button"_L1 &&
        numberOf(part.toObject().value("index"_L1)) == button - 1)
      payload = part.toObject().value("parameters"_L1).toArray().at(0).toObject().value("payload"_L1).toString(payload);
  if (text.isEmpty())
    return {};
  return {{u"type"_s, u"button"_s}, {u"button"_s, QJsonObject{{u"payload"_s, payload}, {u"text"_s, text}}}};
}

QJsonObject tapOnInteractive(const CloudStore::Message& message, int button) {
  const QJsonObject action = message.content.value("interactive"_L1).toObject().value("action"_L1).toObject();
  const QJsonArray buttons = action.value("buttons"_L1).toArray();
  if (!buttons.isEmpty()) {
    const QJsonObject reply = buttons.at(button - 1).toObject().value("reply"_L1).toObject();
    return reply.isEmpty() ? QJsonObject()
                           : QJsonObject{{u"type"_s, u"interactive"_s},
                                         {u"interactive"_s,
                                          QJsonObject{{u"type"_s, u"button_reply"_s}, {u"button_reply"_s, reply}}}};
  }
  QJsonArray rows;
  for (const QJsonValue& section : action.value("sections"_L1).toArray())
    for (const QJsonValue& row : section.toObject().value("rows"_L1).toArray())
      rows.append(row);
  if (button < 1 || button > rows.size())
    return {};
  return {{u"type"_s, u"interactive"_s},
          {u"interactive"_s, QJsonObject{{u"type"_s, u"list_reply"_s}, {u"list_reply"_s, rows.at(button - 1)}}}};
}

QJsonObject contactOf(const CloudStore::Person& person) {
  QJsonObject contact{{u"profile"_s, QJsonObject{{u"name"_s, person.name}}}};
  if (!person.hidesNumber)
    contact.insert(u"wa_id"_s, person.waId);
  if (!person.userId.isEmpty())
    contact.insert(u"user_id"_s, person.userId);
  return contact;
}

} // namespace

std::optional<Reply> CloudPeople::control(const Request& request, const Inputs& inputs, const QStringList& steps) {
  if (steps.value(0) != "people"_L1)
    return std::nullopt;
  if (steps.size() == 1)
    return request.method == "GET" ? jsonReply({{u"people"_s, state()}}) : put(inputs);
  const bool echo = steps.value(2) == "echoes"_L1;
  if (steps.size() != 3 || request.method != "POST" || (!echo && steps.at(2) != "messages"_L1))
    return std::nullopt;
  return plan(request, inputs, steps.at(1).toLower(), echo);
}

Reply CloudPeople::put(const Inputs& inputs) {
  const QString name = inputs.text(u"name"_s);
  if (name.isEmpty() || m_store->persons.size() >= 10'000)
    return jsonReply({{u"error"_s, u"A person has a name"_s}}, 422);
  CloudStore::Person& person = m_store->persons[name.toLower()];
  person.name = name;
  if (person.waId.isEmpty())
    person.waId = u"1555020%1"_s.arg(m_store->persons.size(), 4, 10, QLatin1Char('0'));
  person.waId = inputs.text(u"wa_id"_s, person.waId).remove(u'+');
  person.userId = inputs.text(u"user_id"_s, person.userId);
  const auto flag = [&](const QString& field, bool standing) {
    return inputs.has(field) ? inputs.truth(field) : standing;
  };
  person.onMessenger = flag(u"onMessenger"_s, person.onMessenger);
  person.hidesNumber = flag(u"hidesNumber"_s, person.hidesNumber);
  person.reads = flag(u"reads"_s, person.reads);
  person.deliveredAfter = int(inputs.number(u"deliveredAfter"_s, person.deliveredAfter));
  person.readAfter = int(inputs.number(u"readAfter"_s, person.readAfter));
  person.failsWith = int(inputs.number(u"failsWith"_s, person.failsWith));
  return jsonReply({{u"name"_s, name}, {u"wa_id"_s, person.waId}});
}

Reply CloudPeople::plan(const Request& request, const Inputs& inputs, const QString& name, bool echo) {
  if (!m_store->persons.contains(name))
    return jsonReply({{u"error"_s, u"Nobody has this name"_s}}, 404);
  const QString number = inputs.text(u"number"_s, m_store->numbers.begin()->first);
  if (!m_store->numbers.contains(number))
    return jsonReply({{u"error"_s, u"The business has no such number"_s}}, 422);
  const qint64 after = std::clamp<qint64>(inputs.number(u"after"_s), 0, 100'000'000);
  const QString id = m_store->nextMessageId();
  m_store->plans.emplace(request.at.plusMilliseconds(after * 1000),
                         QJsonObject{{u"kind"_s, echo ? u"echo"_s : u"write"_s},
                                     {u"person"_s, name},
                                     {u"number"_s, number},
                                     {u"id"_s, id},
                                     {u"said"_s, inputs.fields}});
  return jsonReply({{u"planned"_s, true}, {u"id"_s, id}});
}

void CloudPeople::happen(const QJsonObject& plan, Instant at) {
  const QString kind = plan.value("kind"_L1).toString();
  if (kind == "status"_L1)
    status(plan, at);
  else if (kind == "write"_L1)
    write(plan, at);
  else if (kind == "echo"_L1)
    echo(plan, at);
  else if (kind == "template"_L1) {
    const auto found = m_store->templates.find(plan.value("template"_L1).toString());
    if (found == m_store->templates.end())
      return;
    found->second.status = plan.value("status"_L1).toString();
    m_store->tell(u"message_template_status_update"_s,
                  {{u"event"_s, found->second.status},
                   {u"message_template_id"_s, found->first.toLongLong()},
                   {u"message_template_name"_s, found->second.name},
                   {u"message_template_language"_s, found->second.language},
                   {u"reason"_s, plan.value("reason"_L1).toString(u"NONE"_s)}},
                  at);
  }
}

void CloudPeople::status(const QJsonObject& plan, Instant at) {
  CloudStore::Message* message = m_store->message(plan.value("id"_L1).toString());
  const auto person = message ? m_store->persons.find(message->person) : m_store->persons.end();
  if (!message)
    return;
  const QString name = plan.value("status"_L1).toString();
  message->status = name;
  message->events.append(QJsonObject{{u"delivery_status"_s, name.toUpper()}, {u"timestamp"_s, cloudTime(at)}});
  QJsonObject status{{u"id"_s, message->id}, {u"status"_s, name}, {u"timestamp"_s, cloudTime(at)}};
  if (person == m_store->persons.end())
    status.insert(u"recipient_id"_s, message->person);
  else if (person->second.hidesNumber)
    status.insert(u"recipient_user_id"_s, person->second.userId);
  else
    status.insert(u"recipient_id"_s, person->second.waId);
  if (!message->opaque.isEmpty())
    status.insert(u"biz_opaque_callback_data"_s, message->opaque);
  if (const int code = plan.value("code"_L1).toInt(); code != 0)
    status.insert(u"errors"_s,
                  QJsonArray{QJsonObject{{u"code"_s, code},
                                         {u"title"_s, errorTitle(code)},
                                         {u"message"_s, errorTitle(code)},
                                         {u"error_data"_s, QJsonObject{{u"details"_s, errorTitle(code)}}}}});
  QJsonObject value = m_store->valueFor(message->number);
  value.insert(u"statuses"_s, QJsonArray{status});
  m_store->tell(u"messages"_s, std::move(value), at);
}

void CloudPeople::write(const QJsonObject& plan, Instant at) {
  CloudStore::Person& person = m_store->persons.at(plan.value("person"_L1).toString());
  QJsonObject message = contentOf(plan.value("said"_L1).toObject(), person, at);
  if (message.isEmpty())
    return;
  const QString number = plan.value("number"_L1).toString();
  message.insert(u"id"_s, plan.value("id"_L1));
  message.insert(u"timestamp"_s, cloudTime(at));
  if (person.hidesNumber)
    message.insert(u"from_user_id"_s, person.userId);
  else
    message.insert(u"from"_s, person.waId);
  person.lastWrote = at;
  m_store->messages.push_back(
      {plan.value("id"_L1).toString(), number, person.name.toLower(), true, message, at, u"received"_s, {}, {}});
  QJsonObject value = m_store->valueFor(number);
  value.insert(u"contacts"_s, QJsonArray{contactOf(person)});
  value.insert(u"messages"_s, QJsonArray{message});
  m_store->tell(u"messages"_s, std::move(value), at);
}

void CloudPeople::echo(const QJsonObject& plan, Instant at) {
  const CloudStore::Person& person = m_store->persons.at(plan.value("person"_L1).toString());
  const QString number = plan.value("number"_L1).toString();
  QJsonObject message = contentOf(plan.value("said"_L1).toObject(), person, at);
  message.insert(u"from"_s, m_store->numbers.at(number));
  message.insert(u"to"_s, person.waId);
  message.insert(u"id"_s, plan.value("id"_L1));
  message.insert(u"timestamp"_s, cloudTime(at));
  QJsonObject value = m_store->valueFor(number);
  value.insert(u"message_echoes"_s, QJsonArray{message});
  m_store->tell(u"smb_message_echoes"_s, std::move(value), at);
}

QJsonObject CloudPeople::tap(int button, const CloudStore::Person& person) {
  for (auto message = m_store->messages.rbegin(); message != m_store->messages.rend(); ++message) {
    if (message->fromPerson || message->person != person.name.toLower() || message->status == "failed"_L1)
      continue;
    QJsonObject content = message->content.contains("template"_L1) ? tapOnTemplate(*m_store, *message, button)
                                                                   : tapOnInteractive(*message, button);
    if (content.isEmpty())
      continue;
    content.insert(u"context"_s,
                   QJsonObject{{u"from"_s, m_store->numbers.at(message->number)}, {u"id"_s, message->id}});
    return content;
  }
  return {};
}

QJsonObject CloudPeople::contentOf(const QJsonObject& said, const CloudStore::Person& person, Instant at) {
  if (said.value("raw"_L1).isObject())
    return said.value("raw"_L1).toObject();
  if (said.contains("button"_L1))
    return tap(int(numberOf(said.value("button"_L1))), person);
  const QString type = said.value("type"_L1).toString(u"text"_s);
  QJsonObject content{{u"type"_s, type}};
  if (said.contains("replyTo"_L1))
    content.insert(u"context"_s,
                   QJsonObject{{u"from"_s, m_store->numbers.begin()->second}, {u"id"_s, said.value("replyTo"_L1)}});
  if (type == "text"_L1) {
    content.insert(u"text"_s, QJsonObject{{u"body"_s, textOf(said.value("text"_L1))}});
  } else if (type == "reaction"_L1) {
    content.insert(u"reaction"_s,
                   QJsonObject{{u"message_id"_s, said.value("message"_L1)}, {u"emoji"_s, said.value("emoji"_L1)}});
  } else if (type == "revoke"_L1) {
    content.insert(u"revoke"_s, QJsonObject{{u"original_message_id"_s, said.value("message"_L1)}});
  } else if (type == "edit"_L1) {
    const QJsonObject text{{u"type"_s, u"text"_s},
                           {u"text"_s, QJsonObject{{u"body"_s, textOf(said.value("text"_L1))}}}};
    content.insert(u"edit"_s, QJsonObject{{u"original_message_id"_s, said.value("message"_L1)}, {u"message"_s, text}});
  } else {
    CloudStore::Medium medium{m_store->nextId(u"9"_s), said.value("mime"_L1).toString(u"image/jpeg"_s).toLatin1(),
                              QByteArray::fromBase64(said.value("base64"_L1).toString().toLatin1()),
                              at.plusMilliseconds(kMediaLife)};
    QJsonObject part{{u"id"_s, medium.id},
                     {u"mime_type"_s, QString::fromLatin1(medium.type)},
                     {u"sha256"_s, QString::fromLatin1(sha256(medium.bytes).toBytes().toBase64())}};
    for (const QString& field : {u"caption"_s, u"filename"_s, u"voice"_s})
      if (said.contains(field))
        part.insert(field, said.value(field));
    content.insert(type, part);
    m_store->media.emplace(medium.id, std::move(medium));
  }
  return content;
}

QJsonArray CloudPeople::state() const {
  QJsonArray people;
  for (const auto& [name, person] : m_store->persons)
    people.append(QJsonObject{{u"name"_s, person.name},
                              {u"wa_id"_s, person.waId},
                              {u"user_id"_s, person.userId},
                              {u"onMessenger"_s, person.onMessenger},
                              {u"lastWrote"_s, person.lastWrote ? person.lastWrote->toString() : QString()}});
  return people;
}

} // namespace muniment::sandbox
