#pragma once

#include "ui/conversations/composer_desk.h"

namespace muniment::tests {

/// A live conversation whose window is open, with two templates; remembers what was to be sent.
class FakeComposer final : public ui::ComposerDesk {
 public:
  FakeComposer();

  State state(const ConversationId& conversation) override;
  Templates templates(const QString& peer) override;
  Done send(const ConversationId& conversation, const Draft& draft) override;
  Done send(const ConversationId& conversation, const Filled& filled) override;
  Done react(const ConversationId& conversation, MessageId message, const QString& emoji) override;
  Done markRead(const ConversationId& conversation) override;
  Done sendAgain(const DeliveryId& delivery, bool evenIfTwice) override;
  Done withdraw(const DeliveryId& delivery) override;
  QFuture<Result<workspace::OptInHistory::Answer>> optIn(const ConversationId& conversation) override;
  Done recordOptIn(workspace::RecordOptIn command, const QString& file, const std::optional<MatterId>& matter) override;

  /// One that waits in this state.
  void addWaiting(Delivery::State state, const QString& text, const QString& problem = {}, bool mayBeThere = false);
  void closeWindow();
  /// They agreed on paper, took it back and agreed again in a message.
  void addOptIns();
  /// A third template, whose heading is a document.
  void addFileTemplate();

  std::optional<workspace::SendingState::Answer> answer;
  std::vector<connect::whatsapp::TemplateDefinition> known;
  workspace::OptInHistory::Answer said;
  std::optional<Error> refusal; ///< of everything that is to be sent
  QStringList done;             ///< what was asked, in the order of the calls

 private:
  [[nodiscard]] Done take(const QString& what);
};

} // namespace muniment::tests
