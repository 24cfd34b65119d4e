#pragma once

#include "core/model/case_mirror.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Makes the case known to a connected system, or takes it to be one that is there already. `{mirror}`
struct MirrorCase final {
  static constexpr auto kName = QLatin1StringView("case.mirror");
  static constexpr Permission kPermission = Permission::ManageCases;

  CaseId file;
  QString peer;          ///< of a connection
  QString remoteId = {}; ///< empty: it is opened there
  QString partner = {};  ///< what that system calls the partner; needed where it is opened there

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// What a connected system says of one of its cases; a case that nobody knows here is opened. `{case, changed,
/// conflicts}`
struct HearCase final {
  static constexpr auto kName = QLatin1StringView("case.hear");
  static constexpr Permission kPermission = Permission::ProposeChange;

  QString peer; ///< must be that of the actor
  QString remoteId;
  std::optional<CaseMirrorId> mirror = {}; ///< that was opened there just now
  Case::Kind kind = Case::Kind::Partner;   ///< of a new one
  std::map<QString, QString> fields = {};  ///< that it said
  std::vector<Case::Reference> references = {};
  QString link = {};
  QString version = {};                 ///< of its state there; compares as it grows
  std::map<QString, QString> told = {}; ///< values of ours that it has taken by now
  QString happened = {};                ///< there, in its own word: `commented`, `attached`
  bool needsPerson = false;             ///< somebody is to look at it
  bool mayOpen = true;                  ///< a case that nobody knows here is opened
  std::set<QString> kept = {};          ///< names that it keeps as well; empty: as a mirror begins
  QString objectType = {};              ///< by which a template is chosen for a new one
  /// Lines of its checklist; what became of each is among the fields.
  struct Step final {
    QString remoteId;
    QString title;
    std::optional<QDate> dueOn = {};
  };
  std::vector<Step> steps = {};

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Decides a conflict between both sides. What is decided goes to the other system. `{case}`
struct DecideConflict final {
  static constexpr auto kName = QLatin1StringView("case.decide-conflict");
  static constexpr Permission kPermission = Permission::ManageCases;

  CaseId file;
  QString peer;
  QString field;
  QString value; ///< ours, theirs, or another one
  QString reason = {};

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
