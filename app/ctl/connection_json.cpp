#include "app/ctl/connection_json.h"

#include "app/ctl/words.h"
#include "core/base/error_catalogue.h"
#include "core/base/json_list.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using workspace::BoxDepth;
using workspace::ConnectionCard;
using workspace::ConnectionLack;
using workspace::ConnectionTest;

QLatin1StringView nameOf(ConnectionLack lack) {
  static constexpr std::array kNames = {"purpose"_L1, "ground"_L1, "owner"_L1, "site"_L1, "secret"_L1};
  return kNames[static_cast<std::size_t>(lack)];
}

Json jsonOf(const BoxDepth& depth) {
  return Json::Object{{u"dead"_s, depth.dead},
                      {u"oldest"_s, depth.oldest ? Json(depth.oldest->toString()) : Json()},
                      {u"waiting"_s, depth.waiting}};
}

QString stateOf(const ConnectionCard& card) {
  if (card.gate.paused)
    return u"paused"_s;
  if (!card.connection.on)
    return card.lacks.empty() ? u"off"_s : u"unfinished"_s;
  if (!card.problem.isEmpty() || card.circuit != connect::CircuitState::Closed)
    return u"failing"_s;
  return card.served ? u"on"_s : u"waiting"_s;
}

QString problemText(const QString& id) {
  const QByteArray known = id.toLatin1();
  return knownErrorIds().contains(id) ? errorText(makeError(ErrorKind::Failed, QLatin1StringView(known))) : id;
}

} // namespace

QLatin1StringView nameOf(workspace::SecretPlace place) {
  return place == workspace::SecretPlace::Keychain ? "keychain"_L1 : "sealed-file"_L1;
}

Json jsonOf(const ConnectionCard& card) {
  const Connection& connection = card.connection;
  Json::Array lacks;
  for (const ConnectionLack lack : card.lacks)
    lacks.emplace_back(nameOf(lack));
  Json::Array secrets;
  for (const auto& secret : card.secrets)
    secrets.emplace_back(Json::Object{{u"entered"_s, secret.entered}, {u"name"_s, secret.name}});
  Json::Object site;
  for (const auto& [name, value] : connection.site)
    site.emplace(name, value);
  Json::Object doubts;
  for (const auto& [field, count] : card.notUnderstood)
    doubts.emplace(field, count);
  return Json::Object{{u"days"_s, connection.captureDays},
                      {u"ground"_s, connection.ground},
                      {u"id"_s, connection.id.toString()},
                      {u"inbox"_s, jsonOf(card.inbox)},
                      {u"kind"_s, model::nameOf(connection.kind)},
                      {u"lacks"_s, std::move(lacks)},
                      {u"last_exchange"_s, card.lastExchange ? Json(card.lastExchange->toString()) : Json()},
                      {u"matter"_s, connection.matter ? Json(connection.matter->toString()) : Json()},
                      {u"name"_s, connection.name},
                      {u"not_understood"_s, std::move(doubts)},
                      {u"on"_s, connection.on},
                      {u"outbox"_s, jsonOf(card.outbox)},
                      {u"owner"_s, connection.owner ? Json(connection.owner->toString()) : Json()},
                      {u"peer"_s, connection.peer},
                      {u"problem"_s, card.problem},
                      {u"purpose"_s, connection.purpose},
                      {u"secrets"_s, std::move(secrets)},
                      {u"secrets_in"_s, nameOf(card.place)},
                      {u"site"_s, std::move(site)},
                      {u"state"_s, stateOf(card)},
                      {u"test"_s, card.test ? jsonOf(*card.test) : Json()}};
}

Json jsonOf(const workspace::ProcessingRecord::Answer& record) {
  const Connection& connection = record.connection;
  Json::Array readers;
  for (const auto& each : record.readers)
    readers.emplace_back(Json::Object{{u"name"_s, each.name}, {u"roles"_s, rolesText(each.roles)}});
  return Json::Object{{u"at"_s, record.at.toString()},
                      {u"days"_s, connection.captureDays},
                      {u"ground"_s, connection.ground},
                      {u"hosts"_s, listOf(record.hosts)},
                      {u"kind"_s, model::nameOf(connection.kind)},
                      {u"matter"_s, record.matter},
                      {u"name"_s, connection.name},
                      {u"on"_s, connection.on},
                      {u"owner"_s, record.owner},
                      {u"purpose"_s, connection.purpose},
                      {u"readers"_s, std::move(readers)},
                      {u"workspace"_s, record.workspace}};
}

QString lineOf(const ConnectionCard& card) {
  QString line = u"%1  %2  %3"_s.arg(card.connection.peer, stateOf(card), card.connection.name);
  if (!card.problem.isEmpty())
    line += u"  "_s + problemText(card.problem);
  return line;
}

Json jsonOf(const ConnectionTest& test) {
  Json::Array steps;
  for (const ConnectionTest::Step& step : test.steps)
    steps.emplace_back(
        Json::Object{{u"name"_s, step.name}, {u"ok"_s, step.problem.isEmpty()}, {u"problem"_s, step.problem}});
  return Json::Object{{u"at"_s, test.at.toString()}, {u"ok"_s, test.passed()}, {u"steps"_s, std::move(steps)}};
}

QString textOfTest(const ConnectionTest& test) {
  QStringList lines;
  for (const ConnectionTest::Step& step : test.steps)
    lines.append(step.problem.isEmpty() ? Words::tr("%1: good").arg(step.name)
                                        : u"%1: %2"_s.arg(step.name, problemText(step.problem)));
  return lines.join(u'\n');
}

} // namespace muniment::ctl
