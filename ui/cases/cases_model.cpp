#include "ui/cases/cases_model.h"

#include "ui/cases/case_words.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void CasesModel::setFilter(const workspace::CaseFilter& filter) {
  m_filter = filter;
  ++m_generation; // answers to the earlier filter are dropped when they come
  m_startsAnew = true;
  Q_EMIT asked();
  pump();
}

void CasesModel::refresh() {
  for (Page& page : m_pages)
    page.isStale = true;
  if (m_pages.empty())
    m_startsAnew = true;
  count();
  pump();
}

void CasesModel::setVisible(int first, int last) {
  m_firstSeen = std::max(0, first / kPage);
  m_lastSeen = std::max(m_firstSeen, last / kPage);
  pump();
}

void CasesModel::pump() {
  if (m_isRunning)
    return;
  if (m_startsAnew)
    return load(0);
  const int seen = std::min(m_lastSeen, static_cast<int>(m_pages.size()) - 1);
  for (int page = std::min(m_firstSeen, seen); page >= 0 && page <= seen; ++page) {
    const Page& shown = m_pages[static_cast<std::size_t>(page)];
    if (shown.isStale || static_cast<int>(shown.rows.size()) < shown.count)
      return load(page);
  }
  if (std::exchange(m_wantsMore, false) && !m_pages.empty() && m_pages.back().next)
    load(static_cast<int>(m_pages.size()));
}

void CasesModel::load(int page) {
  m_isRunning = true;
  workspace::Cases query;
  query.filter = m_filter;
  query.limit = kPage;
  if (page > 0)
    query.after = m_pages[static_cast<std::size_t>(page) - 1].next;
  m_desk->ask(std::move(query))
      .then(this, [this, page, generation = m_generation](const Result<workspace::Cases::Answer>& answer) {
        m_isRunning = false;
        if (generation == m_generation) {
          if (!answer) {
            m_startsAnew = false;
            Q_EMIT failed(answer.error());
            return;
          }
          take(page, *answer);
        }
        pump();
      });
}

void CasesModel::take(int page, const workspace::Cases::Answer& answer) {
  Page fresh;
  fresh.rows = answer.cases;
  fresh.next = answer.next;
  fresh.count = static_cast<int>(fresh.rows.size());
  if (std::exchange(m_startsAnew, false)) {
    beginResetModel();
    m_pages.clear();
    if (fresh.count > 0)
      m_pages.push_back(std::move(fresh));
    m_firstSeen = m_lastSeen = 0;
    endResetModel();
    count();
  } else if (page == static_cast<int>(m_pages.size())) {
    if (fresh.count > 0) {
      beginInsertRows({}, rowCount(), rowCount() + fresh.count - 1);
      m_pages.push_back(std::move(fresh));
      endInsertRows();
    } else if (!m_pages.empty()) {
      m_pages.back().next.reset();
    }
  } else if (page < static_cast<int>(m_pages.size())) {
    if (!answer.next || fresh.count < kPage)
      cutBehind(page);
    replace(page, std::move(fresh));
  }
  giveBack();
  Q_EMIT answered();
}

void CasesModel::cutBehind(int page) {
  const int first = (page + 1) * kPage;
  if (first >= rowCount())
    return;
  beginRemoveRows({}, first, rowCount() - 1);
  m_pages.resize(static_cast<std::size_t>(page) + 1);
  endRemoveRows();
}

void CasesModel::replace(int page, Page fresh) {
  Page& known = m_pages[static_cast<std::size_t>(page)];
  const int first = page * kPage;
  const int before = known.count;
  const auto place = [](const Page& each) { return each.next ? each.next->id : CaseId(); };
  if (place(known) != place(fresh)) { // what follows begins elsewhere
    for (std::size_t next = static_cast<std::size_t>(page) + 1; next < m_pages.size(); ++next)
      m_pages[next].isStale = true;
  }
  if (fresh.count < before) {
    beginRemoveRows({}, first + fresh.count, first + before - 1);
    known = std::move(fresh);
    if (known.count == 0)
      m_pages.pop_back();
    endRemoveRows();
  } else if (fresh.count > before) {
    beginInsertRows({}, first + before, first + fresh.count - 1);
    known = std::move(fresh);
    endInsertRows();
  } else {
    known = std::move(fresh);
  }
  if (rowCount() > first)
    Q_EMIT dataChanged(index(first), index(std::min(rowCount(), first + kPage) - 1));
}

void CasesModel::giveBack() {
  const int around = kPagesKept / 2;
  for (int page = 0; page < static_cast<int>(m_pages.size()); ++page) {
    if (page + around < m_firstSeen || page > m_lastSeen + around)
      std::vector<workspace::CaseSummary>().swap(m_pages[static_cast<std::size_t>(page)].rows);
  }
}

void CasesModel::count() {
  m_desk->ask(workspace::CaseCounts())
      .then(this, [this, mine = ++m_countGeneration](const Result<workspace::CaseCounts::Answer>& counts) {
        if (mine != m_countGeneration || !counts)
          return;
        m_counts = *counts;
        Q_EMIT counted();
      });
}

const workspace::CaseSummary* CasesModel::row(int row) const {
  if (row < 0)
    return nullptr;
  const auto page = static_cast<std::size_t>(row / kPage);
  const auto place = static_cast<std::size_t>(row % kPage);
  return page < m_pages.size() && place < m_pages[page].rows.size() ? &m_pages[page].rows[place] : nullptr;
}

int CasesModel::rowOf(const CaseId& file) const {
  for (std::size_t page = 0; page < m_pages.size(); ++page) {
    const auto& rows = m_pages[page].rows;
    const auto found = std::ranges::find(rows, file, [](const workspace::CaseSummary& row) { return row.file.id; });
    if (found != rows.end())
      return static_cast<int>(page) * kPage + static_cast<int>(found - rows.begin());
  }
  return -1;
}

int CasesModel::rowsKept() const {
  std::size_t kept = 0;
  for (const Page& page : m_pages)
    kept += page.rows.size();
  return static_cast<int>(kept);
}

int CasesModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid() || m_pages.empty())
    return 0;
  return (static_cast<int>(m_pages.size()) - 1) * kPage + m_pages.back().count;
}

QVariant CasesModel::data(const QModelIndex& index, int role) const {
  const workspace::CaseSummary* shown = index.isValid() ? row(index.row()) : nullptr;
  if (!shown)
    return role == Qt::DisplayRole && index.isValid() ? QVariant(u"…"_s) : QVariant();
  const QString title = CaseWords::title(shown->file);
  if (role == Qt::DisplayRole)
    return title;
  if (role != Qt::AccessibleTextRole)
    return {};
  QStringList spoken{title, CaseWords::text(shown->partner)};
  for (const CaseMark& mark : CaseWords::marks(*shown, m_desk->now()))
    spoken.append(mark.word);
  return spoken.join(u", "_s);
}

bool CasesModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && !m_pages.empty() && m_pages.back().next && !m_isRunning && !m_startsAnew;
}

void CasesModel::fetchMore(const QModelIndex& parent) {
  if (!canFetchMore(parent))
    return;
  m_wantsMore = true;
  pump();
}

} // namespace muniment::ui
