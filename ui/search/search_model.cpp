#include "ui/search/search_model.h"

#include "ui/conversations/message_words.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void SearchModel::setQuery(const QString& query) {
  m_query = query;
  ++m_generation; // answers to the earlier query are dropped when they come
  if (query.isEmpty()) {
    take({}, true);
    return;
  }
  Q_EMIT asked();
  if (!m_isRunning)
    load(true);
}

void SearchModel::load(bool fromStart) {
  m_isRunning = true;
  workspace::SearchMessages page;
  page.query = m_query;
  if (!fromStart)
    page.after = m_hits.back().message;
  m_search->ask(page).then(
      this, [this, fromStart, generation = m_generation](const Result<workspace::SearchMessages::Answer>& answer) {
        m_isRunning = false;
        if (generation != m_generation) {
          if (!m_query.isEmpty())
            load(true);
          return;
        }
        if (answer)
          take(*answer, fromStart);
        else
          Q_EMIT failed(answer.error());
      });
}

void SearchModel::take(const workspace::SearchMessages::Answer& answer, bool fromStart) {
  m_hasMore = answer.hasMore;
  if (fromStart) {
    beginResetModel();
    m_hits = answer.hits;
    endResetModel();
    m_total.reset();
    if (m_hasMore)
      count();
  } else if (!answer.hits.empty()) {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(answer.hits.size()) - 1);
    m_hits.insert(m_hits.end(), answer.hits.begin(), answer.hits.end());
    endInsertRows();
  }
  if (!m_hasMore)
    m_total = rowCount();
  Q_EMIT answered();
}

void SearchModel::count() {
  m_search->ask(workspace::CountMessages{m_query})
      .then(this, [this, generation = m_generation](const Result<std::int64_t>& total) {
        if (generation != m_generation || !total)
          return;
        m_total = *total;
        Q_EMIT answered();
      });
}

HitLine SearchModel::hitLine(int row) const {
  const Hit& found = hit(row);
  return {Icon::Chat,
          found.conversationTitle.simplified(),
          MessageWords::whole(found.time),
          found.sender.simplified(),
          found.isSensitive ? tr("Marked as sensitive; open it to read it.") : found.snippet,
          found.marks};
}

int SearchModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Hit& found = hit(index.row());
  if (role == Qt::DisplayRole)
    return found.snippet;
  if (role == Qt::AccessibleTextRole)
    return QStringList{found.conversationTitle, found.sender, MessageWords::whole(found.time), found.snippet}.join(
        u", "_s);
  return {};
}

bool SearchModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isRunning;
}

void SearchModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    load(false);
}

} // namespace muniment::ui
