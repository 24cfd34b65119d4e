#pragma once

#include "core/model/case.h"

#include <array>

namespace muniment {
inline namespace model {

using CaseMilestoneId = Id<struct CaseMilestoneTag>;

/// How far an order of a case came. Every day is kept with where it comes from; none is guessed.
struct CaseMilestone final {
  enum class Code : std::uint8_t { OrderConfirmed, Dispatched, CustomsCleared, Delivered };
  enum class Which : std::uint8_t { Planned, Estimated, Actual };
  static constexpr std::array kWhich{Which::Planned, Which::Estimated, Which::Actual};

  CaseMilestoneId id;
  CaseId file;
  Code code = Code::OrderConfirmed;
  QString order;                                ///< number of the order; empty where the case has only one
  std::array<std::optional<CaseValue>, 3> days; ///< ISO days, in the order of Which
  std::optional<MatterId> matter;               ///< of the case
  Salt salt;

  [[nodiscard]] const std::optional<CaseValue>& day(Which which) const { return days[static_cast<std::size_t>(which)]; }
};

[[nodiscard]] QLatin1StringView nameOf(CaseMilestone::Code code);
[[nodiscard]] std::optional<CaseMilestone::Code> caseMilestoneCodeFrom(QStringView name);
[[nodiscard]] QLatin1StringView nameOf(CaseMilestone::Which which);
[[nodiscard]] std::optional<CaseMilestone::Which> caseMilestoneDayFrom(QStringView name);
[[nodiscard]] QString aggregateOf(const CaseMilestoneId& id);
[[nodiscard]] Json contentOf(const CaseMilestone& milestone);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<CaseMilestone> caseMilestoneFrom(const Json& content);

} // namespace model
} // namespace muniment
