#pragma once

#include "ui/kit/paged_list.h"
#include "ui/kit/paged_rows.h"

namespace muniment::ui {

/// A list that grows as far as somebody looks, and keeps only the pages near what is seen. What is shown stays until
/// there is something else. One question is under way at a time.
template <class Row, class Cursor>
class PagedListModel : public PagedList {
 public:
  static constexpr int kPage = PagedRows<Row, Cursor>::kPage;
  static constexpr int kPagesKept = PagedRows<Row, Cursor>::kPagesKept;

  using PagedList::PagedList;

  /// Looks again at everything that is kept.
  void refresh() {
    m_rows.markStale(0);
    m_isOutdated = m_isRunning; // the answer under way may know nothing of what changed
    if (m_rows.pages() == 0)
      m_startsAnew = true;
    count();
    pump();
  }
  /// The rows that somebody sees; they come first.
  void setVisible(int first, int last) {
    m_firstSeen = std::max(0, first / kPage);
    m_lastSeen = std::max(m_firstSeen, last / kPage);
    pump();
  }
  /// Null while the row has to come again.
  [[nodiscard]] const Row* row(int row) const { return m_rows.row(row); }
  /// How many rows lie in memory.
  [[nodiscard]] int rowsKept() const { return m_rows.kept(); }

  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows.count(); }
  bool canFetchMore(const QModelIndex& parent) const override {
    return !parent.isValid() && m_rows.hasMore() && !m_isRunning && !m_startsAnew;
  }
  void fetchMore(const QModelIndex& parent) override {
    if (!canFetchMore(parent))
      return;
    m_wantsMore = true;
    pump();
  }

 protected:
  /// Asks for a page that begins at a place, or for the first one; the answer goes to `settle`, or to `giveUp`.
  virtual void load(int page, const std::optional<Cursor>& start, int generation) = 0;
  /// Counts the whole list.
  virtual void count() = 0;

  /// The list is another one from now on.
  void startAnew() {
    ++m_generation; // answers about the earlier list are dropped when they come
    m_startsAnew = true;
    Q_EMIT asked();
    pump();
  }
  void settle(int generation, int page, std::vector<Row> rows, std::optional<Cursor> next) {
    m_isRunning = false;
    if (generation == m_generation) {
      const int count = static_cast<int>(rows.size());
      const bool isOutdated = m_isOutdated;
      take(page, {std::move(next), count, std::move(rows), isOutdated});
      m_startsAnew = m_startsAnew || (isOutdated && m_rows.pages() == 0);
    }
    pump();
  }
  void giveUp(int generation, const Error& error) {
    m_isRunning = false;
    if (generation != m_generation)
      return pump();
    m_startsAnew = false;
    Q_EMIT failed(error);
  }

  [[nodiscard]] const PagedRows<Row, Cursor>& rows() const { return m_rows; }
  [[nodiscard]] int generation() const { return m_generation; }
  /// Whether another list was asked for and did not come yet.
  [[nodiscard]] bool startsAnew() const { return m_startsAnew; }

 private:
  using Page = typename PagedRows<Row, Cursor>::Page;

  void pump() {
    if (m_isRunning)
      return;
    if (m_startsAnew)
      return begin(0);
    if (const int page = m_rows.missing(m_firstSeen, m_lastSeen); page >= 0)
      return begin(page);
    if (std::exchange(m_wantsMore, false) && m_rows.hasMore())
      begin(m_rows.pages());
  }

  void begin(int page) {
    m_isRunning = true;
    m_isOutdated = false;
    load(page, m_rows.start(page), m_generation);
  }

  void take(int page, Page fresh) {
    if (std::exchange(m_startsAnew, false)) {
      beginResetModel();
      m_rows.clear();
      if (fresh.count > 0)
        m_rows.append(std::move(fresh));
      m_firstSeen = m_lastSeen = 0;
      endResetModel();
      count();
    } else if (page == m_rows.pages()) {
      extend(std::move(fresh));
    } else if (page < m_rows.pages()) {
      if (!fresh.next || fresh.count < kPage)
        cutBehind(page);
      replace(page, std::move(fresh));
    }
    m_rows.giveBack(m_firstSeen, m_lastSeen);
    Q_EMIT answered();
  }

  void extend(Page fresh) {
    if (fresh.count > 0) {
      beginInsertRows({}, rowCount(), rowCount() + fresh.count - 1);
      m_rows.append(std::move(fresh));
      endInsertRows();
    } else if (m_rows.pages() > 0) {
      m_rows.page(m_rows.pages() - 1).next.reset();
    }
  }

  void cutBehind(int page) {
    const int first = (page + 1) * kPage;
    if (first >= rowCount())
      return;
    beginRemoveRows({}, first, rowCount() - 1);
    m_rows.resize(page + 1);
    endRemoveRows();
  }

  void replace(int page, Page fresh) {
    Page& known = m_rows.page(page);
    const int first = page * kPage;
    const int before = known.count;
    const auto place = [](const Page& each) { return each.next ? std::optional(each.next->id) : std::nullopt; };
    if (place(known) != place(fresh)) // what follows begins elsewhere
      m_rows.markStale(page + 1);
    if (fresh.count < before) {
      beginRemoveRows({}, first + fresh.count, first + before - 1);
      known = std::move(fresh);
      if (known.count == 0)
        m_rows.resize(m_rows.pages() - 1);
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

  PagedRows<Row, Cursor> m_rows;
  int m_firstSeen = 0; ///< page
  int m_lastSeen = 0;  ///< page
  int m_generation = 0;
  bool m_wantsMore = false;
  bool m_isRunning = false;
  bool m_isOutdated = false; ///< somebody asked for everything again after the question under way
  bool m_startsAnew = false;
};

} // namespace muniment::ui
