#pragma once

#include "core/workspace/cases/case_change.h"

namespace muniment::workspace {

/// A case that is to be opened.
struct NewCase final {
  Case::Kind kind = Case::Kind::Partner;
  std::map<QString, QString> fields;
  std::vector<Case::Reference> references;
  std::set<ActorId> members;
  bool isRestricted = false;
  std::optional<MatterId> matter;
  QString source;
};

/// A new case within a change that `finish` records. A restricted one gets a matter of its own.
[[nodiscard]] Result<CaseChange> openCase(CommandContext& context, NewCase wanted);
/// The steps of a template. NotFound `case.checklist_unknown`.
[[nodiscard]] Result<void> addChecklist(CaseChange& change, const QString& id);
/// Says anew who belongs to the matter of a restricted case.
[[nodiscard]] Result<void> setMatterMembers(CaseChange& change, const std::set<ActorId>& members);
/// A comment to every connected system that has the case. Refused `case.not_mirrored` where none has.
[[nodiscard]] Result<void> sendComment(CaseChange& change, const QString& text);

/// As rows of partners have it; an empty one stays empty.
[[nodiscard]] QString partnerCode(const QString& text);
/// Sorted, each once. Usage `case.reference_wrong`.
[[nodiscard]] Result<std::vector<Case::Reference>> checkedReferences(std::vector<Case::Reference> references);

} // namespace muniment::workspace
