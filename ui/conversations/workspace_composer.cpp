#include "ui/conversations/workspace_composer.h"

#include "core/workspace/sending/send_template.h"
#include "core/workspace/sending/settle_sending.h"

#include <QtCore/QFileInfo>

namespace muniment::ui {

using namespace workspace;

ComposerDesk::State WorkspaceComposer::state(const ConversationId& conversation) {
  return m_workspace->ask(SendingState{conversation});
}

ComposerDesk::Templates WorkspaceComposer::templates(const QString& peer) {
  return m_workspace->ask(workspace::Templates{peer});
}

ComposerDesk::Done WorkspaceComposer::send(const ConversationId& conversation, const QString& words,
                                           const QString& file) {
  std::optional<FileToCapture> given;
  if (!file.isEmpty())
    given = FileToCapture{QFileInfo(file).fileName(), FilePath{file}, std::nullopt};
  return m_workspace->run(SendMessage({conversation, {}, {}}, connect::whatsapp::TextContent{words}, std::move(given)));
}

ComposerDesk::Done WorkspaceComposer::send(const ConversationId& conversation, const Filled& filled) {
  return m_workspace->run(SendTemplate({conversation, {}, {}}, filled.name, filled.language, filled.values));
}

ComposerDesk::Done WorkspaceComposer::sendAgain(const DeliveryId& delivery, bool evenIfTwice) {
  return m_workspace->run(SendAgain{delivery, evenIfTwice});
}

ComposerDesk::Done WorkspaceComposer::withdraw(const DeliveryId& delivery) {
  return m_workspace->run(WithdrawMessage{delivery});
}

} // namespace muniment::ui
