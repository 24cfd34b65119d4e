#pragma once

#include "core/model/case.h"

namespace muniment {
inline namespace model {

using CaseVersionId = Id<struct CaseVersionTag>;

/// One version of a document of a case, such as a contract, and how it came to be approved.
struct CaseVersion final {
  enum class State : std::uint8_t { Draft, Submitted, Approved, Rejected, Superseded };
  /// One step of its approval; the text of the value is the name of the state.
  struct Decision final {
    CaseValue value;
    QString comment;
    friend bool operator==(const Decision&, const Decision&) = default;
  };

  CaseVersionId id;
  CaseId file;
  QString paper;                  ///< which document of the case: `main-agreement`
  QString version;                ///< `3`, `2.1`
  QString target;                 ///< aggregate of the item that is this version; empty where nobody has it yet
  std::vector<Decision> history;  ///< oldest first, never empty
  std::optional<MatterId> matter; ///< of the case
  Salt salt;

  [[nodiscard]] State state() const;
};

[[nodiscard]] QLatin1StringView nameOf(CaseVersion::State state);
[[nodiscard]] std::optional<CaseVersion::State> caseVersionStateFrom(QStringView name);
[[nodiscard]] QString aggregateOf(const CaseVersionId& id);
[[nodiscard]] Json contentOf(const CaseVersion& version);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<CaseVersion> caseVersionFrom(const Json& content);

} // namespace model
} // namespace muniment
