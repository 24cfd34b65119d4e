#include "ui/disposition/queue_page.h"

#include "ui/disposition/disposition_words.h"
#include "ui/disposition/groups_model.h"
#include "ui/kit/banner.h"
#include "ui/kit/day_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Page { Loading, Rows, Nothing, Failed };
constexpr int kMostGroups = 5;
constexpr int kGroupHeight = 31;
constexpr int kHeadHeight = 30;

} // namespace

QueuePage::QueuePage(DispositionWork& work, QWidget* parent)
    : QWidget(parent), m_work(&work), m_items(new ItemsModel(work, this)),
      m_groups(new GroupsModel(GroupsModel::Of::Snapshot, this)),
      m_header(new ScreenHeader({}, ScreenHeader::Size::Pane, this)),
      m_returned(new Banner(Tone::Due, Icon::Triangle, tr("Returned to the reviewers"), {}, this)),
      m_groupTable(new TableView(tr("Groups by class and year"), this)), m_footer(new QueueFooter(this)) {
  setObjectName(u"dispositionQueue"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_header);
  auto* notes = new QVBoxLayout;
  notes->setContentsMargins(16, 0, 16, 0);
  notes->addWidget(m_returned);
  column->addLayout(notes);
  makeGroups();
  column->addWidget(m_groupTable);
  column->addWidget(makeBar());
  column->addWidget(makeItems(), 1);
  column->addWidget(m_footer);
  connect(m_items, &ItemsModel::asked, this, [this] { m_pages->setCurrentIndex(Loading); });
  connect(m_items, &ItemsModel::answered, this, &QueuePage::showItems);
  connect(m_items, &ItemsModel::failed, this, [this](const Error& error) {
    m_pages->setCurrentIndex(Failed);
    Q_EMIT failed(error);
  });
  connect(m_items, &QAbstractItemModel::dataChanged, this, &QueuePage::showBar);
}

void QueuePage::makeGroups() {
  m_groupTable->setObjectName(u"snapshotGroups"_s);
  m_groupTable->setDense(true);
  m_groupTable->setModel(m_groups);
  QHeaderView* head = m_groupTable->horizontalHeader();
  head->setStretchLastSection(false);
  head->setSectionResizeMode(GroupsModel::Class, QHeaderView::Stretch);
  head->resizeSection(GroupsModel::Year, 72);
  head->resizeSection(GroupsModel::Records, 88);
  head->resizeSection(GroupsModel::Open, 128);
  connect(m_groupTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
    if (!m_snapshot.isNull())
      load();
  });
}

QWidget* QueuePage::makeBar() {
  auto* bar = new QWidget(this);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(16, 8, 16, 8);
  row->setSpacing(8);
  for (const Narrow to : {Narrow::All, Narrow::ToDecide, Narrow::Blocked, Narrow::Sample}) {
    auto* pill = new FilterPill({}, FilterPill::Kind::Toggle, bar);
    pill->setAutoExclusive(true);
    pill->setChecked(to == Narrow::All);
    m_pills.emplace(to, pill);
    row->addWidget(pill);
    connect(pill, &QAbstractButton::clicked, this, [this, to] { narrow(to); });
  }
  row->addStretch(1);
  m_approveGroup = new QPushButton(bar);
  m_approveGroup->setObjectName(u"approveGroup"_s);
  setCompact(m_approveGroup);
  row->addWidget(m_approveGroup);
  connect(m_approveGroup, &QPushButton::clicked, this, &QueuePage::groupApproved);
  return bar;
}

QWidget* QueuePage::makeItems() {
  m_pages = new QStackedWidget(this);
  m_table = new TableView(tr("Records of the snapshot"), m_pages);
  m_table->setObjectName(u"snapshotItems"_s);
  m_table->setModel(m_items);
  QHeaderView* head = m_table->horizontalHeader();
  head->setStretchLastSection(false);
  head->setSectionResizeMode(ItemsModel::Title, QHeaderView::Stretch);
  head->resizeSection(ItemsModel::Number, 84);
  head->resizeSection(ItemsModel::Class, 72);
  head->resizeSection(ItemsModel::Due, 104);
  head->resizeSection(ItemsModel::State, 196);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
    Q_EMIT itemChosen(index.isValid() ? m_items->item(index.row()).item.ordinal : -1);
  });
  auto* broken = new EmptyState(Icon::Octagon, tr("The records could not be read. Nothing was changed."),
                                tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &QueuePage::load);
  auto* nothing = new EmptyState(Icon::Filter, tr("No record of this snapshot is left here."), tr("Show All"), m_pages);
  connect(nothing, &EmptyState::actionTriggered, this, [this] {
    m_pills.at(Narrow::All)->setChecked(true);
    narrow(Narrow::All);
  });
  for (QWidget* page : std::initializer_list<QWidget*>{new LoadingRows(36, m_pages), m_table, nothing, broken})
    m_pages->addWidget(page);
  return m_pages;
}

