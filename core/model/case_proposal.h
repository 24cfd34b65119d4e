#pragma once

#include "core/model/case.h"

#include <QtCore/QStringList>

namespace muniment {
inline namespace model {

using CaseProposalId = Id<struct CaseProposalTag>;

/// A field of a case should read otherwise: somebody or something said so, and somebody decides.
struct CaseProposal final {
  enum class State : std::uint8_t { Open, Accepted, Rejected };
  CaseProposalId id;
  CaseId file;
  QString field;
  QString value;        ///< the likeliest reading
  QStringList readings; ///< all of them, where the source can be read in several ways; else empty
  QString was;          ///< what the field said then
  QString source;       ///< aggregate, `message:…`, or `peer:NAME`
  State state = State::Open;
  QString proposedBy; ///< actor
  Instant proposedAt;
  QString reason; ///< of the decision
  QString decidedBy;
  std::optional<Instant> decidedAt;
  std::optional<MatterId> matter; ///< of the case
  Salt salt;

  [[nodiscard]] bool isAmbiguous() const { return readings.size() > 1; }
};

[[nodiscard]] QLatin1StringView nameOf(CaseProposal::State state);
[[nodiscard]] QString aggregateOf(const CaseProposalId& id);
[[nodiscard]] Json contentOf(const CaseProposal& proposal);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<CaseProposal> caseProposalFrom(const Json& content);

} // namespace model
} // namespace muniment
