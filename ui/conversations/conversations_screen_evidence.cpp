#include "ui/conversations/attachment_viewer.h"
#include "ui/conversations/composer.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/conversations/message_details_pane.h"
#include "ui/conversations/selection_bar.h"
#include "ui/conversations/transcript_past.h"
#include "ui/conversations/transcript_redacting.h"
#include "ui/conversations/transcript_view.h"
#include "ui/conversations/workspace_transcript.h"
#include "ui/kit/toast.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QStackedWidget>

namespace muniment::ui {
namespace {

constexpr int kAboveStrip = 28 + 16;

} // namespace

void ConversationsScreen::setRedactionDesk(RedactionDesk& desk) {
  m_redacting->setDesk(desk);
  m_viewer->setRedactionDesk(desk);
}

void ConversationsScreen::connectEvidence() {
  connect(m_view, &TranscriptView::exportRequested, this, &ConversationsScreen::exportIt);
  connect(m_selectionBar, &SelectionBar::exportRequested, this, &ConversationsScreen::exportIt);
  connect(m_view, &TranscriptView::redactRequested, this, &ConversationsScreen::redact);
  connect(m_selectionBar, &SelectionBar::redactRequested, this, &ConversationsScreen::redact);
  connect(m_viewer, &AttachmentViewer::redactionsChanged, m_redacting, &TranscriptRedacting::refresh);
  connect(m_redacting, &TranscriptRedacting::failed, this, &ConversationsScreen::failed);
  connect(m_redacting, &TranscriptRedacting::changed, this, [this] { askRedactions(m_view->current()); });
  connect(m_details, &MessageDetailsPane::takeBackRequested, m_redacting, &TranscriptRedacting::takeBack);
  connect(m_details, &MessageDetailsPane::signOffRequested, m_redacting, &TranscriptRedacting::signOff);
  connect(m_past, &TranscriptPast::changed, this, [this](bool isPast) {
    m_composer->setEnabled(!isPast);
    if (isPast)
      m_details->clear();
    showSelection();
  });
}

/// What was is looked at; what is decided is decided of what there is.
bool ConversationsScreen::isPast() {
  if (m_past->isOn())
    new Toast(window(), Icon::Clock, tr("The past is only looked at. Press Escape to come back to now."), {},
              kAboveStrip);
  return m_past->isOn();
}

void ConversationsScreen::redact() {
  if (m_pages->currentIndex() == Transcript && !isPast())
    m_redacting->redact();
}

void ConversationsScreen::exportIt() {
  if (m_pages->currentIndex() != Transcript || m_rows->count() == 0 || isPast())
    return;
  workspace::ProductionSelection selection;
  const TranscriptSelection& chosen = m_view->selection();
  for (const auto& [first, last] : m_view->widened().stretches())
    selection.ranges.push_back({m_open, first, last});
  if (chosen.isEmpty())
    selection.ranges.push_back({m_open, 0, std::nullopt});
  Q_EMIT exportRequested(selection, visibleText(m_title).simplified());
}

void ConversationsScreen::askRedactions(std::int64_t position) {
  const Message* message = position >= 0 ? m_rows->row(position) : nullptr;
  if (!message || !m_redacting->desk())
    return;
  m_redacting->desk()
      ->ask(workspace::RedactionHistory{message->id})
      .then(this, [this, position, id = m_open](const Result<std::vector<workspace::RedactionHistory::Step>>& steps) {
        if (m_open == id && m_view->current() == position && steps)
          m_details->setRedactions(*steps);
      });
}

void ConversationsScreen::showPast() {
  if (m_pages->currentIndex() == Transcript)
    m_past->toggle();
}

} // namespace muniment::ui