void QueuePage::show(const SnapshotId& snapshot) {
  const bool other = snapshot != m_snapshot;
  if (!other) {
    refresh();
    return;
  }
  m_snapshot = SnapshotId(); // no question while the choices of the earlier one go
  m_groups->setGroups({});
  m_groupTable->hide();
  m_held.clear();
  m_standing = {};
  m_wanted.reset();
  m_narrow = Narrow::All;
  m_pills.at(Narrow::All)->setChecked(true);
  m_items->clear();
  m_snapshot = snapshot;
  load();
  askHeld();
  refresh();
}

void QueuePage::close() {
  m_snapshot = SnapshotId();
  m_items->clear();
}

void QueuePage::refresh() {
  if (m_snapshot.isNull())
    return;
  askStanding();
  askGroups();
}

void QueuePage::askStanding() {
  m_work->ask(workspace::SnapshotStanding{m_snapshot})
      .then(this, [this, id = m_snapshot](const Result<workspace::SnapshotStanding::Answer>& standing) {
        if (id != m_snapshot)
          return;
        if (standing)
          takeStanding(*standing);
        else
          Q_EMIT failed(standing.error());
      });
}

void QueuePage::askGroups() {
  m_work->ask(workspace::SnapshotGroups{m_snapshot})
      .then(this, [this, id = m_snapshot](const Result<std::vector<workspace::GroupOfDue>>& groups) {
        if (id != m_snapshot || !groups)
          return;
        m_groups->setGroups(*groups);
        const int rows = std::min(m_groups->rowCount(), kMostGroups);
        m_groupTable->setFixedHeight(kHeadHeight + rows * kGroupHeight);
        m_groupTable->setVisible(m_groups->rowCount() > 1);
      });
}

void QueuePage::askHeld() {
  m_work->ask(workspace::HeldItems{m_snapshot})
      .then(this, [this, id = m_snapshot](const Result<std::vector<int>>& held) {
        if (id != m_snapshot || !held)
          return;
        m_held = *held;
        showBar();
      });
}

void QueuePage::takeStanding(const workspace::SnapshotStanding::Answer& standing) {
  const workspace::SnapshotProgress& before = m_standing.summary.progress;
  const workspace::SnapshotProgress& now = standing.summary.progress;
  const bool moved = m_standing.summary.snapshot.state != standing.summary.snapshot.state ||
                     before.destroyed + before.kept + before.held != now.destroyed + now.kept + now.held;
  const bool first = m_standing.summary.snapshot.id.isNull();
  m_standing = standing;
  const std::vector<int> left = notOpened();
  m_items->setSample({left.begin(), left.end()});
  if (m_narrow == Narrow::Sample && standing.summary.snapshot.state != Snapshot::State::Waiting) {
    m_pills.at(Narrow::All)->setChecked(true);
    narrow(Narrow::All);
  }
  showHeader();
  showBar();
  m_footer->setStanding(standing);
  if (!first && moved) {
    askHeld();
    m_items->reload();
  }
  if (const workspace::ReviewedItem* item = current();
      item && (first || moved)) // whether it can be decided is known now
    Q_EMIT itemChosen(item->item.ordinal);
}

std::vector<int> QueuePage::notOpened() const {
  std::vector<int> left;
  const bool second = m_standing.summary.snapshot.state == Snapshot::State::Waiting && !m_standing.objection &&
                      m_standing.mayApprove && !m_standing.singlePerson;
  if (second)
    std::ranges::set_difference(m_standing.sample, m_standing.opened, std::back_inserter(left));
  return left;
}

void QueuePage::showHeader() {
  const Snapshot& snapshot = m_standing.summary.snapshot;
  m_header->setTitle(visibleText(snapshot.name));
  const QString due = tr("due until %1").arg(dayText(snapshot.dueUntil));
  m_header->setDetail(m_standing.recordClass.isEmpty() ? due : visibleText(m_standing.recordClass) + u" · "_s + due);
  const bool returned = snapshot.state == Snapshot::State::Open && !snapshot.withdrawnBecause.isEmpty();
  m_returned->setVisible(returned);
  if (returned)
    m_returned->setContent(Tone::Due, Icon::Triangle, tr("Returned to the reviewers"),
                           visibleText(snapshot.withdrawnBecause));
}

