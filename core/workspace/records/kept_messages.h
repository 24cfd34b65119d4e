#pragma once

#include "core/model/access_act.h"
#include "core/model/conversation.h"
#include "core/workspace/command.h"

#include <map>

namespace muniment::workspace {

/// Stretches of one conversation as somebody looks at them before they are declared, with the times of other positions:
/// where what is left out begins and ends.
struct KeptMessages final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;
  static constexpr int kMost = 500; ///< messages of one answer

  using Stretch = std::pair<std::int64_t, std::int64_t>; ///< first and last position

  ConversationId conversation;
  std::vector<Stretch> stretches;
  std::vector<std::int64_t> times; ///< positions of which only the time is asked

  struct Answer final {
    std::vector<Message> messages; ///< in the order of the stretches
    std::vector<Speaker> speakers;
    std::map<std::int64_t, MessageTime> times;
    std::optional<MatterId> matter = {};
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

} // namespace muniment::workspace
