#pragma once

#include "core/model/question.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What became of telling a person of a question.
struct Told final {
  int messages = 0;               ///< notifications and messages that were queued
  std::optional<Error> hindrance; ///< why nothing was, where a connection had something against it
};

/// Tells a person of a question through the first of these connections by which they can be reached. The question must
/// be kept before and, with what was sent, after it.
[[nodiscard]] Result<Told> notifyPerson(CommandContext& context, Question& question, const QStringList& peers,
                                        const Scope& scope, EntryDraft& draft);

/// The connections by which a question went to its person before; that for notifications where it did not go at all.
[[nodiscard]] QStringList waysOf(const Question& question);

} // namespace muniment::workspace
