#pragma once

#include "core/store/delivery_repository.h"

namespace muniment::delivery {

/// Which deliveries a worker serves.
struct Round final {
  Delivery::Direction direction = Delivery::Direction::Out;
  QString peer;
  QString claim; ///< of this worker, never the same as another's
  int most = 64; ///< taken up at once
};

/// Where a worker gets its deliveries and tells how they went. Each call is one durable transaction.
class Desk {
 public:
  virtual ~Desk() = default;
  /// Takes up what is due, payloads open, in the order in which it is to be tried.
  [[nodiscard]] virtual Result<std::vector<store::LoadedDelivery>> claim(const Round& round) = 0;
  [[nodiscard]] virtual Result<void> settle(const Round& round, std::span<const Delivery> deliveries) = 0;
};

} // namespace muniment::delivery
