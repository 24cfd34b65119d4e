#include "ui/disposition/snapshots_model.h"

#include "ui/disposition/disposition_words.h"
#include "ui/kit/visible_text.h"

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 50;

} // namespace

void SnapshotsModel::refresh() {
  const int generation = ++m_generation;
  m_work->ask(workspace::DueNow()).then(this, [this, generation](const Result<workspace::DueNow::Answer>& due) {
    if (generation != m_generation)
      return;
    if (!due) {
      Q_EMIT failed(due.error());
      return;
    }
    m_due = *due;
    askSoon(generation);
  });
}

void SnapshotsModel::askSoon(int generation) {
  m_work->ask(workspace::UndecidedSoon())
      .then(this, [this, generation](const Result<workspace::UndecidedSoon::Answer>& soon) {
        if (generation != m_generation)
          return;
        m_soon = soon ? *soon : workspace::UndecidedSoon::Answer(); // whoever may not see content has no such list
        load(true);
      });
}

void SnapshotsModel::load(bool fromStart) {
  m_isRunning = true;
  workspace::SnapshotsPage page;
  // What is shown is read anew as a whole, so that nobody loses their place.
  page.limit = fromStart ? std::max(kPage, static_cast<int>(m_rows.size())) : kPage;
  if (!fromStart && !m_rows.empty())
    page.before = m_rows.back().snapshot.id;
  m_work->ask(page).then(this, [this, fromStart, limit = page.limit, generation = m_generation](
                                   const Result<std::vector<workspace::SnapshotSummary>>& answer) {
    if (generation != m_generation)
      return;
    if (answer) {
      m_hasMore = answer->size() >= static_cast<std::size_t>(limit);
      take(*answer, fromStart);
    }
    m_isRunning = false; // not before: a view that is told of new rows may ask for more at once
    if (answer)
      Q_EMIT answered();
    else
      Q_EMIT failed(answer.error());
  });
}

void SnapshotsModel::take(const std::vector<workspace::SnapshotSummary>& page, bool fromStart) {
  const auto sameRows = [&] {
    return m_hasAnswer && page.size() == m_rows.size() &&
           std::ranges::equal(
               page, m_rows, {}, [](const auto& one) { return one.snapshot.id; },
               [](const auto& one) { return one.snapshot.id; });
  };
  if (fromStart && sameRows()) {
    m_rows = page;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  } else if (fromStart) {
    beginResetModel();
    m_rows = page;
    m_hasAnswer = true;
    endResetModel();
  } else if (!page.empty()) {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.size()) - 1);
    m_rows.insert(m_rows.end(), page.begin(), page.end());
    endInsertRows();
  }
}

int SnapshotsModel::rowOf(const SnapshotId& id) const {
  const auto found = std::ranges::find(m_rows, id, [](const auto& one) { return one.snapshot.id; });
  return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin()) + kFixedRows;
}

int SnapshotsModel::open() const {
  return static_cast<int>(
      std::ranges::count_if(m_rows, [](const auto& one) { return one.snapshot.state < Snapshot::State::Done; }));
}

int SnapshotsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !m_hasAnswer ? 0 : static_cast<int>(m_rows.size()) + kFixedRows;
}

QVariant SnapshotsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const bool due = isDueRow(index.row());
  if (isUndecidedRow(index.row()))
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(tr("To decide")) : QVariant();
  if (role == Qt::DisplayRole)
    return due ? tr("Due now") : visibleText(summary(index.row()).snapshot.name);
  if (role == Qt::AccessibleTextRole && due)
    return tr("Due now: %n record(s)", nullptr, static_cast<int>(m_due.total));
  if (role == Qt::AccessibleTextRole) {
    const workspace::SnapshotSummary& one = summary(index.row());
    return QStringList{visibleText(one.snapshot.name), DispositionWords::of(one).text,
                       tr("%1 of %2 decided").arg(one.progress.decided).arg(one.progress.total)}
        .join(u", "_s);
  }
  return {};
}

bool SnapshotsModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isRunning;
}

void SnapshotsModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    load(false);
}

} // namespace muniment::ui
