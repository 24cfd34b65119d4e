#include "ui/disposition/groups_model.h"

#include "ui/disposition/disposition_words.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/visible_text.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void GroupsModel::setGroups(const std::vector<workspace::GroupOfDue>& groups) {
  const bool same = std::ranges::equal(groups, m_groups, [](const auto& one, const auto& other) {
    return one.recordClass == other.recordClass && one.year == other.year && one.handsOver == other.handsOver;
  });
  if (same && !groups.empty()) { // whoever stands on a group stays there
    m_groups = groups;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    return;
  }
  beginResetModel();
  m_groups = groups;
  endResetModel();
}

int GroupsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int GroupsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : m_of == Of::Snapshot ? ColumnCount : int(Open);
}

QVariant GroupsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const workspace::GroupOfDue& one = group(index.row());
  const auto column = static_cast<Column>(index.column());
  if (role == Qt::DisplayRole) {
    switch (column) {
    case Class:
      return one.handsOver && m_of == Of::DueNow ? tr("%1, to hand over").arg(visibleText(one.code + u' ' + one.name))
                                                 : visibleText(one.code + u' ' + one.name);
    case Year:
      return QString::number(one.year);
    case Records:
      return DispositionWords::number(one.records);
    default:
      return one.undecided > 0 ? DispositionWords::number(one.undecided) : tr("All decided");
    }
  }
  if (role == Qt::TextAlignmentRole)
    return column == Class || column == Open ? int(Qt::AlignLeft) : int(Qt::AlignRight);
  if (role == StrongRole)
    return column == Class;
  if (role == ToneRole && column == Open)
    return int(one.undecided > 0 ? Tone::Due : Tone::Done);
  if (role == IconRole && column == Open)
    return int(one.undecided > 0 ? Icon::Clock : Icon::Tick);
  return {};
}

QVariant GroupsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return section == Year || section == Records ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                 : int(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  const QStringList names{tr("Class"), tr("Due in"), tr("Records"), tr("To decide")};
  return names.value(section);
}

} // namespace muniment::ui
