#pragma once

#include "ui/kit/paged_list.h"
#include "ui/kit/paged_table.h"

namespace muniment::ui {

/// Lines that come a page at a time as somebody scrolls, and stay. What is shown stays until there is something else;
/// an answer to what is no longer asked is dropped. `Base` is a PagedList or a PagedTable.
template <class Base, class LineType>
class GrowingModel : public Base {
 public:
  using Line = LineType;
  using Base::Base;

  /// Asks anew from the beginning.
  void refresh() {
    ++m_generation;
    begin(nullptr);
  }
  [[nodiscard]] const Line& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
  }
  bool canFetchMore(const QModelIndex& parent) const override {
    return !parent.isValid() && m_hasMore && !m_isLoading && !m_lines.empty();
  }
  void fetchMore(const QModelIndex& parent) override {
    if (canFetchMore(parent))
      begin(&m_lines.back());
  }

 protected:
  /// A question that is under way.
  struct Asking final {
    int generation = 0;
    bool fromStart = true;
  };

  /// Asks for what follows a line, or for the beginning; the answer goes to `settle` or to `giveUp`.
  virtual void load(const Line* last, Asking asking) = 0;
  /// Whether both lines are about one thing, whatever became of it.
  [[nodiscard]] virtual bool isOneThing(const Line& one, const Line& other) const = 0;
  /// New lines are in place, and views do not know it yet.
  virtual void beforeTold() {}

  /// Another list is meant from now on: nothing is shown until it comes.
  void startAnew() {
    clear();
    Q_EMIT this->asked();
    begin(nullptr);
  }
  void clear() {
    ++m_generation;
    m_isLoading = false;
    this->beginResetModel();
    m_lines.clear();
    m_hasMore = false;
    this->endResetModel();
  }
  /// Whether an answer is still waited for.
  [[nodiscard]] bool isMeant(const Asking& asking) const { return asking.generation == m_generation; }
  void settle(const Asking& asking, std::vector<Line> lines, bool hasMore) {
    if (!isMeant(asking))
      return;
    m_hasMore = hasMore;
    if (asking.fromStart)
      replace(std::move(lines));
    else
      append(std::move(lines));
    Q_EMIT this->answered();
  }
  void giveUp(const Asking& asking, const Error& error) {
    if (!isMeant(asking))
      return;
    m_isLoading = false;
    Q_EMIT this->failed(error);
  }

  [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
  template <class Matches>
  [[nodiscard]] int rowWhere(Matches matches) const {
    const auto found = std::ranges::find_if(m_lines, matches);
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
  }
  /// What is there says something else now.
  void tellChanged(int firstColumn = 0) {
    if (!m_lines.empty())
      Q_EMIT this->dataChanged(this->index(0, firstColumn), this->index(rowCount() - 1, lastColumn()));
  }
  /// Takes lines away; those below move up.
  template <class Matches>
  void dropWhere(Matches matches) {
    for (int row = rowCount() - 1; row >= 0; --row) {
      if (!matches(line(row)))
        continue;
      this->beginRemoveRows({}, row, row);
      m_lines.erase(m_lines.begin() + row);
      this->endRemoveRows();
    }
  }
  void put(int row, Line line) {
    m_lines[static_cast<std::size_t>(row)] = std::move(line);
    Q_EMIT this->dataChanged(this->index(row, 0), this->index(row, lastColumn()));
  }

 private:
  [[nodiscard]] int lastColumn() const {
    return static_cast<const QAbstractItemModel*>(this)->columnCount() - 1; // that of a list is private
  }
  void begin(const Line* last) {
    m_isLoading = true;
    load(last, {m_generation, last == nullptr});
  }

  // It counts as loading until the lines are in place: a view may ask for more while they come.
  void replace(std::vector<Line> lines) {
    const auto isOne = [this](const Line& one, const Line& other) { return isOneThing(one, other); };
    const bool isKnown = !lines.empty() && std::ranges::equal(lines, m_lines, isOne);
    if (!isKnown)
      this->beginResetModel();
    m_lines = std::move(lines);
    beforeTold();
    m_isLoading = false;
    if (isKnown) // whoever stands on a line stays there
      tellChanged();
    else
      this->endResetModel();
  }

  void append(std::vector<Line> lines) {
    if (lines.empty()) {
      m_hasMore = false;
      m_isLoading = false;
      return;
    }
    this->beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(lines.size()) - 1);
    std::ranges::move(lines, std::back_inserter(m_lines));
    beforeTold();
    m_isLoading = false;
    this->endInsertRows();
  }

  std::vector<Line> m_lines;
  int m_generation = 0;
  bool m_hasMore = false;
  bool m_isLoading = false;
};

} // namespace muniment::ui