void QueuePage::showBar() {
  const workspace::SnapshotProgress& progress = m_standing.summary.progress;
  const auto set = [this](Narrow which, const QString& text, bool visible) {
    FilterPill* pill = m_pills.at(which);
    pill->setText(text);
    pill->setAccessibleName(text);
    pill->updateGeometry();
    pill->setVisible(visible || pill->isChecked());
  };
  const auto left = static_cast<std::int64_t>(notOpened().size());
  set(Narrow::All, tr("All %1").arg(DispositionWords::number(progress.total)), true);
  set(Narrow::ToDecide, tr("To decide %1").arg(DispositionWords::number(progress.total - progress.decided)),
      canDecide());
  set(Narrow::Blocked, tr("Blocked %1").arg(DispositionWords::number(std::ssize(m_held))), !m_held.empty());
  set(Narrow::Sample, tr("Sample %1").arg(DispositionWords::number(left)), left > 0);
  const auto aside = static_cast<int>(m_items->setAside().size());
  const bool group = m_groupTable->selectionModel()->hasSelection();
  QString text = group ? tr("Approve Group") : tr("Approve All Left");
  if (aside > 0)
    text = group ? tr("Approve Group Except %n", nullptr, aside) : tr("Approve All Left Except %n", nullptr, aside);
  m_approveGroup->setText(text);
  m_approveGroup->setToolTip(
      plainToolTip(tr("Key G. Records that are set aside with Space, decided or held are left alone.")));
  m_approveGroup->setVisible(canDecide());
  m_approveGroup->setEnabled(progress.decided < progress.total);
}

void QueuePage::narrow(Narrow to) {
  m_narrow = to;
  if (to == Narrow::All) {
    const QSignalBlocker quiet(m_groupTable->selectionModel());
    m_groupTable->clearSelection();
    m_groupTable->viewport()->update();
  }
  load();
}

void QueuePage::load() {
  ItemsModel::Wanted wanted;
  if (const auto rows = m_groupTable->selectionModel()->selectedRows(); !rows.isEmpty()) {
    const workspace::GroupOfDue& group = m_groups->group(rows.front().row());
    wanted.filter.recordClass = group.recordClass;
    wanted.filter.dueYear = group.year;
  }
  if (m_narrow == Narrow::ToDecide)
    wanted.filter.decisions = {DisposalDecision::Undecided};
  else if (m_narrow == Narrow::Blocked)
    wanted.these = m_held;
  else if (m_narrow == Narrow::Sample)
    wanted.these = notOpened();
  m_items->show(m_snapshot, wanted);
  showBar();
}

void QueuePage::showItems() {
  m_pages->setCurrentIndex(m_items->rowCount() > 0 ? Rows : Nothing);
  if (const std::optional<int> wanted = std::exchange(m_wanted, std::nullopt)) {
    goTo(*wanted);
    return;
  }
  if (m_items->rowCount() == 0)
    Q_EMIT itemChosen(-1);
  else if (!m_table->currentIndex().isValid())
    m_table->setCurrentIndex(m_items->index(0, 0));
}

const workspace::ReviewedItem* QueuePage::current() const {
  const QModelIndex index = m_table->currentIndex();
  return index.isValid() ? &m_items->item(index.row()) : nullptr;
}

void QueuePage::step(int rows) {
  const int next = m_table->currentIndex().row() + rows;
  if (next >= m_items->rowCount() - 1 && m_items->canFetchMore({}))
    m_items->fetchMore({});
  if (next >= 0 && next < m_items->rowCount())
    m_table->setCurrentIndex(m_items->index(next, 0));
}

void QueuePage::goTo(int ordinal) {
  if (const int row = m_items->rowOf(ordinal); row >= 0) {
    m_table->setCurrentIndex(m_items->index(row, 0));
    m_table->setFocus(Qt::OtherFocusReason);
  }
}

void QueuePage::goToSample() {
  const std::vector<int> left = notOpened();
  if (left.empty())
    return;
  m_wanted = left.front();
  {
    const QSignalBlocker quiet(m_groupTable->selectionModel());
    m_groupTable->clearSelection();
  }
  m_pills.at(Narrow::Sample)->setVisible(true);
  m_pills.at(Narrow::Sample)->setChecked(true);
  narrow(Narrow::Sample);
}

workspace::DecideItems QueuePage::groupDecision() const {
  workspace::DecideItems command;
  command.snapshot = m_snapshot;
  command.allExcept = true;
  command.undecidedOnly = true;
  command.ordinals.assign(m_items->setAside().begin(), m_items->setAside().end());
  command.ordinals.insert(command.ordinals.end(), m_held.begin(), m_held.end());
  if (const auto rows = m_groupTable->selectionModel()->selectedRows(); !rows.isEmpty()) {
    command.recordClass = m_groups->group(rows.front().row()).recordClass;
    command.dueYear = m_groups->group(rows.front().row()).year;
  }
  return command;
}

} // namespace muniment::ui
