#pragma once

#include "core/formats/eml/mail.h"
#include "core/formats/exchange/conversation.h"

#include <span>

namespace muniment::formats::eml {

/// One event as a mail to everybody else; attachments that were not captured are named in the text.
[[nodiscard]] Mail mailOfEvent(const exchange::Conversation& conversation, const exchange::Event& event);
/// Several events, such as a day, as one mail with a line of the text for each; `title` ends the subject.
[[nodiscard]] Mail mailOfEvents(const exchange::Conversation& conversation, std::span<const exchange::Event> events,
                                const QString& title);

} // namespace muniment::formats::eml
