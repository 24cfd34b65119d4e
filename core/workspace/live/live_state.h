#pragma once

#include "core/model/live_fact.h"

#include <span>

namespace muniment::workspace {

/// How far a message got with one receiver. A status that comes late, or twice, changes nothing that is further
/// already.
struct LiveReceipt final {
  enum class Stage : std::uint8_t { None, Sent, Delivered, Read, Played, Failed };

  QString by; ///< party
  QString who;
  Stage stage = Stage::None;
  std::optional<Instant> sent;
  std::optional<Instant> delivered;
  std::optional<Instant> read;
  std::optional<Instant> failed;
  QString problem; ///< code of the messenger, and what it says

  friend bool operator==(const LiveReceipt&, const LiveReceipt&) = default;
};

/// How a message stands by all that was told of it. Depends on the facts, not on the order in which they came.
struct LiveState final {
  /// Words that the message had until somebody changed them.
  struct Version final {
    QString text;
    Instant since;

    friend bool operator==(const Version&, const Version&) = default;
  };

  std::vector<Version> versions; ///< the first one and each edit; empty where it was never edited
  std::optional<Instant> revoked;
  std::vector<Reaction> reactions;
  std::vector<LiveReceipt> receipts; ///< one for each receiver

  /// The least that every receiver has; failed only where nobody got it.
  [[nodiscard]] LiveReceipt::Stage stage() const;
  friend bool operator==(const LiveState&, const LiveState&) = default;
};

[[nodiscard]] LiveState foldFacts(std::span<const LiveFact> facts);

/// The message as it is with these facts; tells whether that is another than before.
[[nodiscard]] bool applyState(const LiveState& state, Message& message);

} // namespace muniment::workspace
