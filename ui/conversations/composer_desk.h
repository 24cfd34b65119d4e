#pragma once

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

  /// A template that a person filled in.
  struct Filled final {
    QString name;
    QString language;
    std::map<QString, QString> values; ///< by place
  };

  virtual State state(const ConversationId& conversation) = 0;
  virtual Templates templates(const QString& peer) = 0;
  /// With a file, the words are its caption.
  virtual Done send(const ConversationId& conversation, const QString& words, const QString& file) = 0;
  virtual Done send(const ConversationId& conversation, const Filled& filled) = 0;
  virtual Done sendAgain(const DeliveryId& delivery, bool evenIfTwice) = 0;
  virtual Done withdraw(const DeliveryId& delivery) = 0;
};

} // namespace muniment::ui
