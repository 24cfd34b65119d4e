#include "ui/disposition/disposition_screen.h"

#include "ui/disposition/certificate_page.h"
#include "ui/disposition/decision_panel.h"
#include "ui/disposition/disposition_words.h"
#include "ui/disposition/due_page.h"
#include "ui/disposition/item_pane.h"
#include "ui/disposition/report_dialog.h"
#include "ui/disposition/snapshot_row.h"
#include "ui/disposition/snapshots_model.h"
#include "ui/disposition/triage_page.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum ListPage { Loading, Rows, NoPermission, Failed };
constexpr int kListWidth = 272;
constexpr int kItemWidth = 328;
constexpr int kNarrowest = 420;
constexpr int kProgressPoll = 250; ///< ms

} // namespace

DispositionScreen::DispositionScreen(DispositionWork& work, QWidget* parent)
    : QWidget(parent), m_work(&work), m_snapshots(new SnapshotsModel(work, this)), m_splitter(new QSplitter(this)) {
  setObjectName(u"disposition"_s);
  setAccessibleName(tr("Disposition"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->addWidget(makeList());
  m_splitter->addWidget(makeMiddle());
  m_item = new ItemPane(m_splitter);
  m_splitter->addWidget(m_item);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setSizes({kListWidth, 10'000, kItemWidth});
  m_item->hide();
  m_timer.setInterval(kProgressPoll);
  connect(&m_timer, &QTimer::timeout, this, [this] {
    if (m_running == m_queue->snapshot())
      m_queue->footer()->showProgress();
  });
  connect(m_snapshots, &SnapshotsModel::answered, this, &DispositionScreen::showList);
  connect(m_snapshots, &SnapshotsModel::failed, this, &DispositionScreen::showError);
  connectQueue();
  makeKeys();
  m_snapshots->refresh();
}

QWidget* DispositionScreen::makeList() {
  auto* side = new QWidget(m_splitter);
  side->setMinimumWidth(240);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_header = new ScreenHeader(tr("Disposition"), ScreenHeader::Size::Pane, side);
  auto* reports = new QPushButton(tr("Reports…"), m_header);
  reports->setObjectName(u"reports"_s);
  setCompact(reports);
  m_header->addAction(reports);
  connect(reports, &QPushButton::clicked, this, &DispositionScreen::showReports);
  column->addWidget(m_header);
  m_listPages = new QStackedWidget(side);
  m_list = new QListView(m_listPages);
  m_list->setObjectName(u"snapshots"_s);
  m_list->setAccessibleName(tr("Snapshots"));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformItemSizes(true);
  m_list->setMouseTracking(true);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setModel(m_snapshots);
  m_list->setItemDelegate(new SnapshotRow(m_list));
  connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DispositionScreen::openRow);
  auto* denied = new EmptyState(Icon::Padlock, tr("Disposition is not open to you. An administrator can grant it."), {},
                                m_listPages);
  auto* broken = new EmptyState(Icon::Octagon, tr("The snapshots could not be read. Nothing was changed."),
                                tr("Try Again"), m_listPages);
  connect(broken, &EmptyState::actionTriggered, this, &DispositionScreen::refresh);
  for (QWidget* page :
       std::initializer_list<QWidget*>{new LoadingRows(SnapshotRow::kHeight, m_listPages), m_list, denied, broken})
    m_listPages->addWidget(page);
  column->addWidget(m_listPages, 1);
  return side;
}

QWidget* DispositionScreen::makeMiddle() {
  m_pages = new QStackedWidget(m_splitter);
  m_pages->setMinimumWidth(kNarrowest);
  m_due = new DuePage(m_pages);
  m_queue = new QueuePage(*m_work, m_pages);
  m_certificate = new CertificatePage(m_pages);
  m_triage = new TriagePage(*m_work, m_pages);
  for (QWidget* page : std::initializer_list<QWidget*>{m_due, m_queue, m_certificate, m_triage})
    m_pages->addWidget(page);
  connect(m_due, &DuePage::snapshotRequested, this, &DispositionScreen::makeSnapshot);
  connect(m_triage, &TriagePage::declareRequested, this, &DispositionScreen::declareRequested);
  connect(m_triage, &TriagePage::conversationRequested, this, &DispositionScreen::conversationRequested);
  connect(m_triage, &TriagePage::failed, this, &DispositionScreen::failed);
  connect(m_triage, &TriagePage::changed, m_snapshots, &SnapshotsModel::refresh);
  connect(m_certificate, &CertificatePage::left, this, [this] {
    m_pages->setCurrentIndex(Queue);
    m_item->show();
  });
  connect(m_certificate, &CertificatePage::jsonRequested, this, &DispositionScreen::saveJson);
  connect(m_certificate, &CertificatePage::pdfRequested, this, &DispositionScreen::savePdf);
  return m_pages;
}

void DispositionScreen::connectQueue() {
  connect(m_queue, &QueuePage::itemChosen, this, &DispositionScreen::askItem);
  connect(m_queue, &QueuePage::groupApproved, this, &DispositionScreen::approveGroup);
  connect(m_queue, &QueuePage::failed, this, &DispositionScreen::failed);
  connect(m_queue->footer(), &QueueFooter::requested, this, &DispositionScreen::act);
  DecisionPanel* panel = m_item->panel();
  connect(panel, &DecisionPanel::decided, this, &DispositionScreen::decide);
  connect(panel, &DecisionPanel::skipped, this, [this] { m_queue->step(1); });
  connect(panel, &DecisionPanel::undoRequested, this, &DispositionScreen::undo);
}

void DispositionScreen::addKey(const QKeySequence& keys, QWidget* where, auto handler) {
  const Qt::ShortcutContext context = where == this ? Qt::WidgetWithChildrenShortcut : Qt::WidgetShortcut;
  auto* shortcut = new QShortcut(keys, where, nullptr, nullptr, context);
  connect(shortcut, &QShortcut::activated, this, [this, handler] {
    if (m_pages->currentIndex() == Queue)
      handler();
  });
}

void DispositionScreen::makeKeys() {
  DecisionPanel* panel = m_item->panel();
  const auto press = [this, panel](DisposalDecision decision) {
    return [this, panel, decision] {
      if (m_item->canDecide())
        panel->press(decision);
    };
  };
  addKey(QKeySequence(Qt::Key_A), this, press(DisposalDecision::Approve));
  addKey(QKeySequence(Qt::Key_X), this, press(DisposalDecision::Extend));
  addKey(QKeySequence(Qt::Key_K), this, press(DisposalDecision::KeepForGood));
  addKey(QKeySequence(Qt::Key_R), this, press(DisposalDecision::LeaveOut));
  for (int digit = 1; digit <= 9; ++digit)
    addKey(QKeySequence(Qt::Key_0 + digit), this, [this, panel, digit] {
      if (m_item->canDecide())
        panel->pressDigit(digit);
    });
  addKey(QKeySequence(Qt::Key_J), this, [this] { m_queue->step(1); });
  addKey(QKeySequence(Qt::Key_U), this, [this] { undo(); });
  addKey(QKeySequence(Qt::Key_G), this, [this] {
    if (m_queue->canDecide())
      approveGroup();
  });
  auto* table = m_queue->findChild<TableView*>(u"snapshotItems"_s);
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
    addKey(QKeySequence(key), table, [this, panel] {
      if (m_item->canDecide())
        panel->decide();
    });
  addKey(QKeySequence(Qt::Key_Space), table, [this, table] {
    if (m_queue->canDecide() && table->currentIndex().isValid())
      m_queue->items()->toggleSetAside(table->currentIndex().row());
  });
}

void DispositionScreen::refresh() {
  m_snapshots->refresh();
  if (m_pages->currentIndex() == Queue)
    m_queue->refresh();
  else if (m_pages->currentIndex() == Triage)
    m_triage->refresh();
}

void DispositionScreen::showReports() {
  auto* dialog = new ReportDialog(*m_work, QDate::currentDate(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void DispositionScreen::showList() {
  m_listPages->setCurrentIndex(Rows);
  m_header->setDetail(tr("%n open", nullptr, m_snapshots->open()));
  m_due->setDue(m_snapshots->due());
  if (std::exchange(m_wantsUndecided, false))
    m_list->setCurrentIndex(m_snapshots->index(SnapshotsModel::kUndecidedRow));
  else if (m_wanted && m_snapshots->rowOf(*m_wanted) >= 0)
    m_list->setCurrentIndex(m_snapshots->index(m_snapshots->rowOf(*std::exchange(m_wanted, std::nullopt))));
  else if (!m_list->currentIndex().isValid()) {
    const int row = m_queue->snapshot().isNull() ? -1 : m_snapshots->rowOf(m_queue->snapshot());
    m_list->setCurrentIndex(m_snapshots->index(std::max(row, 0)));
  }
}

void DispositionScreen::showError(const Error& error) {
  if (m_snapshots->rowCount() > 0) { // what was read before stays
    Q_EMIT failed(error);
    return;
  }
  m_listPages->setCurrentIndex(error.kind == ErrorKind::Refused ? NoPermission : Failed);
  m_pages->hide();
  m_item->hide();
}

void DispositionScreen::showSnapshot(const SnapshotId& snapshot) {
  m_wanted = snapshot;
  m_snapshots->refresh();
}

void DispositionScreen::showUndecided() {
  m_wantsUndecided = true;
  m_snapshots->refresh();
}

void DispositionScreen::openRow(const QModelIndex& index) {
  if (!index.isValid())
    return;
  m_pages->show();
  const bool due = m_snapshots->isDueRow(index.row());
  const bool undecided = m_snapshots->isUndecidedRow(index.row());
  m_item->setVisible(!due && !undecided);
  m_pages->setCurrentIndex(due ? Due : undecided ? Triage : Queue);
  if (due || undecided) {
    m_queue->close();
    if (undecided)
      m_triage->refresh();
    return;
  }
  const SnapshotId id = m_snapshots->summary(index.row()).snapshot.id;
  if (id != m_queue->snapshot()) {
    m_undo.clear();
    m_item->clear();
    m_queue->footer()->setRunning(m_running == id, m_progress);
  }
  m_queue->show(id);
}

void DispositionScreen::askItem(int ordinal) {
  m_asked = ordinal;
  if (ordinal < 0) {
    m_item->clear();
    return;
  }
  m_work->ask(workspace::ItemUnderReview{m_queue->snapshot(), ordinal})
      .then(this, [this, ordinal, id = m_queue->snapshot()](const Result<workspace::ItemUnderReview::Answer>& item) {
        if (id != m_queue->snapshot() || m_asked != ordinal)
          return; // the person has moved on
        if (!item) {
          Q_EMIT failed(item.error());
          return;
        }
        m_item->setItem(*item, m_queue->standing().summary.snapshot.items, m_queue->canDecide(), QDate::currentDate());
        openForSample(ordinal);
      });
}

void DispositionScreen::openForSample(int ordinal) {
  const workspace::SnapshotStanding::Answer& standing = m_queue->standing();
  const bool wanted =
      std::ranges::binary_search(standing.sample, ordinal) && !std::ranges::binary_search(standing.opened, ordinal);
  const bool second = standing.summary.snapshot.state == Snapshot::State::Waiting && !standing.objection &&
                      standing.mayApprove && !standing.singlePerson;
  if (!wanted || !second)
    return;
  m_work->run(workspace::OpenSnapshotItem{m_queue->snapshot(), ordinal})
      .then(this, [this](const Result<workspace::Receipt>& receipt) {
        if (receipt)
          m_queue->refresh();
        else
          Q_EMIT failed(receipt.error());
      });
}

QByteArray DispositionScreen::paneState() const { return m_splitter->saveState(); }

void DispositionScreen::setPaneState(const QByteArray& state) { m_splitter->restoreState(state); }

void DispositionScreen::setRunning(const std::optional<SnapshotId>& snapshot, const SharedProgress& progress) {
  m_running = snapshot;
  m_progress = progress;
  if (snapshot)
    m_timer.start();
  else
    m_timer.stop();
  m_queue->footer()->setRunning(snapshot && snapshot == m_queue->snapshot(), progress);
  refresh();
}

} // namespace muniment::ui
