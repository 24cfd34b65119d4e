#pragma once

#include "core/connect/whatsapp/webhook_event.h"
#include "core/model/live_fact.h"
#include "core/workspace/live/live_item.h"

#include <set>

namespace muniment::workspace {

/// What a webhook says in the terms of conversations: a message, or what is told of one, and what follows from it.
struct LiveReading final {
  std::optional<LiveItem> item;
  std::vector<LiveFact> facts;
};

/// Where an event comes from.
struct LiveOrigin final {
  QString peer;
  DeliveryId arrival;
  Instant at;                ///< when it came
  std::set<QString> numbers; ///< of ours; empty where any will do
};

[[nodiscard]] LiveReading readLive(const connect::WebhookEvent& event, const LiveOrigin& origin);

/// The one name of somebody that every webhook about them has.
[[nodiscard]] QString personOf(const LiveParty& party);

} // namespace muniment::workspace
