#pragma once

#include "core/model/case_milestone.h"
#include "core/model/case_step.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Adds a line to the checklist of a case. `{step}`
struct AddStep final {
  static constexpr auto kName = QLatin1StringView("case.add-step");
  static constexpr Permission kPermission = Permission::WorkOnCases;

  CaseId file;
  QString title;
  bool needsEvidence = true;
  std::optional<ActorId> owner = {};
  std::optional<QDate> dueOn = {};

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Says that a step is done. With evidence it is; without it is a claim where evidence is needed. `{step, state}`
struct TakeStep final {
  static constexpr auto kName = QLatin1StringView("case.take-step");
  static constexpr Permission kPermission = Permission::WorkOnCases;

  CaseId file;
  CaseStepId step;
  QString evidence = {}; ///< aggregate of a document, item or record; it is filed to the case as well
  QString claim = {};    ///< aggregate of the message that says so
  QString note = {};

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Says why a step is not needed. `{step}`
struct WaiveStep final {
  static constexpr auto kName = QLatin1StringView("case.waive-step");
  static constexpr Permission kPermission = Permission::ManageCases;

  CaseId file;
  CaseStepId step;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Puts a step back to missing: a claim did not hold, the evidence was not what it seemed. `{step}`
struct ReturnStep final {
  static constexpr auto kName = QLatin1StringView("case.return-step");
  static constexpr Permission kPermission = Permission::WorkOnCases;

  CaseId file;
  CaseStepId step;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Says when an order of a case came or is to come how far, and how that is known. `{milestone}`
struct SetMilestone final {
  static constexpr auto kName = QLatin1StringView("case.set-milestone");
  static constexpr Permission kPermission = Permission::WorkOnCases;

  CaseId file;
  CaseMilestone::Code code = CaseMilestone::Code::OrderConfirmed;
  QString order = {};
  CaseMilestone::Which which = CaseMilestone::Which::Actual;
  QDate day = {};      ///< null takes it away
  QString source = {}; ///< aggregate of the document or message that says so

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
