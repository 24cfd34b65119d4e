#include "ui/participants/participants_model.h"

#include "ui/kit/cell_role.h"
#include "ui/participants/participant_words.h"

#include <QtCore/QLocale>

namespace muniment::ui {

void ParticipantsModel::setFilter(const store::ParticipantFilter& filter) {
  m_filter = filter;
  refresh();
}

void ParticipantsModel::load(const Line* last, Asking asking) {
  workspace::ParticipantsPage page;
  page.filter = m_filter;
  if (last)
    page.after = last->participant;
  m_desk->ask(page).then(this, [this, asking](const Result<workspace::ParticipantsPage::Answer>& answer) {
    if (!isMeant(asking))
      return;
    if (!answer)
      return giveUp(asking, answer.error());
    m_total = answer->total;
    settle(asking, answer->lines, answer->hasMore);
  });
}

int ParticipantsModel::rowOf(const store::Participant& participant) const {
  return rowWhere([&](const Line& line) { return line.participant.isSame(participant); });
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

} // namespace muniment::ui
