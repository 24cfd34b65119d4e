#include "core/base/error_catalogue.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/declare/declare_flow.h"
#include "ui/disposition/disposition_screen.h"
#include "ui/overview/overview_screen.h"
#include "ui/shell/workbench.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void Workbench::connectDisposition() {
  connect(m_disposition, &DispositionScreen::failed, this, &Workbench::report);
  connect(m_disposition, &DispositionScreen::declareRequested, this,
          [this](const std::optional<ConversationId>& conversation, const std::optional<ItemId>& item) {
            records::Selection selection;
            selection.conversation = conversation;
            if (item)
              selection.items = {*item};
            m_declare->begin({selection, QString(), conversation.has_value()});
          });
  connect(m_overview, &OverviewScreen::undecidedRequested, this, [this] {
    show(u"disposition"_s);
    m_disposition->showUndecided();
  });
  connect(m_declare, &DeclareFlow::changed, m_disposition, &DispositionScreen::refresh);
  connect(m_disposition, &DispositionScreen::conversationRequested, this, [this](const ConversationId& conversation) {
    show(u"conversations"_s);
    m_conversations->showConversation(conversation);
  });
  connect(m_disposition, &DispositionScreen::executionRequested, this, &Workbench::carryOut);
}

void Workbench::carryOut(const SnapshotId& snapshot, const QString& name) {
  const QString id = u"disposition"_s;
  if (m_jobs.contains(id))
    return; // one at a time: each writes the database anew at its end
  const SharedProgress progress = startJob(id, tr("Carrying out %1").arg(name));
  m_disposition->setRunning(snapshot, progress);
  m_workspace->dispose(snapshot, progress).then(this, [this, id](const Result<Json>& outcome) {
    const bool stopped = !outcome && outcome.error().kind == ErrorKind::Cancelled;
    endJob(id, outcome   ? tr("%n record(s) destroyed and certified", nullptr,
                              static_cast<int>(outcome->number(u"destroyed")))
               : stopped ? tr("Stopped. It goes on where it was.")
                         : errorText(outcome.error()));
    m_disposition->setRunning({}, nullptr);
    if (!outcome && !stopped)
      report(outcome.error());
  });
}

} // namespace muniment::ui
