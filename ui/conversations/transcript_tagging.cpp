#include "ui/conversations/transcript_tagging.h"

#include "ui/conversations/transcript_view.h"
#include "ui/conversations/workspace_transcript.h"
#include "ui/kit/scrim.h"
#include "ui/review/tag_bar.h"
#include "ui/review/tag_sets_sheet.h"

namespace muniment::ui {
namespace {

constexpr int kPause = 150; ///< milliseconds

/// Takes up to as many positions as one answer has from the front.
std::vector<workspace::KeptMessages::Stretch> takeSome(std::vector<workspace::KeptMessages::Stretch>& stretches) {
  std::vector<workspace::KeptMessages::Stretch> some;
  std::int64_t room = workspace::KeptMessages::kMost;
  while (!stretches.empty() && room > 0) {
    auto& [first, last] = stretches.front();
    const std::int64_t end = std::min(last, first + room - 1);
    some.emplace_back(first, end);
    room -= end - first + 1;
    first = end + 1;
    if (first > last)
      stretches.erase(stretches.begin());
  }
  return some;
}

} // namespace

TranscriptTagging::TranscriptTagging(ReviewDesk& desk, WorkspaceTranscript& rows, TranscriptView& view, QWidget* parent)
    : QObject(parent), m_desk(&desk), m_rows(&rows), m_view(&view), m_parent(parent), m_tagger(new Tagger(desk, this)),
      m_bar(new TagBar(*m_tagger, parent)) {
  m_bar->hide();
  m_pause.setSingleShot(true);
  m_pause.setInterval(kPause);
  connect(&m_pause, &QTimer::timeout, this, &TranscriptTagging::aim);
  const auto later = [this] {
    if (m_bar->isVisibleTo(m_parent))
      m_pause.start();
  };
  connect(m_view, &TranscriptView::selectionChanged, this, later);
  connect(m_view, &TranscriptView::currentChanged, this, [this] {
    if (m_bar->isVisibleTo(m_parent))
      aim();
  });
  connect(m_view, &TranscriptView::tagRequested, this, &TranscriptTagging::toggle);
  connect(m_view, &TranscriptView::digitPressed, m_tagger, &Tagger::press);
  connect(m_view, &TranscriptView::answerDone, this, &TranscriptTagging::nextRequested);
  connect(m_view, &TranscriptView::answerUndone, m_tagger, &Tagger::undo);
  connect(m_tagger, &Tagger::answered, this, &TranscriptTagging::nextRequested);
  connect(m_tagger, &Tagger::reopened, this, &TranscriptTagging::placeRequested);
  connect(m_tagger, &Tagger::failed, this, &TranscriptTagging::failed);
  connect(m_tagger, &Tagger::tagged, this, [this] {
    m_rows->refreshTags();
    Q_EMIT changed();
  });
  connect(m_tagger, &Tagger::setsChanged, this, [this] {
    m_rows->setTagSets(m_tagger->sets());
    Q_EMIT changed();
  });
  connect(m_bar, &TagBar::setsRequested, this, &TranscriptTagging::openSets);
  connect(m_bar, &TagBar::closed, this, [this] { setOn(false); });
}

QWidget* TranscriptTagging::bar() const { return m_bar; }

void TranscriptTagging::setConversation(const ConversationId& conversation) {
  m_conversation = conversation;
  ++m_generation;
  m_tagger->setTarget({});
  refresh();
}

void TranscriptTagging::refresh() {
  m_tagger->refresh();
  m_rows->refreshTags();
}

void TranscriptTagging::toggle() { setOn(!m_bar->isVisibleTo(m_parent)); }

void TranscriptTagging::setOn(bool on) {
  m_bar->setVisible(on);
  m_view->setTagging(on);
  m_view->setFocus();
  if (on) {
    m_tagger->refresh();
    aim();
  }
}

void TranscriptTagging::aim() {
  m_pause.stop();
  const int generation = ++m_generation;
  const TranscriptSelection& selection = m_view->selection();
  if (selection.count() > 1)
    return gather({selection.stretches().begin(), selection.stretches().end()}, {}, generation);
  const std::int64_t position = m_view->current();
  const Message* message = position >= 0 ? m_rows->row(position) : nullptr;
  Tagger::Target target;
  if (message)
    target = {{message->id}, position};
  m_tagger->setTarget(std::move(target));
}

void TranscriptTagging::gather(std::vector<workspace::KeptMessages::Stretch> stretches, std::vector<MessageId> found,
                               int generation) {
  if (stretches.empty() || found.size() >= workspace::TagMessages::kMost)
    return m_tagger->setTarget({std::move(found), -1});
  workspace::KeptMessages query;
  query.conversation = m_conversation;
  query.stretches = takeSome(stretches);
  m_desk->ask(std::move(query))
      .then(this, [this, stretches = std::move(stretches), found = std::move(found),
                   generation](const Result<workspace::KeptMessages::Answer>& answer) mutable {
        if (generation != m_generation)
          return;
        if (!answer) {
          Q_EMIT failed(answer.error());
          return;
        }
        for (const Message& message : answer->messages)
          found.push_back(message.id);
        gather(std::move(stretches), std::move(found), generation);
      });
}

void TranscriptTagging::openSets() {
  const TagSet* shown = m_tagger->set();
  auto* sheet =
      new TagSetsSheet(*m_desk, m_tagger->sets(), shown ? std::optional(shown->id) : std::nullopt, m_parent->window());
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &TagSetsSheet::saved, this, [this](const TagSetId& set) {
    m_tagger->refresh();
    m_tagger->setSet(set);
  });
  connect(sheet, &QDialog::finished, m_view, [this] { m_view->setFocus(); });
  new Scrim(m_parent->window(), sheet);
  sheet->open();
}

} // namespace muniment::ui
