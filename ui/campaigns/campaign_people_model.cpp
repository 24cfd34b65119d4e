#include "ui/campaigns/campaign_people_model.h"

#include "ui/campaigns/campaign_words.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/visible_text.h"

namespace muniment::ui {
namespace {

using workspace::CampaignPeople;

QString moment(const std::optional<Instant>& at) { return at ? CampaignWords::moment(*at) : QString(); }

} // namespace

void CampaignPeopleModel::show(const store::CampaignPeopleFilter& filter, bool hasEnded) {
  m_filter = filter;
  m_hasEndedAsked = hasEnded;
  refresh();
}

void CampaignPeopleModel::load(const Line* last, Asking asking) {
  CampaignPeople query;
  query.filter = m_filter;
  if (last)
    query.after = last->person.id;
  m_desk->ask(query).then(this, [this, asking](const Result<CampaignPeople::Answer>& answer) {
    if (!isMeant(asking))
      return;
    if (!answer)
      return giveUp(asking, answer.error());
    m_hasEnded = m_hasEndedAsked;
    settle(asking, answer->people, answer->hasMore);
  });
}

int CampaignPeopleModel::rowOf(const CampaignPersonId& id) const {
  return rowWhere([&](const Line& line) { return line.person.id == id; });
}

int CampaignPeopleModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Count; }

QString CampaignPeopleModel::text(int row, int column) const {
  const CampaignPeople::Line& shown = line(row);
  switch (column) {
  case Person:
    return visibleText(shown.name);
  case Asked:
    return moment(shown.person.askedAt);
  case Reached:
    return moment(shown.person.openedAt ? shown.person.openedAt : shown.person.reachedAt);
  case Reminded:
    return moment(shown.person.remindedAt);
  default:
    return CampaignWords::state(shown, m_hasEnded).text;
  }
}

QVariant CampaignPeopleModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const CampaignWords::Word state = CampaignWords::state(line(index.row()), m_hasEnded);
  switch (role) {
  case Qt::DisplayRole:
  case Qt::AccessibleTextRole:
    return text(index.row(), index.column());
  case StrongRole:
    return index.column() == Person;
  case IconRole:
    return index.column() == Answer ? QVariant(static_cast<int>(state.icon)) : QVariant();
  case ToneRole:
    return index.column() == Answer ? QVariant(static_cast<int>(state.tone)) : QVariant();
  default:
    return {};
  }
}

QVariant CampaignPeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Person:
    return tr("Person");
  case Asked:
    return tr("Asked");
  case Reached:
    return tr("Reached");
  case Reminded:
    return tr("Reminded");
  default:
    return tr("Answer");
  }
}

} // namespace muniment::ui
