#include "ui/coverage/coverage_model.h"

#include "ui/coverage/coverage_words.h"

namespace muniment::ui {

void CoverageModel::refresh() {
  ++m_generation; // answers to what was asked before are dropped when they come
  m_isLoading = false;
  load(true);
}

void CoverageModel::load(bool fromStart) {
  if (m_isLoading)
    return;
  m_isLoading = true;
  workspace::Coverage query;
  if (!fromStart && !m_lines.empty())
    query.after = m_lines.back().summary;
  m_desk->ask(std::move(query))
      .then(this, [this, fromStart, generation = m_generation](const Result<workspace::Coverage::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (answer)
          return take(*answer, fromStart);
        m_isLoading = false;
        Q_EMIT failed(answer.error());
      });
}

void CoverageModel::take(const workspace::Coverage::Answer& answer, bool fromStart) {
  m_total = answer.total;
  // It counts as loading until the rows are in place: a view may ask for more while they come.
  if (fromStart) {
    beginResetModel();
    m_lines = answer.conversations;
    m_connectionGaps = answer.connectionGaps;
    widen();
    m_isLoading = false;
    endResetModel();
  } else if (answer.conversations.empty()) {
    m_total = rowCount();
    m_isLoading = false;
  } else {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(answer.conversations.size()) - 1);
    m_lines.insert(m_lines.end(), answer.conversations.begin(), answer.conversations.end());
    widen();
    m_isLoading = false;
    endInsertRows();
  }
  Q_EMIT answered();
}

void CoverageModel::widen() {
  m_from = {};
  m_until = {};
  for (const workspace::ConversationCoverage& line : m_lines) {
    for (const workspace::CoveredSource& source : line.sources) {
      if (!source.first || !source.last)
        continue;
      const QDate first = CoverageWords::day(*source.first, source.route);
      const QDate last = CoverageWords::day(*source.last, source.route);
      m_from = m_from.isNull() ? first : std::min(m_from, first);
      m_until = m_until.isNull() ? last : std::max(m_until, last);
    }
  }
}

int CoverageModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant CoverageModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  if (role == Qt::DisplayRole)
    return line(index.row()).summary.conversation.title;
  if (role == Qt::AccessibleTextRole)
    return CoverageWords::spoken(line(index.row()));
  return {};
}

bool CoverageModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && !m_isLoading && !m_lines.empty() && rowCount() < m_total;
}

void CoverageModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    load(false);
}

} // namespace muniment::ui
