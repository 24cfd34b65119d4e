#pragma once

#include "ui/tasks/tasks_desk.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// A row of the screen: a task, or a proposal that waits for a second person or for whoever made it.
struct TaskLine final {
  enum class Kind {
    Task,
    Proposal, ///< of somebody else: this person may be the second one
    Asked,    ///< of this person, waits for a second one
    Confirmed ///< of this person, may be carried out
  };
  Kind kind = Kind::Task;
  model::Task task;
  std::optional<Proposal> proposal = {};

  [[nodiscard]] QString id() const;
  [[nodiscard]] Instant askedAt() const { return proposal ? proposal->proposedAt : task.askedAt; }
  [[nodiscard]] std::optional<Instant> dueAt() const { return proposal ? proposal->expiresAt : task.dueAt; }
};

/// Proposals first, then tasks, the one that is due first before the others, a page at a time.
class TasksModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  /// The desk must outlive the model.
  TasksModel(TasksDesk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(&desk) {}

  /// Members for paging are ignored. Proposals are shown with everything that is open, or alone.
  void setFilter(const workspace::TasksPage& filter, bool onlyProposals);
  void refresh();
  [[nodiscard]] const TaskLine& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
  [[nodiscard]] int rowOf(const QString& id) const;
  [[nodiscard]] std::int64_t total() const { return m_total + m_proposals; }
  [[nodiscard]] Instant now() const { return m_desk->now(); }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  void askProposals();
  void askConfirmed(std::vector<TaskLine> lines, int generation);
  void askTasks(std::vector<TaskLine> lines, int generation);
  void loadMore();

  TasksDesk* m_desk;
  workspace::TasksPage m_filter;
  std::vector<TaskLine> m_lines;
  std::int64_t m_total = 0;     ///< tasks
  std::int64_t m_proposals = 0; ///< rows that are none
  int m_generation = 0;
  bool m_onlyProposals = false;
  bool m_hasMore = false;
  bool m_isLoading = false;
};

} // namespace muniment::ui
