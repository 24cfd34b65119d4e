#pragma once

#include <cstdint>
#include <string_view>

namespace muniment::formats::edi {

/// How far a document came as a transmission. Says nothing about what it asks for.
enum class TransportState : std::uint8_t {
  Unknown,
  Received,
  Accepted,
  AcceptedWithErrors,
  PartlyAccepted,
  Rejected,
  InterchangeRejected,
};

/// What the partner says to its content.
enum class BusinessState : std::uint8_t {
  Unknown,
  Received,
  InProcess,
  Confirmed,
  ConfirmedWithChanges,
  Accepted,
  AcceptedWithErrors,
  Conditional,
  Disputed,
  Approved,
  Paid,
  Rejected,
  Cancelled,
};

[[nodiscard]] std::string_view nameOf(TransportState state);
[[nodiscard]] std::string_view nameOf(BusinessState state);

/// The two tracks of a document that was sent. They never mix: a syntax acknowledgement moves `transport` alone.
struct StatusTracks final {
  TransportState transport = TransportState::Unknown;
  BusinessState business = BusinessState::Unknown;

  /// What follows from a later answer: the later wins, but a mere receipt never covers an answer, nor a rejection.
  void follow(const StatusTracks& later);
  friend bool operator==(const StatusTracks&, const StatusTracks&) = default;
};

} // namespace muniment::formats::edi
