#include "ui/shell/action_list.h"

#include "ui/kit/cell_role.h"

namespace muniment::ui {

void ActionList::add(QAction* action) {
  const int row = rowCount();
  beginInsertRows({}, row, row);
  m_actions.push_back(action);
  endInsertRows();
}

QAction* ActionList::actionAt(const QModelIndex& index) const {
  return index.isValid() ? m_actions[static_cast<std::size_t>(index.row())] : nullptr;
}

int ActionList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_actions.size());
}

QVariant ActionList::data(const QModelIndex& index, int role) const {
  const QAction* action = actionAt(index);
  if (!action)
    return {};
  switch (role) {
  case Qt::DisplayRole:
    return action->text();
  case IconRole:
    return action->data();
  case SecondLineRole:
    return action->statusTip();
  case ShortcutRole:
    return action->shortcut().toString(QKeySequence::NativeText);
  default:
    return {};
  }
}

} // namespace muniment::ui
