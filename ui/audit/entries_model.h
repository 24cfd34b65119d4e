#pragma once

#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/workspace.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// The ledger as a table, newest first. Loads a page at a time, with one query running and at most one waiting.
class EntriesModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Entry, When, Who, What, Subject, ColumnCount };
  enum Role { SeqRole = Qt::UserRole + 1, VerbRole, SubjectRole, LineRole, LeavesRole };

  EntriesModel(workspace::Workspace& workspace, QObject* parent);

  /// Starts anew with this filter.
  void setFilter(const store::EntryFilter& filter);
  [[nodiscard]] const store::EntryFilter& filter() const { return m_filter; }
  /// Takes up entries that were added since; keeps what is shown in place.
  void refresh();
  [[nodiscard]] std::int64_t matching() const { return m_matching; }
  [[nodiscard]] std::int64_t total() const { return m_total; }
  [[nodiscard]] const std::vector<std::pair<std::int64_t, std::int64_t>>& days() const { return m_days; }
  [[nodiscard]] bool isLoading() const { return m_loading; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void countsChanged();
  void failed(const muniment::Error& error);

 private:
  struct Row final {
    LedgerEntry entry;
    QString when;
    QString who;
    QString what;
    std::int64_t leaves = 0;
  };

  void load(bool fromStart);
  void take(const workspace::EntriesPage::Answer& answer, bool fromStart);
  void loadNames();
  [[nodiscard]] Row rowOf(const LedgerEntry& entry) const;

  workspace::Workspace* m_workspace;
  store::EntryFilter m_filter;
  std::vector<Row> m_rows;
  std::map<QString, QString> m_names;
  std::vector<std::pair<std::int64_t, std::int64_t>> m_days;
  std::int64_t m_matching = 0;
  std::int64_t m_total = 0;
  bool m_complete = false;
  bool m_loading = false;
  bool m_again = false;
  int m_generation = 0;
};

} // namespace muniment::ui
