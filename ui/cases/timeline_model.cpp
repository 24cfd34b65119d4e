#include "ui/cases/timeline_model.h"

#include "ui/cases/moment_words.h"
#include "ui/kit/day_text.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void TimelineModel::open(const CaseId& file) {
  if (file == m_file)
    return refresh();
  clear();
  m_file = file;
  load(Side::Newest);
}

void TimelineModel::clear() {
  ++m_generation; // an answer under way is about another case
  m_isRunning = m_again = false;
  beginResetModel();
  m_file = {};
  m_moments.clear();
  m_entries.clear();
  m_hues.clear();
  m_hasEarlier = m_hasLater = false;
  endResetModel();
}

void TimelineModel::refresh() {
  if (m_file.isNull())
    return;
  if (m_isRunning)
    m_again = true;
  else
    load(m_moments.empty() ? Side::Newest : Side::Later);
}

void TimelineModel::setNames(const CaseWords::Names& names) {
  if (m_names == names)
    return;
  m_names = names;
  for (std::size_t row = 0; row < m_moments.size(); ++row)
    m_entries[row] = entryOf(m_moments[row]);
  if (rowCount() > 0)
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

bool TimelineModel::startsDay(int row) const { return row == 0 || dayOf(entry(row - 1).at) != dayOf(entry(row).at); }

void TimelineModel::fetchEarlier() {
  if (m_hasEarlier && !m_isRunning)
    load(Side::Earlier);
}

void TimelineModel::fetchLater() {
  if (m_hasLater && !m_isRunning)
    load(Side::Later);
}

void TimelineModel::load(Side side) {
  m_isRunning = true;
  workspace::CaseTimeline query;
  query.file = m_file;
  query.limit = kPage;
  if (side == Side::Earlier)
    query.before = m_moments.front().place;
  else if (side == Side::Later)
    query.after = m_moments.back().place;
  m_desk->ask(std::move(query))
      .then(this, [this, side, generation = m_generation](const Result<workspace::CaseTimeline::Answer>& answer) {
        if (generation != m_generation)
          return;
        m_isRunning = false;
        if (!answer) {
          m_again = false;
          Q_EMIT failed(answer.error());
          return;
        }
        take(side, *answer);
        if (std::exchange(m_again, false))
          refresh();
      });
}

void TimelineModel::take(Side side, const workspace::CaseTimeline::Answer& answer) {
  const bool isFirst = side == Side::Newest;
  const auto count = static_cast<int>(answer.moments.size());
  std::vector<TimelineEntry> entries;
  for (const workspace::CaseMoment& moment : answer.moments)
    entries.push_back(entryOf(moment));
  if (side == Side::Earlier) {
    Q_EMIT aboutToGrowUp();
    if (count > 0) {
      beginInsertRows({}, 0, count - 1);
      m_moments.insert(m_moments.begin(), answer.moments.begin(), answer.moments.end());
      m_entries.insert(m_entries.begin(), entries.begin(), entries.end());
      endInsertRows();
      if (rowCount() > count)
        Q_EMIT dataChanged(index(count), index(count)); // it may begin its day no more
    }
    m_hasEarlier = answer.hasEarlier;
    forgetLate();
    Q_EMIT grewUp();
  } else {
    if (count > 0) {
      beginInsertRows({}, rowCount(), rowCount() + count - 1);
      m_moments.insert(m_moments.end(), answer.moments.begin(), answer.moments.end());
      m_entries.insert(m_entries.end(), entries.begin(), entries.end());
      endInsertRows();
    }
    m_hasLater = answer.hasLater;
    if (isFirst)
      m_hasEarlier = answer.hasEarlier;
    else if (rowCount() > kMostKept)
      forgetEarly();
  }
  Q_EMIT answered(isFirst);
}

void TimelineModel::forgetLate() {
  if (rowCount() <= kMostKept)
    return;
  beginRemoveRows({}, kMostKept, rowCount() - 1);
  m_moments.resize(kMostKept);
  m_entries.resize(kMostKept);
  endRemoveRows();
  m_hasLater = true;
}

void TimelineModel::forgetEarly() {
  const int surplus = rowCount() - kMostKept;
  Q_EMIT aboutToGrowUp();
  beginRemoveRows({}, 0, surplus - 1);
  m_moments.erase(m_moments.begin(), m_moments.begin() + surplus);
  m_entries.erase(m_entries.begin(), m_entries.begin() + surplus);
  endRemoveRows();
  m_hasEarlier = true;
  Q_EMIT grewUp();
}

TimelineEntry TimelineModel::entryOf(const workspace::CaseMoment& moment) {
  TimelineEntry entry = MomentWords::entry(moment, m_names);
  if (entry.look == TimelineEntry::Look::Bubble)
    entry.hue = m_hues.try_emplace(entry.who, static_cast<int>(m_hues.size())).first->second;
  return entry;
}

int TimelineModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
    return {};
  const TimelineEntry& shown = entry(index.row());
  QStringList spoken;
  for (const QString& part : {shown.who, shown.title, shown.text, shown.amount}) {
    if (!part.isEmpty())
      spoken.append(part);
  }
  if (role == Qt::DisplayRole)
    return spoken.join(u", "_s);
  for (const CaseMark& mark : shown.marks)
    spoken.append(mark.word);
  spoken.append(momentText(shown.at));
  return spoken.join(u", "_s);
}

} // namespace muniment::ui
