#include "ui/documents/changes_model.h"

#include "ui/kit/cell_role.h"

namespace muniment::ui {

void ChangesModel::setChanges(std::vector<LineChange> changes) {
  beginResetModel();
  m_changes = std::move(changes);
  endResetModel();
}

int ChangesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ChangesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QVariant ChangesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const LineChange& shown = change(index.row());
  const bool isValue = index.column() == Before || index.column() == After;
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::Alignment((isValue ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
  if (role == StrongRole)
    return index.column() == After;
  if (role != Qt::DisplayRole)
    return {};
  switch (index.column()) {
  case Line:
    return shown.line;
  case Item:
    return shown.item.isEmpty() ? tr("The whole document") : shown.item;
  case What:
    return shown.what;
  case Before:
    return shown.before;
  default:
    return shown.after;
  }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(
        Qt::Alignment((section == Before || section == After ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Line:
    return tr("Line");
  case Item:
    return tr("Item");
  case What:
    return tr("What");
  case Before:
    return tr("Before");
  default:
    return tr("Here");
  }
}

} // namespace muniment::ui
