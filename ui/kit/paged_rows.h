#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace muniment::ui {

/// The rows of a list that comes a page at a time: those near what is seen, and of the other pages how long they are
/// and where the one behind them begins. `Cursor` says where a page begins; two with one `id` are the same place.
template <class Row, class Cursor>
class PagedRows final {
 public:
  static constexpr int kPage = 100;
  static constexpr int kPagesKept = 24;

  struct Page final {
    std::optional<Cursor> next; ///< where the one behind begins
    int count = 0;
    std::vector<Row> rows; ///< empty once it was given back
    bool isStale = false;
  };

  [[nodiscard]] int pages() const { return static_cast<int>(m_pages.size()); }
  [[nodiscard]] Page& page(int page) { return m_pages[static_cast<std::size_t>(page)]; }
  [[nodiscard]] const Page& page(int page) const { return m_pages[static_cast<std::size_t>(page)]; }
  void clear() { m_pages.clear(); }
  void append(Page fresh) { m_pages.push_back(std::move(fresh)); }
  void resize(int pages) { m_pages.resize(static_cast<std::size_t>(pages)); }

  /// Where a page begins; nothing for the first one.
  [[nodiscard]] std::optional<Cursor> start(int page) const {
    return page > 0 ? this->page(page - 1).next : std::optional<Cursor>();
  }
  [[nodiscard]] bool hasMore() const { return !m_pages.empty() && m_pages.back().next; }
  /// Whether all rows are here, and fresh.
  [[nodiscard]] bool isWhole() const {
    return m_pages.empty() || (m_pages.size() == 1 && !m_pages.front().next && !m_pages.front().isStale);
  }

  /// The first of some pages that has to come, or to come again; -1 where none has.
  [[nodiscard]] int missing(int first, int last) const {
    const int seen = std::min(last, pages() - 1);
    for (int page = std::min(first, seen); page >= 0 && page <= seen; ++page) {
      const Page& shown = this->page(page);
      if (shown.isStale || static_cast<int>(shown.rows.size()) < shown.count)
        return page;
    }
    return -1;
  }
  void markStale(int from) {
    for (int page = from; page < pages(); ++page)
      this->page(page).isStale = true;
  }
  /// Keeps the rows near some pages.
  void giveBack(int first, int last) {
    constexpr int kAround = kPagesKept / 2;
    for (int page = 0; page < pages(); ++page) {
      if (page + kAround < first || page > last + kAround)
        std::vector<Row>().swap(this->page(page).rows);
    }
  }

  [[nodiscard]] int count() const { return m_pages.empty() ? 0 : (pages() - 1) * kPage + m_pages.back().count; }
  [[nodiscard]] int kept() const {
    std::size_t kept = 0;
    for (const Page& page : m_pages)
      kept += page.rows.size();
    return static_cast<int>(kept);
  }
  /// Null while the row has to come again.
  [[nodiscard]] const Row* row(int row) const {
    if (row < 0 || row / kPage >= pages())
      return nullptr;
    const std::vector<Row>& rows = page(row / kPage).rows;
    const auto place = static_cast<std::size_t>(row % kPage);
    return place < rows.size() ? &rows[place] : nullptr;
  }
  /// The first row kept that has a property; -1 where there is none.
  template <class Is>
  [[nodiscard]] int rowWhere(Is is) const {
    for (int page = 0; page < pages(); ++page) {
      const std::vector<Row>& rows = this->page(page).rows;
      const auto found = std::ranges::find_if(rows, is);
      if (found != rows.end())
        return page * kPage + static_cast<int>(found - rows.begin());
    }
    return -1;
  }

 private:
  std::vector<Page> m_pages;
};

} // namespace muniment::ui
