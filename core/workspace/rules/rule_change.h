#pragma once

#include "core/model/rule_hit.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A rule that whoever asks may know of, and that nobody else changes meanwhile. NotFound `rule.unknown`.
[[nodiscard]] Result<Rule> visibleRule(CommandContext& context, const RuleId& id);

/// Keeps a rule as it is now; the state belongs into the entry that says why.
[[nodiscard]] Result<void> keepRule(store::Connection& connection, Rule& rule, EntryDraft& draft);
[[nodiscard]] Result<void> keepHit(store::Connection& connection, RuleHit& hit, EntryDraft& draft);

/// Puts before a person what the program cannot settle about a rule: one open task at a time. `reason` is the id of an
/// error, whose text the task names.
[[nodiscard]] Result<std::vector<StateChange>> askAboutRule(store::Connection& connection, const Rule& rule,
                                                            const QString& reason, Instant now);

/// Takes a rule out of work, says why and asks somebody to look. Records it.
[[nodiscard]] Result<void> stopRule(store::Transaction& transaction, Rule rule, const QString& reason);

} // namespace muniment::workspace
