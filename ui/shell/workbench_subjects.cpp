#include "core/workspace/rules/event_words.h"
#include "ui/audit/audit_screen.h"
#include "ui/campaigns/campaigns_screen.h"
#include "ui/cases/cases_screen.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/documents/documents_screen.h"
#include "ui/holds/holds_screen.h"
#include "ui/shell/workbench.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void Workbench::openSubject(const QString& subject) {
  const QString kind = subject.section(u':', 0, 0);
  const QString id = subject.section(u':', 1);
  if (const auto message = workspace::messageOf(subject)) {
    show(u"conversations"_s);
    return m_conversations->showMessage(*message);
  }
  if (const auto conversation = ConversationId::parse(id); conversation && kind == "conversation"_L1) {
    show(u"conversations"_s);
    return m_conversations->showConversation(*conversation);
  }
  if (const auto document = DocumentId::parse(id); document && kind == "document"_L1) {
    show(u"documents"_s);
    return m_documents->showDocument(*document);
  }
  if (const auto record = RecordId::parse(id); record && kind == "record"_L1)
    return showRecord(*record);
  if (const auto hold = HoldId::parse(id); hold && kind == "hold"_L1) {
    show(u"holds"_s);
    return m_holds->showHold(*hold);
  }
  if (const auto item = ItemId::parse(id); item && kind == "item"_L1)
    return m_items->open(*item);
  if (const auto campaign = CampaignId::parse(id); campaign && kind == "campaign"_L1) {
    show(u"campaigns"_s);
    return m_campaignsScreen->showCampaign(*campaign);
  }
  if (const auto file = CaseId::parse(id); file && kind == "case"_L1) {
    show(u"cases"_s);
    return m_cases->showCase(*file);
  }
  if (kind == "task"_L1)
    return show(u"tasks"_s);
  m_audit->showSubject(subject, subject);
  show(u"audit"_s);
}

} // namespace muniment::ui
