#include "ui/reviewing/samples_model.h"

#include "ui/kit/day_text.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/visible_text.h"
#include "ui/reviewing/review_words.h"

namespace muniment::ui {

void SamplesModel::setSamples(std::vector<workspace::ReviewSamples::Line> lines) {
  beginResetModel();
  m_lines = std::move(lines);
  endResetModel();
}

int SamplesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant SamplesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const auto& [sample, checker, count] = line(index.row());
  if (role == Qt::TextAlignmentRole && index.column() >= Checked)
    return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole)
    return plainToolTip(tr("Seed %1").arg(sample.seed));
  if (role != Qt::DisplayRole)
    return {};
  switch (index.column()) {
  case Taken:
    return momentText(sample.takenAt);
  case Checker:
    return visibleText(checker);
  case Checked:
    return tr("%1 of %2").arg(ReviewWords::number(count.checked), ReviewWords::number(count.messages));
  case Overturned:
    return ReviewWords::number(count.checked - count.agreed);
  default:
    return ReviewWords::agreement(count);
  }
}

QVariant SamplesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((section < Checked ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Taken:
    return tr("Drawn");
  case Checker:
    return tr("Second reviewer");
  case Checked:
    return tr("Checked");
  case Overturned:
    return tr("Overturned");
  default:
    return tr("Agreement");
  }
}

} // namespace muniment::ui
