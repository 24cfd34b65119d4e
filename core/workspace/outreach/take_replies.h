#pragma once

#include "core/model/live_link.h"
#include "core/model/person.h"
#include "core/model/question.h"
#include "core/workspace/command.h"
#include "core/workspace/live/live_item.h"

#include <set>

namespace muniment::workspace {

/// Much at stake, or of a matter: nothing but the page answers it.
[[nodiscard]] bool mayBeAnsweredByMessage(const Question& question);

/// The message by which a question went to this number, where the number was the person's by then and still is.
[[nodiscard]] const Question::Sending* answerableSending(const Question& question, const Person& person,
                                                         const QString& phone, const QString& peer);

/// Messages that answer a question, in the transaction that takes them in: a tap on what was sent with the question, a
/// reply to it, or a text that says one choice of the only question that waits at this number and was the last thing
/// said there. What could be an answer and is not certain to be one is put before a person; nothing is guessed.
class TakeReplies final {
 public:
  TakeReplies(CommandContext& context, QString peer) : m_context(&context), m_peer(std::move(peer)) {}

  void consider(const LiveItem& item);
  /// Once the messages are written.
  [[nodiscard]] Result<void> take();

 private:
  struct Reply final {
    LiveAddress address;
    QString wamid;
    QString payload;
    QString quoted;
    QString text;
    Instant at;
    DeliveryId arrival;
  };
  /// What a reply could mean.
  struct Meaning final {
    std::optional<QuestionId> question;
    std::int32_t choice = -1;
    bool isTap = false;
    bool isReply = false;  ///< it quotes the question, so that own words are an answer
    bool isUnsure = false; ///< a person is asked what it means
  };

  [[nodiscard]] Result<void> takeOne(const Reply& reply);
  [[nodiscard]] Result<Meaning> meaningOf(const Reply& reply, const LiveLink& link, const QString& phone);
  [[nodiscard]] Result<Meaning> meaningOfReply(const Reply& reply);
  [[nodiscard]] Result<Meaning> meaningOfText(const Reply& reply, const LiveLink& link, const QString& phone);
  /// Whether a question came to this number by then: as a message or as a link to its page.
  [[nodiscard]] Result<bool> hadCome(const Question& question, const Question::Sending& sending, const QString& phone,
                                     Instant by) const;
  /// Whether nothing was written to them since the question.
  [[nodiscard]] Result<bool> isLastSaid(const Question& question, const LiveLink& link) const;
  [[nodiscard]] Result<QString> phoneOf(const Reply& reply, const LiveLink& link) const;
  /// The message by which a question went to this number, while the number still is the person's.
  [[nodiscard]] Result<const Question::Sending*> sendingTo(const Question& question, const QString& phone) const;
  /// False where it is no answer that the question allows.
  [[nodiscard]] Result<bool> answer(const Reply& reply, const QuestionId& asked, const Meaning& meaning,
                                    const QString& phone, const LiveLink& link);
  [[nodiscard]] Result<void> ask(const LiveLink& link);

  CommandContext* m_context;
  QString m_peer;
  std::vector<Reply> m_replies;
};

} // namespace muniment::workspace
