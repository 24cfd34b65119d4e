#include "ui/records/records_model.h"

#include "ui/kit/day_text.h"
#include "ui/records/record_words.h"
#include "ui/records/records_mime.h"

#include <QtCore/QMimeData>

namespace muniment::ui {

using namespace Qt::StringLiterals;

void RecordsModel::setFilter(const RecordListFilter& filter) {
  m_filter = filter;
  ++m_generation; // answers to the earlier filter are dropped when they come
  m_startsAnew = true;
  Q_EMIT asked();
  pump();
}

void RecordsModel::refresh() {
  for (Page& page : m_pages)
    page.isStale = true;
  if (m_pages.empty())
    m_startsAnew = true;
  count();
  pump();
}

void RecordsModel::setVisible(int first, int last) {
  m_firstSeen = std::max(0, first / kPage);
  m_lastSeen = std::max(m_firstSeen, last / kPage);
  pump();
}

void RecordsModel::pump() {
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
  if (std::exchange(m_wantsMore, false) && m_hasMore)
    load(static_cast<int>(m_pages.size()));
}

void RecordsModel::load(int page) {
  m_isRunning = true;
  workspace::RecordsPage query;
  static_cast<workspace::RecordsWanted&>(query) = m_filter.wanted(m_desk->today());
  query.limit = kPage;
  query.withTotal = false;
  if (page > 0)
    query.after = m_pages[static_cast<std::size_t>(page) - 1].last;
  m_desk->ask(std::move(query))
      .then(this, [this, page, generation = m_generation](const Result<workspace::RecordsPage::Answer>& answer) {
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

void RecordsModel::take(int page, const workspace::RecordsPage::Answer& answer) {
  Page fresh;
  for (const store::RecordSummary& summary : answer.records)
    fresh.rows.push_back({summary, answer.held.contains(summary.record.id)});
  fresh.count = static_cast<int>(fresh.rows.size());
  if (fresh.count > 0)
    fresh.last = {fresh.rows.back().summary.record.declaredAt, fresh.rows.back().summary.record.id};
  if (std::exchange(m_startsAnew, false)) {
    beginResetModel();
    m_pages.clear();
    if (fresh.count > 0)
      m_pages.push_back(std::move(fresh));
    m_hasMore = answer.hasMore;
    m_firstSeen = m_lastSeen = 0;
    endResetModel();
    m_total.reset();
    count();
  } else if (page == static_cast<int>(m_pages.size())) {
    m_hasMore = answer.hasMore;
    if (fresh.count > 0) {
      beginInsertRows({}, rowCount(), rowCount() + fresh.count - 1);
      m_pages.push_back(std::move(fresh));
      endInsertRows();
    }
  } else {
    const bool isLast = page + 1 == static_cast<int>(m_pages.size());
    if (isLast || !answer.hasMore)
      m_hasMore = answer.hasMore;
    if (!answer.hasMore)
      cutBehind(page);
    replace(page, std::move(fresh));
  }
  giveBack();
  Q_EMIT answered();
}

void RecordsModel::cutBehind(int page) {
  const int first = (page + 1) * kPage;
  if (first >= rowCount())
    return;
  beginRemoveRows({}, first, rowCount() - 1);
  m_pages.resize(static_cast<std::size_t>(page) + 1);
  endRemoveRows();
}

void RecordsModel::replace(int page, Page fresh) {
  Page& known = m_pages[static_cast<std::size_t>(page)];
  const int first = page * kPage;
  const int before = known.count;
  if (known.last != fresh.last) { // what follows begins elsewhere
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

void RecordsModel::giveBack() {
  const int around = kPagesKept / 2;
  for (int page = 0; page < static_cast<int>(m_pages.size()); ++page) {
    if (page + around < m_firstSeen || page > m_lastSeen + around)
      std::vector<Row>().swap(m_pages[static_cast<std::size_t>(page)].rows);
  }
}

void RecordsModel::count() {
  if (!m_startsAnew && !m_hasMore && m_pages.size() <= 1 && !(m_pages.size() == 1 && m_pages.front().isStale)) {
    m_total = rowCount();
    return;
  }
  workspace::CountRecords query;
  static_cast<workspace::RecordsWanted&>(query) = m_filter.wanted(m_desk->today());
  m_desk->ask(std::move(query))
      .then(this, [this, generation = m_generation, mine = ++m_countGeneration](const Result<std::int64_t>& total) {
        if (generation != m_generation || mine != m_countGeneration || !total)
          return;
        m_total = *total;
        if (!m_startsAnew)
          Q_EMIT answered();
      });
}

const RecordsModel::Row* RecordsModel::row(int row) const {
  const auto page = static_cast<std::size_t>(row / kPage);
  const auto place = static_cast<std::size_t>(row % kPage);
  return page < m_pages.size() && place < m_pages[page].rows.size() ? &m_pages[page].rows[place] : nullptr;
}

int RecordsModel::rowOf(const RecordId& record) const {
  for (std::size_t page = 0; page < m_pages.size(); ++page) {
    const auto& rows = m_pages[page].rows;
    const auto found = std::ranges::find(rows, record, [](const Row& each) { return each.summary.record.id; });
    if (found != rows.end())
      return static_cast<int>(page) * kPage + static_cast<int>(found - rows.begin());
  }
  return -1;
}

int RecordsModel::rowsKept() const {
  std::size_t kept = 0;
  for (const Page& page : m_pages)
    kept += page.rows.size();
  return static_cast<int>(kept);
}

int RecordsModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid() || m_pages.empty())
    return 0;
  return (static_cast<int>(m_pages.size()) - 1) * kPage + m_pages.back().count;
}

QVariant RecordsModel::data(const QModelIndex& index, int role) const {
  const Row* shown = index.isValid() ? row(index.row()) : nullptr;
  if (!shown)
    return role == Qt::DisplayRole && index.isValid() ? QVariant(u"…"_s) : QVariant();
  const Record& record = shown->summary.record;
  const QString title = record.title.isEmpty() ? record.number : RecordWords::unbroken(record.title);
  if (role == Qt::DisplayRole)
    return title;
  if (role != Qt::AccessibleTextRole)
    return {};
  QStringList spoken{record.number, title, RecordWords::extent(record), momentText(record.declaredAt)};
  for (const RecordWords::State& state : RecordWords::states(shown->summary, shown->isHeld, m_desk->today()))
    spoken.append(state.word);
  return spoken.join(u", "_s);
}

Qt::ItemFlags RecordsModel::flags(const QModelIndex& index) const {
  if (!index.isValid())
    return Qt::NoItemFlags;
  const Row* shown = row(index.row());
  const bool moves = shown && isKept(shown->summary.record.state);
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren |
         (moves ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

bool RecordsModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isRunning && !m_startsAnew;
}

void RecordsModel::fetchMore(const QModelIndex& parent) {
  if (!canFetchMore(parent))
    return;
  m_wantsMore = true;
  pump();
}

QStringList RecordsModel::mimeTypes() const { return {QString(kRecordsMime)}; }

QMimeData* RecordsModel::mimeData(const QModelIndexList& indexes) const {
  QByteArrayList ids;
  for (const QModelIndex& index : indexes) {
    if (const Row* shown = row(index.row()))
      ids.append(shown->summary.record.id.toString().toLatin1());
  }
  auto* data = new QMimeData;
  data->setData(QString(kRecordsMime), ids.join(' '));
  return data;
}

} // namespace muniment::ui
