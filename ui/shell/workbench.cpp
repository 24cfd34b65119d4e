#include "ui/shell/workbench.h"

#include "core/base/error_catalogue.h"
#include "core/workspace/items/capture_files.h"
#include "ui/audit/audit_screen.h"
#include "ui/campaigns/campaigns_screen.h"
#include "ui/cases/cases_screen.h"
#include "ui/connections/connections_screen.h"
#include "ui/conversations/conversations_screen.h"
#include "ui/declare/declare_flow.h"
#include "ui/declare/hold_flow.h"
#include "ui/disposition/disposition_screen.h"
#include "ui/documents/documents_screen.h"
#include "ui/documents/partner_file.h"
#include "ui/holds/holds_screen.h"
#include "ui/kit/command_palette.h"
#include "ui/kit/navigation_bar.h"
#include "ui/kit/status_strip.h"
#include "ui/kit/toast.h"
#include "ui/overview/overview_screen.h"
#include "ui/records/records_screen.h"
#include "ui/reviewing/review_screen.h"
#include "ui/rules/rules_screen.h"
#include "ui/search/search_screen.h"
#include "ui/shell/desks.h"
#include "ui/shell/notice_centre.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/workers.h"
#include "ui/tasks/tasks_screen.h"

#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolTip>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPoll = 250;
constexpr int kPollsToHealth = 20;
constexpr int kStripHeight = 28;

} // namespace

Workbench::Workbench(std::unique_ptr<workspace::Workspace> workspace, WindowMemory& memory, QWidget* parent)
    : QWidget(parent), m_workspace(std::move(workspace)), m_memory(&memory), m_actions(new ActionList(this)),
      m_bar(new TopBar(this)), m_navigation(new NavigationBar(this)), m_stack(new QStackedWidget(this)),
      m_strip(new StatusStrip(this)), m_palette(new CommandPalette(this)),
      m_notices(new NoticeCentre(*m_workspace, *m_bar->bell(), this)),
      m_previews(std::make_shared<preview::PreviewHost>(preview::PreviewHost::installedProgram())),
      m_items(std::make_unique<ItemViewer>(*m_workspace, m_previews, *this)),
      m_key(new PersonalKey(*m_workspace, this)), m_desks(std::make_unique<Desks>(*m_workspace, *m_key)),
      m_declare(new DeclareFlow(m_desks->declaring, this)), m_hold(new HoldFlow(m_desks->holding, this)),
      m_overview(new OverviewScreen(*m_workspace, m_stack)), m_search(new SearchScreen(m_desks->messages, m_stack)),
      m_conversations(new ConversationsScreen(m_desks->queries, m_desks->review, m_stack)),
      m_review(new ReviewScreen(m_desks->reviewing, m_stack)),
      m_documents(new DocumentsScreen(m_desks->documents, m_stack)), m_cases(new CasesScreen(m_desks->cases, m_stack)),
      m_records(new RecordsScreen(m_desks->records, m_stack)), m_holds(new HoldsScreen(m_desks->holds, m_stack)),
      m_disposition(new DispositionScreen(m_desks->disposing, m_stack)),
      m_tasks(new TasksScreen(m_desks->tasks, m_stack)), m_rulesScreen(new RulesScreen(m_desks->rules, m_stack)),
      m_campaignsScreen(new CampaignsScreen(m_desks->campaigns, m_stack)),
      m_audit(new AuditScreen(*m_workspace, m_stack)),
      m_connectionsScreen(new ConnectionsScreen(m_desks->connecting, m_stack)) {
  setObjectName(u"workbench"_s);
  setAcceptDrops(true);
  m_conversations->setComposerDesk(m_desks->composer);
  m_cases->setComposerDesk(m_desks->composer);
  m_conversations->setPreviews(m_previews);
  m_documents->setPreviews(m_previews);
  m_items->setPaneState(m_memory->panes(u"item"_s));
  m_workers = std::make_unique<Workers>(*m_workspace, m_previews);
  addScreens();
  layOut();
  makeActions();
  connectTopBar();
  connectScreens();
  connectDeclaring();
  connectEvidence();
  connectReview();
  const WorkspaceInfo& info = m_workspace->info();
  m_strip->setItem(u"workspace"_s, Icon::Database,
                   info.isRehearsal() ? tr("%1 (rehearsal)").arg(info.name) : info.name);
  showTime();
  show(find(m_memory->screen()) ? m_memory->screen() : m_screens.front().id);
  connect(&m_timer, &QTimer::timeout, this, &Workbench::poll);
  m_timer.start(kPoll);
}

