#include "app/sandbox/cloud/cloud_routes.h"

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;
using Message = CloudStore::Message;
using Person = CloudStore::Person;

Reply missing(const QString& what) { return cloudError(400, 131008, u"Required parameter is missing"_s, what); }
Reply invalid(const QString& what) { return cloudError(400, 131009, u"Parameter value is not valid"_s, what); }

Reply markRead(CloudStore& store, const Inputs& inputs) {
  Message* message = store.message(inputs.text(u"message_id"_s));
  if (!message || !message->fromPerson)
    return invalid(u"message_id"_s);
  for (Message& each : store.messages) {
    if (each.fromPerson && each.person == message->person)
      each.status = u"read"_s;
    if (&each == message)
      break;
  }
  return jsonReply({{u"success"_s, true}});
}

/// Why a message that was accepted does not arrive; 0 where it does.
int lateError(const CloudStore& store, const Person* person, const QString& type, Instant at) {
  if (!person || !person->onMessenger)
    return 131026;
  if (person->failsWith != 0)
    return person->failsWith;
  return type == "template"_L1 || store.windowOpen(*person, at) ? 0 : 131047;
}

void planStatuses(CloudStore& store, const Person* person, const QString& id, int error, Instant at) {
  const auto plan = [&](const QString& status, std::int64_t seconds, int code) {
    QJsonObject step{{u"kind"_s, u"status"_s}, {u"id"_s, id}, {u"status"_s, status}};
    if (code != 0)
      step.insert(u"code"_s, code);
    store.plans.emplace(at.plusMilliseconds(seconds * 1000), step);
  };
  if (error != 0)
    return plan(u"failed"_s, 1, error);
  plan(u"sent"_s, 1, 0);
  plan(u"delivered"_s, person->deliveredAfter, 0);
  if (person->reads)
    plan(u"read"_s, std::max(person->readAfter, person->deliveredAfter), 0);
}

Reply send(CloudStore& store, Call& call) {
  const QString number = call.steps.first();
  const Inputs& inputs = call.inputs;
  if (!store.numbers.contains(number))
    return cloudError(400, 100, u"Unsupported post request"_s, u"Object with this id does not exist"_s);
  if (inputs.text(u"messaging_product"_s) != "whatsapp"_L1)
    return cloudError(400, 100, u"The parameter messaging_product is required."_s);
  if (inputs.text(u"status"_s) == "read"_L1)
    return markRead(store, inputs);
  const QString to = inputs.text(u"to"_s, inputs.text(u"recipient"_s));
  if (to.isEmpty())
    return missing(u"to"_s);
  if (inputs.text(u"biz_opaque_callback_data"_s).size() > 512)
    return invalid(u"biz_opaque_callback_data"_s);
  const QString type = inputs.text(u"type"_s, u"text"_s);
  if (auto wrong = checkContent(store, inputs.fields, call.at()))
    return *wrong;
  Person* person = store.personOf(to);
  if (!store.throughput.take(call.at()))
    return cloudError(429, 130429, u"Rate limit hit"_s, u"Cloud API message throughput has been reached."_s);
  if (person && !person->pair.take(call.at()))
    return cloudError(400, 131056, u"(Business Account, Consumer Account) pair rate limit hit"_s);
  Message message{store.nextMessageId(),
                  number,
                  person ? person->name.toLower() : to,
                  false,
                  inputs.fields,
                  call.at(),
                  u"accepted"_s,
                  inputs.text(u"biz_opaque_callback_data"_s),
                  {}};
  planStatuses(store, person, message.id, lateError(store, person, type, call.at()), call.at());
  QJsonObject sent{{u"id"_s, message.id}};
  if (type == "template"_L1)
    sent.insert(u"message_status"_s, u"accepted"_s);
  store.messages.push_back(std::move(message));
  QJsonObject contact{{u"input"_s, to}};
  if (inputs.has(u"to"_s))
    contact.insert(u"wa_id"_s, person ? person->waId : QString(to).remove(u'+'));
  else
    contact.insert(u"user_id"_s, to);
  return jsonReply({{u"messaging_product"_s, u"whatsapp"_s},
                    {u"contacts"_s, QJsonArray{contact}},
                    {u"messages"_s, QJsonArray{sent}}});
}

} // namespace

void addMessageRoutes(Router& router, CloudStore& store) {
  router.on("POST", "{}/messages"_L1, [&store](Call& call) { return send(store, call); });
  router.on("GET", "{}/message_history"_L1, [&store](Call& call) {
    const Message* message = store.message(call.inputs.text(u"message_id"_s));
    if (!message)
      return invalid(u"message_id"_s);
    const QJsonObject events{{u"data"_s, message->events}};
    return jsonReply({{u"data"_s, QJsonArray{QJsonObject{{u"message_id"_s, message->id}, {u"events"_s, events}}}}});
  });
}

} // namespace muniment::sandbox
