#include "ui/campaigns/campaign_person_pane.h"

#include "core/workspace/outreach/question_proof.h"
#include "ui/campaigns/campaign_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/pane_section.h"
#include "ui/kit/question_bubble.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using State = CampaignPerson::State;

bool maybeLeftOut(const CampaignPerson& person) {
  return person.state == State::NotSent || person.state == State::Waiting || person.state == State::Reached ||
         person.state == State::Failed;
}

} // namespace

CampaignPersonPane::CampaignPersonPane(CampaignsDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_pages(new QStackedWidget(this)) {
  setMinimumWidth(264);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_pages);
  m_pages->addWidget(new EmptyState(Icon::Person, tr("What proves how a person stands is shown here."), {}, m_pages));
  auto* scroll = new QScrollArea(m_pages);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  auto* body = new QWidget(scroll);
  body->setBackgroundRole(QPalette::Base);
  body->setAutoFillBackground(true);
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(0, 12, 0, 16);
  column->setSpacing(0);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(16, 0, 16, 12);
  head->setSpacing(2);
  m_name = new ElidedLabel({}, TextRole::PaneTitle);
  m_state = new PlainLabel({}, TextRole::Small, Ink::Secondary);
  m_state->setWordWrap(true);
  head->addWidget(m_name);
  head->addWidget(m_state);
  column->addLayout(head);
  m_asked = new PaneSection(tr("As people see it"), body);
  m_bubble = new QuestionBubble;
  if (m_asked->begin(u"question"_s))
    m_asked->addWidget(m_bubble);
  column->addWidget(m_asked);
  m_proof = new PaneSection(tr("Proof"), body);
  column->addWidget(m_proof);
  auto* acts = new QHBoxLayout;
  acts->setContentsMargins(16, 12, 16, 0);
  acts->setSpacing(8);
  m_entries = new QPushButton(tr("Show Entries"), body);
  m_entries->setObjectName(u"campaigns.personEntries"_s);
  m_exclude = new QPushButton(tr("Leave Out…"), body);
  m_exclude->setObjectName(u"campaigns.exclude"_s);
  acts->addWidget(m_entries);
  acts->addWidget(m_exclude);
  acts->addStretch(1);
  column->addLayout(acts);
  column->addStretch(1);
  scroll->setWidget(body);
  m_pages->addWidget(scroll);
  connect(m_exclude, &QPushButton::clicked, this,
          [this] { Q_EMIT excludeRequested(m_line.person.person, m_line.name); });
  connect(m_entries, &QPushButton::clicked, this, [this] {
    const QString subject =
        m_line.person.question ? aggregateOf(*m_line.person.question) : aggregateOf(m_line.person.campaign);
    Q_EMIT entriesRequested(subject, visibleText(m_line.name));
  });
}

void CampaignPersonPane::close() {
  ++m_generation;
  m_pages->setCurrentIndex(0);
}

void CampaignPersonPane::open(const Campaign& campaign, const workspace::CampaignPeople::Line& line, bool mayRun) {
  ++m_generation;
  m_campaign = campaign;
  m_line = line;
  m_name->setText(visibleText(line.name));
  const CampaignWords::Word state = CampaignWords::state(line, campaign.hasEnded());
  const QString why = CampaignWords::why(line.person);
  m_state->setText(why.isEmpty() ? state.text : tr("%1: %2", "state of a person: why").arg(state.text, why));
  m_exclude->setVisible(mayRun && !campaign.hasEnded() && maybeLeftOut(line.person));
  m_pages->setCurrentIndex(1);
  if (!line.person.question) {
    m_bubble->setContent({campaign.name, campaign.text, campaign.about, campaign.choices, campaign.ownWords});
    if (m_proof->begin(u"-"_s + line.person.id.toString()))
      m_proof->addText(tr("Nothing was sent to this person."));
    return;
  }
  m_desk->ask(workspace::QuestionById{*line.person.question})
      .then(this, [this, generation = m_generation](const Result<workspace::QuestionById::Answer>& sheet) {
        if (generation == m_generation && sheet)
          showProof(*sheet);
      });
}

