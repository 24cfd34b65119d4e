#pragma once

#include "core/formats/archive/archive_member.h"

#include <optional>
#include <vector>

namespace muniment::formats::archive {

/// The index of the member that holds the text of an exported chat: `_chat.txt`, else the `.txt` with the shortest name
/// that speaks of a chat, else the only `.txt`.
[[nodiscard]] std::optional<int> chatTextOf(const std::vector<ArchiveMember>& members);

} // namespace muniment::formats::archive
