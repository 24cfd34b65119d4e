#include "ui/coverage/coverage_details.h"

#include "ui/coverage/coverage_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/pane_section.h"
#include "ui/kit/plain_label.h"

#include <QtCore/QLocale>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <set>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using workspace::ConversationCoverage;
using workspace::CoveredSource;

CoverageDetails::CoverageDetails(QWidget* parent) : QScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setAccessibleName(tr("Details of the coverage"));
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 16, 0, 16);
  column->setSpacing(0);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(24, 0, 24, 16);
  head->setSpacing(12);
  m_title = new PlainLabel({}, TextRole::PaneTitle, Ink::Primary, page);
  m_title->setWordWrap(true);
  m_open = new QPushButton(tr("Open Conversation"), page);
  m_sources = new PaneSection(tr("Captured"), page);
  m_missing = new PaneSection(tr("Missing or in doubt"), page);
  m_never = new PaneSection(tr("Never in such sources"), page);
  head->addWidget(m_title);
  head->addWidget(m_open, 0, Qt::AlignLeft);
  column->addLayout(head);
  for (PaneSection* section : {m_sources, m_missing, m_never})
    column->addWidget(section);
  column->addStretch(1);
  setWidget(page);
  connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT conversationRequested(m_conversation); });
}

void CoverageDetails::setContent(const ConversationCoverage& coverage) {
  m_conversation = coverage.summary.conversation.id;
  m_title->setText(coverage.summary.conversation.title);
  showSources(coverage);
  showMissing(coverage);
  showNever(coverage);
}

void CoverageDetails::showSources(const ConversationCoverage& coverage) {
  QString content = m_conversation.toString();
  for (const CoveredSource& source : coverage.sources)
    content += source.source.id.toString() + QString::number(source.source.messages);
  if (!m_sources->begin(content))
    return;
  for (const CoveredSource& source : coverage.sources) {
    m_sources->addLine(source.route == workspace::CaptureRoute::CloudApi ? Icon::Plug : Icon::Document, Tone::Neutral,
                       CoverageWords::route(source.route), source.source.name);
    m_sources->addFact(tr("Period"), CoverageWords::period(source));
    m_sources->addFact(tr("Messages"), QLocale().toString(source.source.messages));
    m_sources->addFact(tr("Captured"), momentText(source.source.capturedAt));
    m_sources->addFact(tr("From"), source.source.owner.isEmpty() ? tr("not recorded") : source.source.owner);
  }
}

void CoverageDetails::showMissing(const ConversationCoverage& coverage) {
  QStringList sentences;
  if (coverage.privacyLines > 0)
    sentences << tr("Advanced chat privacy was switched on or off here. While it is on, the app lets nobody export the "
                    "chat or save its files by itself.");
  if (coverage.media.missing > 0)
    sentences << tr("%n file(s) announced in messages were not handed over.", nullptr,
                    static_cast<int>(coverage.media.missing));
  if (coverage.media.omitted > 0)
    sentences << tr("%n file(s) were left out by whoever exported.", nullptr, static_cast<int>(coverage.media.omitted));
  for (const CoveredSource& source : coverage.sources) {
    for (const workspace::CoverageDoubt doubt : source.doubts)
      sentences << CoverageWords::doubt(doubt);
  }
  QString content = m_conversation.toString() + sentences.join(u'\n');
  for (const LiveFact& gap : coverage.gaps)
    content += gap.id.toString();
  if (!m_missing->begin(content))
    return;
  for (const QString& sentence : sentences)
    m_missing->addText(sentence);
  for (const LiveFact& gap : coverage.gaps)
    m_missing->addLine(Icon::Triangle, Tone::Due, CoverageWords::gap(gap), momentText(gap.at));
  if (sentences.empty() && coverage.gaps.empty())
    m_missing->addText(
        tr("Nothing is known to be missing. That does not show that nothing is: no program sees what was "
           "removed before the copy was made."));
}

void CoverageDetails::showNever(const ConversationCoverage& coverage) {
  std::set<workspace::NeverVisible> kinds;
  for (const CoveredSource& source : coverage.sources) {
    const auto never = workspace::neverVisible(source.route);
    if (&source == &coverage.sources.front()) {
      kinds.insert(never.begin(), never.end());
      continue;
    }
    std::erase_if(kinds, [&](workspace::NeverVisible kind) { return std::ranges::find(never, kind) == never.end(); });
  }
  QStringList words;
  for (const workspace::NeverVisible kind : kinds)
    words << CoverageWords::never(kind);
  if (!m_never->begin(words.join(u'\n') + m_conversation.toString()))
    return;
  for (const QString& word : words)
    m_never->addText(word);
}

} // namespace muniment::ui
