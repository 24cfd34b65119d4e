#pragma once

#include "core/model/case_version.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Says how far a version of a document of a case is: connected systems that keep versions are told. `{version, state}`
struct DecideVersion final {
  static constexpr auto kName = QLatin1StringView("case.decide-version");
  static constexpr Permission kPermission = Permission::ManageCases;

  CaseId file;
  QString paper;   ///< which document: `main-agreement`
  QString version; ///< a new one where the case does not know it
  CaseVersion::State state = CaseVersion::State::Draft;
  QString comment = {};
  QString target = {}; ///< aggregate of the item that is this version; filed to the case as well

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Saves a template of cases, in the place of the one with the same id. Usage `case.template_wrong`. `{template}`
struct SaveCaseTemplate final {
  static constexpr auto kName = QLatin1StringView("case-template.save");
  static constexpr Permission kPermission = Permission::ManagePlan;

  QString text; ///< JSON

  [[nodiscard]] Json describe() const { return Json::Object{{QStringLiteral("text"), text}}; }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Takes a template of the site away; what was made by it stays. One that comes with the program counts again.
/// `{template}`
struct RemoveCaseTemplate final {
  static constexpr auto kName = QLatin1StringView("case-template.remove");
  static constexpr Permission kPermission = Permission::ManagePlan;

  QString code;

  [[nodiscard]] Json describe() const { return Json::Object{{QStringLiteral("template"), code}}; }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// What people wrote to a case in a connected system; each is noted once. `{case, noted}`
struct HearRemarks final {
  static constexpr auto kName = QLatin1StringView("case.hear-remarks");
  static constexpr Permission kPermission = Permission::ProposeChange;

  struct Remark final {
    QString id; ///< there
    QString by; ///< text from outside; likewise below
    QString text;
  };
  QString peer; ///< must be that of the actor
  QString remoteId;
  std::vector<Remark> remarks;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// How an event names a remark of a connected system.
[[nodiscard]] QString remarkSource(const QString& peer, const QString& id);

} // namespace muniment::workspace
