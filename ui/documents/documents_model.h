#pragma once

#include "ui/documents/document_desk.h"
#include "ui/documents/document_list_filter.h"
#include "ui/kit/paged_list_model.h"

namespace muniment::ui {

/// The partner documents of a list.
class DocumentsModel final : public PagedListModel<workspace::DocumentSummary, workspace::DocumentsPage::Cursor> {
  Q_OBJECT

 public:
  /// The desk must outlive the model.
  DocumentsModel(DocumentDesk& desk, QObject* parent) : PagedListModel(parent), m_desk(&desk) {}

  void setFilter(const DocumentListFilter& filter);
  [[nodiscard]] const DocumentListFilter& filter() const { return m_filter; }
  /// -1 for a document that is not among the rows kept.
  [[nodiscard]] int rowOf(const DocumentId& document) const;
  /// Of the whole list; nothing while that is being counted.
  [[nodiscard]] const std::optional<workspace::DocumentCounts::Answer>& counts() const { return m_counts; }

  QVariant data(const QModelIndex& index, int role) const override;

 Q_SIGNALS:
  void counted();

 private:
  void load(int page, const std::optional<workspace::DocumentsPage::Cursor>& start, int generation) override;
  void count() override;

  DocumentDesk* m_desk;
  DocumentListFilter m_filter;
  std::optional<workspace::DocumentCounts::Answer> m_counts;
  int m_countGeneration = 0;
};

} // namespace muniment::ui
