#include "ui/reviewing/review_sets_model.h"

#include "ui/kit/cell_role.h"
#include "ui/kit/visible_text.h"
#include "ui/reviewing/review_words.h"

namespace muniment::ui {

void ReviewSetsModel::refresh() {
  m_desk->ask(workspace::ReviewSets())
      .then(this, [this, generation = ++m_generation](const Result<std::vector<workspace::ReviewSets::Line>>& lines) {
        if (generation != m_generation)
          return;
        if (!lines) {
          Q_EMIT failed(lines.error());
          return;
        }
        const auto idOf = [](const workspace::ReviewSets::Line& line) { return line.set.id; };
        if (std::ranges::equal(*lines, m_lines, {}, idOf, idOf)) { // whoever reads stays where they are
          m_lines = *lines;
          if (!m_lines.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        } else {
          beginResetModel();
          m_lines = *lines;
          endResetModel();
        }
        Q_EMIT answered();
      });
}

int ReviewSetsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ReviewSetsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const workspace::ReviewSets::Line& line = this->line(index.row());
  if (role == Qt::TextAlignmentRole && index.column() != Name)
    return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role == StrongRole)
    return index.column() == Name;
  if (role != Qt::DisplayRole)
    return {};
  switch (index.column()) {
  case Name:
    return visibleText(line.set.name);
  case Messages:
    return ReviewWords::number(line.count.messages);
  default:
    return ReviewWords::share(line.count);
  }
}

QVariant ReviewSetsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Name:
    return tr("Review set");
  case Messages:
    return tr("Messages");
  default:
    return tr("Tagged");
  }
}

} // namespace muniment::ui
