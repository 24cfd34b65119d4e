#include "ui/documents/document_pane.h"

#include "ui/documents/chain_model.h"
#include "ui/documents/chain_page.h"
#include "ui/documents/chain_strip.h"
#include "ui/documents/desk_original.h"
#include "ui/documents/document_preview.h"
#include "ui/documents/document_sheet.h"
#include "ui/documents/document_words.h"
#include "ui/documents/findings_list.h"
#include "ui/documents/lines_bar.h"
#include "ui/documents/original_view.h"
#include "ui/documents/place_bar.h"
#include "ui/kit/day_text.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/export_offer.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"
#include "ui/kit/subject_pages.h"
#include "ui/kit/tab_strip.h"

#include <QtCore/QLocale>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kSide = 16;
constexpr std::size_t kMostFindings = 200;
constexpr int kLeastWidth = 240;

} // namespace

DocumentPane::DocumentPane(DocumentDesk& desk, QWidget* parent) : QWidget(parent), m_desk(&desk) {
  setObjectName(u"documentPane"_s);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(420);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  makePages();
  column->addWidget(m_pages);
  clear(tr("No document is open."));
}

DocumentPane::~DocumentPane() = default;

void DocumentPane::makePages() {
  m_pages = new SubjectPages(makeDocument(), tr("This document is not open to you. An administrator can grant it."),
                             tr("The document could not be read. What was received is kept."), this);
  connect(m_pages, &SubjectPages::retryRequested, this, &DocumentPane::refresh);
}

QWidget* DocumentPane::makeDocument() {
  auto* document = new QWidget(this);
  auto* column = new QVBoxLayout(document);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeHead());
  auto* tabs = new QHBoxLayout;
  tabs->setContentsMargins(kSide - 12, 0, 0, 0);
  m_tabs = new TabStrip(tr("Views of the document"), document);
  m_tabs->setObjectName(u"documentTabs"_s);
  for (const QString& name : {tr("Document"), tr("Original"), tr("Preview"), tr("Chain"), tr("Findings")})
    m_tabs->addTab(name);
  tabs->addWidget(m_tabs, 1);
  column->addLayout(tabs);
  m_bodies = new QStackedWidget(document);
  m_chain = new ChainPage(*m_desk, m_bodies);
  m_bodies->addWidget(makeReadable());
  m_bodies->addWidget(makeOriginal());
  m_preview = new DocumentPreview(*m_desk, m_bodies);
  m_bodies->addWidget(m_preview);
  m_bodies->addWidget(m_chain);
  m_bodies->addWidget(makeFindings());
  column->addWidget(m_bodies, 1);
  connect(m_preview, &DocumentPreview::failed, this, &DocumentPane::failed);
  connect(m_chain, &ChainPage::documentRequested, this, &DocumentPane::documentRequested);
  connect(m_chain, &ChainPage::placeChosen, this, &DocumentPane::showInOriginal);
  connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
    if (tab == static_cast<int>(Tab::Original))
      loadOriginal();
    m_bodies->setCurrentIndex(tab);
  });
  return document;
}

QWidget* DocumentPane::makeHead() {
  auto* head = new QWidget(this);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(kSide, 10, kSide, 6);
  row->setSpacing(8);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  m_title = new ElidedLabel({}, TextRole::PaneTitle, Ink::Primary, head);
  m_title->setObjectName(u"documentHeading"_s);
  m_line = new ElidedLabel({}, TextRole::Small, Ink::Secondary, head);
  words->addWidget(m_title);
  words->addWidget(m_line);
  row->addLayout(words, 1);
  auto* declare = new QPushButton(tr("Declare…"), head);
  declare->setObjectName(u"declareDocument"_s);
  declare->setToolTip(plainToolTip(tr("Make a record of the file that this document came in (D)")));
  setButtonKind(declare, ButtonKind::Primary);
  auto* hold = new QPushButton(tr("Hold…"), head);
  hold->setObjectName(u"holdDocument"_s);
  hold->setToolTip(plainToolTip(tr("Put the file that this document came in under hold (H)")));
  m_more = new QPushButton(tr("More"), head);
  m_more->setObjectName(u"documentMore"_s);
  for (QPushButton* button : {m_more, hold, declare}) {
    setCompact(button);
    row->addWidget(button);
  }
  connect(declare, &QPushButton::clicked, this, [this] { Q_EMIT actRequested(Act::Declare); });
  connect(hold, &QPushButton::clicked, this, [this] { Q_EMIT actRequested(Act::Hold); });
  connect(m_more, &QPushButton::clicked, this, &DocumentPane::openMenu);
  return head;
}

