#include "ui/rm/match_model.h"

#include "ui/kit/cell_role.h"
#include "ui/kit/visible_text.h"
#include "ui/rm/rm_words.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;
using Kind = Counterpart::Kind;

namespace {

constexpr int kPage = 200;

} // namespace

template <class Q, class T>
void MatchModel::askFor(Q query, void (MatchModel::*handler)(const T&)) {
  m_isLoading = true;
  m_desk->ask(std::move(query)).then(this, [this, handler, generation = m_generation](const Result<T>& answer) {
    if (generation != m_generation)
      return;
    if (answer)
      return (this->*handler)(*answer);
    m_isLoading = false;
    Q_EMIT failed(answer.error());
  });
}

void MatchModel::setOnlyOpen(bool onlyOpen) {
  if (m_isOnlyOpen == onlyOpen)
    return;
  m_isOnlyOpen = onlyOpen;
  refresh();
}

void MatchModel::refresh() {
  ++m_generation;
  askFor(workspace::FilePlan(), &MatchModel::takePlan);
}

void MatchModel::takePlan(const std::vector<workspace::FilePlan::Place>& plan) {
  m_classes.clear();
  for (const auto& place : plan)
    m_classes.emplace_back(aggregateOf(place.value.id), place.value.code + u' ' + place.value.name);
  askFor(workspace::Schedules(), &MatchModel::takeSchedules);
}

void MatchModel::takeSchedules(const std::vector<Schedule>& schedules) {
  m_schedules.clear();
  for (const Schedule& schedule : schedules)
    m_schedules.emplace_back(aggregateOf(schedule.id), schedule.code + u' ' + schedule.title);
  askFor(workspace::RmSystems(), &MatchModel::takeSystems);
}

void MatchModel::takeSystems(const std::vector<workspace::RmSystem>& systems) {
  m_systems.clear();
  for (const workspace::RmSystem& system : systems)
    m_systems.emplace(system.peer, system.name);
  m_kind = Kind::Class;
  m_after.reset();
  ask(false);
}

void MatchModel::ask(bool more) {
  workspace::CounterpartsPage query;
  query.filter.kind = m_kind;
  if (m_isOnlyOpen)
    query.filter.states = {Counterpart::State::Proposed};
  query.after = m_after;
  query.limit = kPage;
  m_isLoading = true;
  m_desk->ask(query).then(this, [this, more, generation = m_generation](const Result<std::vector<Counterpart>>& page) {
    if (generation != m_generation)
      return;
    if (page)
      return take(*page, more);
    m_isLoading = false;
    Q_EMIT failed(page.error());
  });
}

void MatchModel::take(const std::vector<Counterpart>& page, bool more) {
  const bool isLastOfKind = page.size() < static_cast<std::size_t>(kPage);
  m_hasMore = !isLastOfKind || m_kind == Kind::Class;
  if (isLastOfKind) {
    m_kind = Kind::Schedule;
    m_after.reset();
  } else {
    m_after = page.back().id;
  }
  // A screen of classes is often not full; meanwhile nobody else asks for what comes next.
  const bool goesOn = isLastOfKind && m_hasMore;
  m_isLoading = page.empty() ? goesOn : true;
  if (!more) {
    beginResetModel();
    m_lines = page;
    m_isLoading = goesOn;
    endResetModel();
  } else if (!page.empty()) {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.size()) - 1);
    m_lines.insert(m_lines.end(), page.begin(), page.end());
    m_isLoading = goesOn;
    endInsertRows();
  }
  if (goesOn)
    return ask(true);
  Q_EMIT answered();
}

QString MatchModel::nameHere(const QString& subject) const {
  for (const auto* list : {&m_classes, &m_schedules}) {
    const auto found = std::ranges::find(*list, subject, &std::pair<QString, QString>::first);
    if (found != list->end())
      return found->second;
  }
  return {};
}

std::vector<std::pair<QString, QString>> MatchModel::choices(Kind kind) const {
  return kind == Kind::Class ? m_classes : m_schedules;
}

int MatchModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int MatchModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(Columns); }

QString MatchModel::text(const Counterpart& line, int column) const {
  switch (column) {
  case There:
    return line.label.isEmpty() ? QString::number(line.node) : visibleText(line.label);
  case What:
    return line.kind == Kind::Class ? tr("Class") : tr("Record series");
  case System: {
    const auto found = m_systems.find(line.peer);
    return visibleText(found == m_systems.end() ? line.peer : found->second);
  }
  case Here:
    return line.subject.isEmpty() ? QString() : visibleText(nameHere(line.subject));
  case State:
    return line.subject.isEmpty() ? tr("Not matched") : tr("Matched");
  default:
    return {};
  }
}

QVariant MatchModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Counterpart& shown = line(index.row());
  if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
    return text(shown, index.column());
  if (role == StrongRole)
    return index.column() == There;
  if (index.column() == State && role == IconRole)
    return static_cast<int>(shown.subject.isEmpty() ? Icon::Info : Icon::Tick);
  if (index.column() == State && role == ToneRole)
    return static_cast<int>(shown.subject.isEmpty() ? Tone::Due : Tone::Done);
  return {};
}

QVariant MatchModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  const QStringList names{tr("There"), tr("Kind"), tr("System"), tr("Here"), tr("State")};
  return names.value(section);
}

bool MatchModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isLoading;
}

void MatchModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    ask(true);
}

} // namespace muniment::ui
