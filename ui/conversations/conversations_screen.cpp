#include "ui/conversations/conversations_screen.h"

#include "ui/conversations/conversation_list.h"
#include "ui/conversations/message_details_pane.h"
#include "ui/conversations/message_words.h"
#include "ui/conversations/transcript_header.h"
#include "ui/conversations/transcript_strip.h"
#include "ui/conversations/transcript_view.h"
#include "ui/conversations/workspace_transcript.h"
#include "ui/kit/copy_text.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtCore/QLocale>
#include <QtWidgets/QSplitter>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

std::vector<TranscriptView::Range> rangesOf(const QString& text, const QString& words) {
  std::vector<TranscriptView::Range> ranges;
  for (const QString& word : words.split(u' ', Qt::SkipEmptyParts))
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
      ranges.emplace_back(at, word.size());
  return ranges;
}

} // namespace

ConversationsScreen::ConversationsScreen(ConversationQueries& queries, QWidget* parent)
    : QWidget(parent), m_queries(&queries), m_rows(new WorkspaceTranscript(queries, this)),
      m_splitter(new QSplitter(this)), m_list(new ConversationList(queries, m_splitter)) {
  setObjectName(u"conversationsScreen"_s);
  setAccessibleName(tr("Conversations"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->addWidget(m_list);
  m_splitter->addWidget(makeMiddle());
  m_details = new MessageDetailsPane(m_splitter);
  m_splitter->addWidget(m_details);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setSizes({288, 10'000, 304});
  connectTranscript();
  connect(m_list, &ConversationList::opened, this, &ConversationsScreen::open);
  connect(m_list, &ConversationList::importRequested, this, &ConversationsScreen::importRequested);
  connect(m_list, &ConversationList::failed, this, &ConversationsScreen::failed);
  connect(m_rows, &TranscriptRows::failed, this, &ConversationsScreen::failed);
  m_view->setRows(m_rows);
  m_list->refresh();
}

QWidget* ConversationsScreen::makeMiddle() {
  auto* middle = new QWidget(m_splitter);
  middle->setMinimumWidth(420);
  auto* column = new QVBoxLayout(middle);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_header = new TranscriptHeader(middle);
  m_view = new TranscriptView(middle);
  m_strip = new TranscriptStrip(middle);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  row->addWidget(m_view, 1);
  row->addWidget(m_strip);
  column->addWidget(m_header);
  column->addLayout(row, 1);
  column->addWidget(makeSelectionBar());
  return middle;
}

QWidget* ConversationsScreen::makeSelectionBar() {
  m_selectionBar = new QWidget(this);
  m_selectionBar->setObjectName(u"selectionBar"_s);
  auto* row = new QHBoxLayout(m_selectionBar);
  row->setContentsMargins(16, 8, 16, 8);
  row->setSpacing(8);
  m_selectionCount = new PlainLabel({}, TextRole::BodyStrong, Ink::Primary, m_selectionBar);
  m_selectionSpan = new PlainLabel({}, TextRole::Small, Ink::Secondary, m_selectionBar);
  auto* copyButton = new QPushButton(tr("Copy"), m_selectionBar);
  copyButton->setObjectName(u"copySelection"_s);
  auto* clear = new QPushButton(tr("Clear"), m_selectionBar);
  clear->setObjectName(u"clearSelection"_s);
  setButtonKind(clear, ButtonKind::Link);
  m_selectionCount->setWordWrap(false);
  m_selectionSpan->setWordWrap(false);
  row->addWidget(m_selectionCount);
  row->addWidget(m_selectionSpan);
  row->addStretch(1);
  row->addWidget(copyButton);
  row->addWidget(clear);
  connect(copyButton, &QPushButton::clicked, this, &ConversationsScreen::copy);
  connect(clear, &QPushButton::clicked, this, [this] { m_view->clearSelection(); });
  m_selectionBar->hide();
  return m_selectionBar;
}

void ConversationsScreen::connectTranscript() {
  connect(m_view, &TranscriptView::currentChanged, this, &ConversationsScreen::showDetails);
  connect(m_view, &TranscriptView::selectionChanged, this, &ConversationsScreen::showSelection);
  connect(m_view, &TranscriptView::moved, this, &ConversationsScreen::showView);
  connect(m_view, &TranscriptView::searchRequested, m_header, &TranscriptHeader::focusSearch);
  connect(m_view, &TranscriptView::nextHitRequested, this, &ConversationsScreen::stepHit);
  connect(m_view, &TranscriptView::copyRequested, this, &ConversationsScreen::copy);
  connect(m_header, &TranscriptHeader::queryChanged, this, &ConversationsScreen::search);
  connect(m_header, &TranscriptHeader::stepRequested, this, &ConversationsScreen::stepHit);
  connect(m_header, &TranscriptHeader::dayRequested, this, &ConversationsScreen::goToDay);
  connect(m_header, &TranscriptHeader::searchLeft, this, [this] { m_view->setFocus(); });
  connect(m_strip, &TranscriptStrip::jumped, this, [this](qlonglong position) { m_view->scrollTo(position, 0.5); });
}

void ConversationsScreen::refresh() { m_list->refresh(); }

QByteArray ConversationsScreen::paneState() const { return m_splitter->saveState(); }

void ConversationsScreen::setPaneState(const QByteArray& state) { m_splitter->restoreState(state); }

void ConversationsScreen::open(const ConversationSummary& conversation) {
  const ConversationId id = conversation.conversation.id;
  m_open = id;
  takeHits({});
  m_header->setConversation(conversation);
  m_details->setConversation({conversation, {}, {}});
  m_rows->show(id, conversation.messages);
  m_view->setRows(m_rows);
  m_view->scrollToEnd();
  m_strip->setCount(conversation.messages);
  m_strip->setDensity({});
  workspace::ConversationById byId;
  byId.id = id;
  m_queries->ask(byId).then(this, [this, id](const Result<workspace::ConversationById::Answer>& answer) {
    if (m_open != id)
      return;
    if (!answer) {
      Q_EMIT failed(answer.error());
      return;
    }
    m_view->setPeople(TranscriptPeople(answer->speakers));
    m_details->setConversation(*answer);
  });
  workspace::TranscriptDensity density;
  density.conversation = id;
  m_queries->ask(density).then(this,
                               [this, id](const Result<std::vector<workspace::TranscriptDensity::Slice>>& answer) {
                                 if (m_open == id && answer)
                                   m_strip->setDensity(*answer);
                               });
}

void ConversationsScreen::showMessage(MessageId message) {
  workspace::MessageDetails details;
  details.message = message;
  m_queries->ask(details).then(this, [this](const Result<workspace::MessageDetails::Answer>& found) {
    if (!found) {
      Q_EMIT failed(found.error());
      return;
    }
    workspace::ConversationById byId;
    byId.id = found->message.conversation;
    m_queries->ask(byId).then(
        this, [this, position = found->message.position](const Result<workspace::ConversationById::Answer>& answer) {
          if (!answer) {
            Q_EMIT failed(answer.error());
            return;
          }
          if (m_open != answer->summary.conversation.id) {
            m_list->open(answer->summary.conversation.id);
            open(answer->summary);
          }
          m_view->scrollTo(position, 0.4);
          m_view->setCurrent(position);
          m_view->setFocus(Qt::OtherFocusReason);
        });
  });
}

void ConversationsScreen::showDetails(std::int64_t position) {
  const Message* message = position >= 0 ? m_rows->row(position) : nullptr;
  if (!message)
    return m_details->clear();
  workspace::MessageDetails details;
  details.message = message->id;
  m_queries->ask(details).then(this,
                               [this, position, id = m_open](const Result<workspace::MessageDetails::Answer>& answer) {
                                 if (m_open != id || m_view->current() != position)
                                   return; // the person has moved on
                                 if (answer)
                                   m_details->setMessage(*answer);
                                 else
                                   Q_EMIT failed(answer.error());
                               });
}

void ConversationsScreen::search(const QString& query) {
  const int generation = ++m_searchGeneration;
  if (query.isEmpty())
    return takeHits({});
  workspace::HitsInConversation hits;
  hits.conversation = m_open;
  hits.query = query;
  m_queries->ask(hits).then(this, [this, generation, query](const Result<std::vector<std::int64_t>>& answer) {
    if (generation != m_searchGeneration)
      return;
    m_view->setHitRanges([query](const QString& text) { return rangesOf(text, query); });
    takeHits(answer ? *answer : std::vector<std::int64_t>());
    if (!m_hits.empty())
      stepHit(true);
  });
}

void ConversationsScreen::takeHits(std::vector<std::int64_t> hits) {
  m_hits = std::move(hits);
  m_hit = -1;
  if (m_hits.empty()) {
    m_view->setCurrentHit(-1);
    m_view->setHitRanges({});
  }
  m_strip->setHits(m_hits);
  m_header->setHits(m_hit, static_cast<std::int64_t>(m_hits.size()));
}

void ConversationsScreen::stepHit(bool forward) {
  const auto count = static_cast<std::int64_t>(m_hits.size());
  if (count == 0)
    return;
  m_hit = m_hit < 0 ? (forward ? 0 : count - 1) : (m_hit + (forward ? 1 : count - 1)) % count;
  m_view->setCurrentHit(m_hits[static_cast<std::size_t>(m_hit)]);
  m_header->setHits(m_hit, count);
}

void ConversationsScreen::goToDay(QDate day) {
  workspace::TranscriptDay query;
  query.conversation = m_open;
  query.day = day;
  m_queries->ask(query).then(this, [this, id = m_open](const Result<std::int64_t>& answer) {
    if (m_open != id)
      return;
    if (answer)
      m_view->scrollTo(*answer);
    else
      Q_EMIT failed(answer.error());
  });
}

void ConversationsScreen::showView() {
  const auto& visible = m_view->geometryOfRows().visible();
  m_strip->setCount(m_rows->count());
  if (!visible.empty())
    m_strip->setView(static_cast<double>(visible.front().position), static_cast<double>(visible.back().position + 1));
}

void ConversationsScreen::showSelection() {
  const TranscriptSelection& selection = m_view->selection();
  m_selectionBar->setVisible(!selection.isEmpty());
  if (selection.isEmpty())
    return;
  m_selectionCount->setText(tr("%n message(s) selected", nullptr, static_cast<int>(selection.count())));
  const Message* first = m_rows->row(selection.stretches().front().first);
  const Message* last = m_rows->row(selection.stretches().back().second);
  m_selectionSpan->setText(first && last
                               ? tr("%1 to %2").arg(MessageWords::whole(first->time), MessageWords::whole(last->time))
                               : QString());
}

void ConversationsScreen::copy() {
  const TranscriptPeople& people = m_view->geometryOfRows().people();
  QStringList lines;
  std::int64_t missing = 0;
  for (const auto& [first, last] : m_view->selection().stretches()) {
    for (std::int64_t position = first; position <= last; ++position) {
      if (const Message* message = m_rows->row(position))
        lines << MessageWords::spoken(*message, people.name(message->speaker));
      else
        ++missing;
    }
  }
  if (missing > 0)
    lines << tr("%n more message(s) were selected and not loaded", nullptr, static_cast<int>(missing));
  if (!lines.isEmpty())
    copyText(lines.join(u'\n'));
}

} // namespace muniment::ui
