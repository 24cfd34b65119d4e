#include "ui/audit/entries_model.h"

#include "core/workspace/ledger/verb_catalogue.h"
#include "ui/entries/entry_look.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/day_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 200;

QDateTime localTime(Instant at) { return QDateTime::fromMSecsSinceEpoch(at.milliseconds()); }

} // namespace

EntriesModel::EntriesModel(workspace::Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(&workspace) {
  loadNames();
}

void EntriesModel::loadNames() {
  m_workspace->ask(workspace::ActorNames()).then(this, [this](const Result<std::map<QString, QString>>& names) {
    if (!names)
      return;
    m_names = *names;
    for (Row& row : m_rows)
      row.who = EntryLook::who(row.entry.actor, m_names);
    if (!m_rows.empty())
      Q_EMIT dataChanged(index(0, Who), index(rowCount() - 1, Who));
  });
}

void EntriesModel::setFilter(const store::EntryFilter& filter) {
  m_filter = filter;
  ++m_generation; // answers to the earlier filter are dropped when they come
  m_loading = false;
  load(true);
}

void EntriesModel::refresh() {
  if (m_loading)
    m_again = true;
  else
    load(true);
}

void EntriesModel::load(bool fromStart) {
  if (m_loading)
    return;
  m_loading = true;
  workspace::EntriesPage page;
  page.filter = m_filter;
  page.limit = fromStart ? std::max(kPage, rowCount()) : kPage;
  page.withCounts = fromStart;
  page.zoneOffset = qint64{1000} * QDateTime::currentDateTime().offsetFromUtc();
  if (!fromStart && !m_rows.empty())
    page.before = m_rows.back().entry.seq;
  m_workspace->ask(page).then(
      this, [this, fromStart, generation = m_generation](const Result<workspace::EntriesPage::Answer>& answer) {
        if (generation != m_generation)
          return;
        m_loading = false;
        if (!answer)
          Q_EMIT failed(answer.error());
        else
          take(*answer, fromStart);
        if (std::exchange(m_again, false))
          load(true);
      });
}

void EntriesModel::take(const workspace::EntriesPage::Answer& answer, bool fromStart) {
  const bool short_ = answer.entries.size() < static_cast<std::size_t>(kPage);
  if (!fromStart) {
    if (!answer.entries.empty()) {
      beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(answer.entries.size()) - 1);
      for (const LedgerEntry& entry : answer.entries)
        m_rows.push_back(rowOf(entry));
      endInsertRows();
    }
    m_complete = short_;
    return;
  }
  const std::int64_t newestKnown = m_rows.empty() ? 0 : m_rows.front().entry.seq;
  const auto firstKnown = std::ranges::find(answer.entries, newestKnown, &LedgerEntry::seq);
  if (newestKnown > 0 && firstKnown != answer.entries.end()) {
    const auto added = static_cast<int>(firstKnown - answer.entries.begin());
    if (added > 0) {
      std::vector<Row> rows;
      for (auto entry = answer.entries.begin(); entry != firstKnown; ++entry)
        rows.push_back(rowOf(*entry));
      beginInsertRows({}, 0, added - 1);
      m_rows.insert(m_rows.begin(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
      endInsertRows();
    }
  } else {
    beginResetModel();
    m_rows.clear();
    for (const LedgerEntry& entry : answer.entries)
      m_rows.push_back(rowOf(entry));
    m_complete = short_;
    endResetModel();
  }
  m_matching = answer.matching;
  m_total = answer.total;
  m_days = answer.days;
  Q_EMIT countsChanged();
}

EntriesModel::Row EntriesModel::rowOf(const LedgerEntry& entry) const {
  Row row{entry, {}, EntryLook::who(entry.actor, m_names), {}, EntryLook::count(entry)};
  row.when = QLocale().toString(localTime(entry.at), dayFormat() + u", HH:mm:ss"_s);
  row.what = workspace::verbText(entry.verb, row.leaves);
  return row;
}

int EntriesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EntriesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant EntriesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
  case Qt::DisplayRole:
    switch (index.column()) {
    case Entry:
      return QLocale().toString(qlonglong(row.entry.seq));
    case When:
      return row.when;
    case Who:
      return row.who;
    case What:
      return row.what;
    case Subject:
      return row.entry.subject.section(u':', 0, 0);
    default:
      return {};
    }
  case Qt::TextAlignmentRole:
    return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Entry ? Qt::AlignRight : Qt::AlignLeft));
  case IconRole:
    return index.column() == What ? QVariant(static_cast<int>(EntryLook::icon(row.entry.verb))) : QVariant();
  case SeqRole:
    return QVariant::fromValue(qlonglong(row.entry.seq));
  case VerbRole:
    return row.entry.verb;
  case SubjectRole:
    return row.entry.subject;
  case LineRole:
    return row.entry.line;
  case LeavesRole:
    return QVariant::fromValue(qlonglong(row.leaves));
  case Qt::AccessibleTextRole:
    return QStringList{row.when, row.who, row.what}.join(u", "_s);
  default:
    return {};
  }
}

QVariant EntriesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::AlignVCenter | (section == Entry ? Qt::AlignRight : Qt::AlignLeft));
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Entry:
    return tr("Entry");
  case When:
    return tr("When");
  case Who:
    return tr("Who");
  case What:
    return tr("What");
  case Subject:
    return tr("Subject");
  default:
    return {};
  }
}

bool EntriesModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && !m_complete && !m_loading && !m_rows.empty();
}

void EntriesModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    load(false);
}

} // namespace muniment::ui
