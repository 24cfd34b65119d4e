#pragma once

#include "ui/kit/growing_model.h"
#include "ui/records/record_desk.h"

namespace muniment::ui {

/// Changes of the file plan that wait for their day, then those that ended, the newest first.
class PlannedModel final : public GrowingModel<PagedTable, workspace::PlannedChanges::Line> {
  Q_OBJECT

 public:
  enum Column { From, What, By, Standing, ColumnCount };

  /// The desk must outlive the model.
  PlannedModel(RecordDesk& desk, QObject* parent) : GrowingModel(parent), m_desk(&desk) {}

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void load(const Line* last, Asking asking) override;
  bool isOneThing(const Line& one, const Line& other) const override { return one.change.id == other.change.id; }
  [[nodiscard]] static QString cell(const Line& line, int column);

  RecordDesk* m_desk;
};

} // namespace muniment::ui
