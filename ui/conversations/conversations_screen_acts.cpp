#include "core/base/error_catalogue.h"
#include "ui/conversations/attachment_viewer.h"
#include "ui/conversations/conversation_list.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/conversations/keyboard_help.h"
#include "ui/conversations/message_details_pane.h"
#include "ui/conversations/new_messages_pill.h"
#include "ui/conversations/selection_copy.h"
#include "ui/conversations/transcript_strip.h"
#include "ui/conversations/transcript_tagging.h"
#include "ui/conversations/transcript_view.h"
#include "ui/conversations/voice_player.h"
#include "ui/conversations/workspace_transcript.h"
#include "ui/kit/toast.h"
#include "ui/preview/saved_copy.h"
#include "ui/review/review_desk.h"

#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QStackedWidget>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kStripHeight = 28;

} // namespace

void ConversationsScreen::copy() {
  const TranscriptSelection& chosen = m_view->selection();
  if (chosen.isEmpty() || m_view->widened().count() > SelectionCopy::kMost)
    return;
  auto* act =
      new SelectionCopy(*m_queries, {m_open, chosen, m_view->widened(), m_view->geometryOfRows().people()}, this);
  connect(act, &SelectionCopy::failed, this, &ConversationsScreen::failed);
  connect(act, &SelectionCopy::done, this, [this](qlonglong messages) {
    new Toast(window(), Icon::Copy, tr("%n message(s) copied", nullptr, static_cast<int>(messages)), {},
              kStripHeight + 16);
  });
  act->start();
}

void ConversationsScreen::refresh() {
  m_list->refresh();
  if (m_pages->currentIndex() != Transcript)
    return;
  if (m_isLive)
    m_rows->follow();
  m_rows->refreshRecords();
  m_rows->refreshRedactions();
  m_tagging->refresh();
  askMarks();
}

void ConversationsScreen::takeGrowth() {
  if (m_rows->moment())
    return;
  const std::int64_t fresh = m_rows->count() - std::exchange(m_shown, m_rows->count());
  if (!m_isLive || fresh <= 0)
    return;
  const auto& visible = m_view->geometryOfRows().visible();
  // The reader is at the end while the last message of before is in view.
  const bool atEnd = !visible.empty() && visible.back().position + 1 + fresh >= m_rows->count();
  if (atEnd)
    m_view->scrollToEnd();
  else
    m_pill->add(fresh);
}

void ConversationsScreen::showDeclared() {
  m_view->clearSelection();
  refresh();
  showDetails(m_view->current());
}

void ConversationsScreen::askMarks() {
  workspace::ConversationMarks marks;
  marks.conversation = m_open;
  m_queries->ask(marks).then(this, [this, id = m_open](const Result<workspace::ConversationMarks::Answer>& answer) {
    if (m_open == id && answer)
      m_strip->setMarks(*answer);
  });
}

void ConversationsScreen::askRecords(MessageId message, std::int64_t position) {
  workspace::RecordsOfMessages records;
  records.messages = {message};
  m_queries->ask(std::move(records))
      .then(this, [this, position, id = m_open](const Result<std::vector<store::Membership>>& answer) {
        if (m_open == id && m_view->current() == position && answer)
          m_details->setRecords(*answer);
      });
}

void ConversationsScreen::askTags() {
  const std::int64_t position = m_view->current();
  const Message* message = position >= 0 ? m_rows->row(position) : nullptr;
  if (!message || m_tagging->sets().empty())
    return;
  workspace::TagHistory history;
  history.message = message->id;
  m_review->ask(history).then(this, [this, position, id = m_open](const Result<std::vector<store::TagStep>>& steps) {
    if (m_open == id && m_view->current() == position && steps)
      m_details->setTags(m_tagging->sets(), *steps);
  });
}

/// To the next hit where somebody searched, else to the next message.
void ConversationsScreen::goOn() {
  if (!m_hits.empty())
    return stepHit(true);
  if (m_view->current() + 1 < m_rows->count())
    m_view->moveOn();
}

