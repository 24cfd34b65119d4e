#pragma once

#include "core/connect/contentserver/rm_hold.h"
#include "core/connect/contentserver/rm_pages.h"

namespace muniment::connect::contentserver {

/// Holds, and what they are on.
class HoldCalls final {
 public:
  explicit HoldCalls(RmLine& line) : m_line(&line) {}

  [[nodiscard]] RmPages all();
  [[nodiscard]] static RmHold holdIn(const ForeignJson& item);
  /// By its exact name; nothing where there is none.
  [[nodiscard]] Result<std::optional<RmHold>> named(const QString& name, const SharedProgress& progress);
  [[nodiscard]] Result<qint64> create(const RmHold& wish, const SharedProgress& progress);
  /// Says that it is over; what it is on is free of it.
  [[nodiscard]] Result<void> suspend(const RmHold& hold, const QString& removed, const QString& because,
                                     const SharedProgress& progress);

  /// Direct and inherited ones.
  [[nodiscard]] Result<std::vector<RmHoldOnItem>> on(qint64 node, const SharedProgress& progress);
  [[nodiscard]] Result<void> apply(qint64 hold, qint64 node, const SharedProgress& progress);
  [[nodiscard]] Result<void> lift(qint64 hold, qint64 node, const SharedProgress& progress);
  /// The nodes that a hold is on directly.
  [[nodiscard]] RmPages items(qint64 hold);

 private:
  RmLine* m_line;
};

} // namespace muniment::connect::contentserver
