#include "core/workspace/connections/connection_health.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::CircuitState;

Json contentOfOne(const ConnectionExchange& exchange) {
  return Json::Object{{u"address"_s, exchange.address}, {u"at"_s, exchange.at.toString()},
                      {u"method"_s, exchange.method},   {u"milliseconds"_s, exchange.milliseconds},
                      {u"problem"_s, exchange.problem}, {u"status"_s, exchange.status}};
}

ConnectionExchange exchangeFrom(const Json& content) {
  return {Instant::parse(content.text(u"at")).value_or(Instant()),
          content.text(u"method"),
          content.text(u"address"),
          static_cast<int>(content.number(u"status")),
          content.text(u"problem"),
          content.number(u"milliseconds")};
}

} // namespace

Json contentOf(const ConnectionHealth& health) {
  Json::Array exchanges;
  for (const ConnectionExchange& exchange : health.exchanges)
    exchanges.push_back(contentOfOne(exchange));
  Json::Object doubts;
  for (const auto& [field, count] : health.notUnderstood)
    doubts.emplace(field, count);
  return Json::Object{{u"circuit"_s, static_cast<int>(health.circuit)},
                      {u"exchanges"_s, std::move(exchanges)},
                      {u"not_understood"_s, std::move(doubts)},
                      {u"problem"_s, health.problem},
                      {u"problem_at"_s, health.problemAt ? Json(health.problemAt->toString()) : Json()}};
}

ConnectionHealth connectionHealthFrom(const Json& content) {
  ConnectionHealth health;
  const std::int64_t circuit = content.number(u"circuit");
  if (circuit >= 0 && circuit <= static_cast<int>(CircuitState::HalfOpen))
    health.circuit = static_cast<CircuitState>(circuit);
  health.problem = content.text(u"problem");
  health.problemAt = Instant::parse(content.text(u"problem_at"));
  if (const Json::Array* exchanges = content.at(u"exchanges").array()) {
    for (const Json& exchange : *exchanges)
      health.exchanges.push_back(exchangeFrom(exchange));
  }
  if (const Json::Object* doubts = content.at(u"not_understood").object()) {
    for (const auto& [field, count] : *doubts)
      health.notUnderstood.emplace(field, count.integer() ? *count.integer() : 0);
  }
  return health;
}

} // namespace muniment::workspace
