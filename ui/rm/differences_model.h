#pragma once

#include "ui/rm/rm_desk.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// What both sides do not agree on, the newest first, a page at a time.
class DifferencesModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { About, What, System, Found, Settled, Columns };
  using Line = workspace::PeerConflictsPage::Line;

  /// The desk must outlive the model.
  DifferencesModel(RmDesk& desk, QObject* parent) : QAbstractTableModel(parent), m_desk(&desk) {}

  void setOpenOnly(bool openOnly);
  [[nodiscard]] bool isOpenOnly() const { return m_isOpenOnly; }
  /// Looks again, as far as somebody has looked.
  void refresh() { ask(false); }
  [[nodiscard]] const Line& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
  [[nodiscard]] int rowOf(const PeerConflictId& conflict) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  void ask(bool more);
  void take(const std::vector<Line>& page, bool more, int limit);
  [[nodiscard]] QString text(const Line& line, int column) const;

  RmDesk* m_desk;
  std::vector<Line> m_lines;
  bool m_isOpenOnly = true;
  bool m_hasMore = false;
  bool m_isLoading = false;
  int m_generation = 0;
};

} // namespace muniment::ui
