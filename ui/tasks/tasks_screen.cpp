#include "ui/tasks/tasks_screen.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/toast.h"
#include "ui/tasks/task_pane.h"
#include "ui/tasks/task_row.h"

#include <QtCore/QLocale>
#include <QtGui/QShortcut>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Kind = model::Task::Kind;
using State = model::Task::State;
using Whose = workspace::TasksPage::Whose;

enum Page { Loading, Rows, Empty, NothingMatches, NoPermission, Failed };

} // namespace

TasksScreen::TasksScreen(TasksDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_model(new TasksModel(desk, this)), m_splitter(new QSplitter(this)) {
  setObjectName(u"tasksScreen"_s);
  setAccessibleName(tr("Tasks"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->addWidget(makeList());
  m_pane = new TaskPane(desk, m_splitter);
  m_splitter->addWidget(m_pane);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setSizes({376, 10'000});
  connect(m_model, &TasksModel::answered, this, &TasksScreen::showAnswer);
  connect(m_model, &TasksModel::failed, this, [this](const Error& error) {
    m_pages->setCurrentIndex(error.kind == ErrorKind::Refused ? NoPermission : Page::Failed);
    Q_EMIT failed(error);
  });
  connectPane();
  makeKeys();
}

QWidget* TasksScreen::makeList() {
  auto* side = new QWidget(m_splitter);
  side->setBackgroundRole(QPalette::Base);
  side->setAutoFillBackground(true);
  side->setMinimumWidth(300);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_header = new ScreenHeader(tr("Tasks"), ScreenHeader::Size::Pane, side);
  column->addWidget(m_header);
  column->addWidget(makeFilters());
  makePages();
  column->addWidget(m_pages, 1);
  return side;
}

QWidget* TasksScreen::makeFilters() {
  auto* bar = new QWidget(m_splitter);
  auto* column = new QVBoxLayout(bar);
  column->setContentsMargins(16, 8, 16, 8);
  column->setSpacing(8);
  auto* whose = new QHBoxLayout;
  auto* what = new QHBoxLayout;
  whose->setSpacing(8);
  what->setSpacing(8);
  m_mine = new FilterPill(tr("Mine"), FilterPill::Kind::Toggle, bar);
  m_everybodys = new FilterPill(tr("Of everybody"), FilterPill::Kind::Toggle, bar);
  m_mine->setObjectName(u"tasksMine"_s);
  m_everybodys->setObjectName(u"tasksOfEverybody"_s);
  m_everybodys->hide();
  for (FilterPill* pill : {m_mine, m_everybodys}) {
    pill->setCheckable(true);
    pill->setAutoExclusive(true);
    whose->addWidget(pill);
  }
  m_mine->setChecked(true);
  connect(m_mine, &QAbstractButton::clicked, this, [this] {
    m_filter.whose = Whose::Mine;
    applyFilter();
  });
  connect(m_everybodys, &QAbstractButton::clicked, this, [this] {
    m_filter.whose = Whose::Everybodys;
    applyFilter();
  });
  m_kind = new FilterPill(tr("Any kind"), FilterPill::Kind::Choice, bar);
  m_state = new FilterPill(tr("Open ones"), FilterPill::Kind::Choice, bar);
  whose->addStretch(1);
  what->addWidget(m_kind);
  what->addWidget(m_state);
  what->addStretch(1);
  column->addLayout(whose);
  column->addLayout(what);
  connect(m_kind, &FilterPill::clicked, this, &TasksScreen::chooseKind);
  connect(m_state, &FilterPill::clicked, this, &TasksScreen::chooseState);
  connect(m_kind, &FilterPill::cleared, this, [this] {
    m_kind->setValue({});
    m_filter.kind.reset();
    m_onlyProposals = false;
    applyFilter();
  });
  connect(m_state, &FilterPill::cleared, this, [this] {
    m_state->setValue({});
    m_filter.state = State::Open;
    applyFilter();
  });
  return bar;
}

void TasksScreen::makePages() {
  m_pages = new QStackedWidget(m_splitter);
  m_list = new QListView(m_pages);
  m_list->setObjectName(u"tasks.rows"_s);
  m_list->setAccessibleName(tr("Tasks"));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformItemSizes(true);
  m_list->setMouseTracking(true);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new TaskRow(m_list));
  connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TasksScreen::showRow);
  auto* empty = new EmptyState(Icon::Tick, tr("Nothing waits for you."), {}, m_pages);
  auto* nothing = new EmptyState(Icon::Filter, tr("No task matches these filters."), tr("Show My Tasks"), m_pages);
  connect(nothing, &EmptyState::actionTriggered, this, [this] {
    m_filter = {};
    m_onlyProposals = false;
    m_mine->setChecked(true);
    m_kind->setValue({});
    m_state->setValue({});
    applyFilter();
  });
  auto* denied =
      new EmptyState(Icon::Padlock, tr("Tasks are not open to you. An administrator can grant it."), {}, m_pages);
  auto* broken =
      new EmptyState(Icon::Octagon, tr("The tasks could not be read. Nothing was changed."), tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &TasksScreen::refresh);
  const std::initializer_list<QWidget*> pages = {new LoadingRows(84, m_pages), m_list, empty, nothing, denied, broken};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
}

void TasksScreen::makeKeys() {
  for (const Qt::Key key : {Qt::Key_A, Qt::Key_R, Qt::Key_D}) {
    auto* shortcut = new QShortcut(QKeySequence(key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_pane, [this, key] { m_pane->press(key); });
  }
}

void TasksScreen::connectPane() {
  connect(m_pane, &TaskPane::decided, this, &TasksScreen::takeDecision);
  connect(m_pane, &TaskPane::holdRequested, this, &TasksScreen::holdRequested);
  connect(m_pane, &TaskPane::recordRequested, this, &TasksScreen::recordRequested);
  connect(m_pane, &TaskPane::snapshotRequested, this, &TasksScreen::snapshotRequested);
  connect(m_pane, &TaskPane::differenceRequested, this, &TasksScreen::differenceRequested);
  connect(m_pane, &TaskPane::executionRequested, this, &TasksScreen::executionRequested);
  connect(m_pane, &TaskPane::sweepRequested, this, &TasksScreen::sweepRequested);
  connect(m_pane, &TaskPane::failed, this, &TasksScreen::failed);
}

void TasksScreen::refresh() {
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& session) {
    m_everybodys->setVisible(session && session->actor.roles.contains(Role::RecordsManager));
  });
  m_model->refresh();
}

QByteArray TasksScreen::paneState() const { return m_splitter->saveState(); }

void TasksScreen::setPaneState(const QByteArray& state) { m_splitter->restoreState(state); }

void TasksScreen::chooseKind() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Second signatures"), this, [this] {
    m_kind->setValue(tr("Second signatures"));
    m_filter.kind.reset();
    m_onlyProposals = true;
    applyFilter();
  });
  for (const Kind kind : {Kind::AcknowledgeHold, Kind::ApproveDeclaration, Kind::ApproveDisposition,
                          Kind::ReviewDisposition, Kind::Review}) {
    menu->addAction(TaskWords::kind(kind), this, [this, kind] {
      m_kind->setValue(TaskWords::kind(kind));
      m_filter.kind = kind;
      m_onlyProposals = false;
      applyFilter();
    });
  }
  menu->popup(m_kind->mapToGlobal(QPoint(0, m_kind->height() + 4)));
}

