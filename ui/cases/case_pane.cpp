#include "ui/cases/case_pane.h"

#include "ui/cases/board_page.h"
#include "ui/cases/case_composer.h"
#include "ui/cases/case_words.h"
#include "ui/cases/deal_page.h"
#include "ui/cases/timeline_model.h"
#include "ui/cases/timeline_view.h"
#include "ui/kit/day_text.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/state_label.h"
#include "ui/kit/style.h"
#include "ui/kit/subject_pages.h"
#include "ui/kit/tab_strip.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum TimelinePage { Waiting, Rows, Unread };
constexpr int kSide = 16;

} // namespace

CasePane::CasePane(CaseDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_timeline(new TimelineModel(desk, this)) {
  setObjectName(u"casePane"_s);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(480);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  makePages();
  column->addWidget(m_pages);
  connectParts();
  clear(tr("No case is open."));
}

void CasePane::makePages() {
  m_pages =
      new SubjectPages(makeCase(), tr("This case is not open to you. Its owner or an administrator can grant it."),
                       tr("The case could not be read. Nothing was changed."), this);
  connect(m_pages, &SubjectPages::retryRequested, this, &CasePane::refresh);
}

QWidget* CasePane::makeCase() {
  auto* file = new QWidget(this);
  auto* column = new QVBoxLayout(file);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeHead());
  auto* tabs = new QHBoxLayout;
  tabs->setContentsMargins(kSide - 12, 0, 0, 0);
  m_tabs = new TabStrip(tr("Views of the case"), file);
  m_tabs->setObjectName(u"caseTabs"_s);
  for (const QString& name : {tr("Timeline"), tr("Deal"), tr("Checklist")})
    m_tabs->addTab(name);
  tabs->addWidget(m_tabs, 1);
  column->addLayout(tabs);
  m_bodies = new QStackedWidget(file);
  m_deal = new DealPage(*m_desk, m_bodies);
  m_board = new BoardPage(m_bodies);
  m_bodies->addWidget(makeTimeline());
  m_bodies->addWidget(m_deal);
  m_bodies->addWidget(m_board);
  column->addWidget(m_bodies, 1);
  return file;
}

QWidget* CasePane::makeHead() {
  auto* head = new QWidget(this);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(kSide, 10, kSide, 6);
  row->setSpacing(8);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  m_title = new ElidedLabel({}, TextRole::PaneTitle, Ink::Primary, head);
  m_title->setObjectName(u"caseHeading"_s);
  m_line = new ElidedLabel({}, TextRole::Small, Ink::Secondary, head);
  words->addWidget(m_title);
  words->addWidget(m_line);
  row->addLayout(words, 1);
  m_state = new StateLabel({}, Tone::Neutral, {}, head);
  m_state->setObjectName(u"caseState"_s);
  row->addWidget(m_state);
  m_more = new QPushButton(tr("More"), head);
  m_more->setObjectName(u"caseMore"_s);
  m_reply = new QPushButton(tr("Reply"), head);
  m_reply->setObjectName(u"caseReply"_s);
  m_reply->setToolTip(plainToolTip(tr("Write into the conversation of this case (R)")));
  setButtonKind(m_reply, ButtonKind::Primary);
  for (QPushButton* button : {m_more, m_reply}) {
    setCompact(button);
    row->addWidget(button);
  }
  connect(m_more, &QPushButton::clicked, this, &CasePane::openMenu);
  connect(m_reply, &QPushButton::clicked, this, &CasePane::reply);
  return head;
}

QWidget* CasePane::makeTimeline() {
  auto* page = new QWidget(m_bodies);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_timelinePages = new QStackedWidget(page);
  m_view = new TimelineView(m_timelinePages);
  m_view->setTimeline(m_timeline);
  auto* broken = new EmptyState(Icon::Octagon, tr("The timeline could not be read. Nothing was changed."),
                                tr("Try Again"), m_timelinePages);
  connect(broken, &EmptyState::actionTriggered, m_timeline, &TimelineModel::refresh);
  const std::initializer_list<QWidget*> pages = {new LoadingRows(56, m_timelinePages), m_view, broken};
  for (QWidget* each : pages)
    m_timelinePages->addWidget(each);
  m_composer = new CaseComposer(*m_desk, page);
  column->addWidget(m_timelinePages, 1);
  column->addWidget(m_composer);
  page->setFocusProxy(m_view);
  return page;
}

void CasePane::connectParts() {
  connect(m_tabs, &QTabBar::currentChanged, m_bodies, &QStackedWidget::setCurrentIndex);
  connect(m_timeline, &TimelineModel::answered, this, [this] { m_timelinePages->setCurrentIndex(Rows); });
  connect(m_timeline, &TimelineModel::failed, this, [this](const Error& error) {
    if (m_timeline->rowCount() == 0)
      m_timelinePages->setCurrentIndex(Unread);
    Q_EMIT failed(error);
  });
  connect(m_view, &TimelineView::openRequested, this, &CasePane::openRequested);
  connect(m_deal, &DealPage::openRequested, this, &CasePane::openRequested);
  connect(m_deal, &DealPage::failed, this, &CasePane::failed);
  connect(m_board, &BoardPage::addRequested, this, [this] { Q_EMIT actRequested(Act::AddStep); });
  connect(m_board, &BoardPage::actRequested, this, &CasePane::stepActRequested);
  connect(m_board, &BoardPage::evidenceRequested, this, &CasePane::openRequested);
  connect(m_composer, &CaseComposer::changed, this, &CasePane::changed);
  connect(m_composer, &CaseComposer::failed, this, &CasePane::failed);
}

