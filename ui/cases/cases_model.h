#pragma once

#include "ui/cases/case_desk.h"
#include "ui/kit/paged_list_model.h"

namespace muniment::ui {

/// The cases of a list.
class CasesModel final : public PagedListModel<workspace::CaseSummary, workspace::Cases::Cursor> {
  Q_OBJECT

 public:
  /// The desk must outlive the model.
  CasesModel(CaseDesk& desk, QObject* parent) : PagedListModel(parent), m_desk(&desk) {}

  void setFilter(const workspace::CaseFilter& filter);
  [[nodiscard]] const workspace::CaseFilter& filter() const { return m_filter; }
  [[nodiscard]] Instant now() const { return m_desk->now(); }
  /// -1 for a case that is not among the rows kept.
  [[nodiscard]] int rowOf(const CaseId& file) const;
  /// Of all cases; nothing while that is being counted.
  [[nodiscard]] const std::optional<workspace::CaseCounts::Answer>& counts() const { return m_counts; }

  QVariant data(const QModelIndex& index, int role) const override;

 Q_SIGNALS:
  void counted();

 private:
  void load(int page, const std::optional<workspace::Cases::Cursor>& start, int generation) override;
  void count() override;

  CaseDesk* m_desk;
  workspace::CaseFilter m_filter;
  std::optional<workspace::CaseCounts::Answer> m_counts;
  int m_countGeneration = 0;
};

} // namespace muniment::ui
