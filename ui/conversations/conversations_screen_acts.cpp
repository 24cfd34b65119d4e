#include "core/base/error_catalogue.h"
#include "ui/conversations/conversation_list.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/conversations/keyboard_help.h"
#include "ui/conversations/message_details_pane.h"
#include "ui/conversations/selection_copy.h"
#include "ui/conversations/transcript_strip.h"
#include "ui/conversations/transcript_tagging.h"
#include "ui/conversations/transcript_view.h"
#include "ui/conversations/workspace_transcript.h"
#include "ui/kit/toast.h"
#include "ui/review/review_desk.h"

#include <QtCore/QDir>
#include <QtCore/QSaveFile>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QStackedWidget>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kStripHeight = 28;

/// A name from outside as a name for a file: no folder, nothing that reorders text, nothing that a system reserves.
QString fileNameFrom(const QString& name) {
  QString safe;
  for (const QChar c : visibleText(name))
    safe += c < u' ' || u"/\\:*?\"<>|"_s.contains(c) ? QChar(u'_') : c;
  while (safe.endsWith(u'.') || safe.endsWith(u' '))
    safe.chop(1);
  return safe.isEmpty() ? u"file"_s : safe.right(120);
}

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
  m_rows->refreshRecords();
  m_tagging->refresh();
  askMarks();
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
  if (m_pages->currentIndex() == Transcript && m_rows->count() > 0)
    Q_EMIT declareRequested(selected(), m_view->selection().isEmpty());
}

void ConversationsScreen::hold() {
  if (m_pages->currentIndex() == Transcript && m_rows->count() > 0)
    Q_EMIT holdRequested(selected());
}

void ConversationsScreen::keepNote(MessageId message, const QString& text) {
  m_queries->run(workspace::NoteConflict(message, text)).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (receipt)
      showDetails(m_view->current());
    else
      Q_EMIT failed(receipt.error());
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
  auto* dialog = new QFileDialog(this, tr("Where to save the copy"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  if (shown && shown->attachment)
    dialog->selectFile(fileNameFrom(shown->attachment->name));
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
    QSaveFile target(file);
    const bool saved =
        target.open(QIODevice::WriteOnly) && target.write(received->bytes) == received->bytes.size() && target.commit();
    new Toast(window(), saved ? Icon::Tick : Icon::Octagon,
              saved ? tr("Saved as %1").arg(QDir::toNativeSeparators(file))
                    : tr("The copy could not be saved there. Choose another folder."),
              {}, kStripHeight + 16);
  });
}

void ConversationsScreen::showHelp() { (new KeyboardHelp(this))->open(); }

} // namespace muniment::ui
