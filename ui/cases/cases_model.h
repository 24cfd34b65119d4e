#pragma once

#include "ui/cases/case_desk.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// The cases of a list, a page at a time. It grows as far as somebody looks, and keeps only the pages near
/// what is seen: of the others it knows where they begin. One question is under way at a time.
class CasesModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  static constexpr int kPage = 100;
  static constexpr int kPagesKept = 24;

  /// The desk must outlive the model.
  CasesModel(CaseDesk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(&desk) {}

  /// What is shown stays until there is something else.
  void setFilter(const workspace::CaseFilter& filter);
  [[nodiscard]] const workspace::CaseFilter& filter() const { return m_filter; }
  [[nodiscard]] Instant now() const { return m_desk->now(); }
  /// Looks again at everything that is kept.
  void refresh();
  /// The rows that somebody sees; they come first.
  void setVisible(int first, int last);
  /// Null while the row has to come again.
  [[nodiscard]] const workspace::CaseSummary* row(int row) const;
  /// -1 for a case that is not among the rows kept.
  [[nodiscard]] int rowOf(const CaseId& file) const;
  /// Of all cases; nothing while that is being counted.
  [[nodiscard]] const std::optional<workspace::CaseCounts::Answer>& counts() const { return m_counts; }
  [[nodiscard]] int rowsKept() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void asked();
  void answered();
  void counted();
  void failed(const muniment::Error& error);

 private:
  struct Page final {
    std::optional<workspace::Cases::Cursor> next; ///< where the one behind begins
    int count = 0;
    std::vector<workspace::CaseSummary> rows; ///< empty once it was given back
    bool isStale = false;
  };

  void pump();
  void load(int page);
  void take(int page, const workspace::Cases::Answer& answer);
  void replace(int page, Page fresh);
  void cutBehind(int page);
  void giveBack();
  void count();

  CaseDesk* m_desk;
  workspace::CaseFilter m_filter;
  std::vector<Page> m_pages;
  std::optional<workspace::CaseCounts::Answer> m_counts;
  int m_firstSeen = 0; ///< page
  int m_lastSeen = 0;  ///< page
  int m_generation = 0;
  int m_countGeneration = 0;
  bool m_wantsMore = false;
  bool m_isRunning = false;
  bool m_startsAnew = false; ///< the filter is another one than that of the rows
};

} // namespace muniment::ui
