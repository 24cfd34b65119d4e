#pragma once

#include "core/model/answer_link.h"
#include "core/store/question_repository.h"
#include "core/workspace/command.h"
#include "core/workspace/live/live_state.h"

namespace muniment::workspace {

/// Questions, the newest first.
struct QuestionsPage final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Answer final {
    std::vector<Question> questions;
    bool hasMore = false;
  };
  store::QuestionFilter filter;
  std::optional<QuestionId> before; ///< the last one of the page before
  int limit = 50;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// One question with the facts that a sheet of proof states: asked, told, opened, answered are four different things.
struct QuestionById final {
  static constexpr Permission kPermission = Permission::ViewItem;

  /// A message by which it went to the person.
  struct Sent final {
    Question::Sending sending;
    std::optional<MessageId> message; ///< as it was kept; nothing where it did not go, or is not seen
    QString wamid;
    LiveReceipt receipt;
  };
  struct Answer final {
    Question question;
    QString person;
    QString asker;
    std::vector<AnswerLink> links;   ///< in the order in which they were made
    std::vector<PushDevice> devices; ///< of the person, also those that ended
    QString pinSetter;               ///< where much is at stake: who set the PIN that is asked for now
    std::optional<Instant> pinSetAt;
    std::vector<Sent> sent;
    std::map<QString, QString> settledBy;    ///< by way of the answer: who said which question the message answers
    std::map<AnswerLinkId, QString> openers; ///< who handed over the link, or the one that its device registered by
  };
  QuestionId question;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
