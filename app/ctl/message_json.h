#pragma once

#include "core/model/conversation.h"

#include <span>

namespace muniment::ctl {

/// What scripts get of a conversation and of a message; the form is described in docs/cli.md.
[[nodiscard]] Json jsonOf(const ConversationSummary& summary);
[[nodiscard]] Json jsonOf(const Message& message, std::span<const Speaker> speakers);
/// The same for people: one line.
[[nodiscard]] QString lineOf(const ConversationSummary& summary);
[[nodiscard]] QString lineOf(const Message& message, std::span<const Speaker> speakers);
/// ISO 8601; with `Z` where the source gave UTC, without any offset where its zone is unknown.
[[nodiscard]] QString timeText(const MessageTime& time);

} // namespace muniment::ctl
