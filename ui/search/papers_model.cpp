#include "ui/search/papers_model.h"

#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;

void PapersModel::setQuery(const QString& query) {
  m_query = query;
  ++m_generation; // answers to the earlier query are dropped when they come
  if (query.isEmpty())
    return take({}, true);
  if (!m_isRunning)
    load(true);
}

void PapersModel::load(bool fromStart) {
  m_isRunning = true;
  workspace::SearchPapers page;
  page.query = m_query;
  if (!fromStart)
    page.after = m_hits.back().number;
  m_search->ask(page).then(
      this, [this, fromStart, generation = m_generation](const Result<workspace::SearchPapers::Answer>& answer) {
        m_isRunning = false;
        if (generation == m_generation)
          return take(answer.value_or(workspace::SearchPapers::Answer()), fromStart); // what is wrong, messages say
        if (!m_query.isEmpty())
          load(true);
      });
}

void PapersModel::take(const workspace::SearchPapers::Answer& answer, bool fromStart) {
  m_hasMore = answer.hasMore;
  if (fromStart) {
    beginResetModel();
    m_hits = answer.hits;
    endResetModel();
  } else if (!answer.hits.empty()) {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(answer.hits.size()) - 1);
    m_hits.insert(m_hits.end(), answer.hits.begin(), answer.hits.end());
    endInsertRows();
  }
  m_total = m_hasMore ? std::max<std::int64_t>(answer.total, rowCount()) : rowCount();
  Q_EMIT answered();
}

HitLine PapersModel::hitLine(int row) const {
  const Hit& found = hit(row);
  HitLine line{Icon::Document, {}, dayText(dayOf(found.captured)), {}, found.snippet, {}};
  line.title = tr("%1, page %2", "name of a file, a number")
                   .arg(visibleText(found.title).simplified(), QLocale().toString(found.page));
  for (const workspace::SearchPapers::Mark& mark : found.marks)
    line.marks.push_back({mark.start, mark.length});
  return line;
}

int PapersModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant PapersModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  if (role == Qt::DisplayRole)
    return hit(index.row()).snippet;
  if (role != Qt::AccessibleTextRole)
    return {};
  const HitLine line = hitLine(index.row());
  return QStringList{line.title, line.when, line.snippet}.join(u", "_s);
}

bool PapersModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isRunning;
}

void PapersModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    load(false);
}

} // namespace muniment::ui
