#pragma once

#include "core/workspace/sending/opt_in_queries.h"
#include "core/workspace/sending/record_opt_in.h"
#include "core/workspace/sending/send_message.h"
#include "core/workspace/sending/sending_state.h"
#include "core/workspace/sending/template_list.h"

#include <QtCore/QFuture>

namespace muniment::ui {

/// What the composer asks of a workspace and has it do.
class ComposerDesk {
 public:
  ComposerDesk() = default;
  Q_DISABLE_COPY_MOVE(ComposerDesk)
  virtual ~ComposerDesk() = default;

  using State = QFuture<Result<std::optional<workspace::SendingState::Answer>>>;
  using Templates = QFuture<Result<workspace::Templates::Answer>>;
  using Done = QFuture<Result<workspace::Receipt>>;

  /// A message that a person wrote.
  struct Draft final {
    connect::whatsapp::SendContent content; ///< with a file, its words are the caption
    QString file;
    std::optional<MessageId> answers;
  };
  /// A template that a person filled in.
  struct Filled final {
    QString name;
    QString language;
    std::map<QString, QString> values; ///< by place
    QString file;                      ///< of its heading
  };

  virtual State state(const ConversationId& conversation) = 0;
  virtual Templates templates(const QString& peer) = 0;
  virtual Done send(const ConversationId& conversation, const Draft& draft) = 0;
  virtual Done send(const ConversationId& conversation, const Filled& filled) = 0;
  /// An empty emoji takes a reaction back.
  virtual Done react(const ConversationId& conversation, MessageId message, const QString& emoji) = 0;
  /// Lets the other side see that all of theirs was read.
  virtual Done markRead(const ConversationId& conversation) = 0;
  virtual Done sendAgain(const DeliveryId& delivery, bool evenIfTwice) = 0;
  virtual Done withdraw(const DeliveryId& delivery) = 0;
  virtual QFuture<Result<workspace::OptInHistory::Answer>> optIn(const ConversationId& conversation) = 0;
  /// A file that shows it is captured first, into the matter of the conversation; empty for none.
  virtual Done recordOptIn(workspace::RecordOptIn command, const QString& file,
                           const std::optional<MatterId>& matter) = 0;
};

} // namespace muniment::ui
