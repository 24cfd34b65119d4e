#pragma once

#include "core/model/message.h"
#include "core/model/question.h"
#include "core/model/task.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Begins the subject of a task about a message that may answer a question; its conversation follows.
inline constexpr char kUnclearReply[] = "reply:";

/// What a task offers that asks which question a message answers: messages that came since somebody was asked and have
/// answered nothing, the newest first, and the questions that waited at that number.
struct UnclearReply final {
  static constexpr Permission kPermission = Permission::AskPeople;

  struct Said final {
    MessageId message;
    Instant at;
    QString text; ///< empty where the conversation is sensitive: it is read there
  };
  struct Answer final {
    std::vector<Said> messages;
    std::vector<Question> questions;
  };
  TaskId task;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Says which question a message answers, and how; that closes the task. The answer counts from when the message was
/// written, and the ledger says who took it for one. Refused `answer.not_theirs` where the question was not put to the
/// number that the message came from, or only afterwards. `{question, standing, task}`
struct SettleReply final {
  static constexpr auto kName = QLatin1StringView("answer.settle");
  static constexpr Permission kPermission = Permission::AskPeople;

  TaskId task;
  MessageId message;
  QuestionId question;
  std::int32_t choice = -1; ///< -1: what the message says, in the person's own words
  QString comment;          ///< of whoever decides

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
