#include "core/model/delivery.h"

#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kDirections = {"out"_L1, "in"_L1};
constexpr std::array kStates = {"queued"_L1, "in-flight"_L1, "parked"_L1, "dead"_L1, "done"_L1, "dropped"_L1};

/// An ending is what the ledger knows; the states before it come and go without an entry.
bool isEnding(Delivery::State state) { return state >= Delivery::State::Dead; }

} // namespace

QLatin1StringView model::nameOf(Delivery::Direction direction) {
  return kDirections[static_cast<std::size_t>(direction)];
}

QLatin1StringView model::nameOf(Delivery::State state) { return kStates[static_cast<std::size_t>(state)]; }

std::optional<Delivery::State> model::deliveryStateFrom(QStringView name) {
  return namedIn<Delivery::State>(kStates, name);
}

QString model::aggregateOf(const DeliveryId& id) { return u"delivery:"_s + id.toString(); }

Json model::contentOf(const Delivery& delivery) {
  return Json::Object{{u"at"_s, delivery.at.toString()},
                      {u"cause"_s, delivery.cause},
                      {u"direction"_s, nameOf(delivery.direction)},
                      {u"ending"_s, isEnding(delivery.state) ? Json(nameOf(delivery.state)) : Json()},
                      {u"id"_s, delivery.id.toString()},
                      {u"kind"_s, delivery.kind},
                      {u"lane"_s, delivery.lane},
                      {u"matter"_s, orNull(delivery.matter)},
                      {u"peer"_s, delivery.peer},
                      {u"reason"_s, delivery.reason},
                      {u"source"_s, delivery.source}};
}

Result<Delivery> model::deliveryFrom(const Json& content) {
  Delivery delivery;
  delivery.id = valueAt<DeliveryId>(content, u"id");
  delivery.direction =
      namedIn<Delivery::Direction>(kDirections, content.text(u"direction")).value_or(Delivery::Direction::Out);
  delivery.peer = content.text(u"peer");
  delivery.lane = content.text(u"lane");
  delivery.kind = content.text(u"kind");
  delivery.source = content.text(u"source");
  delivery.cause = content.text(u"cause");
  delivery.matter = optionalAt<MatterId>(content, u"matter");
  delivery.at = valueAt<Instant>(content, u"at");
  delivery.reason = content.text(u"reason");
  delivery.state = deliveryStateFrom(content.text(u"ending")).value_or(Delivery::State::Queued);
  return exactly(std::move(delivery), content);
}

} // namespace muniment
