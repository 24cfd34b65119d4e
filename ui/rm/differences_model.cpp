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
  beginResetModel();
  m_lines.clear();
  m_hasMore = false;
  endResetModel();
  ask(false);
}

void DifferencesModel::ask(bool more) {
  workspace::PeerConflictsPage query;
  query.openOnly = m_isOpenOnly;
  query.limit = more ? kPage : std::max(kPage, rowCount());
  if (more)
    query.before = m_lines.back().conflict.id;
  m_isLoading = true;
  m_desk->ask(query).then(
      this, [this, more, limit = query.limit, generation = ++m_generation](const Result<std::vector<Line>>& page) {
        if (generation != m_generation)
          return;
        if (!page) {
          m_isLoading = false;
          return Q_EMIT failed(page.error());
        }
        take(*page, more, limit);
        Q_EMIT answered();
      });
}

void DifferencesModel::take(const std::vector<Line>& page, bool more, int limit) {
  m_hasMore = page.size() >= static_cast<std::size_t>(limit);
  if (page.empty())
    m_isLoading = false;
  if (!more) {
    beginResetModel();
    m_lines = page;
    m_isLoading = false; // who hears of the rows may ask for more
    endResetModel();
  } else if (!page.empty()) {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.size()) - 1);
    m_lines.insert(m_lines.end(), page.begin(), page.end());
    m_isLoading = false;
    endInsertRows();
  }
}

int DifferencesModel::rowOf(const PeerConflictId& conflict) const {
  const auto found = std::ranges::find(m_lines, conflict, [](const Line& line) { return line.conflict.id; });
  return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int DifferencesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
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

bool DifferencesModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isLoading && !m_lines.empty();
}

void DifferencesModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    ask(true);
}

} // namespace muniment::ui
