#include "ui/participants/participants_model.h"

#include "ui/kit/cell_role.h"
#include "ui/participants/participant_words.h"

#include <QtCore/QLocale>

namespace muniment::ui {

void ParticipantsModel::setFilter(const store::ParticipantFilter& filter) {
  m_filter = filter;
  refresh();
}

void ParticipantsModel::refresh() {
  ++m_generation; // answers to what was asked before are dropped when they come
  m_isLoading = false;
  load(true);
}

void ParticipantsModel::load(bool fromStart) {
  if (m_isLoading)
    return;
  m_isLoading = true;
  workspace::ParticipantsPage page;
  page.filter = m_filter;
  if (!fromStart && !m_lines.empty())
    page.after = m_lines.back().participant;
  m_desk->ask(page).then(
      this, [this, fromStart, generation = m_generation](const Result<workspace::ParticipantsPage::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (answer)
          return take(*answer, fromStart);
        m_isLoading = false;
        Q_EMIT failed(answer.error());
      });
}

void ParticipantsModel::take(const workspace::ParticipantsPage::Answer& answer, bool fromStart) {
  m_total = answer.total;
  m_hasMore = answer.hasMore;
  // It counts as loading until the rows are in place: a view may ask for more while they come.
  if (fromStart) {
    beginResetModel();
    m_lines = answer.lines;
    m_isLoading = false;
    endResetModel();
  } else if (!answer.lines.empty()) {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(answer.lines.size()) - 1);
    m_lines.insert(m_lines.end(), answer.lines.begin(), answer.lines.end());
    m_isLoading = false;
    endInsertRows();
  } else {
    m_isLoading = false;
  }
  Q_EMIT answered();
}

int ParticipantsModel::rowOf(const store::Participant& participant) const {
  const auto found =
      std::ranges::find_if(m_lines, [&](const Line& line) { return line.participant.isSame(participant); });
  return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int ParticipantsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ParticipantsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString ParticipantsModel::cell(const Line& line, int column) const {
  switch (column) {
  case Name:
    return ParticipantWords::name(line.participant);
  case Number:
    return line.participant.phone;
  case Conversations:
    return QLocale().toString(static_cast<qlonglong>(line.participant.conversations));
  default:
    return line.persons.empty() ? tr("Not said yet") : ParticipantWords::persons(line.persons);
  }
}

QVariant ParticipantsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Line& shown = line(index.row());
  if (role == Qt::DisplayRole)
    return cell(shown, index.column());
  if (role == Qt::TextAlignmentRole && index.column() == Conversations)
    return int(Qt::AlignTrailing | Qt::AlignVCenter);
  if (role == StrongRole)
    return index.column() == PersonName && !shown.persons.empty();
  return {};
}

QVariant ParticipantsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole && section == Conversations)
    return int(Qt::AlignTrailing | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  return QStringList{tr("Name in sources"), tr("Number"), tr("Chats"), tr("Person")}.value(section);
}

bool ParticipantsModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isLoading;
}

void ParticipantsModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    load(false);
}

} // namespace muniment::ui
