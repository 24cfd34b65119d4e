#include "ui/disposition/items_model.h"

#include "ui/disposition/disposition_words.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 200;

int ordinalOf(const workspace::ReviewedItem& one) { return one.item.ordinal; }

} // namespace

void ItemsModel::show(const SnapshotId& snapshot, const Wanted& wanted) {
  if (snapshot != m_snapshot)
    m_setAside.clear();
  m_snapshot = snapshot;
  m_wanted = wanted;
  ++m_generation;
  Q_EMIT asked();
  load(From::Start);
}

void ItemsModel::reload() {
  ++m_generation;
  load(m_rows.empty() ? From::Start : From::Same);
}

void ItemsModel::clear() {
  ++m_generation;
  beginResetModel();
  m_rows.clear();
  m_setAside.clear();
  m_sample.clear();
  m_hasMore = false;
  endResetModel();
}

workspace::SnapshotItems ItemsModel::pageFrom(From from) const {
  workspace::SnapshotItems page;
  page.snapshot = m_snapshot;
  page.filter = m_wanted.filter;
  page.after = from == From::End && !m_rows.empty() ? m_rows.back().item.ordinal : -1;
  page.limit = kPage;
  if (from == From::Same) { // as much as is on the screen stays true; the rest comes when somebody scrolls there
    page.limit = std::min(static_cast<int>(m_rows.size()), kPage);
  }
  if (m_wanted.these) {
    const auto first = std::ranges::upper_bound(*m_wanted.these, page.after);
    for (auto next = first; next != m_wanted.these->end() && std::ssize(page.filter.ordinals) < page.limit; ++next)
      page.filter.ordinals.push_back(*next);
  }
  return page;
}

void ItemsModel::load(From from) {
  const workspace::SnapshotItems page = pageFrom(from);
  if (m_wanted.these && page.filter.ordinals.empty()) { // no list of ordinals would mean all items
    m_hasMore = false;
    take({}, from);
    return;
  }
  m_isRunning = true;
  m_work->ask(page).then(
      this, [this, from, page, generation = m_generation](const Result<std::vector<workspace::ReviewedItem>>& answer) {
        if (generation != m_generation)
          return; // another question is under way
        if (!answer) {
          m_isRunning = false;
          Q_EMIT failed(answer.error());
          return;
        }
        if (from != From::Same)
          m_hasMore = m_wanted.these
                          ? !page.filter.ordinals.empty() && page.filter.ordinals.back() != m_wanted.these->back()
                          : answer->size() >= static_cast<std::size_t>(page.limit);
        take(*answer, from);
      });
}

void ItemsModel::take(const std::vector<workspace::ReviewedItem>& page, From from) {
  if (from == From::Start) {
    beginResetModel();
    m_rows = page;
    endResetModel();
  } else if (from == From::End && !page.empty()) {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.size()) - 1);
    m_rows.insert(m_rows.end(), page.begin(), page.end());
    endInsertRows();
  } else if (from == From::Same) {
    for (const workspace::ReviewedItem& one : page) {
      if (const int row = rowOf(one.item.ordinal); row >= 0)
        m_rows[static_cast<std::size_t>(row)] = one;
    }
    if (rowCount() > 0)
      Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  }
  m_isRunning = false; // not before: a view that is told of new rows may ask for more at once
  Q_EMIT answered();
}

void ItemsModel::takeDecision(const workspace::DecideItems& decided, const std::vector<std::pair<int, int>>& runs) {
  if (decided.snapshot != m_snapshot)
    return;
  for (const auto& [first, last] : runs) {
    auto row = std::ranges::lower_bound(m_rows, first, {}, ordinalOf);
    for (; row != m_rows.end() && row->item.ordinal <= last; ++row) {
      row->item.decision = decided.decision;
      row->item.reason = decided.reason;
      row->item.until = decided.until;
    }
  }
  if (rowCount() > 0)
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ItemsModel::rowOf(int ordinal) const {
  const auto found = std::ranges::lower_bound(m_rows, ordinal, {}, ordinalOf);
  return found == m_rows.end() || found->item.ordinal != ordinal ? -1 : static_cast<int>(found - m_rows.begin());
}

void ItemsModel::toggleSetAside(int row) {
  const int ordinal = item(row).item.ordinal;
  if (!m_setAside.insert(ordinal).second)
    m_setAside.erase(ordinal);
  Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void ItemsModel::clearSetAside() {
  m_setAside.clear();
  if (rowCount() > 0)
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ItemsModel::setSample(std::set<int> notOpened) {
  if (m_sample == notOpened)
    return;
  m_sample = std::move(notOpened);
  if (rowCount() > 0)
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ItemsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ItemsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ItemsModel::text(const workspace::ReviewedItem& one, Column column) const {
  switch (column) {
  case Number:
    return one.number;
  case Title:
    // What was destroyed has no title any more.
    return one.title.isEmpty() ? tr("No title is kept") : visibleText(one.title).simplified();
  case Class:
    return visibleText(one.className.section(u' ', 0, 0)); // the code; the details have the name
  case Due:
    return dayText(one.item.dueOn);
  default:
    return m_setAside.contains(one.item.ordinal) ? tr("Set aside") : DispositionWords::of(one).text;
  }
}

QVariant ItemsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const workspace::ReviewedItem& one = item(index.row());
  const auto column = static_cast<Column>(index.column());
  if (role == Qt::DisplayRole)
    return text(one, column);
  const bool aside = m_setAside.contains(one.item.ordinal);
  if (role == StrongRole)
    return column == Number || (column == State && (aside || DispositionWords::of(one).icon));
  if (column == State && role == ToneRole)
    return int(aside ? Tone::Due : DispositionWords::of(one).tone);
  if (column == State && role == IconRole) {
    const std::optional<Icon> icon = aside ? std::optional(Icon::Pause) : DispositionWords::of(one).icon;
    return icon ? QVariant(int(*icon)) : QVariant();
  }
  if (column == Title && role == IconRole && m_sample.contains(one.item.ordinal))
    return int(Icon::Eye);
  return {};
}

QVariant ItemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  const QStringList names{tr("Number"), tr("Title"), tr("Class"), tr("Due"), tr("State")};
  return names.value(section);
}

bool ItemsModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isRunning;
}

void ItemsModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    load(From::End);
}

} // namespace muniment::ui
