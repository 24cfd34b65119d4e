#include "ui/conversations/transcript_past.h"

#include "ui/conversations/message_words.h"
#include "ui/conversations/time_bar.h"
#include "ui/conversations/transcript_view.h"
#include "ui/conversations/workspace_transcript.h"

namespace muniment::ui {
namespace {

constexpr std::int64_t kDay = 86'400'000; ///< after the last message, for what was changed then

Instant instantOf(const MessageTime& time) {
  const QDateTime shown = MessageWords::shown(time);
  if (!shown.isValid())
    return {};
  // A time without a zone is read in the zone of whoever looks, as everywhere on this screen.
  return Instant::fromMilliseconds(QDateTime(shown.date(), shown.time()).toMSecsSinceEpoch());
}

} // namespace

TranscriptPast::TranscriptPast(WorkspaceTranscript& rows, TranscriptView& view, QWidget* parent)
    : QObject(parent), m_rows(&rows), m_view(&view), m_bar(new TimeBar(parent)) {
  m_bar->hide();
  connect(m_view, &TranscriptView::pastRequested, this, &TranscriptPast::toggle);
  connect(m_view, &TranscriptView::pastLeft, this, &TranscriptPast::leave);
  connect(m_bar, &TimeBar::left, this, &TranscriptPast::leave);
  connect(m_bar, &TimeBar::chosen, this, [this](Instant moment) {
    if (m_isOn)
      m_rows->setMoment(moment);
  });
  connect(m_rows, &TranscriptRows::countChanged, this, [this] {
    if (!m_isOn)
      return;
    m_bar->setCounts(m_rows->count(), m_conversation.messages);
    m_view->scrollToEnd();
  });
}

QWidget* TranscriptPast::bar() const { return m_bar; }

void TranscriptPast::setConversation(const ConversationSummary& conversation) {
  m_conversation = conversation;
  setOn(false);
}

void TranscriptPast::toggle() {
  if (m_isOn)
    leave();
  else if (m_conversation.messages > 0)
    enter();
}

void TranscriptPast::enter() {
  m_bar->setSpan(instantOf(m_conversation.first),
                 Instant::fromMilliseconds(instantOf(m_conversation.last).milliseconds() + kDay));
  m_bar->setCounts(-1, m_conversation.messages);
  // At the message that is looked at, so that one moves on from there.
  const Message* message = m_view->current() >= 0 ? m_rows->row(m_view->current()) : nullptr;
  m_bar->setMoment(instantOf(message ? message->time : m_conversation.last));
  m_view->clearSelection();
  setOn(true);
  m_rows->setMoment(m_bar->moment());
  m_bar->setFocus(Qt::OtherFocusReason);
}

void TranscriptPast::leave() {
  if (!m_isOn)
    return;
  setOn(false);
  m_rows->setMoment({});
  m_view->setFocus(Qt::OtherFocusReason);
}

void TranscriptPast::setOn(bool on) {
  const bool isNew = std::exchange(m_isOn, on) != on;
  m_bar->setVisible(on);
  m_view->setPast(on);
  if (isNew)
    Q_EMIT changed(on);
}

} // namespace muniment::ui
