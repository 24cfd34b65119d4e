#pragma once

#include "core/cases/workspace_template.h"
#include "core/workspace/cases/case_change.h"

namespace muniment::workspace {

/// Templates of cases by id: those of the site stand before those that come with the program.
[[nodiscard]] Result<std::map<QString, cases::WorkspaceTemplate>> allTemplates(store::Connection& connection);
/// The one for objects of a type; nothing where there is none.
[[nodiscard]] Result<std::optional<cases::WorkspaceTemplate>> templateForObject(store::Connection& connection,
                                                                                const QString& objectType);
/// Lays a new case out: its folders, its checklist, and by which template.
[[nodiscard]] Result<void> layOut(CaseChange& change, const cases::WorkspaceTemplate& layout);

} // namespace muniment::workspace
