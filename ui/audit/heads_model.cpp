#include "ui/audit/heads_model.h"

#include "ui/kit/cell_role.h"
#include "ui/kit/day_text.h"
#include "ui/kit/theme.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {

void HeadsModel::load(const Line* last, Asking asking) {
  workspace::HeadsPage page;
  if (last)
    page.before = last->size;
  m_desk->ask(page).then(this, [this, asking](const Result<std::vector<workspace::HeadLine>>& heads) {
    if (!heads)
      return giveUp(asking, heads.error());
    settle(asking, *heads, heads->size() == static_cast<std::size_t>(workspace::HeadsPage::kPage));
  });
}

int HeadsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString HeadsModel::cell(const Line& line, int column) const {
  if (column == Entries)
    return QLocale().toString(static_cast<qlonglong>(line.size));
  if (column == Signed)
    return line.signedAt ? momentText(*line.signedAt) : tr("Not what was signed");
  if (line.stampedAt)
    return tr("%1, by %2").arg(momentText(*line.stampedAt), visibleText(line.authority));
  return line.coveredBy > 0 ? tr("Covered by the head over %1").arg(QLocale().toString(qlonglong(line.coveredBy)))
                            : tr("None yet");
}

QVariant HeadsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Line& shown = line(index.row());
  if (role == Qt::DisplayRole)
    return cell(shown, index.column());
  if (role == StrongRole)
    return index.column() == Stamp && shown.stampedAt.has_value();
  if (role == ToneRole && index.column() == Stamp && !shown.coveredBy)
    return int(Tone::Due);
  if (role == ToneRole && index.column() == Signed && !shown.signedAt)
    return int(Tone::Failed);
  return {};
}

QVariant HeadsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  return QStringList{tr("Entries"), tr("Signed"), tr("Time-stamp")}.value(section);
}

} // namespace muniment::ui
