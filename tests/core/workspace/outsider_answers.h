#pragma once

#include "tests/core/workspace/twin_workspace.h"

#include <functional>

namespace muniment::tests {

/// What an outsider gets to read from a query, asked in every way that could tell something: without an id, with ids
/// that everybody may know, and with those of the restricted matter.
using Answer = std::function<QString(TwinWorkspace&)>;

/// Every query of core/workspace by its name. A query that is missing here is a finding of OutsiderTest.
[[nodiscard]] const std::map<QString, Answer>& outsiderAnswers();

/// Without what differs by chance: ids, digests, salts, and the places of entries in the ledger.
[[nodiscard]] QString withoutChance(QString text);

/// Those about cases.
void addCaseAnswers(std::map<QString, Answer>& all);
/// Those about questions to people outside.
void addQuestionAnswers(std::map<QString, Answer>& all);
/// Those about documents of trading partners.
void addDocumentAnswers(std::map<QString, Answer>& all);

/// Those about due records, snapshots, reports, and what is in no record.
void addDispositionAnswers(std::map<QString, Answer>& all);
/// Those about the ledger, keys, and the people who work here.
void addLedgerAnswers(std::map<QString, Answer>& all);
/// Those about productions and redactions.
void addEvidenceAnswers(std::map<QString, Answer>& all);
/// Those about tags, sets under review and search terms.
void addReviewAnswers(std::map<QString, Answer>& all);
/// Those about rules.
void addRuleAnswers(std::map<QString, Answer>& all);

/// Those about what is sent to people.
void addSendingAnswers(std::map<QString, Answer>& all);

/// Those about records systems beside the workspace.
void addRmAnswers(std::map<QString, Answer>& all);

} // namespace muniment::tests
