#include "ui/search/things_model.h"

#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"
#include "ui/search/thing_words.h"

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 50;

} // namespace

void ThingsModel::setQuery(const QString& query) {
  m_query = query;
  if (!query.isEmpty())
    return refresh();
  m_next.reset();
  clear();
  Q_EMIT answered();
}

void ThingsModel::load(const Line* last, Asking asking) {
  workspace::FindThings page;
  page.text = m_query;
  page.kinds = {m_kind};
  page.limit = kPage;
  if (last)
    page.after = m_next;
  m_search->ask(page).then(this, [this, asking](const Result<workspace::FindThings::Answer>& answer) {
    if (!answer) {
      if (isMeant(asking) && asking.fromStart) // what is wrong, messages say; earlier hits are not of this query
        clear();
      return giveUp(asking, answer.error());
    }
    if (isMeant(asking))
      m_next = answer->next;
    settle(asking, answer->lines, answer->next.has_value());
  });
}

HitLine ThingsModel::hitLine(int row) const {
  const Line& found = line(row);
  HitLine hit{ThingWords::icon(found.kind), ThingWords::title(found), {}, {}, ThingWords::name(found), {}};
  if (found.day.isValid())
    hit.when = dayText(found.day);
  if (!found.note.isEmpty())
    hit.snippet = tr("%1, %2", "a document, its amount").arg(hit.snippet, visibleText(found.note).simplified());
  return hit;
}

QVariant ThingsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const HitLine hit = hitLine(index.row());
  if (role == Qt::DisplayRole)
    return hit.title;
  if (role == Qt::AccessibleTextRole)
    return QStringList{hit.title, hit.snippet, hit.when}.join(u", "_s);
  return {};
}

} // namespace muniment::ui
