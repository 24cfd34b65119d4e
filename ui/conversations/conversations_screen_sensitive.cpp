#include "core/base/error_catalogue.h"
#include "ui/conversations/conversation_list.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/conversations/message_details_pane.h"
#include "ui/conversations/sensitive_sheet.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QStackedWidget>

namespace muniment::ui {

using namespace Qt::StringLiterals;

QWidget* ConversationsScreen::makeClosed() {
  auto* closed = new EmptyState(
      Icon::Padlock, tr("This conversation is marked as sensitive. That you look at it is kept in the access journal."),
      tr("Show It"), m_pages);
  closed->setObjectName(u"sensitiveClosed"_s);
  connect(closed, &EmptyState::actionTriggered, this, &ConversationsScreen::openSensitive);
  return closed;
}

void ConversationsScreen::showTranscript() {
  const bool isSensitive = !m_marks.empty() || m_list->isSensitive(m_open);
  const bool isClosed = isSensitive && !m_askedFor.contains(m_open);
  m_pages->setCurrentIndex(isClosed ? Closed : Transcript);
  m_details->setVisible(!isClosed);
}

void ConversationsScreen::takeMarks(const std::vector<SensitiveMark>& marks) {
  m_marks = marks;
  showTranscript();
}

void ConversationsScreen::openSensitive() {
  m_queries->note(AccessAct::Viewed, aggregateOf(m_open)).then(this, [this, id = m_open](const Result<void>& noted) {
    if (!noted)
      return Q_EMIT failed(noted.error());
    m_askedFor.insert(id);
    if (m_open == id)
      showTranscript();
  });
}

void ConversationsScreen::markSensitive() {
  const QString subject = aggregateOf(m_open);
  const auto own = std::ranges::find(m_marks, subject, &SensitiveMark::subject);
  auto* sheet = new SensitiveSheet(visibleText(m_title).simplified(),
                                   own == m_marks.end() ? SensitiveMark::Category::None : own->category, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet, subject, id = m_open] {
    m_queries->run(workspace::MarkSensitive{subject, sheet->category(), sheet->reason()})
        .then(this, [this, id](const Result<workspace::Receipt>& receipt) {
          if (!receipt)
            return Q_EMIT failed(receipt.error());
          m_askedFor.insert(id); // whoever marks it is looking at it
          m_list->refresh();
          refreshPeople();
        });
  });
  sheet->open();
}

} // namespace muniment::ui