void TasksScreen::chooseState() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const auto& [state, name] :
       {std::pair(State::Done, tr("Decided ones")), std::pair(State::Withdrawn, tr("No longer asked"))}) {
    menu->addAction(name, this, [this, state = state, name = name] {
      m_state->setValue(name);
      m_filter.state = state;
      applyFilter();
    });
  }
  menu->popup(m_state->mapToGlobal(QPoint(0, m_state->height() + 4)));
}

void TasksScreen::applyFilter() { m_model->setFilter(m_filter, m_onlyProposals); }

bool TasksScreen::isFiltered() const {
  return m_onlyProposals || m_filter.kind || m_filter.state != State::Open || m_filter.whose == Whose::Everybodys;
}

void TasksScreen::showAnswer() {
  m_header->setDetail(QLocale().toString(qlonglong(m_model->total())));
  const bool isEmpty = m_model->rowCount() == 0;
  m_pages->setCurrentIndex(!isEmpty ? Rows : isFiltered() ? NothingMatches : Empty);
  if (isEmpty) {
    m_open.clear();
    m_pane->close(isFiltered());
    return;
  }
  const int row = m_model->rowOf(m_open);
  const int wanted = row >= 0 ? row : std::clamp(m_row, 0, m_model->rowCount() - 1); // the one after what was decided
  m_list->setCurrentIndex(m_model->index(wanted));
}

void TasksScreen::showRow(const QModelIndex& index) {
  if (!index.isValid())
    return;
  m_row = index.row();
  m_open = m_model->line(index.row()).id();
  m_pane->open(m_model->line(index.row()));
}

void TasksScreen::takeDecision(const QString& sentence) {
  new Toast(this, Icon::Tick, sentence);
  m_open.clear();
  refresh();
  m_list->setFocus(Qt::OtherFocusReason);
  Q_EMIT decided();
}

} // namespace muniment::ui
