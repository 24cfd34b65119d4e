#include "ui/documents/documents_model.h"

#include "ui/documents/document_words.h"
#include "ui/kit/day_text.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void DocumentsModel::setFilter(const DocumentListFilter& filter) {
  m_filter = filter;
  startAnew();
}

void DocumentsModel::load(int page, const std::optional<workspace::DocumentsPage::Cursor>& start, int generation) {
  workspace::DocumentsPage query;
  query.filter = m_filter.wanted;
  query.order = m_filter.order;
  query.limit = kPage;
  query.after = start;
  m_desk->ask(std::move(query))
      .then(this, [this, page, generation](const Result<workspace::DocumentsPage::Answer>& answer) {
        if (answer)
          settle(generation, page, answer->documents, answer->next);
        else
          giveUp(generation, answer.error());
      });
}

void DocumentsModel::count() {
  workspace::DocumentCounts query;
  query.filter = m_filter.wanted;
  m_desk->ask(std::move(query))
      .then(this, [this, asked = generation(),
                   mine = ++m_countGeneration](const Result<workspace::DocumentCounts::Answer>& counts) {
        if (asked != generation() || mine != m_countGeneration || !counts)
          return;
        m_counts = *counts;
        Q_EMIT counted();
      });
}

int DocumentsModel::rowOf(const DocumentId& document) const {
  return rows().rowWhere([&](const workspace::DocumentSummary& each) { return each.id == document; });
}

QVariant DocumentsModel::data(const QModelIndex& index, int role) const {
  const workspace::DocumentSummary* shown = index.isValid() ? row(index.row()) : nullptr;
  if (!shown)
    return role == Qt::DisplayRole && index.isValid() ? QVariant(u"…"_s) : QVariant();
  const QString title = DocumentWords::title(*shown);
  if (role == Qt::DisplayRole)
    return title;
  if (role != Qt::AccessibleTextRole)
    return {};
  QStringList spoken{DocumentWords::kind(shown->kind), title, dayText(shown->issued)};
  if (!shown->total.isEmpty())
    spoken.append(DocumentWords::total(*shown));
  for (const DocumentWords::State& state : DocumentWords::states(*shown))
    spoken.append(state.word);
  return spoken.join(u", "_s);
}

} // namespace muniment::ui