Workbench::~Workbench() {
  keepPanes();
  m_memory->setPanes(u"item"_s, m_items->paneState());
  for (const auto& [id, job] : m_jobs)
    job.progress->cancel();
}

void Workbench::addScreens() {
  addScreen(u"overview"_s, Icon::Overview, tr("Overview"), m_overview);
  addScreen(u"search"_s, Icon::Search, tr("Search"), m_search);
  m_navigation->addSeparator();
  addScreen(u"conversations"_s, Icon::Chat, tr("Conversations"), m_conversations);
  addScreen(u"review"_s, Icon::Tag, tr("Review"), m_review);
  addScreen(u"documents"_s, Icon::Document, tr("Documents"), m_documents);
  addScreen(u"cases"_s, Icon::Briefcase, tr("Cases"), m_cases);
  addScreen(u"records"_s, Icon::Archive, tr("Records"), m_records);
  addScreen(u"holds"_s, Icon::Padlock, tr("Holds"), m_holds);
  addScreen(u"disposition"_s, Icon::Hourglass, tr("Disposition"), m_disposition);
  m_navigation->addSeparator();
  addScreen(u"tasks"_s, Icon::Tick, tr("Tasks"), m_tasks);
  addScreen(u"rules"_s, Icon::Layers, tr("Rules"), m_rulesScreen);
  addScreen(u"campaigns"_s, Icon::Megaphone, tr("Campaigns"), m_campaignsScreen);
  addScreen(u"audit"_s, Icon::Audit, tr("Audit"), m_audit);
  addScreen(u"connections"_s, Icon::Plug, tr("Connections"), m_connectionsScreen);
  m_navigation->setCollapsed(m_memory->isNavigationCollapsed());
  connect(m_navigation, &NavigationBar::collapsedChanged, this,
          [this](bool collapsed) { m_memory->setNavigationCollapsed(collapsed); });
}

void Workbench::addScreen(const QString& id, Icon icon, const QString& name, auto* page) {
  Screen screen{id, page, [page] { page->refresh(); }, {}};
  if constexpr (requires { page->paneState(); }) {
    screen.paneState = [page] { return page->paneState(); };
    if (const QByteArray panes = m_memory->panes(id); !panes.isEmpty())
      page->setPaneState(panes);
  }
  m_screens.push_back(std::move(screen));
  m_stack->addWidget(page);
  m_navigation->addItem(id, icon, name);
}

const Workbench::Screen* Workbench::find(const QString& id) const {
  const auto found = std::ranges::find(m_screens, id, &Screen::id);
  return found == m_screens.end() ? nullptr : &*found;
}

QStringList Workbench::screens() const {
  QStringList ids;
  for (const Screen& screen : m_screens)
    ids.append(screen.id);
  return ids;
}

QWidget* Workbench::page(const QString& screen) const {
  const Screen* found = find(screen);
  return found ? found->page : nullptr;
}

void Workbench::keepPanes() {
  for (const Screen& screen : m_screens) {
    if (screen.paneState && screen.page->testAttribute(Qt::WA_WState_Polished)) // one never shown has no sizes yet
      m_memory->setPanes(screen.id, screen.paneState());
  }
}

void Workbench::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_bar);
  auto* across = new QHBoxLayout;
  across->setSpacing(0);
  across->addWidget(m_navigation);
  across->addWidget(m_stack, 1);
  column->addLayout(across, 1);
  column->addWidget(m_strip);
}

void Workbench::connectTopBar() {
  connect(m_bar, &TopBar::paletteRequested, this, &Workbench::openPalette);
  connect(m_bar, &TopBar::queryChanged, this, [this](const QString& query) {
    if (!query.isEmpty() && m_shown != "search"_L1)
      show(u"search"_s);
    m_search->setQuery(query);
  });
  connect(m_bar, &TopBar::searchRequested, this, [this] {
    show(u"search"_s);
    m_search->submit();
  });
  connect(m_notices, &NoticeCentre::openRequested, this, &Workbench::openSubject);
  connect(m_bar, &TopBar::hitsRequested, m_search, &SearchScreen::focusHits);
  connect(m_bar, &TopBar::searchLeft, this, [this] { page(m_shown)->setFocus(Qt::OtherFocusReason); });
  connect(m_search, &SearchScreen::queryChosen, this, &Workbench::search);
  connect(m_search, &SearchScreen::thingRequested, this, &Workbench::openSubject);
  connect(m_search, &SearchScreen::messageRequested, this, [this](MessageId message) {
    show(u"conversations"_s);
    m_conversations->showMessage(message);
  });
}