void CampaignPersonPane::showQuestion(const Question& question) {
  m_bubble->setContent({m_campaign.name, question.text, question.about, question.choices, question.ownWords});
}

void CampaignPersonPane::showProof(const workspace::QuestionById::Answer& sheet) {
  const Question& question = sheet.question;
  showQuestion(question);
  const auto content = canonicalJson(contentOf(m_line.person));
  if (!m_proof->begin((content ? QString::fromUtf8(*content) : QString()) +
                      QString::number(question.answers.size() + question.notices.size())))
    return;
  const CampaignPerson& person = m_line.person;
  const auto byWhom = [](const QString& who, Instant at) {
    return tr("%1, %2", "who did it, when").arg(visibleText(who), exactMoment(at));
  };
  m_proof->addFact(tr("Asked"), exactMoment(question.askedAt));
  if (sheet.pinSetAt)
    m_proof->addFact(tr("PIN set by"), byWhom(sheet.pinSetter, *sheet.pinSetAt));
  for (const AnswerLink& link : sheet.links) {
    const auto opener = sheet.openers.find(link.id);
    if (link.usedAt && opener != sheet.openers.end() && !opener->second.isEmpty())
      m_proof->addFact(link.device ? tr("Device admitted by") : tr("Link handed over by"),
                       link.device ? visibleText(opener->second) : byWhom(opener->second, link.madeAt));
  }
  for (const workspace::QuestionById::Sent& sent : sheet.sent) {
    m_proof->addFact(tr("Message sent"),
                     tr("%1, %2", "to which number, when").arg(sent.sending.phone, exactMoment(sent.sending.at)));
    if (sent.receipt.delivered)
      m_proof->addFact(tr("Delivered"), exactMoment(*sent.receipt.delivered));
    if (sent.receipt.read)
      m_proof->addFact(tr("Read"), exactMoment(*sent.receipt.read));
  }
  if (person.reachedAt && sheet.sent.empty())
    m_proof->addFact(tr("Notification taken"), exactMoment(*person.reachedAt));
  if (person.openedAt)
    m_proof->addFact(tr("Link opened"), exactMoment(*person.openedAt));
  if (person.reminders > 0 && person.remindedAt)
    m_proof->addFact(tr("Reminded"),
                     tr("%n time(s), last on %1", nullptr, person.reminders).arg(exactMoment(*person.remindedAt)));
  for (const Question::Answer& answer : question.answers) {
    const QString words = visibleText(question.wordsOf(answer)).simplified();
    switch (answer.standing) {
    case Question::Standing::Counted:
      m_proof->addLine(Icon::Tick, Tone::Done, tr("“%1”").arg(words), exactMoment(answer.at));
      break;
    case Question::Standing::Late:
      m_proof->addLine(Icon::Clock, Tone::Failed, tr("Too late: “%1”").arg(words), exactMoment(answer.at));
      break;
    case Question::Standing::Duplicate:
      m_proof->addLine(Icon::Copy, Tone::Neutral, tr("Said again: “%1”").arg(words), exactMoment(answer.at));
      break;
    case Question::Standing::Contradictory:
      m_proof->addLine(Icon::NotEqual, Tone::Conflict, tr("Said otherwise: “%1”").arg(words), exactMoment(answer.at));
      break;
    }
    if (answer.hand)
      m_proof->addText(visibleText(workspace::ProofText::handOf(answer)), Ink::Secondary);
    if (!answer.comment.isEmpty())
      m_proof->addText(visibleText(answer.comment));
  }
  if (question.state == Question::State::Open)
    m_proof->addText(tr("No answer yet. It counts until %1.").arg(momentText(question.deadline)));
  m_proof->addText(workspace::ProofText::limits(), Ink::Tertiary);
}

} // namespace muniment::ui
