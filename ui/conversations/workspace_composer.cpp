#include "ui/conversations/workspace_composer.h"

#include "core/workspace/sending/send_template.h"
#include "core/workspace/sending/settle_sending.h"

#include <QtCore/QFileInfo>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using namespace workspace;

namespace {

std::optional<FileToCapture> given(const QString& file) {
  if (file.isEmpty())
    return std::nullopt;
  return FileToCapture{QFileInfo(file).fileName(), FilePath{file}, std::nullopt};
}

} // namespace

ComposerDesk::State WorkspaceComposer::state(const ConversationId& conversation) {
  return m_workspace->ask(SendingState{conversation});
}

ComposerDesk::Templates WorkspaceComposer::templates(const QString& peer) {
  return m_workspace->ask(workspace::Templates{peer});
}

ComposerDesk::Done WorkspaceComposer::send(const ConversationId& conversation, const Draft& draft) {
  return m_workspace->run(
      SendMessage({conversation, {}, {}}, draft.content, given(draft.file), {{{}, draft.answers}, true}));
}

ComposerDesk::Done WorkspaceComposer::send(const ConversationId& conversation, const Filled& filled) {
  return m_workspace->run(
      SendTemplate({conversation, {}, {}}, filled.name, filled.language, filled.values, given(filled.file), true));
}

ComposerDesk::Done WorkspaceComposer::react(const ConversationId& conversation, MessageId message,
                                            const QString& emoji) {
  return m_workspace->run(ReactToMessage{{conversation, {}, {}}, {{}, message}, emoji});
}

ComposerDesk::Done WorkspaceComposer::markRead(const ConversationId& conversation) {
  return m_workspace->run(MarkRead{{conversation, {}, {}}, {}});
}

ComposerDesk::Done WorkspaceComposer::sendAgain(const DeliveryId& delivery, bool evenIfTwice) {
  return m_workspace->run(SendAgain{delivery, evenIfTwice});
}

ComposerDesk::Done WorkspaceComposer::withdraw(const DeliveryId& delivery) {
  return m_workspace->run(WithdrawMessage{delivery});
}

QFuture<Result<OptInHistory::Answer>> WorkspaceComposer::optIn(const ConversationId& conversation) {
  return m_workspace->ask(OptInHistory{{conversation, {}, {}}});
}

ComposerDesk::Done WorkspaceComposer::recordOptIn(RecordOptIn command, const QString& file,
                                                  const std::optional<MatterId>& matter) {
  const auto evidence = given(file);
  if (!evidence)
    return m_workspace->run(std::move(command));
  Done captured = m_workspace->run(CaptureFiles({*evidence}, u"opt-in"_s, matter));
  return captured
      .then([workspace = m_workspace, command = std::move(command)](const Result<Receipt>& receipt) mutable -> Done {
        if (!receipt)
          return QtFuture::makeReadyFuture(receipt);
        const Json::Array* items = receipt->outcome.at(u"items").array();
        if (items && !items->empty())
          command.item = ItemId::parse(items->front().text(u"id"));
        return workspace->run(std::move(command));
      })
      .unwrap();
}

} // namespace muniment::ui
