#include "ui/conversations/conversations_screen.h"

#include "core/base/error_catalogue.h"
#include "core/base/json.h"
#include "core/model/live_source.h"
#include "ui/conversations/attachment_viewer.h"
#include "ui/conversations/composer.h"
#include "ui/conversations/conflict_bar.h"
#include "ui/conversations/conversation_list.h"
#include "ui/conversations/message_details_pane.h"
#include "ui/conversations/message_words.h"
#include "ui/conversations/new_messages_pill.h"
#include "ui/conversations/picture_cache.h"
#include "ui/conversations/selection_bar.h"
#include "ui/conversations/selection_copy.h"
#include "ui/conversations/transcript_header.h"
#include "ui/conversations/transcript_past.h"
#include "ui/conversations/transcript_redacting.h"
#include "ui/conversations/transcript_strip.h"
#include "ui/conversations/transcript_tagging.h"
#include "ui/conversations/transcript_view.h"
#include "ui/conversations/voice_player.h"
#include "ui/conversations/workspace_transcript.h"
#include "ui/kit/banner.h"
#include "ui/kit/empty_state.h"
#include "ui/preview/preview_dialog.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

ConversationsScreen::ConversationsScreen(ConversationQueries& queries, ReviewDesk& review, QWidget* parent)
    : QWidget(parent), m_queries(&queries), m_review(&review), m_rows(new WorkspaceTranscript(queries, review, this)),
      m_pictures(new PictureCache(queries, this)), m_viewer(new AttachmentViewer(queries, *this, this)),
      m_voices(new VoicePlayer(queries, *this)), m_splitter(new QSplitter(this)),
      m_list(new ConversationList(queries, m_splitter)) {
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
  connectHeader();
  connectTranscript();
  connectTagging();
  connectEvidence();
  connectComposer();
  connectVoices();
  connect(m_list, &ConversationList::opened, this, &ConversationsScreen::open);
  connect(m_list, &ConversationList::emptied, this, &ConversationsScreen::close);
  connect(m_list, &ConversationList::importRequested, this, &ConversationsScreen::importRequested);
  connect(m_list, &ConversationList::failed, this, &ConversationsScreen::failed);
  connect(m_rows, &TranscriptRows::failed, this, &ConversationsScreen::failed);
  connect(m_details, &MessageDetailsPane::noteRequested, this, &ConversationsScreen::keepNote);
  connect(m_details, &MessageDetailsPane::transcriptionRequested, this, &ConversationsScreen::keepWords);
  connect(m_details, &MessageDetailsPane::participantsRequested, this, &ConversationsScreen::participantsRequested);
  connect(m_details, &MessageDetailsPane::importsRequested, this, &ConversationsScreen::importsRequested);
  connect(m_details, &MessageDetailsPane::sensitiveRequested, this, &ConversationsScreen::markSensitive);
  connect(m_details, &MessageDetailsPane::proofRequested, this, &ConversationsScreen::prove);
  connect(m_details, &MessageDetailsPane::recordRequested, this, &ConversationsScreen::recordRequested);
  connect(m_details, &MessageDetailsPane::fileRequested, this, &ConversationsScreen::chooseCopy);
  auto* help = new QShortcut(QKeySequence(Qt::Key_F1), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(help, &QShortcut::activated, this, &ConversationsScreen::showHelp);
  m_view->setPictures(m_pictures);
  m_view->setRows(m_rows);
  m_list->refresh();
}

QWidget* ConversationsScreen::makeMiddle() {
  m_pages = new QStackedWidget(m_splitter);
  m_pages->setMinimumWidth(420);
  auto* nothing = new EmptyState(
      Icon::Chat, tr("Nothing is open. Messages are shown here once a chat was imported or dropped on this window."),
      {}, m_pages);
  nothing->setObjectName(u"nothingOpen"_s);
  auto* filtered =
      new EmptyState(Icon::Filter, tr("No conversation is open, and the filters let none through."), {}, m_pages);
  const std::initializer_list<QWidget*> pages = {nothing, filtered, makeTranscript(), makeClosed()};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
  return m_pages;
}

QWidget* ConversationsScreen::makeTranscript() {
  auto* middle = new QWidget(m_pages);
  auto* column = new QVBoxLayout(middle);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_header = new TranscriptHeader(middle);
  m_searchProblem = new Banner(Tone::Failed, Icon::Octagon, tr("The search failed"), {}, middle);
  m_searchProblem->setObjectName(u"searchProblem"_s);
  QPushButton* place = m_searchProblem->addLink(tr("Show the place"));
  connect(place, &QPushButton::clicked, this, [this] { m_header->selectInQuery(m_problemPlace.value_or(0)); });
  m_searchProblem->hide();
  m_conflicts = new ConflictBar(middle);
  m_view = new TranscriptView(middle);
  m_pill = new NewMessagesPill(m_view);
  m_strip = new TranscriptStrip(middle);
  m_selectionBar = new SelectionBar(middle);
  m_tagging = new TranscriptTagging(*m_review, *m_rows, *m_view, middle);
  m_redacting = new TranscriptRedacting(*m_rows, *m_view, middle);
  m_past = new TranscriptPast(*m_rows, *m_view, middle);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  row->addWidget(m_view, 1);
  row->addWidget(m_strip);
  column->addWidget(m_header);
  column->addWidget(m_searchProblem);
  column->addWidget(m_conflicts);
  column->addWidget(m_past->bar());
  column->addWidget(m_redacting->band());
  column->addLayout(row, 1);
  column->addWidget(m_tagging->bar());
  column->addWidget(m_selectionBar);
  m_composer = new Composer(middle);
  column->addWidget(m_composer);
  return middle;
}

void ConversationsScreen::connectHeader() {
  connect(m_header, &TranscriptHeader::queryChanged, this, &ConversationsScreen::search);
  connect(m_header, &TranscriptHeader::stepRequested, this, &ConversationsScreen::stepHit);
  connect(m_header, &TranscriptHeader::dayRequested, this, &ConversationsScreen::goToDay);
  connect(m_header, &TranscriptHeader::searchLeft, this, [this] { m_view->setFocus(); });
  connect(m_header, &TranscriptHeader::helpRequested, this, &ConversationsScreen::showHelp);
  connect(m_conflicts, &ConflictBar::jumped, this, &ConversationsScreen::look);
  connect(m_conflicts, &ConflictBar::stepRequested, this,
          [this](bool forward) { m_conflicts->step(m_view->current(), forward); });
}

void ConversationsScreen::connectTranscript() {
  connect(m_view, &TranscriptView::currentChanged, this, &ConversationsScreen::showDetails);
  connect(m_view, &TranscriptView::selectionChanged, this, &ConversationsScreen::showSelection);
  connect(m_view, &TranscriptView::moved, this, &ConversationsScreen::showView);
  connect(m_rows, &TranscriptRows::countChanged, this, &ConversationsScreen::takeGrowth);
  connect(m_pill, &NewMessagesPill::clicked, this, [this] {
    m_pill->clear();
    m_view->scrollToEnd();
    m_view->setFocus();
  });
  connect(m_view, &TranscriptView::searchRequested, m_header, &TranscriptHeader::focusSearch);
  connect(m_view, &TranscriptView::dayRequested, m_header, &TranscriptHeader::openCalendar);
  connect(m_view, &TranscriptView::nextHitRequested, this, &ConversationsScreen::stepHit);
  connect(m_view, &TranscriptView::nextConflictRequested, this,
          [this](bool forward) { m_conflicts->step(m_view->current(), forward); });
  connect(m_view, &TranscriptView::noteRequested, m_details, &MessageDetailsPane::beginNote);
  connect(m_view, &TranscriptView::helpRequested, this, &ConversationsScreen::showHelp);
  connect(m_view, &TranscriptView::copyRequested, this, &ConversationsScreen::copy);
  connect(m_view, &TranscriptView::declareRequested, this, &ConversationsScreen::declare);
  connect(m_view, &TranscriptView::fileRequested, this, [this](qlonglong position) {
    if (const Message* message = m_rows->row(position))
      chooseCopy(message->id);
  });
  connect(m_view, &TranscriptView::openRequested, this, &ConversationsScreen::openAttachment);
  connect(m_viewer, &AttachmentViewer::failed, this, &ConversationsScreen::failed);
  connect(m_viewer, &AttachmentViewer::saveRequested, this,
          [this](MessageId message, const QString& name) { choosePlace(message, name, m_viewer->dialog()); });
  connect(m_strip, &TranscriptStrip::jumped, this, [this](qlonglong position) { m_view->scrollTo(position, 0.5); });
  connect(m_selectionBar, &SelectionBar::declareRequested, this, &ConversationsScreen::declare);
  connect(m_view, &TranscriptView::holdRequested, this, &ConversationsScreen::hold);
  connect(m_selectionBar, &SelectionBar::holdRequested, this, &ConversationsScreen::hold);
  connect(m_view, &TranscriptView::caseRequested, this, &ConversationsScreen::fileToCase);
  connect(m_selectionBar, &SelectionBar::copyRequested, this, &ConversationsScreen::copy);
  connect(m_selectionBar, &SelectionBar::cleared, m_view, &TranscriptView::clearSelection);
  connect(m_selectionBar, &SelectionBar::contextChanged, this, [this](int rows) {
    m_view->setContext(rows);
    showSelection();
  });
}

void ConversationsScreen::connectTagging() {
  connect(m_tagging, &TranscriptTagging::nextRequested, this, &ConversationsScreen::goOn);
  connect(m_tagging, &TranscriptTagging::placeRequested, this, &ConversationsScreen::look);
  connect(m_tagging, &TranscriptTagging::changed, this, &ConversationsScreen::askTags);
  connect(m_tagging, &TranscriptTagging::failed, this, &ConversationsScreen::failed);
  connect(m_selectionBar, &SelectionBar::tagRequested, m_tagging, &TranscriptTagging::toggle);
}

void ConversationsScreen::setComposerDesk(ComposerDesk& desk) {
  m_composer->setDesk(&desk);
  m_composer->refresh();
}

void ConversationsScreen::setPreviews(std::shared_ptr<preview::PreviewHost> previews) {
  m_pictures->setPreviews(previews);
  m_voices->setPreviews(previews);
  m_viewer->setPreviews(std::move(previews));
}

QByteArray ConversationsScreen::paneState() const {
  const Json state = Json::Object{{u"panes"_s, QString::fromLatin1(m_splitter->saveState().toBase64())},
                                  {u"viewer"_s, QString::fromUtf8(m_viewer->paneState())}};
  return canonicalJson(state).value_or(QByteArray());
}

void ConversationsScreen::setPaneState(const QByteArray& state) {
  const auto json = parseJson(state);
  if (!json)
    return;
  m_splitter->restoreState(QByteArray::fromBase64(json->text(u"panes").toLatin1()));
  m_viewer->setPaneState(json->text(u"viewer").toUtf8());
}

void ConversationsScreen::open(const ConversationSummary& conversation) {
  m_open = conversation.conversation.id;
  m_title = conversation.conversation.title;
  m_isLive = false;
  m_shown = conversation.messages;
  m_pill->clear();
  ++m_searchGeneration;
  takeHits({});
  m_searchProblem->hide();
  m_conflicts->clear();
  m_pictures->clear();
  m_voices->stop();
  m_header->setConversation(conversation);
  m_details->show();
  m_details->setConversation({conversation, {}, {}});
  m_past->setConversation(conversation);
  m_redacting->setConversation(m_open);
  m_rows->show(m_open, conversation.messages);
  m_tagging->setConversation(m_open);
  m_composer->setConversation(m_open);
  m_view->setRows(m_rows);
  m_view->scrollToEnd();
  m_strip->setCount(conversation.messages);
  m_strip->setDensity({});
  m_strip->setMarks({});
  m_marks.clear();
  showTranscript();
  askAbout(conversation);
}

void ConversationsScreen::askAbout(const ConversationSummary& conversation) {
  const ConversationId id = conversation.conversation.id;
  workspace::ConversationById byId;
  byId.id = id;
  m_queries->ask(byId).then(this, [this, id](const Result<workspace::ConversationById::Answer>& answer) {
    if (m_open != id)
      return;
    if (!answer) {
      Q_EMIT failed(answer.error());
      return;
    }
    m_view->setPeople(TranscriptPeople(answer->speakers, answer->sources));
    m_details->setConversation(*answer);
    takeMarks(answer->sensitive);
    m_isLive = std::ranges::any_of(answer->sources, [](const ConversationSource& source) {
      return source.state == ConversationSource::State::Reading && isLive(source);
    });
    if (answer->summary.sources < 2) // one that was withdrawn says nothing any more
      return;
    workspace::ConflictsInConversation conflicts;
    conflicts.conversation = id;
    m_queries->ask(conflicts).then(
        this, [this, id, sources = answer->sources](const Result<workspace::ConflictsInConversation::Answer>& found) {
          if (m_open == id && found)
            m_conflicts->setConflicts(*found, sources);
        });
  });
  askMarks();
  workspace::TranscriptDensity density;
  density.conversation = id;
  m_queries->ask(density).then(this,
                               [this, id](const Result<std::vector<workspace::TranscriptDensity::Slice>>& answer) {
                                 if (m_open == id && answer)
                                   m_strip->setDensity(*answer);
                               });
}

void ConversationsScreen::showConversation(const ConversationId& conversation) {
  workspace::ConversationById byId;
  byId.id = conversation;
  m_queries->ask(byId).then(this, [this](const Result<workspace::ConversationById::Answer>& answer) {
    if (!answer)
      return Q_EMIT failed(answer.error());
    m_list->open(answer->summary.conversation.id);
    open(answer->summary);
    takeMarks(answer->sensitive);
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
            takeMarks(answer->sensitive);
          }
          m_view->scrollTo(position, 0.4);
          m_view->setCurrent(position);
          m_view->setFocus(Qt::OtherFocusReason);
        });
  });
}

