#include "core/base/error_catalogue.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/declare/declare_flow.h"
#include "ui/declare/hold_flow.h"
#include "ui/documents/documents_screen.h"
#include "ui/partners/partners_sheet.h"
#include "ui/records/records_screen.h"
#include "ui/search/search_screen.h"
#include "ui/shell/desks.h"
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
    m_desks->records.ask(workspace::RecordByName{number})
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
  connect(m_documents, &DocumentsScreen::partnersRequested, this, [this](const QString& code) {
    auto* sheet = new PartnersSheet(m_desks->partners, code, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &PartnersSheet::changed, m_documents, &DocumentsScreen::refresh);
    sheet->open();
  });
  connect(m_search, &SearchScreen::paperRequested, this,
          [this](const DocumentId& document, int page, const QString& found) {
            show(u"documents"_s);
            m_documents->showPage(document, found, page - 1);
          });
}

void Workbench::captureDocuments(workspace::FileToCapture file) {
  const QString id = u"documents-%1"_s.arg(++m_nextJob);
  const SharedProgress progress = startJob(id, tr("Reading %1").arg(file.name));
  workspace::DocumentWish wish;
  wish.source = u"drop"_s;
  m_workspace->captureDocuments(std::move(file), std::move(wish), progress)
      .then(this, [this, id](const Result<workspace::CapturedDocuments>& captured) {
        if (!captured) {
          endJob(id, errorText(captured.error()));
          if (captured.error().kind != ErrorKind::Cancelled)
            report(captured.error());
          return;
        }
        endJob(id, captured->wasThere ? tr("This file was captured before. Nothing was added.")
                                      : tr("%n document(s) captured", nullptr, static_cast<int>(captured->added)));
        show(u"documents"_s);
      });
}

} // namespace muniment::ui
