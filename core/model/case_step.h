#pragma once

#include "core/model/case.h"

namespace muniment {
inline namespace model {

using CaseStepId = Id<struct CaseStepTag>;

/// One line of the checklist of a case. That somebody says it is done is a claim until the evidence is in.
struct CaseStep final {
  enum class State : std::uint8_t { Missing, Claimed, Evident, Waived };
  CaseStepId id;
  CaseId file;
  std::int32_t ordinal = 0; ///< from 1
  QString title;
  bool needsEvidence = true;
  std::optional<ActorId> owner; ///< else whoever owns the case
  std::optional<QDate> dueOn;
  State state = State::Missing;
  QString evidence; ///< aggregate of the document, item or record that shows it
  QString claim;    ///< aggregate of the message by which it was claimed, or `peer:NAME`
  QString reason;   ///< why it was waived
  QString remoteId; ///< what the peer of the case calls it
  QString by;       ///< actor who last changed it
  Instant at;
  std::optional<MatterId> matter; ///< of the case
  Salt salt;

  [[nodiscard]] bool isOpen() const { return state == State::Missing || state == State::Claimed; }
};

[[nodiscard]] QLatin1StringView nameOf(CaseStep::State state);
[[nodiscard]] std::optional<CaseStep::State> caseStepStateFrom(QStringView name);
[[nodiscard]] QString aggregateOf(const CaseStepId& id);
[[nodiscard]] Json contentOf(const CaseStep& step);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<CaseStep> caseStepFrom(const Json& content);

} // namespace model
} // namespace muniment
