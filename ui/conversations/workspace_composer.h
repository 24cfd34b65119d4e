#pragma once

#include "core/workspace/workspace.h"
#include "ui/conversations/composer_desk.h"

namespace muniment::ui {

/// The composer's wishes, carried out by a workspace that outlives this.
class WorkspaceComposer final : public ComposerDesk {
 public:
  explicit WorkspaceComposer(workspace::Workspace& workspace) : m_workspace(&workspace) {}

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

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
