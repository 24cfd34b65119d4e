#pragma once

#include "ui/audit/stamps_desk.h"
#include "ui/kit/growing_model.h"

namespace muniment::ui {

/// Signed heads, newest first, and who outside confirmed them.
class HeadsModel final : public GrowingModel<PagedTable, workspace::HeadLine> {
  Q_OBJECT

 public:
  enum Column { Entries, Signed, Stamp, ColumnCount };

  /// The desk must outlive the model.
  HeadsModel(StampsDesk& desk, QObject* parent) : GrowingModel(parent), m_desk(&desk) {}

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void load(const Line* last, Asking asking) override;
  bool isOneThing(const Line& one, const Line& other) const override { return one.size == other.size; }
  [[nodiscard]] QString cell(const Line& line, int column) const;

  StampsDesk* m_desk;
};

} // namespace muniment::ui