void Workbench::connectScreens() {
  connect(m_navigation, &NavigationBar::activated, this, &Workbench::show);
  connect(m_strip, &StatusStrip::cancelRequested, this, [this](const QString& id) {
    if (const auto job = m_jobs.find(id); job != m_jobs.end())
      job->second.progress->cancel();
  });
  connect(m_overview, &OverviewScreen::captureRequested, this, &Workbench::chooseFiles);
  connect(m_overview, &OverviewScreen::verifyRequested, this, &Workbench::verify);
  connect(m_overview, &OverviewScreen::anchorRequested, this, &Workbench::anchor);
  connect(m_overview, &OverviewScreen::backUpRequested, this, &Workbench::backUp);
  connect(m_overview, &OverviewScreen::failed, this, &Workbench::report);
  connect(m_overview, &OverviewScreen::entriesRequested, this, [this](const QString& prefix, const QString& name) {
    m_audit->showVerbs(prefix, prefix.isEmpty() ? QString() : name);
    show(u"audit"_s);
  });
  connect(m_overview, &OverviewScreen::importRequested, this, &Workbench::chooseChats);
  connect(m_overview, &OverviewScreen::capturesRequested, this, [this](QDate day) {
    m_audit->showCaptures(day);
    show(u"audit"_s);
  });
  connect(m_conversations, &ConversationsScreen::importRequested, this, &Workbench::chooseChats);
  connect(m_conversations, &ConversationsScreen::failed, this, &Workbench::report);
  connect(m_conversations, &ConversationsScreen::participantsRequested, this, [this] { showParticipants(); });
  connectDocuments();
  connectCases();
  connectRecords();
  connectHolds();
  connectTasks();
  connectRules();
  connectDisposition();
  connectConnections();
  connect(m_audit, &AuditScreen::verifyRequested, this, &Workbench::verify);
  connect(m_audit, &AuditScreen::failed, this, &Workbench::report);
}

void Workbench::show(const QString& screen) {
  const Screen* wanted = find(screen);
  if (!wanted)
    return;
  m_shown = screen;
  m_memory->setScreen(screen);
  m_navigation->setCurrent(screen);
  m_stack->setCurrentWidget(wanted->page);
  wanted->refresh();
}

void Workbench::search(const QString& query) {
  show(u"search"_s);
  m_bar->setQuery(query);
  m_search->setQuery(query);
  m_search->submit();
}

void Workbench::openPalette() { m_palette->open(); }

void Workbench::showNotices() { m_notices->toggle(); }

void Workbench::poll() {
  showJobs();
  showTime();
  if (m_polls++ % kPollsToHealth == 0)
    askHealth(); // it changes without an entry
  workspace::EntriesPage newest;
  newest.limit = 1;
  newest.withCounts = false;
  m_workspace->ask(newest).then(this, [this](const Result<workspace::EntriesPage::Answer>& answer) {
    if (!answer || answer->entries.empty() || answer->entries.front().seq == m_lastSeq)
      return;
    m_lastSeq = answer->entries.front().seq;
    find(m_shown)->refresh();
    m_notices->refresh();
    countTasks();
    countCases();
  });
}

void Workbench::showJobs() {
  for (const auto& [id, job] : m_jobs) {
    const auto done = job.progress->done();
    const auto total = job.progress->total();
    JobRow::Progress shown;
    shown.what = job.what;
    shown.fraction = total > 0 ? std::min(1.0, static_cast<double>(done) / static_cast<double>(total)) : -1;
    const double seconds = static_cast<double>(m_workspace->now().milliseconds() - job.started.milliseconds()) / 1000;
    if (total > 0 && done > 0 && seconds > 1)
      shown.timeLeft = tr("%n s left", nullptr,
                          static_cast<int>(seconds * static_cast<double>(total - done) / static_cast<double>(done)));
    m_strip->setJob(id, shown);
  }
}

SharedProgress Workbench::startJob(const QString& id, const QString& what) {
  Job job{what, std::make_shared<Progress>(), m_workspace->now()};
  m_jobs.insert_or_assign(id, job);
  return job.progress;
}

