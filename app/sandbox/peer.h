#pragma once

#include "app/sandbox/reply.h"
#include "app/sandbox/request.h"

#include <optional>

namespace muniment::sandbox {

/// One system that the sandbox plays. What it holds follows from the requests it got, in their order and at their
/// times, and from nothing else: that is how a restart brings it back.
class Peer {
 public:
  virtual ~Peer() = default;
  /// Answers a request whose target has lost the name of the peer.
  [[nodiscard]] virtual Reply answer(const Request& request) = 0;
  /// What a person or a test tells the peer beside its interface: `steps` name the thing, the body says more.
  [[nodiscard]] virtual std::optional<Reply> control(const Request& request, const QStringList& steps) = 0;
  /// Whether a request may change what the peer holds.
  [[nodiscard]] virtual bool changes(const Request& request) const {
    return request.method != "GET" && request.method != "HEAD";
  }
  /// When something happens by itself; nothing where it never does.
  [[nodiscard]] virtual std::optional<Instant> due() const { return std::nullopt; }
  /// What is due by then happens.
  virtual void advance(Instant) {}
  /// An answer in the form of the peer to a proof that is no longer good.
  [[nodiscard]] virtual Reply expired() const = 0;
  /// What a peer says where it has had too much, in its own form.
  [[nodiscard]] virtual Reply throttled() const = 0;
  /// What the peer holds.
  [[nodiscard]] virtual QJsonObject state() const = 0;
};

} // namespace muniment::sandbox