void ConversationsScreen::close(bool filtered) {
  m_voices->stop();
  m_pages->setCurrentIndex(filtered ? NothingMatches : Nothing);
  m_details->hide();
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
                                 if (!answer) {
                                   Q_EMIT failed(answer.error());
                                   return;
                                 }
                                 m_details->setMessage(*answer);
                                 askRecords(answer->message.id, position);
                                 askTags();
                                 askRedactions(position);
                               });
}

void ConversationsScreen::search(const QString& query) {
  const int generation = ++m_searchGeneration;
  if (query.isEmpty()) {
    m_searchProblem->hide();
    return takeHits({});
  }
  workspace::HitsInConversation hits;
  hits.conversation = m_open;
  hits.query = query;
  m_queries->ask(hits).then(this, [this, generation](const Result<workspace::HitsInConversation::Answer>& answer) {
    if (generation == m_searchGeneration)
      takeAnswer(answer);
  });
}

void ConversationsScreen::takeAnswer(const Result<workspace::HitsInConversation::Answer>& answer) {
  m_searchProblem->setVisible(!answer);
  if (!answer) {
    takeHits({});
    m_header->setSearchFailed();
    m_problemPlace = workspace::placeInQuery(answer.error());
    m_searchProblem->setContent(Tone::Failed, Icon::Octagon, tr("The search failed"), errorText(answer.error()));
    m_searchProblem->findChild<QPushButton*>()->setVisible(m_problemPlace.has_value());
    return;
  }
  m_view->setHitRanges([marker = answer->marker](const QString& text) {
    std::vector<TranscriptView::Range> ranges;
    for (const workspace::SearchMessages::Mark& mark : marker->marks(text))
      ranges.emplace_back(mark.start, mark.length);
    return ranges;
  });
  takeHits(answer->positions);
  if (!m_hits.empty())
    stepHit(true);
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

void ConversationsScreen::look(std::int64_t position) {
  m_view->scrollTo(position, 0.4);
  m_view->setCurrent(position);
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
  if (!visible.empty() && visible.back().position + 1 >= m_rows->count())
    m_pill->clear();
  if (!visible.empty())
    m_strip->setView(static_cast<double>(visible.front().position), static_cast<double>(visible.back().position + 1));
}

void ConversationsScreen::showSelection() {
  const TranscriptSelection& selection = m_view->selection();
  const std::int64_t count = selection.count();
  QString span;
  if (!selection.isEmpty()) {
    const Message* first = m_rows->row(selection.stretches().front().first);
    const Message* last = m_rows->row(selection.stretches().back().second);
    if (first && last)
      span = count == 1 ? MessageWords::whole(first->time)
                        : tr("%1 to %2").arg(MessageWords::whole(first->time), MessageWords::whole(last->time));
  }
  m_selectionBar->show(count, m_view->widened().count() - count, span, SelectionCopy::kMost);
}

} // namespace muniment::ui
