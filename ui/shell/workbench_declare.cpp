#include "ui/conversations/conversations_screen.h"
#include "ui/declare/declare_flow.h"
#include "ui/declare/hold_flow.h"
#include "ui/search/search_screen.h"
#include "ui/shell/workbench.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void Workbench::connectDeclaring() {
  connect(m_conversations, &ConversationsScreen::declareRequested, this,
          [this](const records::Selection& selection, bool isWhole) {
            m_declare->begin({selection, QString(), isWhole});
          });
  connect(m_search, &SearchScreen::declareRequested, this,
          [this](const std::vector<MessageId>& messages, const QString& query) {
            records::Selection selection;
            selection.messages = messages;
            m_declare->begin({selection, query, false});
          });
  connect(m_conversations, &ConversationsScreen::holdRequested, m_hold, &HoldFlow::begin);
  connect(m_hold, &HoldFlow::changed, m_conversations, &ConversationsScreen::showDeclared);
  connect(m_declare, &DeclareFlow::recordRequested, this, &Workbench::showRecord);
  connect(m_declare, &DeclareFlow::changed, m_conversations, &ConversationsScreen::showDeclared);
  connect(m_conversations, &ConversationsScreen::recordRequested, this, &Workbench::showRecord);
  connect(m_declare, &DeclareFlow::failed, this, &Workbench::report);
}

} // namespace muniment::ui
