#pragma once

#include "core/model/case_proposal.h"
#include "core/model/message.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A connected system or a rule says that a field should read otherwise. The same again adds nothing. `{proposal}`
struct ProposeChange final {
  static constexpr auto kName = QLatin1StringView("case.propose");
  static constexpr Permission kPermission = Permission::ProposeChange;

  CaseId file;
  QString field;
  QString value;
  QStringList readings = {}; ///< where the source can be read in several ways
  QString source;            ///< aggregate, `message:…`, or `peer:NAME`

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// The same by a person who works on the case. `{proposal}`
struct SuggestChange final {
  static constexpr auto kName = QLatin1StringView("case.suggest");
  static constexpr Permission kPermission = Permission::WorkOnCases;

  ProposeChange change;

  [[nodiscard]] Json describe() const { return change.describe(); }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const { return change.apply(context); }
};

/// Reads a message of the case for corrected dates and references that are missing, and proposes them. `{proposals}`
struct ReadForProposals final {
  static constexpr auto kName = QLatin1StringView("case.read-message");
  static constexpr Permission kPermission = Permission::WorkOnCases;

  CaseId file;
  MessageId message;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Puts the value into the field; of several readings one is to be chosen. `{proposal}`
struct AcceptProposal final {
  static constexpr auto kName = QLatin1StringView("case.accept");
  static constexpr Permission kPermission = Permission::ManageCases;

  CaseProposalId proposal;
  QString reading = {}; ///< empty: the only one
  QString reason = {};

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// `{proposal}`
struct RejectProposal final {
  static constexpr auto kName = QLatin1StringView("case.reject");
  static constexpr Permission kPermission = Permission::ManageCases;

  CaseProposalId proposal;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
