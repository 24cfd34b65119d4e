#pragma once

#include "core/model/delivery.h"
#include "core/model/question.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Puts a question as a WhatsApp message to the verified number of the person: with buttons or a list within a day
/// after they wrote, else by the template that the connection names. Where much is at stake, or a matter is concerned,
/// and where the choices do not fit, the message carries a link to the answer page instead. Refused
/// `question.number_unverified`, `question.message_failed`, `question.template_missing`, `question.template_unfit`,
/// `question.no_page`, and what a message itself is refused for; nothing is written then.
[[nodiscard]] Result<void> sendQuestion(CommandContext& context, Question& question, const QString& peer,
                                        const Scope& scope, EntryDraft& draft);

/// The question on whose account something was queued, by its cause; nothing where it was something else.
[[nodiscard]] std::optional<QuestionId> questionOf(const QString& cause);
/// Whether that question waits for no answer any more.
[[nodiscard]] Result<bool> isSettled(store::Connection& connection, const QString& cause, Instant now);

/// Notes that the message of a question reached the phone, was read there, or failed after it was accepted; once each.
[[nodiscard]] Result<void> noteMessage(CommandContext& context, const Delivery& delivery, bool arrived, Instant at,
                                       bool read = false);

} // namespace muniment::workspace
