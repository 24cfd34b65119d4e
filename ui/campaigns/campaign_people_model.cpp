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
  m_query.filter = filter;
  m_query.after.reset();
  m_isLoading = true;
  m_desk->ask(m_query).then(
      this, [this, hasEnded, generation = ++m_generation](const Result<CampaignPeople::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (!answer) {
          m_isLoading = false;
          Q_EMIT failed(answer.error());
          return;
        }
        beginResetModel();
        m_lines = answer->people;
        m_hasEnded = hasEnded;
        m_hasMore = answer->hasMore;
        m_isLoading = false; // only now: a view may ask for more while they come
        endResetModel();
        Q_EMIT answered();
      });
}

void CampaignPeopleModel::clear() {
  ++m_generation;
  beginResetModel();
  m_lines.clear();
  m_hasMore = false;
  m_isLoading = false;
  endResetModel();
}

int CampaignPeopleModel::rowOf(const CampaignPersonId& id) const {
  const auto found = std::ranges::find(m_lines, id, [](const CampaignPeople::Line& line) { return line.person.id; });
  return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int CampaignPeopleModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
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

bool CampaignPeopleModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isLoading && !m_lines.empty();
}

void CampaignPeopleModel::fetchMore(const QModelIndex& parent) {
  if (!canFetchMore(parent))
    return;
  m_isLoading = true;
  m_query.after = m_lines.back().person.id;
  m_desk->ask(m_query).then(this, [this, generation = m_generation](const Result<CampaignPeople::Answer>& answer) {
    if (generation != m_generation)
      return;
    m_hasMore = answer && answer->hasMore;
    if (!answer || answer->people.empty()) {
      m_isLoading = false;
      if (!answer)
        Q_EMIT failed(answer.error());
      return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(answer->people.size()) - 1);
    m_lines.insert(m_lines.end(), answer->people.begin(), answer->people.end());
    m_isLoading = false;
    endInsertRows();
  });
}

} // namespace muniment::ui