records::Selection ConversationsScreen::selected() const {
  records::Selection selection;
  selection.conversation = m_open;
  for (const auto& [first, last] : m_view->selection().stretches())
    selection.runs.push_back({first, last, MemberRole::Selected});
  selection.context.around = selection.runs.empty() ? 0 : m_view->context();
  return selection;
}

void ConversationsScreen::declare() {
  if (m_pages->currentIndex() == Transcript && m_rows->count() > 0 && !isPast())
    Q_EMIT declareRequested(selected(), m_view->selection().isEmpty());
}

void ConversationsScreen::hold() {
  if (m_pages->currentIndex() == Transcript && m_rows->count() > 0 && !isPast())
    Q_EMIT holdRequested(selected());
}

void ConversationsScreen::fileToCase() {
  if (m_pages->currentIndex() != Transcript || m_rows->count() == 0)
    return;
  const auto stretches = m_view->selection().stretches();
  if (stretches.empty())
    return Q_EMIT caseRequested(m_open, {}, {});
  const Message* first = m_rows->row(stretches.front().first);
  const Message* last = m_rows->row(stretches.back().second);
  if (first && last)
    return Q_EMIT caseRequested(m_open, first->id, last->id);
  new Toast(window(), Icon::Info, tr("Not all that is selected is loaded. Scroll to its ends, then file it."), {},
            kStripHeight + 16);
}

void ConversationsScreen::keepNote(MessageId message, const QString& text) {
  m_queries->run(workspace::NoteConflict(message, text)).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (receipt)
      showDetails(m_view->current());
    else
      Q_EMIT failed(receipt.error());
  });
}

void ConversationsScreen::keepWords(MessageId message, const QString& text) {
  m_queries->run(workspace::WriteDown(message, text)).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (receipt)
      showDetails(m_view->current());
    else
      Q_EMIT failed(receipt.error());
  });
}

void ConversationsScreen::refreshPeople() {
  if (m_pages->currentIndex() != Transcript)
    return;
  workspace::ConversationById query;
  query.id = m_open;
  m_queries->ask(query).then(this, [this, id = m_open](const Result<workspace::ConversationById::Answer>& answer) {
    if (m_open != id || !answer)
      return;
    m_details->setConversation(*answer);
    showDetails(m_view->current());
  });
}

void ConversationsScreen::prove(std::int64_t entry, std::int64_t leaf) {
  m_queries->prove(entry, leaf)
      .then(this, [this, position = m_view->current()](const Result<workspace::EntryProof>& proof) {
        if (m_view->current() != position)
          return; // the person has moved on
        if (proof)
          m_details->setProof(*proof);
        else
          Q_EMIT failed(proof.error());
      });
}

void ConversationsScreen::chooseCopy(MessageId message) {
  const Message* shown = m_view->current() >= 0 ? m_rows->row(m_view->current()) : nullptr;
  choosePlace(message, shown && shown->attachment ? shown->attachment->name : QString(), this);
}

void ConversationsScreen::choosePlace(MessageId message, const QString& name, QWidget* parent) {
  auto* dialog = new QFileDialog(parent, tr("Where to save the copy"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->selectFile(SavedCopy::fileName(name));
  connect(dialog, &QFileDialog::fileSelected, this, [this, message](const QString& file) { saveCopy(message, file); });
  dialog->open();
}

void ConversationsScreen::saveCopy(MessageId message, const QString& file) {
  workspace::ExportAttachment original;
  original.message = message;
  m_queries->ask(original).then(this, [this, file](const Result<workspace::ReceivedFile>& received) {
    if (!received) {
      Q_EMIT failed(received.error());
      return;
    }
    const bool saved = SavedCopy::write(file, received->bytes);
    new Toast(window(), saved ? Icon::Tick : Icon::Octagon,
              saved ? tr("Saved as %1").arg(QDir::toNativeSeparators(file))
                    : tr("The copy could not be saved there. Choose another folder."),
              {}, kStripHeight + 16);
  });
}

void ConversationsScreen::openAttachment(std::int64_t position) {
  m_voices->stop();
  if (const Message* message = m_rows->row(position))
    m_viewer->open(m_open, *message, m_view->geometryOfRows().people());
}

void ConversationsScreen::showHelp() { (new KeyboardHelp(this))->open(); }

} // namespace muniment::ui
