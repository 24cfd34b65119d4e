#pragma once

#include "core/model/conversation.h"

namespace muniment {
inline namespace model {

/// How the reading of a live source names its format.
inline constexpr QLatin1StringView kLiveFormat("whatsapp-cloud-api");

/// Whether a source is no file but a messenger that tells us by webhook: it grows, and has no digest as a whole.
[[nodiscard]] inline bool isLive(const ConversationSource& source) { return source.format() == kLiveFormat; }

} // namespace model
} // namespace muniment
