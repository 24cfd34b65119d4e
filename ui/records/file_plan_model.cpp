#include "ui/records/file_plan_model.h"

#include "ui/records/record_words.h"
#include "ui/records/records_mime.h"

#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>
#include <QtCore/QMimeData>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

bool haveSameShape(const std::vector<FilePlanModel::Place>& one, const std::vector<FilePlanModel::Place>& other) {
  return std::ranges::equal(one, other, [](const auto& left, const auto& right) {
    return left.value.id == right.value.id && left.value.parent == right.value.parent;
  });
}

} // namespace

void FilePlanModel::refresh() {
  m_desk->ask(workspace::FilePlan())
      .then(this, [this, generation = ++m_generation](const Result<std::vector<Place>>& places) {
        if (generation != m_generation)
          return;
        if (places)
          take(*places);
        else
          Q_EMIT failed(places.error());
      });
}

void FilePlanModel::take(std::vector<Place> places) {
  if (!m_nodes.empty() && haveSameShape(m_places, places)) {
    m_places = std::move(places);
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
      const QModelIndex changed = createIndex(m_nodes[node].row, 0, quintptr(node));
      Q_EMIT dataChanged(changed, changed);
    }
    Q_EMIT answered();
    return;
  }
  beginResetModel();
  m_places = std::move(places);
  m_nodes.assign(m_places.size() + 1, Node());
  m_top = {0};
  std::map<ClassId, int> nodes;
  for (std::size_t i = 0; i < m_places.size(); ++i)
    nodes.emplace(m_places[i].value.id, static_cast<int>(i) + 1);
  for (std::size_t i = 0; i < m_places.size(); ++i) {
    const int node = static_cast<int>(i) + 1;
    const std::optional<ClassId>& above = m_places[i].value.parent;
    const auto found = above ? nodes.find(*above) : nodes.end();
    Node& here = m_nodes[static_cast<std::size_t>(node)];
    here.above = found == nodes.end() ? -1 : found->second;
    std::vector<int>& beside = here.above < 0 ? m_top : m_nodes[static_cast<std::size_t>(here.above)].below;
    here.row = static_cast<int>(beside.size());
    beside.push_back(node);
  }
  endResetModel();
  Q_EMIT answered();
}

const FilePlanModel::Place* FilePlanModel::place(const QModelIndex& index) const {
  return index.isValid() && index.internalId() > 0 ? &m_places[index.internalId() - 1] : nullptr;
}

const FilePlanModel::Place* FilePlanModel::find(const ClassId& id) const {
  const auto found = std::ranges::find(m_places, id, [](const Place& place) { return place.value.id; });
  return found == m_places.end() ? nullptr : &*found;
}

QModelIndex FilePlanModel::indexOf(const std::optional<ClassId>& id) const {
  if (m_nodes.empty())
    return {};
  if (!id)
    return createIndex(0, 0, quintptr(0));
  const Place* found = find(*id);
  if (!found)
    return {};
  const auto node = static_cast<std::size_t>(found - m_places.data()) + 1;
  return createIndex(m_nodes[node].row, 0, quintptr(node));
}

std::int64_t FilePlanModel::records() const {
  std::int64_t records = 0;
  for (const Place& place : m_places)
    records += place.records;
  return records;
}

std::optional<ScheduleId> FilePlanModel::scheduleOf(const ClassId& id) const {
  const Place* at = find(id);
  for (std::size_t steps = 0; at && steps < m_places.size(); ++steps) {
    if (at->value.schedule)
      return at->value.schedule;
    at = at->value.parent ? find(*at->value.parent) : nullptr;
  }
  return std::nullopt;
}

bool FilePlanModel::isWithoutSchedule(const ClassId& id) const { return !scheduleOf(id); }

const std::vector<int>& FilePlanModel::below(const QModelIndex& parent) const {
  return parent.isValid() ? m_nodes[parent.internalId()].below : m_top;
}

QModelIndex FilePlanModel::index(int row, int column, const QModelIndex& parent) const {
  if (column != 0 || row < 0 || row >= rowCount(parent))
    return {};
  return createIndex(row, 0, quintptr(below(parent)[static_cast<std::size_t>(row)]));
}

QModelIndex FilePlanModel::parent(const QModelIndex& child) const {
  if (!child.isValid())
    return {};
  const int above = m_nodes[child.internalId()].above;
  return above < 0 ? QModelIndex() : createIndex(m_nodes[static_cast<std::size_t>(above)].row, 0, quintptr(above));
}

int FilePlanModel::rowCount(const QModelIndex& parent) const { return static_cast<int>(below(parent).size()); }

QVariant FilePlanModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid())
    return {};
  const Place* here = place(index);
  const std::int64_t count = here ? here->recordsBelow : records();
  const QString name =
      here ? u"%1 %2"_s.arg(visibleText(here->value.code), visibleText(here->value.name)) : tr("All records");
  if (role == Qt::DisplayRole)
    return name;
  if (role != Qt::AccessibleTextRole)
    return {};
  QStringList spoken{name, tr("%n record(s)", nullptr, static_cast<int>(count))};
  if (here && isWithoutSchedule(here->value.id))
    spoken.append(tr("no schedule"));
  if (here && here->value.state == RecordClass::State::Closed)
    spoken.append(tr("closed"));
  return spoken.join(u", "_s);
}

Qt::ItemFlags FilePlanModel::flags(const QModelIndex& index) const {
  const Place* here = place(index);
  Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  if (here && here->value.state == RecordClass::State::Open)
    flags |= Qt::ItemIsDropEnabled;
  return index.isValid() ? flags : Qt::NoItemFlags;
}

QStringList FilePlanModel::mimeTypes() const { return {QString(kRecordsMime)}; }

bool FilePlanModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int row, int,
                                    const QModelIndex& parent) const {
  return row < 0 && data->hasFormat(QString(kRecordsMime)) && flags(parent).testFlag(Qt::ItemIsDropEnabled);
}

bool FilePlanModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                 const QModelIndex& parent) {
  if (!canDropMimeData(data, action, row, column, parent))
    return false;
  std::vector<RecordId> records;
  for (const QByteArray& text : data->data(QString(kRecordsMime)).split(' ')) {
    if (const auto id = RecordId::parse(QString::fromLatin1(text)))
      records.push_back(*id);
  }
  if (!records.empty())
    Q_EMIT recordsDropped(records, place(parent)->value.id);
  return false; // nothing moves before the person agreed
}

} // namespace muniment::ui