QWidget* DocumentPane::makeReadable() {
  auto* page = new QWidget(m_bodies);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_lines = new LinesBar(page);
  m_sheet = new DocumentSheet(page);
  m_segment = new PlaceBar(tr("Show in the Original"), true, page);
  m_segment->setObjectName(u"segmentBar"_s);
  page->setFocusProxy(m_sheet);
  auto* strip = new ChainStrip(*m_chain->model(), page);
  column->addWidget(m_lines);
  column->addWidget(m_sheet, 1);
  column->addWidget(m_segment);
  column->addWidget(strip);
  connect(m_lines, &LinesBar::linesRequested, this, [this](std::int64_t firstLine) {
    m_firstLine = firstLine;
    refresh();
  });
  connect(strip, &ChainStrip::documentRequested, this, &DocumentPane::documentRequested);
  connect(m_sheet, &DocumentSheet::placeChosen, this, [this](const formats::edi::Place& place) {
    loadOriginal();
    m_original->choose(place);
  });
  connect(m_segment, &PlaceBar::followed, this, [this] { setTab(Tab::Original); });
  return page;
}

QWidget* DocumentPane::makeOriginal() {
  auto* page = new QWidget(m_bodies);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_original = new OriginalView(page);
  m_values = new PlaceBar(tr("Show in the Document"), false, page);
  m_values->setObjectName(u"valuesBar"_s);
  page->setFocusProxy(m_original);
  column->addWidget(m_original, 1);
  column->addWidget(m_values);
  connect(m_original, &OriginalView::located, this, &DocumentPane::showSegment);
  connect(m_original, &OriginalView::placeChosen, this, [this](const formats::edi::Place& place) {
    m_sheet->choose(place);
    showValues(place);
  });
  connect(m_original, &OriginalView::failed, this, &DocumentPane::failed);
  connect(m_values, &PlaceBar::followed, this, [this] { setTab(Tab::Document); });
  return page;
}

QWidget* DocumentPane::makeFindings() {
  auto* body = new QWidget;
  body->setBackgroundRole(QPalette::Base);
  body->setAutoFillBackground(true);
  body->setMinimumWidth(kLeastWidth); // a very long word from outside widens nothing
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(24, 16, 24, 16);
  m_findings = new FindingsList(body);
  column->addWidget(m_findings);
  column->addStretch(1);
  auto* scroll = new QScrollArea(m_bodies);
  scroll->setObjectName(u"documentFindings"_s);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(body);
  connect(m_findings, &FindingsList::placeChosen, this, &DocumentPane::showInOriginal);
  return scroll;
}

void DocumentPane::openMenu() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("File to a Case…"), this, [this] { Q_EMIT actRequested(Act::File); });
  if (m_known && formats::edi::isPaper(m_known->summary.dialect)) {
    if (offersExports())
      menu->addAction(tr("Save a Copy…"), this, [this] { Q_EMIT actRequested(Act::SaveCopy); });
  } else {
    menu->addAction(tr("Print…"), this, [this] { Q_EMIT actRequested(Act::Print); });
    if (offersExports())
      menu->addAction(tr("Save as PDF…"), this, [this] { Q_EMIT actRequested(Act::SavePdf); });
  }
  menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