void Workbench::endJob(const QString& id, const QString& sentence) {
  m_jobs.erase(id);
  m_strip->finishJob(id, sentence);
  if (m_jobs.empty())
    Q_EMIT workEnded();
}

void Workbench::closeDialogs() {
  while (QWidget* popup = QApplication::activePopupWidget())
    if (!popup->close())
      break;
  for (QDialog* dialog : findChildren<QDialog*>())
    dialog->reject();
  m_palette->hide();
  m_notices->close();
  QToolTip::hideText();
}

void Workbench::report(const Error& error) { new Toast(this, Icon::Octagon, errorText(error), {}, kStripHeight + 16); }

void Workbench::capture(const QList<QUrl>& files) {
  std::vector<workspace::FileToCapture> wanted;
  for (const QUrl& url : files) {
    const QFileInfo info(url.toLocalFile());
    if (!info.isFile())
      continue;
    workspace::FileToCapture file{info.fileName(), FilePath{info.absoluteFilePath()}, std::nullopt};
    if (isPartnerFile(info.absoluteFilePath()))
      captureDocuments(std::move(file));
    else
      wanted.push_back(std::move(file));
  }
  if (wanted.empty())
    return;
  const auto count = static_cast<int>(wanted.size());
  const QString id = u"capture-%1"_s.arg(++m_nextJob);
  workspace::RunOptions options;
  options.progress = startJob(id, tr("Capturing %n file(s)", nullptr, count));
  m_workspace->run(workspace::CaptureFiles(std::move(wanted), u"drop"_s), options)
      .then(this, [this, id, count](const Result<workspace::Receipt>& receipt) {
        endJob(id, receipt ? tr("%n file(s) captured", nullptr, count) : errorText(receipt.error()));
        if (!receipt)
          report(receipt.error());
      });
}

void Workbench::chooseFiles() {
  auto* dialog = new QFileDialog(this, tr("Files to capture"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  connect(dialog, &QFileDialog::urlsSelected, this, &Workbench::capture);
  dialog->open();
}

void Workbench::verify() {
  const QString id = u"verify"_s;
  if (m_jobs.contains(id))
    return;
  const SharedProgress progress = startJob(id, tr("Verifying"));
  m_audit->setVerifyRunning(true);
  m_workspace->verify({true, std::nullopt}, progress)
      .then(this, [this, id](const Result<workspace::Verification>& verification) {
        m_audit->setVerifyRunning(false);
        if (!verification) {
          endJob(id, errorText(verification.error()));
          return;
        }
        const bool clean = verification->isClean();
        const QString when = QLocale().toString(QTime::currentTime(), QLocale::ShortFormat);
        const QString sentence = clean ? tr("Nothing was altered. %n entry(ies) verified at %1.", nullptr,
                                            static_cast<int>(verification->ledger.entries))
                                             .arg(when)
                                       : tr("%n finding(s): not everything is as it was.", nullptr,
                                            static_cast<int>(verification->findings.size()));
        m_audit->setVerified(clean ? tr("Verified at %1").arg(when) : tr("Altered"), clean);
        m_overview->setVerified(sentence, clean);
        m_strip->setEnd(clean ? Icon::ShieldTick : Icon::Octagon, sentence, clean ? Tone::Done : Tone::Failed);
        endJob(id, {});
      });
}

void Workbench::anchor() {
  auto* dialog = new QFileDialog(this, tr("Where to keep the head: a folder outside this computer"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->selectFile(u"muniment-head.json"_s);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    const auto head = m_workspace->anchorHead(FilePath{file});
    if (head)
      new Toast(this, Icon::Tick, tr("The head was written. Keep it away from this computer."), {}, kStripHeight + 16);
    else
      report(head.error());
  });
  dialog->open();
}

void Workbench::backUp() {
  auto* dialog = new QFileDialog(this, tr("Folder of the backup"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
    const QString id = u"backup"_s;
    m_workspace->backUp(FilePath{folder}, startJob(id, tr("Backing up")))
        .then(this, [this, id](const Result<workspace::BackupSummary>& summary) {
          endJob(id, summary ? tr("Backup made: %n object(s)", nullptr, static_cast<int>(summary->objects))
                             : errorText(summary.error()));
        });
  });
  dialog->open();
}

void Workbench::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls())
    event->acceptProposedAction();
}

void Workbench::dropEvent(QDropEvent* event) { import(event->mimeData()->urls()); }

} // namespace muniment::ui
