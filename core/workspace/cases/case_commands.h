#pragma once

#include "core/model/case.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Opens a case, with the checklist of a template where one is named. `{case, number}`
struct OpenCase final {
  static constexpr auto kName = QLatin1StringView("case.open");
  static constexpr Permission kPermission = Permission::ManageCases;

  Case::Kind kind = Case::Kind::Partner;
  std::map<QString, QString> fields; ///< `title` at the least; owner: whoever opens it where none is said
  std::vector<Case::Reference> references;
  std::set<ActorId> members;
  bool isRestricted = false; ///< only the members, the owner and the deputy see it
  std::optional<MatterId> matter;
  QString checklist;   ///< id; empty: none
  QString layout = {}; ///< id of a template of cases, which brings folders and a checklist; empty: none
  QString source;      ///< aggregate that it is opened for; may be empty

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Says anew what some fields of a case are: an empty text takes the value away. `{case, changed}`
struct ChangeCase final {
  static constexpr auto kName = QLatin1StringView("case.change");
  static constexpr Permission kPermission = Permission::ManageCases;

  CaseId file;
  std::map<QString, QString> fields;                      ///< status only between open and waiting
  std::optional<std::vector<Case::Reference>> references; ///< all of them, where given
  QString source;                                         ///< aggregate that it follows from; may be empty

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Says anew who belongs to a case. `{case}`
struct SetCaseMembers final {
  static constexpr auto kName = QLatin1StringView("case.set-members");
  static constexpr Permission kPermission = Permission::ManageCases;

  CaseId file;
  std::set<ActorId> members;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Says something in a case; inside the workspace, and in the connected system where that is wanted. `{case, event}`
struct CommentOnCase final {
  static constexpr auto kName = QLatin1StringView("case.comment");
  static constexpr Permission kPermission = Permission::WorkOnCases;

  CaseId file;
  QString text;
  bool alsoThere = false; ///< the partner reads it as well
  QString source = {};    ///< aggregate of the message that it quotes, with which its words end; may be empty

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Closes a case with a reason. Open steps, proposals and conflicts are named and refuse it. `{case}`
struct CloseCase final {
  static constexpr auto kName = QLatin1StringView("case.close");
  static constexpr Permission kPermission = Permission::ManageCases;

  CaseId file;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// `{case}`
struct ReopenCase final {
  static constexpr auto kName = QLatin1StringView("case.reopen");
  static constexpr Permission kPermission = Permission::ManageCases;

  CaseId file;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
