#pragma once

#include "core/store/record_member_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Which parts of a conversation are declared, and which are held, for the strip beside the transcript.
struct ConversationMarks final {
  static constexpr Permission kPermission = Permission::ViewItem;

  using Stretch = std::pair<std::int64_t, std::int64_t>; ///< first and last position

  ConversationId conversation;

  struct Answer final {
    std::vector<Stretch> declared; ///< in order, joined
    std::vector<Stretch> held;     ///< in order, joined; by what is put on messages, records, or all of it
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
