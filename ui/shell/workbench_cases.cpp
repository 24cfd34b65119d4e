#include "ui/cases/cases_screen.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/declare/declare_dialog.h"
#include "ui/declare/declare_flow.h"
#include "ui/documents/document_words.h"
#include "ui/documents/documents_screen.h"
#include "ui/kit/navigation_bar.h"
#include "ui/shell/desks.h"
#include "ui/shell/workbench.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void Workbench::connectCases() {
  connect(m_cases, &CasesScreen::failed, this, &Workbench::report);
  connect(m_cases, &CasesScreen::openRequested, this, &Workbench::openSubject);
  connect(m_cases, &CasesScreen::counted, this, &Workbench::countCases);
  connect(m_cases, &CasesScreen::caseRequested, this, [this](const CaseId& file) {
    show(u"cases"_s);
    m_cases->showCase(file);
  });
  connect(m_cases, &CasesScreen::declareRequested, this, [this](const Transfer& transfer, const QString& reason) {
    DeclareWish wish;
    wish.selection.items = {*transfer.item};
    wish.foundBy = aggregateOf(transfer.id);
    wish.recordClass = transfer.recordClass;
    wish.toldBy = transfer.peer;
    for (const auto& [name, value] : transfer.fields)
      wish.details.emplace(name, value.text);
    connect(m_declare->begin(std::move(wish)), &DeclareDialog::declared, m_cases,
            [this, id = transfer.id, reason](const Json& outcome) {
              if (const auto record = RecordId::parse(outcome.text(u"record")))
                m_cases->fileDeclared(id, *record, reason);
            });
  });
  connect(m_conversations, &ConversationsScreen::caseRequested, this,
          [this](const ConversationId& conversation, MessageId first, MessageId last) {
            FileSheet::Thing thing;
            thing.target = aggregateOf(conversation);
            thing.title = tr("The whole conversation, and what comes in it");
            if (!first.isNull()) {
              thing.kind = CaseLink::Kind::Messages;
              thing.first = first;
              thing.last = last;
              thing.title = first == last ? tr("The message that is selected")
                                          : tr("The messages from the first selected one to the last");
            }
            m_cases->beginFiling(thing, m_conversations);
          });
  connect(m_documents, &DocumentsScreen::caseRequested, this, [this](const workspace::DocumentSummary& document) {
    FileSheet::Thing thing;
    thing.kind = CaseLink::Kind::Document;
    thing.target = aggregateOf(document.id);
    thing.title = DocumentWords::title(document);
    m_cases->beginFiling(thing, m_documents);
  });
}

void Workbench::showDeal() {
  show(u"cases"_s);
  m_cases->pane()->setTab(CasePane::Tab::Deal);
}

void Workbench::showChecklist() {
  show(u"cases"_s);
  m_cases->pane()->setTab(CasePane::Tab::Checklist);
}

void Workbench::countCases() {
  m_desks->cases.ask(workspace::CaseCounts()).then(this, [this](const Result<workspace::CaseCounts::Answer>& counts) {
    if (!counts)
      return; // whoever may not see cases has no count
    const bool isLate = counts->overdue > 0;
    m_navigation->setCount(u"cases"_s, static_cast<int>(isLate ? counts->overdue : counts->open),
                           isLate ? Tone::Failed : Tone::Neutral, Icon::Clock);
  });
}

} // namespace muniment::ui
