#include "ui/reviewing/term_report_model.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/theme.h"
#include "ui/kit/visible_text.h"
#include "ui/reviewing/review_words.h"

namespace muniment::ui {

void TermReportModel::setReport(workspace::TermReport::Answer report) {
  beginResetModel();
  m_report = std::move(report);
  endResetModel();
}

int TermReportModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || m_report.rows.empty() ? 0 : static_cast<int>(m_report.rows.size()) + 1;
}

QVariant TermReportModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const bool isAll = index.row() == rowCount() - 1;
  const auto& row = isAll ? m_report.all : m_report.rows[static_cast<std::size_t>(index.row())];
  if (role == Qt::TextAlignmentRole && index.column() != Term)
    return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role == StrongRole)
    return isAll;
  if (role == ToneRole)
    return int(row.error ? Tone::Failed : Tone::Neutral);
  if (role == Qt::ToolTipRole && row.error)
    return plainToolTip(errorText(*row.error));
  if (role != Qt::DisplayRole)
    return {};
  if (index.column() == Term)
    return isAll ? tr("Any of them") : visibleText(row.term);
  if (row.error)
    return index.column() == Messages ? tr("Not readable") : QString();
  switch (index.column()) {
  case Messages:
    return ReviewWords::number(row.messages);
  case WithFamily:
    return ReviewWords::number(row.withFamily);
  default:
    return isAll ? QString() : ReviewWords::number(row.unique);
  }
}

QVariant TermReportModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((section == Term ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Term:
    return tr("Term");
  case Messages:
    return tr("Messages");
  case WithFamily:
    return tr("With family");
  default:
    return tr("By no other term");
  }
}

} // namespace muniment::ui
