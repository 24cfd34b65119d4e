#include "ui/records/records_model.h"

#include "ui/kit/day_text.h"
#include "ui/records/record_words.h"
#include "ui/records/records_mime.h"

#include <QtCore/QMimeData>

namespace muniment::ui {

using namespace Qt::StringLiterals;

void RecordsModel::setFilter(const RecordListFilter& filter) {
  m_filter = filter;
  m_total.reset();
  startAnew();
}

void RecordsModel::load(int page, const std::optional<RecordPlace>& start, int generation) {
  workspace::RecordsPage query;
  static_cast<workspace::RecordsWanted&>(query) = m_filter.wanted(m_desk->today());
  query.limit = kPage;
  query.withTotal = false;
  if (start)
    query.after.emplace(start->declaredAt, start->id);
  m_desk->ask(std::move(query))
      .then(this, [this, page, generation](const Result<workspace::RecordsPage::Answer>& answer) {
        if (!answer)
          return giveUp(generation, answer.error());
        std::vector<ListedRecord> rows;
        for (const store::RecordSummary& summary : answer->records)
          rows.push_back({summary, answer->held.contains(summary.record.id)});
        std::optional<RecordPlace> next;
        if (answer->hasMore && !rows.empty())
          next = {rows.back().summary.record.declaredAt, rows.back().summary.record.id};
        settle(generation, page, std::move(rows), next);
      });
}

void RecordsModel::count() {
  if (!startsAnew() && rows().isWhole()) {
    m_total = rowCount();
    return;
  }
  workspace::CountRecords query;
  static_cast<workspace::RecordsWanted&>(query) = m_filter.wanted(m_desk->today());
  m_desk->ask(std::move(query))
      .then(this, [this, asked = generation(), mine = ++m_countGeneration](const Result<std::int64_t>& total) {
        if (asked != generation() || mine != m_countGeneration || !total)
          return;
        m_total = *total;
        if (!startsAnew())
          Q_EMIT answered();
      });
}

int RecordsModel::rowOf(const RecordId& record) const {
  return rows().rowWhere([&](const ListedRecord& each) { return each.summary.record.id == record; });
}

QVariant RecordsModel::data(const QModelIndex& index, int role) const {
  const ListedRecord* shown = index.isValid() ? row(index.row()) : nullptr;
  if (!shown)
    return role == Qt::DisplayRole && index.isValid() ? QVariant(u"…"_s) : QVariant();
  const Record& record = shown->summary.record;
  const QString title = record.title.isEmpty() ? record.number : RecordWords::unbroken(record.title);
  if (role == Qt::DisplayRole)
    return title;
  if (role != Qt::AccessibleTextRole)
    return {};
  QStringList spoken{record.number, title, RecordWords::extent(record), momentText(record.declaredAt)};
  for (const RecordWords::State& state : RecordWords::states(shown->summary, shown->isHeld, m_desk->today()))
    spoken.append(state.word);
  return spoken.join(u", "_s);
}

Qt::ItemFlags RecordsModel::flags(const QModelIndex& index) const {
  if (!index.isValid())
    return Qt::NoItemFlags;
  const ListedRecord* shown = row(index.row());
  const bool moves = shown && isKept(shown->summary.record.state);
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren |
         (moves ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList RecordsModel::mimeTypes() const { return {QString(kRecordsMime)}; }

QMimeData* RecordsModel::mimeData(const QModelIndexList& indexes) const {
  QByteArrayList ids;
  for (const QModelIndex& index : indexes) {
    if (const ListedRecord* shown = row(index.row()))
      ids.append(shown->summary.record.id.toString().toLatin1());
  }
  auto* data = new QMimeData;
  data->setData(QString(kRecordsMime), ids.join(' '));
  return data;
}

} // namespace muniment::ui
