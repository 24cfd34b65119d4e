#include "ui/coverage/coverage_model.h"

#include "ui/coverage/coverage_words.h"

namespace muniment::ui {

void CoverageModel::load(const Line* last, Asking asking) {
  workspace::Coverage query;
  if (last)
    query.after = last->summary;
  m_desk->ask(std::move(query)).then(this, [this, asking](const Result<workspace::Coverage::Answer>& answer) {
    if (!isMeant(asking))
      return;
    if (!answer)
      return giveUp(asking, answer.error());
    m_total = answer->total;
    if (asking.fromStart)
      m_connectionGaps = answer->connectionGaps;
    const auto known = asking.fromStart ? 0 : rowCount();
    settle(asking, answer->conversations, known + std::ssize(answer->conversations) < m_total);
  });
}

void CoverageModel::beforeTold() {
  m_from = {};
  m_until = {};
  for (const Line& line : lines()) {
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

QVariant CoverageModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  if (role == Qt::DisplayRole)
    return line(index.row()).summary.conversation.title;
  if (role == Qt::AccessibleTextRole)
    return CoverageWords::spoken(line(index.row()));
  return {};
}

} // namespace muniment::ui
