#pragma once

#include "core/workspace/workspace.h"

namespace muniment::workspace {

/// What legal does in the sample while the months go by: custodians, a hold in force, one that cools, one prepared.
class SampleHolds final {
 public:
  /// `end` is the day on which the sample is looked at.
  SampleHolds(Workspace& workspace, MatterId matter, std::shared_ptr<const SigningKey> signer, Instant end)
      : m_workspace(&workspace), m_matter(matter), m_signer(std::move(signer)), m_end(end) {}

  /// Does what happened up to now, with the clock at the moment of each act.
  [[nodiscard]] Result<void> catchUp(MovableClock& clock, Instant now);

 private:
  [[nodiscard]] Result<void> act(std::size_t step);
  [[nodiscard]] Result<void> noteCustodians();
  [[nodiscard]] Result<void> holdInvoices();
  [[nodiscard]] Result<void> acknowledgeOne();
  [[nodiscard]] Result<void> holdDelivery();
  [[nodiscard]] Result<void> releaseDelivery();
  [[nodiscard]] Result<void> prepareGrievance();
  [[nodiscard]] Result<HoldId> create(const QString& name, const QString& trigger, const QString& notice,
                                      std::optional<MatterId> matter);

  Workspace* m_workspace;
  MatterId m_matter;
  std::shared_ptr<const SigningKey> m_signer;
  Instant m_end;
  std::size_t m_next = 0;
  std::map<QString, PersonId> m_persons;
  HoldId m_invoices;
  HoldId m_delivery;
};

} // namespace muniment::workspace
