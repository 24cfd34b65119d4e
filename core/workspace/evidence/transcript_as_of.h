#pragma once

#include "core/model/access_act.h"
#include "core/model/conversation.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A stretch of one conversation as it stood at a moment, as far as its sources say.
struct TranscriptAsOf final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  enum class Standing : std::uint8_t {
    AsNow,   ///< nothing was told of it after that moment
    Earlier, ///< shown as it stood then
    Unknown, ///< the source only says that it was changed, not when
  };

  ConversationId conversation;
  Instant at;
  QString zone; ///< in which times without a zone are read
  std::int64_t first = 0;
  int count = 200;

  struct Answer final {
    std::int64_t first = 0;
    std::int64_t total = 0; ///< messages that had been sent by then
    std::vector<Message> messages;
    std::map<MessageId, Standing> standings; ///< of those that are not as now
    std::optional<MatterId> matter;
    MessageTime earliest; ///< of the conversation: where a slider begins
    MessageTime latest;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const Answer& given, const access::Session& session) const;
};

} // namespace muniment::workspace
