#pragma once

#include "core/model/ids.h"
#include "core/store/connection.h"

namespace muniment::store {

/// How many lines of a conversation tell that advanced chat privacy was switched on or off, by which its members keep
/// others from exporting the chat and saving its files. Whether somebody may see the conversation is for the caller to
/// ask.
[[nodiscard]] Result<std::int64_t> chatPrivacyLines(Connection& connection, const ConversationId& conversation);

} // namespace muniment::store
