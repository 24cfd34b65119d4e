#pragma once

#include "ui/records/record_desk.h"

#include <QtCore/QAbstractItemModel>

namespace muniment::ui {

/// The file plan as a tree, below a line for all records. Records may be dropped on its classes.
class FilePlanModel final : public QAbstractItemModel {
  Q_OBJECT

 public:
  using Place = workspace::FilePlan::Place;

  /// The desk must outlive the model.
  FilePlanModel(RecordDesk& desk, QObject* parent) : QAbstractItemModel(parent), m_desk(&desk) {}

  void refresh();
  [[nodiscard]] bool isEmpty() const { return m_places.empty(); }
  [[nodiscard]] const std::vector<Place>& places() const { return m_places; }
  /// Null for the line of all records.
  [[nodiscard]] const Place* place(const QModelIndex& index) const;
  [[nodiscard]] const Place* find(const ClassId& id) const;
  /// Of the line of all records without an id; invalid for a class that is not there.
  [[nodiscard]] QModelIndex indexOf(const std::optional<ClassId>& id) const;
  [[nodiscard]] std::int64_t records() const;
  /// Whether no schedule rules what is declared there.
  [[nodiscard]] bool isWithoutSchedule(const ClassId& id) const;
  /// Of the class, or of the next one above that has one.
  [[nodiscard]] std::optional<ScheduleId> scheduleOf(const ClassId& id) const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& child) const override;
  using QObject::parent;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex&) const override { return 1; }
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QStringList mimeTypes() const override;
  Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
  bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                       const QModelIndex& parent) const override;
  bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                    const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);
  void recordsDropped(const std::vector<muniment::RecordId>& records, const muniment::ClassId& recordClass);

 private:
  struct Node final {
    int above = -1; ///< node; -1: at the top
    int row = 0;
    std::vector<int> below;
  };

  void take(std::vector<Place> places);
  [[nodiscard]] const std::vector<int>& below(const QModelIndex& parent) const;

  RecordDesk* m_desk;
  std::vector<Place> m_places; ///< that of node n lies at n - 1; node 0 is the line of all records
  std::vector<Node> m_nodes;
  std::vector<int> m_top;
  int m_generation = 0;
};

} // namespace muniment::ui
