#include "ui/conversations/conversations_model.h"

#include "ui/conversations/message_words.h"
#include "ui/kit/visible_text.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

ConversationsModel::ConversationsModel(ConversationQueries& queries, QObject* parent)
    : QAbstractListModel(parent), m_queries(&queries) {}

void ConversationsModel::setFilter(const store::ConversationFilter& filter) {
  m_filter = filter;
  refresh();
}

void ConversationsModel::refresh() {
  ++m_generation;
  m_isLoading = false;
  load(true);
}

void ConversationsModel::load(bool fromStart) {
  if (m_isLoading)
    return;
  m_isLoading = true;
  workspace::ConversationsPage page;
  page.filter = m_filter;
  if (!fromStart && !m_rows.empty())
    page.after = m_rows.back();
  m_queries->ask(page).then(
      this, [this, fromStart, generation = m_generation](const Result<workspace::ConversationsPage::Answer>& answer) {
        if (generation != m_generation)
          return;
        m_isLoading = false;
        if (answer)
          take(*answer, fromStart);
        else
          Q_EMIT failed(answer.error());
      });
}

void ConversationsModel::take(const workspace::ConversationsPage::Answer& answer, bool fromStart) {
  if (fromStart) {
    beginResetModel();
    m_rows = answer.conversations;
    m_sensitive.clear();
    endResetModel();
  } else if (!answer.conversations.empty()) {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(answer.conversations.size()) - 1);
    m_rows.insert(m_rows.end(), answer.conversations.begin(), answer.conversations.end());
    endInsertRows();
  }
  m_sensitive.insert(answer.sensitive.begin(), answer.sensitive.end());
  m_total = answer.total;
  m_isComplete = answer.conversations.empty() || static_cast<std::int64_t>(m_rows.size()) >= m_total;
  Q_EMIT answered();
}

int ConversationsModel::rowOf(ConversationId id) const {
  for (std::size_t row = 0; row < m_rows.size(); ++row)
    if (m_rows[row].conversation.id == id)
      return static_cast<int>(row);
  return -1;
}

int ConversationsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConversationsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const ConversationSummary& row = summary(index.row());
  if (role == Qt::DisplayRole)
    return visibleText(row.conversation.title);
  if (role == Qt::AccessibleTextRole)
    return QStringList{visibleText(row.conversation.title), MessageWords::brief(row.last), visibleText(row.lastSender),
                       row.lastText}
        .join(u", "_s);
  return {};
}

bool ConversationsModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && !m_isComplete && !m_isLoading && !m_rows.empty();
}

void ConversationsModel::fetchMore(const QModelIndex& parent) {
  if (!parent.isValid())
    load(false);
}

} // namespace muniment::ui
