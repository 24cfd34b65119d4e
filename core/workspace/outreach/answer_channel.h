#pragma once

#include "core/model/answer_link.h"
#include "core/model/answer_pin.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// The actor who opened the way on which a link reaches somebody: whoever handed it over, or, where it went to a
/// device, whoever named that device or handed over the link through which it registered. Empty where it is not known.
[[nodiscard]] Result<QString> givenBy(store::Connection& connection, AnswerLink link);

/// The address of the answer page, with a slash at its end; empty where there is none.
[[nodiscard]] Result<QString> answerPage(store::Connection& connection);

/// Where much is at stake, two employees at least stand behind an answer: one set the PIN, another opened the way.
/// Refused `question.one_hand`, but not where the workspace has one person only.
[[nodiscard]] Result<void> checkTwoHands(const CommandContext& context, const AnswerPin& pin, const QString& opener);
/// The same for the devices to which a question would go.
[[nodiscard]] Result<void> checkDevices(const CommandContext& context, const AnswerPin& pin);

} // namespace muniment::workspace
