#pragma once

#include "ui/kit/paged_list_model.h"
#include "ui/records/record_desk.h"
#include "ui/records/record_list_filter.h"

namespace muniment::ui {

struct ListedRecord final {
  store::RecordSummary summary;
  bool isHeld = false;
};

/// Where a page of records ends.
struct RecordPlace final {
  Instant declaredAt;
  RecordId id;
};

/// The records of a list, newest first.
class RecordsModel final : public PagedListModel<ListedRecord, RecordPlace> {
  Q_OBJECT

 public:
  /// The desk must outlive the model.
  RecordsModel(RecordDesk& desk, QObject* parent) : PagedListModel(parent), m_desk(&desk) {}

  void setFilter(const RecordListFilter& filter);
  [[nodiscard]] const RecordListFilter& filter() const { return m_filter; }
  /// -1 for a record that is not among the rows kept.
  [[nodiscard]] int rowOf(const RecordId& record) const;
  /// Of the whole list; nothing while it is being counted.
  [[nodiscard]] std::optional<std::int64_t> total() const { return m_total; }
  [[nodiscard]] QDate today() const { return m_desk->today(); }

  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QStringList mimeTypes() const override;
  QMimeData* mimeData(const QModelIndexList& indexes) const override;
  Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

 private:
  void load(int page, const std::optional<RecordPlace>& start, int generation) override;
  void count() override;

  RecordDesk* m_desk;
  RecordListFilter m_filter;
  std::optional<std::int64_t> m_total;
  int m_countGeneration = 0;
};

} // namespace muniment::ui
