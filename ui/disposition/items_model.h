#pragma once

#include "ui/disposition/disposition_work.h"

#include <QtCore/QAbstractTableModel>

#include <set>

namespace muniment::ui {

/// The items of a snapshot, a page at a time. Decisions are taken up in place: rows do not move under whoever decides.
class ItemsModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Number, Title, Class, Due, State, ColumnCount };

  /// Which items to show: those that a filter lets through, or these.
  struct Wanted final {
    store::SnapshotItemFilter filter;
    std::optional<std::vector<int>> these; ///< rising ordinals
  };

  /// The work must outlive the model.
  ItemsModel(DispositionWork& work, QObject* parent) : QAbstractTableModel(parent), m_work(&work) {}

  void show(const SnapshotId& snapshot, const Wanted& wanted);
  /// Reads what is shown anew, as far as it was loaded.
  void reload();
  void clear();
  /// Takes up a decision about items from first to last.
  void takeDecision(const workspace::DecideItems& decided, const std::vector<std::pair<int, int>>& runs);
  [[nodiscard]] const workspace::ReviewedItem& item(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
  [[nodiscard]] int rowOf(int ordinal) const;

  /// Items that the decision about their group leaves alone.
  [[nodiscard]] const std::set<int>& setAside() const { return m_setAside; }
  void toggleSetAside(int row);
  void clearSetAside();
  /// Items that the second person must open, and did not yet.
  void setSample(std::set<int> notOpened);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void asked();
  void answered();
  void failed(const muniment::Error& error);

 private:
  enum class From : std::uint8_t { Start, End, Same };

  void load(From from);
  void take(const std::vector<workspace::ReviewedItem>& page, From from);
  [[nodiscard]] workspace::SnapshotItems pageFrom(From from) const;
  [[nodiscard]] QVariant text(const workspace::ReviewedItem& item, Column column) const;

  DispositionWork* m_work;
  SnapshotId m_snapshot;
  Wanted m_wanted;
  std::vector<workspace::ReviewedItem> m_rows;
  std::set<int> m_setAside;
  std::set<int> m_sample;
  int m_generation = 0;
  bool m_hasMore = false;
  bool m_isRunning = false;
};

} // namespace muniment::ui
