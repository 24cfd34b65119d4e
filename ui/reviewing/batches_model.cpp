#include "ui/reviewing/batches_model.h"

#include "ui/kit/cell_role.h"
#include "ui/kit/theme.h"
#include "ui/kit/visible_text.h"
#include "ui/reviewing/review_words.h"

namespace muniment::ui {

void BatchesModel::setBatches(std::vector<workspace::ReviewProgress::Batch> batches) {
  const bool isSame = batches.size() == m_batches.size() &&
                      (batches.empty() || batches.front().batch.set == m_batches.front().batch.set);
  if (!isSame)
    beginResetModel();
  m_batches = std::move(batches);
  if (!isSame)
    endResetModel();
  else if (!m_batches.empty())
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int BatchesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_batches.size());
}

QVariant BatchesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const workspace::ReviewProgress::Batch& line = batch(index.row());
  const bool isDone = line.count.coded >= line.count.messages;
  if (role == Qt::TextAlignmentRole && index.column() >= Messages)
    return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role == ToneRole && index.column() == Tagged)
    return int(isDone ? Tone::Done : Tone::Neutral);
  if (role != Qt::DisplayRole)
    return {};
  switch (index.column()) {
  case Number:
    return tr("Batch %1").arg(line.batch.number);
  case Reviewer:
    return line.batch.reviewer ? visibleText(line.reviewer) : tr("Nobody yet");
  case Messages:
    return ReviewWords::number(line.count.messages);
  default:
    return isDone ? tr("Done") : ReviewWords::number(line.count.coded);
  }
}

QVariant BatchesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((section < Messages ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Number:
    return tr("Batch");
  case Reviewer:
    return tr("Reviewer");
  case Messages:
    return tr("Messages");
  default:
    return tr("Tagged");
  }
}

} // namespace muniment::ui
