#include "ui/conversations/conversations_screen.h"
#include "ui/declare/declare_flow.h"
#include "ui/declare/hold_flow.h"
#include "ui/documents/documents_screen.h"
#include "ui/records/records_screen.h"
#include "ui/shell/workbench.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void Workbench::connectDocuments() {
  connect(m_documents, &DocumentsScreen::captureRequested, this, &Workbench::chooseFiles);
  connect(m_documents, &DocumentsScreen::failed, this, &Workbench::report);
  connect(m_documents, &DocumentsScreen::declareRequested, this, [this](const records::Selection& selection) {
    m_declare->begin({selection, QString(), false});
  });
  connect(m_documents, &DocumentsScreen::holdRequested, m_hold, &HoldFlow::begin);
  connect(m_declare, &DeclareFlow::changed, m_documents, &DocumentsScreen::refresh);
  connect(m_hold, &HoldFlow::changed, m_documents, &DocumentsScreen::refresh);
  connect(m_documents, &DocumentsScreen::recordRequested, this, [this](const QString& number) {
    m_desk.ask(workspace::RecordByName{number})
        .then(this, [this](const Result<workspace::RecordByName::Answer>& known) {
          if (known)
            showRecord(known->record.id);
          else
            report(known.error());
        });
  });
  connect(m_documents, &DocumentsScreen::conversationRequested, this, [this](const ConversationId& conversation) {
    show(u"conversations"_s);
    m_conversations->showConversation(conversation);
  });
}

} // namespace muniment::ui
