#pragma once

#include "core/base/result.h"
#include "core/formats/exchange/conversation.h"

namespace muniment::formats::exchange {

/// Ids are there and unique, and whoever and whatever is referred to is in the conversation, except for
/// `Event::parent`, which may be in another part. Fails with `export.conversation_unsound`.
[[nodiscard]] Result<void> checkSound(const Conversation& conversation);

} // namespace muniment::formats::exchange
