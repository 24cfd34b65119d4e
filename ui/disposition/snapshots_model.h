#pragma once

#include "ui/disposition/disposition_work.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// What is due now in the first row, what nobody has decided about in the second, then the snapshots, newest first, a
/// page at a time.
class SnapshotsModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  /// The work must outlive the model.
  SnapshotsModel(DispositionWork& work, QObject* parent) : QAbstractListModel(parent), m_work(&work) {}

  void refresh();
  [[nodiscard]] static bool isDueRow(int row) { return row == 0; }
  static constexpr int kUndecidedRow = 1;
  [[nodiscard]] static bool isUndecidedRow(int row) { return row == kUndecidedRow; }
  [[nodiscard]] const workspace::SnapshotSummary& summary(int row) const {
    return m_rows[static_cast<std::size_t>(row - kFixedRows)];
  }
  [[nodiscard]] int rowOf(const SnapshotId& id) const;
  [[nodiscard]] const workspace::DueNow::Answer& due() const { return m_due; }
  [[nodiscard]] const workspace::UndecidedSoon::Answer& soon() const { return m_soon; }
  /// Snapshots on which somebody has to act.
  [[nodiscard]] int open() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  static constexpr int kFixedRows = 2;

  void askSoon(int generation);
  void load(bool fromStart);
  void take(const std::vector<workspace::SnapshotSummary>& page, bool fromStart);

  DispositionWork* m_work;
  workspace::DueNow::Answer m_due;
  workspace::UndecidedSoon::Answer m_soon;
  std::vector<workspace::SnapshotSummary> m_rows;
  int m_generation = 0;
  bool m_hasAnswer = false;
  bool m_hasMore = false;
  bool m_isRunning = false;
};

} // namespace muniment::ui
