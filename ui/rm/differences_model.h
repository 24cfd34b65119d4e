#pragma once

#include "ui/kit/growing_model.h"
#include "ui/rm/rm_desk.h"

namespace muniment::ui {

/// What both sides do not agree on, the newest first, a page at a time.
class DifferencesModel final : public GrowingModel<PagedTable, workspace::PeerConflictsPage::Line> {
  Q_OBJECT

 public:
  enum Column { About, What, System, Found, Settled, Columns };

  /// The desk must outlive the model.
  DifferencesModel(RmDesk& desk, QObject* parent) : GrowingModel(parent), m_desk(&desk) {}

  void setOpenOnly(bool openOnly);
  [[nodiscard]] bool isOpenOnly() const { return m_isOpenOnly; }
  [[nodiscard]] int rowOf(const PeerConflictId& conflict) const;

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void load(const Line* last, Asking asking) override;
  bool isOneThing(const Line& one, const Line& other) const override { return one.conflict.id == other.conflict.id; }
  [[nodiscard]] QString text(const Line& line, int column) const;

  RmDesk* m_desk;
  bool m_isOpenOnly = true;
};

} // namespace muniment::ui
