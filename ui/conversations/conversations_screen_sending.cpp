#include "ui/conversations/composer.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/conversations/transcript_view.h"
#include "ui/conversations/workspace_transcript.h"
#include "ui/kit/day_text.h"

namespace muniment::ui {

void ConversationsScreen::connectComposer() {
  connect(m_composer, &Composer::failed, this, &ConversationsScreen::failed);
  connect(m_composer, &Composer::takesWordsChanged, m_view, &TranscriptView::setAnswerable);
  connect(m_view, &TranscriptView::answerRequested, this, [this](qlonglong position) {
    const Message* message = m_rows->row(position);
    if (!message || isPast())
      return;
    const QString file = message->attachment ? message->attachment->name : QString();
    m_composer->answer(message->id, m_view->geometryOfRows().people().name(message->speaker),
                       message->text.isEmpty() ? file : message->text);
  });
  connect(m_composer, &Composer::recordsOptInChanged, m_view, &TranscriptView::setOffersOptIn);
  connect(m_view, &TranscriptView::optInRequested, this, [this](qlonglong position) {
    const Message* message = m_rows->row(position);
    if (!message || isPast())
      return;
    const QDate day = message->time.isKnown ? dayOf(Instant::fromMilliseconds(message->time.milliseconds)) : QDate();
    m_composer->openOptIn(OptInSheet::Shown{message->id, message->text, day});
  });
  connect(m_view, &TranscriptView::reactRequested, this, [this](qlonglong position, const QString& emoji) {
    const Message* message = m_rows->row(position);
    if (message && !isPast())
      m_composer->react(message->id, emoji);
  });
}

} // namespace muniment::ui
