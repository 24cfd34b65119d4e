#include "ui/conversations/conversations_screen.h"
#include "ui/declare/declare_flow.h"
#include "ui/shell/workbench.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void Workbench::connectDeclaring() {
  connect(m_conversations, &ConversationsScreen::declareRequested, this,
          [this](const records::Selection& selection, bool isWhole) {
            m_declare->begin({selection, QString(), isWhole});
          });
  connect(m_declare, &DeclareFlow::recordRequested, this, &Workbench::showRecord);
  connect(m_declare, &DeclareFlow::changed, m_conversations, &ConversationsScreen::refresh);
  connect(m_declare, &DeclareFlow::failed, this, &Workbench::report);
}

} // namespace muniment::ui
