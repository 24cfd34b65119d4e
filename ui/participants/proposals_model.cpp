#include "ui/participants/proposals_model.h"

#include "ui/kit/cell_role.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/participants/participant_words.h"

namespace muniment::ui {

void ProposalsModel::setProposals(std::vector<Proposal> proposals) {
  beginResetModel();
  m_proposals = std::move(proposals);
  endResetModel();
}

int ProposalsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_proposals.size());
}

int ProposalsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant ProposalsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Proposal& shown = proposal(index.row());
  if (role == StrongRole)
    return index.column() != Ground && (index.column() == One ? shown.one : shown.other).person.has_value();
  if (role == Qt::ToolTipRole && index.column() == Ground)
    return plainToolTip(ParticipantWords::ground(shown));
  if (role != Qt::DisplayRole)
    return {};
  switch (index.column()) {
  case One:
    return ParticipantWords::name(shown.one);
  case Other:
    return ParticipantWords::name(shown.other);
  default:
    return ParticipantWords::ground(shown);
  }
}

QVariant ProposalsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  return QStringList{tr("One"), tr("Other"), tr("Why")}.value(section);
}

} // namespace muniment::ui