DocumentPane::Tab DocumentPane::tab() const { return static_cast<Tab>(m_tabs->currentIndex()); }

void DocumentPane::setTab(Tab tab) {
  m_readTab = static_cast<int>(tab == Tab::Preview ? Tab::Document : tab);
  if (m_tabs->isTabVisible(static_cast<int>(tab)))
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void DocumentPane::setPreviews(std::shared_ptr<preview::PreviewHost> previews) {
  m_preview->setPreviews(std::move(previews));
}

void DocumentPane::showHits(const DocumentId& document, const QString& text, int page) {
  m_hits = Hits{document, text, page};
  if (!known() || known()->summary.id != document)
    return;
  m_preview->showHits(text, page);
  m_hits.reset();
  setTab(Tab::Preview);
}

/// A paper is only looked at; what else there is has no preview, unless it carries files inside.
void DocumentPane::showTabs() {
  const bool wasPaper =
      m_tabs->isTabVisible(static_cast<int>(Tab::Preview)) && !m_tabs->isTabVisible(static_cast<int>(Tab::Document));
  const bool isPaper = formats::edi::isPaper(m_known->summary.dialect);
  const bool hasPreview = DocumentPreview::hasAny(*m_known);
  if (tab() != Tab::Preview)
    m_readTab = m_tabs->currentIndex();
  // What is to be seen is chosen before anything hides: a tab that hides chooses another one by itself.
  m_tabs->setTabVisible(static_cast<int>(Tab::Preview), hasPreview || tab() == Tab::Preview);
  if (isPaper)
    m_tabs->setCurrentIndex(static_cast<int>(Tab::Preview));
  for (const Tab each : {Tab::Document, Tab::Original, Tab::Chain, Tab::Findings})
    m_tabs->setTabVisible(static_cast<int>(each), !isPaper);
  if (!isPaper && tab() == Tab::Preview && (wasPaper || !hasPreview))
    m_tabs->setCurrentIndex(m_readTab);
  m_tabs->setTabVisible(static_cast<int>(Tab::Preview), hasPreview);
}

void DocumentPane::focusContent() {
  if (m_pages->isSubjectShown())
    m_bodies->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void DocumentPane::clear(const QString& sentence) {
  m_open.reset();
  m_known.reset();
  m_original->setSource(nullptr, {});
  m_source.reset();
  m_preview->clear();
  m_pages->showNothing(sentence);
  Q_EMIT closed();
}

void DocumentPane::open(const DocumentId& document) {
  if (m_open == document && m_known)
    return refresh();
  m_open = document;
  m_firstLine = 1;
  if (!m_known)
    m_pages->showWaiting();
  refresh();
}

void DocumentPane::refresh() {
  if (!m_open)
    return;
  if (m_isRunning) {
    m_again = true;
    return;
  }
  m_isRunning = true;
  workspace::DocumentById query;
  query.id = *m_open;
  query.firstLine = m_firstLine;
  m_desk->ask(query).then(
      this, [this, id = *m_open, first = m_firstLine](const Result<workspace::DocumentById::Answer>& known) {
        m_isRunning = false;
        if (std::exchange(m_again, false) || m_open != id ||
            m_firstLine != first) // the person has moved on, or something changed
          return refresh();
        if (known)
          return take(*known);
        if (known.error().kind == ErrorKind::NotFound)
          return clear(tr("This document is not there any more, or it is not open to you."));
        m_known.reset();
        m_pages->showError(known.error().kind);
        Q_EMIT closed();
        Q_EMIT failed(known.error());
      });
}

void DocumentPane::take(const workspace::DocumentById::Answer& known) {
  const auto firstOf = [](const workspace::DocumentById::Answer& each) {
    return each.document.lines.empty() ? 0 : each.document.lines.front().ordinal;
  };
  const bool isNew = !m_known || m_known->summary.id != known.summary.id;
  const bool hasOtherLines = isNew || firstOf(*m_known) != firstOf(known);
  m_known = known;
  m_pages->showSubject();
  showHead();
  m_chain->setDocument(*m_known);
  if (isNew) {
    showTabs();
    m_preview->setDocument(*m_known);
    m_original->setSource(nullptr, {});
    m_source.reset();
    m_segment->setContent({}, {});
    m_values->setContent({}, {});
    std::vector<formats::edi::Finding> findings = m_known->document.findings;
    findings.insert(findings.end(), m_known->envelope.begin(), m_known->envelope.end());
    m_findings->setFindings(findings, kMostFindings);
    if (tab() == Tab::Original)
      loadOriginal();
  }
  if (hasOtherLines) {
    m_lines->setDocument(m_known->document);
    m_sheet->setDocument(std::make_shared<const formats::edi::Document>(m_known->document));
  }
  if (m_hits && m_hits->document == m_known->summary.id)
    showHits(DocumentId(m_hits->document), QString(m_hits->text), m_hits->page);
  Q_EMIT shown();
}

void DocumentPane::showHead() {
  const workspace::DocumentSummary& summary = m_known->summary;
  const QString kind = DocumentWords::kind(summary.kind);
  if (!summary.title.isEmpty())
    m_title->setText(DocumentWords::text(summary.title));
  else if (summary.number.isEmpty())
    m_title->setText(kind);
  else
    m_title->setText(tr("%1 %2", "kind of a document, its number").arg(kind, DocumentWords::text(summary.number)));
  const QString partner =
      summary.partner.isEmpty() ? tr("A partner that is not named") : DocumentWords::text(summary.partner);
  const QString moment = momentText(summary.captured);
  const QString format = DocumentWords::format(summary.dialect, summary.code);
  if (formats::edi::isPaper(summary.dialect) && summary.partner.isEmpty())
    m_line->setText(tr("%1, %2, captured %3", "a format, size of a file, a moment")
                        .arg(format, QLocale().formattedDataSize(m_known->item.size), moment));
  else if (summary.direction == DocumentDirection::Sent)
    m_line->setText(tr("To %1, captured %2, %3", "a partner, a moment, a format").arg(partner, moment, format));
  else
    m_line->setText(tr("From %1, captured %2, %3", "a partner, a moment, a format").arg(partner, moment, format));
  const auto counted = [](const QString& word, std::size_t count) {
    return count == 0 ? word : tr("%1 %2", "name of a tab, a count").arg(word, QLocale().toString(qulonglong(count)));
  };
  const std::size_t steps = m_known->chain.size() + m_known->missing.size();
  m_tabs->setTabText(static_cast<int>(Tab::Chain), counted(tr("Chain"), steps > 1 ? steps : 0));
  m_tabs->setTabText(static_cast<int>(Tab::Findings),
                     counted(tr("Findings"), m_known->document.findings.size() + m_known->envelope.size()));
}

void DocumentPane::loadOriginal() {
  if (m_source || !m_known)
    return;
  const std::int64_t total = m_known->document.place.length;
  m_source = std::make_unique<DeskOriginal>(*m_desk, m_known->summary.id, total);
  m_original->setSource(m_source.get(), m_known->document);
}

void DocumentPane::showInOriginal(const formats::edi::Place& place) {
  setTab(Tab::Original);
  m_original->choose(place);
  m_sheet->choose(place);
  showValues(place);
}

void DocumentPane::showSegment(const QString& text) {
  const formats::edi::Place& place = m_original->chosen();
  const QString label = DocumentWords::text(place.label);
  m_segment->setContent(place.segment > 0
                            ? tr("Segment %1, %2", "its number, a name in the original").arg(place.segment).arg(label)
                            : label,
                        text);
}

void DocumentPane::showValues(const formats::edi::Place& place) {
  const QStringList values = m_sheet->textsWithin(place);
  m_values->setContent({}, values.join(u" · "_s));
}

} // namespace muniment::ui
