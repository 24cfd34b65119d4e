#include "ui/rm/differences_model.h"

#include "ui/kit/cell_role.h"
#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"
#include "ui/rm/rm_words.h"

namespace muniment::ui {
namespace {

constexpr int kPage = 50;

} // namespace

void DifferencesModel::setOpenOnly(bool openOnly) {
  if (m_isOpenOnly == openOnly)
    return;
  m_isOpenOnly = openOnly;
  startAnew();
}

void DifferencesModel::load(const Line* last, Asking asking) {
  workspace::PeerConflictsPage query;
  query.openOnly = m_isOpenOnly;
  query.limit = last ? kPage : std::max(kPage, rowCount()); // as far as somebody has looked
  if (last)
    query.before = last->conflict.id;
  m_desk->ask(query).then(this, [this, asking, limit = query.limit](const Result<std::vector<Line>>& page) {
    if (page)
      settle(asking, *page, std::ssize(*page) >= limit);
    else
      giveUp(asking, page.error());
  });
}

int DifferencesModel::rowOf(const PeerConflictId& conflict) const {
  return rowWhere([&](const Line& line) { return line.conflict.id == conflict; });
}

int DifferencesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(Columns); }

QString DifferencesModel::text(const Line& line, int column) const {
  switch (column) {
  case About:
    return line.about.isEmpty() ? tr("Not open to you") : visibleText(line.about);
  case What:
    return RmWords::conflict(line.conflict.kind);
  case System:
    return visibleText(line.system);
  case Found:
    return momentText(line.conflict.foundAt);
  case Settled:
    return RmWords::resolution(line.conflict.resolution, line.system);
  default:
    return {};
  }
}

QVariant DifferencesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Line& shown = line(index.row());
  const bool isOpen = shown.conflict.isOpen();
  if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
    return text(shown, index.column());
  if (role == StrongRole)
    return index.column() == About;
  if (index.column() == Settled && role == IconRole)
    return static_cast<int>(isOpen ? Icon::NotEqual : Icon::Tick);
  if (index.column() == Settled && role == ToneRole)
    return static_cast<int>(isOpen ? Tone::Conflict : Tone::Done);
  return {};
}

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  const QStringList names{tr("About"), tr("What differs"), tr("System"), tr("Found"), tr("State")};
  return names.value(section);
}

} // namespace muniment::ui
