#include "ui/conversations/transcript_redacting.h"

#include "ui/conversations/transcript_view.h"
#include "ui/conversations/workspace_transcript.h"
#include "ui/kit/banner.h"
#include "ui/kit/scrim.h"
#include "ui/kit/toast.h"
#include "ui/redaction/redact_sheet.h"

#include <QtWidgets/QPushButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAboveStrip = 28 + 16;

} // namespace

TranscriptRedacting::TranscriptRedacting(WorkspaceTranscript& rows, TranscriptView& view, QWidget* parent)
    : QObject(parent), m_rows(&rows), m_view(&view), m_parent(parent),
      m_band(new Banner(Tone::Due, Icon::Stop, tr("Shown as it will be produced"),
                        tr("What is redacted, also what nobody signed off yet, is covered. The evidence has it all."),
                        parent)) {
  m_band->setObjectName(u"asProducedBand"_s);
  QPushButton* back = m_band->addLink(tr("Show Everything"));
  back->setObjectName(u"showEverything"_s);
  connect(back, &QPushButton::clicked, this, &TranscriptRedacting::toggleBoxes);
  m_band->hide();
  connect(m_view, &TranscriptView::boxesRequested, this, &TranscriptRedacting::toggleBoxes);
}

void TranscriptRedacting::setDesk(RedactionDesk& desk) {
  m_desk = &desk;
  m_rows->setRedactionDesk(desk);
}

QWidget* TranscriptRedacting::band() const { return m_band; }

void TranscriptRedacting::setConversation(const ConversationId& conversation) {
  m_conversation = conversation;
  ++m_generation;
}

void TranscriptRedacting::redact() {
  if (!m_desk)
    return;
  workspace::KeptMessages query;
  query.conversation = m_conversation;
  const TranscriptSelection& selection = m_view->selection();
  query.stretches = {selection.stretches().begin(), selection.stretches().end()};
  if (query.stretches.empty() && m_view->current() >= 0)
    query.stretches.emplace_back(m_view->current(), m_view->current());
  if (query.stretches.empty())
    return;
  if (selection.count() > workspace::KeptMessages::kMost) {
    new Toast(m_parent->window(), Icon::Stop,
              tr("At most %n message(s) are redacted at once. Select fewer.", nullptr, workspace::KeptMessages::kMost),
              {}, kAboveStrip);
    return;
  }
  m_desk->ask(std::move(query))
      .then(this, [this, generation = ++m_generation](const Result<workspace::KeptMessages::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (!answer) {
          Q_EMIT failed(answer.error());
          return;
        }
        if (!answer->messages.empty())
          open(answer->messages);
      });
}

void TranscriptRedacting::open(const std::vector<Message>& messages) {
  auto* sheet = new RedactSheet(*m_desk, messages, m_parent->window());
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &RedactSheet::redacted, this, [this](int count, bool isSignedOff) {
    new Toast(m_parent->window(), Icon::Stop,
              isSignedOff ? tr("%n message(s) redacted and signed off", nullptr, count)
                          : tr("%n message(s) redacted. Somebody has to sign it off.", nullptr, count),
              {}, kAboveStrip);
    refresh();
  });
  connect(sheet, &QDialog::finished, m_view, [this] { m_view->setFocus(); });
  new Scrim(m_parent->window(), sheet);
  sheet->open();
}

void TranscriptRedacting::toggleBoxes() {
  m_view->setAsProduced(!m_view->isAsProduced());
  m_band->setVisible(m_view->isAsProduced());
  m_view->setFocus();
}

void TranscriptRedacting::takeBack(const RedactionId& redaction) {
  if (m_desk)
    m_desk->run(workspace::WithdrawRedactions{{redaction}})
        .then(this, [this](const Result<workspace::Receipt>& receipt) {
          tell(receipt, tr("The redaction is taken back. Its history is kept."));
        });
}

void TranscriptRedacting::signOff(const RedactionId& redaction) {
  if (m_desk)
    m_desk->run(workspace::SignOffRedactions{{redaction}}, m_parent->window())
        .then(this,
              [this](const Result<workspace::Receipt>& receipt) { tell(receipt, tr("The redaction is signed off.")); });
}

void TranscriptRedacting::tell(const Result<workspace::Receipt>& receipt, const QString& sentence) {
  if (receipt)
    new Toast(m_parent->window(), Icon::Stop, sentence, {}, kAboveStrip);
  else if (receipt.error().kind != ErrorKind::Cancelled)
    Q_EMIT failed(receipt.error());
  refresh();
}

void TranscriptRedacting::refresh() {
  m_rows->refreshRedactions();
  Q_EMIT changed();
}

} // namespace muniment::ui
