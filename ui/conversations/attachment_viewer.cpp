#include "ui/conversations/attachment_viewer.h"

#include "ui/conversations/attachment_redacting.h"
#include "ui/conversations/message_details_pane.h"
#include "ui/conversations/message_words.h"
#include "ui/kit/copy_text.h"
#include "ui/kit/day_text.h"
#include "ui/kit/toast.h"
#include "ui/kit/visible_text.h"
#include "ui/preview/player_pane.h"
#include "ui/preview/preview_view.h"

namespace muniment::ui {
namespace {

constexpr int kStripHeight = 28;

} // namespace

bool AttachmentViewer::canOpen(const Message& message) {
  return message.attachment && message.attachment->state == Attachment::State::Present;
}

void AttachmentViewer::open(const ConversationId& conversation, const Message& message, TranscriptPeople people) {
  if (!canOpen(message))
    return;
  m_conversation = conversation;
  m_people = std::move(people);
  if (!m_dialog)
    makeDialog();
  show(message);
  m_dialog->open();
  m_dialog->view()->setFocus(Qt::OtherFocusReason);
}

void AttachmentViewer::makeDialog() {
  m_dialog = new PreviewDialog(m_window);
  PreviewView* view = m_dialog->view();
  view->setPaneState(m_paneState);
  connect(m_dialog, &QDialog::finished, this, [this, view] {
    m_paneState = view->paneState();
    ++m_generation;
    m_message.reset();
  });
  connect(m_dialog, &PreviewDialog::previousRequested, this, [this] {
    if (m_neighbours[Before])
      show(Message(*m_neighbours[Before]));
  });
  connect(m_dialog, &PreviewDialog::nextRequested, this, [this] {
    if (m_neighbours[Behind])
      show(Message(*m_neighbours[Behind]));
  });
  connect(m_dialog, &PreviewDialog::saveRequested, this, [this] {
    if (m_message)
      Q_EMIT saveRequested(m_message->id, m_message->attachment->name);
  });
  connect(view, &PreviewView::fileOpened, this, &AttachmentViewer::showWords);
  connect(view, &PreviewView::copyRequested, this, &AttachmentViewer::copy);
  connect(view, &PreviewView::retryRequested, this, &AttachmentViewer::fetch);
  m_redacting = m_redactions ? new AttachmentRedacting(*m_redactions, *m_dialog) : nullptr;
  if (m_redacting)
    connect(m_redacting, &AttachmentRedacting::changed, this, &AttachmentViewer::redactionsChanged);
}

void AttachmentViewer::show(const Message& message) {
  ++m_generation;
  m_message = message;
  if (m_redacting)
    m_redacting->setMessage(message);
  const Attachment& file = *m_message->attachment;
  const QString name = file.name.isEmpty() ? MessageWords::kind(m_message->kind) : visibleText(file.name);
  const QString sender = m_people.name(m_message->speaker);
  const QString moment = MessageWords::whole(m_message->time);
  const QString size = MessageWords::size(file.size);
  m_dialog->setTitle(name, sender.isEmpty()
                               ? tr("%1, %2", "moment, size of a file").arg(moment, size)
                               : tr("%1, %2, %3", "sender, moment, size of a file").arg(sender, moment, size));
  m_neighbours = {};
  showNeighbours();
  look(Before, m_message->position - 1, 0);
  look(Behind, m_message->position + 1, 0);
  askWords();
  fetch();
}

void AttachmentViewer::fetch() {
  if (!m_message)
    return;
  m_dialog->view()->setLoading();
  workspace::PreviewAttachment query;
  query.message = m_message->id;
  query.most = kMostBytes;
  m_queries->ask(query).then(this, [this, generation = m_generation](const Result<workspace::ReceivedFile>& file) {
    if (generation != m_generation || !m_dialog)
      return; // another one is shown by now
    if (file)
      m_dialog->view()->show(m_previews, file->bytes);
    else
      m_dialog->view()->setFailed(file.error(), file.error().retryable);
  });
}

void AttachmentViewer::askWords() {
  m_words.clear();
  workspace::MessageDetails query;
  query.message = m_message->id;
  m_queries->ask(query).then(
      this, [this, generation = m_generation](const Result<workspace::MessageDetails::Answer>& details) {
        if (generation != m_generation || !details) // without them, the file is shown all the same
          return;
        QStringList lines;
        for (const store::SignedTranscription& each : details->transcriptions) {
          lines << visibleText(each.transcription.text)
                << MessageDetailsPane::tr("Written down by %1, %2")
                       .arg(visibleText(each.author), momentWithZone(each.transcription.at));
        }
        m_words = lines.join(u'\n');
        showWords();
      });
}

void AttachmentViewer::showWords() {
  if (m_dialog && m_dialog->view()->state() == PreviewView::State::Played)
    m_dialog->view()->player()->setWords(m_words);
}

void AttachmentViewer::copy(const QString& text) {
  if (!m_message || text.isEmpty())
    return;
  m_queries->note(AccessAct::Copied, aggregateOfAttachment(m_message->id))
      .then(this, [this, text](const Result<void>& noted) {
        if (!noted) {
          Q_EMIT failed(noted.error());
          return;
        }
        copyText(text);
        if (m_dialog)
          new Toast(m_dialog, Icon::Copy, tr("Text copied"), {}, kStripHeight);
      });
}

void AttachmentViewer::look(Side side, std::int64_t from, int pages) {
  if (from < 0 || pages >= kMostPages)
    return;
  workspace::TranscriptPage page;
  page.conversation = m_conversation;
  page.first = side == Before ? std::max<std::int64_t>(0, from - kAtOnce + 1) : from;
  page.count = static_cast<int>(side == Before ? from - page.first + 1 : kAtOnce);
  m_queries->ask(page).then(
      this, [=, this, generation = m_generation](const Result<workspace::TranscriptPage::Answer>& answer) {
        if (generation == m_generation && answer) // without it, there is no way there, which is no reason to fail
          take(side, *answer, from, pages);
      });
}

void AttachmentViewer::take(Side side, const workspace::TranscriptPage::Answer& page, std::int64_t from, int pages) {
  const auto keep = [&](const Message& message) {
    m_neighbours[side] = message;
    showNeighbours();
  };
  if (side == Before) {
    const auto found = std::find_if(page.messages.rbegin(), page.messages.rend(), canOpen);
    if (found != page.messages.rend())
      return keep(*found);
    return look(side, from - kAtOnce, pages + 1);
  }
  const auto found = std::ranges::find_if(page.messages, canOpen);
  if (found != page.messages.end())
    return keep(*found);
  if (std::ssize(page.messages) == kAtOnce)
    look(side, from + kAtOnce, pages + 1);
}

void AttachmentViewer::showNeighbours() {
  if (m_dialog)
    m_dialog->setNeighbours(m_neighbours[Before].has_value(), m_neighbours[Behind].has_value());
}

} // namespace muniment::ui
