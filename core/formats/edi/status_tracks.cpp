#include "core/formats/edi/status_tracks.h"

#include <array>

namespace muniment::formats::edi {
namespace {

constexpr std::array<std::string_view, 7> kTransportNames{
    "unknown", "received", "accepted", "accepted-with-errors", "partly-accepted", "rejected", "interchange-rejected",
};
constexpr std::array<std::string_view, 13> kBusinessNames{
    "unknown",
    "received",
    "in-process",
    "confirmed",
    "confirmed-with-changes",
    "accepted",
    "accepted-with-errors",
    "conditional",
    "disputed",
    "approved",
    "paid",
    "rejected",
    "cancelled",
};

} // namespace

std::string_view nameOf(TransportState state) { return kTransportNames[static_cast<std::size_t>(state)]; }

std::string_view nameOf(BusinessState state) { return kBusinessNames[static_cast<std::size_t>(state)]; }

void StatusTracks::follow(const StatusTracks& later) {
  const bool isMereReceipt = later.transport == TransportState::Received && transport != TransportState::Unknown;
  if (later.transport != TransportState::Unknown && !isMereReceipt)
    transport = later.transport;
  const bool isMereArrival = later.business == BusinessState::Received && business != BusinessState::Unknown;
  if (later.business != BusinessState::Unknown && !isMereArrival)
    business = later.business;
}

} // namespace muniment::formats::edi
