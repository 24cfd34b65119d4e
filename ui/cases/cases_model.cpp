#include "ui/cases/cases_model.h"

#include "ui/cases/case_words.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void CasesModel::setFilter(const workspace::CaseFilter& filter) {
  m_filter = filter;
  startAnew();
}

void CasesModel::load(int page, const std::optional<workspace::Cases::Cursor>& start, int generation) {
  workspace::Cases query;
  query.filter = m_filter;
  query.limit = kPage;
  query.after = start;
  m_desk->ask(std::move(query)).then(this, [this, page, generation](const Result<workspace::Cases::Answer>& answer) {
    if (answer)
      settle(generation, page, answer->cases, answer->next);
    else
      giveUp(generation, answer.error());
  });
}

void CasesModel::count() {
  m_desk->ask(workspace::CaseCounts())
      .then(this, [this, mine = ++m_countGeneration](const Result<workspace::CaseCounts::Answer>& counts) {
        if (mine != m_countGeneration || !counts)
          return;
        m_counts = *counts;
        Q_EMIT counted();
      });
}

int CasesModel::rowOf(const CaseId& file) const {
  return rows().rowWhere([&](const workspace::CaseSummary& each) { return each.file.id == file; });
}

QVariant CasesModel::data(const QModelIndex& index, int role) const {
  const workspace::CaseSummary* shown = index.isValid() ? row(index.row()) : nullptr;
  if (!shown)
    return role == Qt::DisplayRole && index.isValid() ? QVariant(u"…"_s) : QVariant();
  const QString title = CaseWords::title(shown->file);
  if (role == Qt::DisplayRole)
    return title;
  if (role != Qt::AccessibleTextRole)
    return {};
  QStringList spoken{title, CaseWords::text(shown->partner)};
  for (const CaseMark& mark : CaseWords::marks(*shown, m_desk->now()))
    spoken.append(mark.word);
  return spoken.join(u", "_s);
}

} // namespace muniment::ui
