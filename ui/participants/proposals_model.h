#pragma once

#include "core/workspace/participants/participant_queries.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// Who may be the same person, the strongest ground first. There are some hundred at most.
class ProposalsModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { One, Other, Ground, ColumnCount };
  using Proposal = workspace::SamePersonProposals::Proposal;

  using QAbstractTableModel::QAbstractTableModel;

  void setProposals(std::vector<Proposal> proposals);
  [[nodiscard]] const Proposal& proposal(int row) const { return m_proposals[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<Proposal> m_proposals;
};

} // namespace muniment::ui
