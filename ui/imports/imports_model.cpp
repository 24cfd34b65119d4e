#include "ui/imports/imports_model.h"

#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

constexpr int kPage = 100;

} // namespace

void ImportsModel::refresh() {
  ++m_generation; // answers to what was asked before are dropped when they come
  m_isLoading = false;
  load(true);
}

void ImportsModel::load(bool fromStart) {
  if (m_isLoading)
    return;
  m_isLoading = true;
  workspace::ImportsPage page{m_conversation, {}, kPage};
  if (!fromStart && !m_lines.empty())
    page.after = {m_lines.back().source.capturedAt, m_lines.back().source.id};
  m_desk->ask(page).then(
      this, [this, fromStart, generation = m_generation](const Result<workspace::ImportsPage::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (answer)
          return take(*answer, fromStart);
        m_isLoading = false;
        Q_EMIT failed(answer.error());
      });
}

void ImportsModel::take(const std::vector<workspace::ImportLine>& lines, bool fromStart) {
  m_hasMore = lines.size() == std::size_t{kPage};
  // It counts as loading until the rows are in place: a view may ask for more while they come.
  if (fromStart) {
    beginResetModel();
    m_lines = lines;
    m_isLoading = false;
    endResetModel();
  } else if (!lines.empty()) {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(lines.size()) - 1);
    m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    m_isLoading = false;
    endInsertRows();
  } else {
    m_isLoading = false;
  }
  Q_EMIT answered();
}

int ImportsModel::rowOf(const SourceId& source) const {
  const auto found =
      std::ranges::find_if(m_lines, [&](const workspace::ImportLine& line) { return line.source.id == source; });
  return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int ImportsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ImportsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString ImportsModel::cell(const workspace::ImportLine& line, int column) {
  switch (column) {
  case Imported:
    return momentText(line.source.capturedAt);
  case Chat:
    return visibleText(line.conversation.title);
  case File:
    return workspace::withdrawalOf(line.source) ? tr("Withdrawn") : visibleText(line.source.name);
  default:
    return QLocale().toString(static_cast<qlonglong>(line.source.messages));
  }
}

QVariant ImportsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  if (role == Qt::DisplayRole)
    return cell(line(index.row()), index.column());
  if (role == Qt::TextAlignmentRole && index.column() == Messages)
    return int(Qt::AlignTrailing | Qt::AlignVCenter);
  return {};
}

QVariant ImportsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole && section == Messages)
    return int(Qt::AlignTrailing | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  return QStringList{tr("Imported"), tr("Conversation"), tr("File"), tr("Messages")}.value(section);
}

bool ImportsModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isLoading;
}

void ImportsModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    load(false);
}

} // namespace muniment::ui
