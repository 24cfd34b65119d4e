#pragma once

#include "core/workspace/cases/case_queries.h"

namespace muniment::workspace {

/// Lines of a list, with what waits in each case.
[[nodiscard]] Result<std::vector<CaseSummary>> linesOf(QueryContext& context, std::vector<Case> cases);
/// A case by its id, its number, or a reference that only one has. NotFound `case.unknown`, Usage `case.ambiguous`.
[[nodiscard]] Result<Case> caseNamed(QueryContext& context, const QString& key);
/// NotFound `case.unknown`.
[[nodiscard]] Result<Case> visibleCase(QueryContext& context, const CaseId& id);
/// Names of actors by id.
[[nodiscard]] Result<std::map<QString, QString>> actorNames(QueryContext& context);

} // namespace muniment::workspace
