#pragma once

#include "ui/records/record_desk.h"
#include "ui/records/record_list_filter.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// The records of a list, newest first, a page at a time. It grows as far as somebody looks, and keeps only the pages
/// near what is seen: of the others it knows where they begin. One question is under way at a time.
class RecordsModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  static constexpr int kPage = 100;
  static constexpr int kPagesKept = 24;

  struct Row final {
    store::RecordSummary summary;
    bool isHeld = false;
  };

  /// The desk must outlive the model.
  RecordsModel(RecordDesk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(&desk) {}

  /// What is shown stays until there is something else.
  void setFilter(const RecordListFilter& filter);
  [[nodiscard]] const RecordListFilter& filter() const { return m_filter; }
  /// Looks again at everything that is kept.
  void refresh();
  /// The rows that somebody sees; they come first.
  void setVisible(int first, int last);
  /// Null while the row has to come again.
  [[nodiscard]] const Row* row(int row) const;
  /// -1 for a record that is not among the rows kept.
  [[nodiscard]] int rowOf(const RecordId& record) const;
  /// Of the whole list; nothing while it is being counted.
  [[nodiscard]] std::optional<std::int64_t> total() const { return m_total; }
  [[nodiscard]] QDate today() const { return m_desk->today(); }
  /// How many rows lie in memory.
  [[nodiscard]] int rowsKept() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;
  QStringList mimeTypes() const override;
  QMimeData* mimeData(const QModelIndexList& indexes) const override;
  Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

 Q_SIGNALS:
  void asked();
  void answered();
  void failed(const muniment::Error& error);

 private:
  using Place = std::pair<Instant, RecordId>;
  struct Page final {
    Place last; ///< where the next one begins
    int count = 0;
    std::vector<Row> rows; ///< empty once it was given back
    bool isStale = false;
  };

  void pump();
  void load(int page);
  void take(int page, const workspace::RecordsPage::Answer& answer);
  void replace(int page, Page fresh);
  void cutBehind(int page);
  void giveBack();
  void count();

  RecordDesk* m_desk;
  RecordListFilter m_filter;
  std::vector<Page> m_pages;
  std::optional<std::int64_t> m_total;
  int m_firstSeen = 0; ///< page
  int m_lastSeen = 0;  ///< page
  int m_generation = 0;
  int m_countGeneration = 0;
  bool m_hasMore = false;
  bool m_wantsMore = false;
  bool m_isRunning = false;
  bool m_startsAnew = false; ///< the filter is another one than that of the rows
};

} // namespace muniment::ui
