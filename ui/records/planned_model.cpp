#include "ui/records/planned_model.h"

#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

namespace muniment::ui {
namespace {

constexpr int kPage = 100;

QString nameOf(const RecordClass& value) { return value.name; }
QString nameOf(const Schedule& value) { return value.title; }

} // namespace

void PlannedModel::load(const Line* last, Asking asking) {
  workspace::PlannedChanges query{kPage, {}};
  if (last)
    query.after = last->change.id;
  m_desk->ask(query).then(this, [this, asking](const Result<workspace::PlannedChanges::Answer>& answer) {
    if (answer)
      settle(asking, answer->lines, answer->hasMore);
    else
      giveUp(asking, answer.error());
  });
}

int PlannedModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString PlannedModel::cell(const Line& line, int column) {
  const PlannedChange& change = line.change;
  switch (column) {
  case From:
    return dayText(change.from);
  case What:
    return tr("%1 %2", "code and name of a class or schedule")
        .arg(visibleText(change.code()),
             visibleText(std::visit([](const auto& value) { return nameOf(value); }, change.value)));
  case By:
    return visibleText(line.plannedBy);
  default:
    break;
  }
  switch (change.state) {
  case PlannedChange::State::Waiting:
    return tr("Waits for its day");
  case PlannedChange::State::InEffect:
    return tr("In effect");
  case PlannedChange::State::Withdrawn:
    return tr("Withdrawn");
  case PlannedChange::State::Stopped:
    return tr("Could not take effect");
  }
  return {};
}

QVariant PlannedModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount() || role != Qt::DisplayRole)
    return {};
  return cell(line(index.row()), index.column());
}

QVariant PlannedModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  return QStringList{tr("Takes effect"), tr("Change of"), tr("Planned by"), tr("State")}.value(section);
}

} // namespace muniment::ui
