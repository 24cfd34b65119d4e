#include "ui/conversations/selection_copy.h"

#include "ui/conversations/message_words.h"
#include "ui/kit/copy_text.h"

namespace muniment::ui {

SelectionCopy::SelectionCopy(ConversationQueries& queries, What what, QObject* parent)
    : QObject(parent), m_queries(&queries), m_what(std::move(what)) {}

void SelectionCopy::start() {
  m_queries->note(AccessAct::Copied, aggregateOf(m_what.conversation)).then(this, [this](const Result<void>& noted) {
    if (noted)
      return readOn();
    Q_EMIT failed(noted.error());
    deleteLater();
  });
}

void SelectionCopy::readOn() {
  const auto& stretches = m_what.withContext.stretches();
  if (m_stretch == stretches.size()) {
    copyText(m_lines.join(u'\n'));
    Q_EMIT done(m_messages);
    deleteLater();
    return;
  }
  const auto [first, last] = stretches[m_stretch];
  workspace::TranscriptPage page;
  page.conversation = m_what.conversation;
  page.first = m_next < 0 ? first : m_next;
  page.count = static_cast<int>(std::min<std::int64_t>(kAtOnce, last - page.first + 1));
  m_queries->ask(page).then(this, [this, last](const Result<workspace::TranscriptPage::Answer>& answer) {
    if (answer)
      return take(*answer, last);
    Q_EMIT failed(answer.error());
    deleteLater();
  });
}

void SelectionCopy::take(const workspace::TranscriptPage::Answer& answer, std::int64_t last) {
  for (const Message& message : answer.messages) {
    const QString line = MessageWords::spoken(message, m_what.people.name(message.speaker));
    m_lines << (m_what.chosen.contains(message.position) ? line : tr("(context) %1").arg(line));
    ++m_messages;
  }
  const std::int64_t read = answer.first + static_cast<std::int64_t>(answer.messages.size());
  const bool ended = answer.messages.empty() || read > last;
  m_next = ended ? -1 : read;
  m_stretch += ended ? 1 : 0;
  readOn();
}

} // namespace muniment::ui