void CasePane::setComposerDesk(ComposerDesk& desk) { m_composer->setComposerDesk(desk); }

void CasePane::setRights(bool mayWork, bool mayManage) {
  m_mayWork = mayWork;
  m_mayManage = mayManage;
  if (known())
    take(*m_known);
}

void CasePane::open(const CaseId& file) {
  if (m_open != file) {
    m_open = file;
    m_pages->showWaiting();
    m_timelinePages->setCurrentIndex(Waiting);
    Q_EMIT closed();
  }
  refresh();
}

void CasePane::refresh() {
  if (!m_open)
    return;
  if (m_isRunning) {
    m_again = true;
    return;
  }
  m_isRunning = true;
  m_desk->ask(workspace::CaseById{m_open->toString()})
      .then(this, [this, asked = *m_open](const Result<workspace::CaseById::Answer>& answer) {
        m_isRunning = false;
        if (std::exchange(m_again, false) || m_open != asked) {
          refresh();
          return;
        }
        if (answer)
          return take(*answer);
        m_pages->showError(answer.error().kind);
        Q_EMIT closed();
        Q_EMIT failed(answer.error());
      });
}

void CasePane::clear(const QString& sentence) {
  m_open.reset();
  m_known.reset();
  m_timeline->clear();
  m_deal->clear();
  m_board->clear();
  m_pages->showNothing(sentence);
  Q_EMIT closed();
}

void CasePane::take(const workspace::CaseById::Answer& known) {
  m_known = known;
  const CaseId& file = known.summary.file.id;
  const bool isOpen = known.summary.file.status() != Case::Status::Closed;
  m_timeline->setNames(known.names);
  m_timeline->open(file);
  m_deal->open(file);
  m_board->setRights(m_mayWork && isOpen, m_mayManage && isOpen);
  m_board->setCase(known, dayOf(m_desk->now()));
  m_composer->setCase(known, m_mayWork && isOpen);
  showHead();
  m_pages->showSubject();
  Q_EMIT shown();
}

void CasePane::showHead() {
  const workspace::CaseSummary& summary = m_known->summary;
  m_title->setText(CaseWords::title(summary.file));
  QStringList line{CaseWords::kind(summary.file.kind)};
  if (!summary.partner.isEmpty())
    line.append(CaseWords::text(summary.partner));
  line.append(summary.owner.isEmpty() ? tr("nobody owns it") : tr("owner %1").arg(CaseWords::text(summary.owner)));
  m_line->setText(line.join(u" · "_s));
  const CaseMark state = CaseWords::state(summary.file, m_desk->now());
  m_state->setState(state.word, state.tone, state.icon);
  const bool isOpen = summary.file.status() != Case::Status::Closed;
  m_reply->setVisible(m_mayWork && isOpen && m_composer->canReply());
  const auto open = static_cast<int>(summary.openSteps);
  m_tabs->setTabText(2, open > 0 ? tr("Checklist %1", "number of open steps").arg(open) : tr("Checklist"));
}

void CasePane::openMenu() {
  if (!known())
    return;
  auto* menu = new QMenu(m_more);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const Case::Status status = m_known->summary.file.status();
  const bool isOpen = status != Case::Status::Closed;
  const auto add = [&](const QString& name, Act act, bool may) {
    QAction* action = menu->addAction(name, this, [this, act] { Q_EMIT actRequested(act); });
    action->setEnabled(may);
  };
  add(tr("Change…"), Act::Change, m_mayManage && isOpen);
  add(tr("File a Document…"), Act::File, m_mayWork && isOpen);
  add(tr("Add Step…"), Act::AddStep, m_mayWork && isOpen);
  add(tr("Set Milestone…"), Act::Milestone, m_mayWork && isOpen);
  menu->addSeparator();
  add(status == Case::Status::Waiting ? tr("Waits No Longer") : tr("Waits for Somebody…"), Act::Wait,
      m_mayManage && isOpen);
  if (isOpen)
    add(tr("Close…"), Act::Close, m_mayManage);
  else
    add(tr("Open Again…"), Act::Reopen, m_mayManage);
  menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
}

CasePane::Tab CasePane::tab() const { return static_cast<Tab>(m_tabs->currentIndex()); }

void CasePane::setTab(Tab tab) { m_tabs->setCurrentIndex(static_cast<int>(tab)); }

void CasePane::focusContent() {
  if (m_pages->isSubjectShown())
    m_bodies->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void CasePane::reply() {
  if (!m_reply->isHidden()) {
    setTab(Tab::Timeline);
    m_composer->reply();
  }
}

void CasePane::comment() {
  if (known() && m_mayWork && m_known->summary.file.status() != Case::Status::Closed) {
    setTab(Tab::Timeline);
    m_composer->comment();
  }
}

} // namespace muniment::ui
