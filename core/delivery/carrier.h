#pragma once

#include "core/delivery/outcome.h"
#include "core/store/delivery_repository.h"

namespace muniment::delivery {

/// Carries deliveries of one peer to where they belong: an outgoing one to the peer, an incoming one to whoever
/// understands it. Blocking; called from one worker thread.
class Carrier {
 public:
  virtual ~Carrier() = default;
  /// What is about to be carried, one by one: for whoever can do it together.
  virtual void foresee(std::span<const store::LoadedDelivery> /*waiting*/) {}
  /// The id of the delivery goes with it as the idempotency key, the same at every try.
  [[nodiscard]] virtual Outcome carry(const Delivery& delivery, const QByteArray& payload) = 0;
  /// Whether one that may have got there did. A receiving side that knows its ids says not-there and is handed it anew.
  [[nodiscard]] virtual Finding find(const Delivery& delivery) = 0;
};

} // namespace muniment::delivery
