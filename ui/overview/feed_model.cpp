#include "ui/overview/feed_model.h"

#include "core/workspace/ledger/verb_catalogue.h"
#include "ui/entries/entry_look.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/day_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kShown = 60;

} // namespace

FeedModel::FeedModel(workspace::Workspace& workspace, QObject* parent)
    : QAbstractListModel(parent), m_workspace(&workspace) {
  m_workspace->ask(workspace::ActorNames()).then(this, [this](const Result<std::map<QString, QString>>& names) {
    if (!names)
      return;
    m_names = *names;
    if (!m_entries.empty())
      Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  });
}

void FeedModel::setPaused(bool paused) {
  m_paused = paused;
  if (!paused)
    refresh();
}

void FeedModel::setFilter(const QString& verbPrefix) {
  m_verbPrefix = verbPrefix;
  m_running = false;
  refresh();
}

void FeedModel::refresh() {
  if (m_running || (m_paused && !m_entries.empty()))
    return;
  m_running = true;
  workspace::EntriesPage page;
  page.filter.verbPrefix = m_verbPrefix;
  page.limit = kShown;
  page.withCounts = false;
  m_workspace->ask(page).then(this, [this, asked = m_verbPrefix](const Result<workspace::EntriesPage::Answer>& answer) {
    if (asked != m_verbPrefix)
      return;
    m_running = false;
    if (answer)
      take(answer->entries);
    else
      Q_EMIT failed(answer.error());
  });
}

void FeedModel::take(std::vector<LedgerEntry> entries) {
  if (!entries.empty() && !m_entries.empty() && entries.front().seq == m_entries.front().seq &&
      entries.size() == m_entries.size())
    return;
  beginResetModel();
  m_entries = std::move(entries);
  endResetModel();
}

int FeedModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant FeedModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const LedgerEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(entry.at.milliseconds());
  switch (role) {
  case Qt::DisplayRole:
    return workspace::verbText(entry.verb, EntryLook::count(entry));
  case TimeRole:
    return at.date() == QDate::currentDate() ? QLocale().toString(at, u"HH:mm"_s)
                                             : QLocale().toString(at, shortDayFormat());
  case SecondLineRole:
    return tr("%1, entry %2").arg(EntryLook::who(entry.actor, m_names), QLocale().toString(qlonglong(entry.seq)));
  case IconRole:
    return static_cast<int>(EntryLook::icon(entry.verb));
  case ToneRole:
    return static_cast<int>(EntryLook::tone(entry.verb));
  default:
    return {};
  }
}

} // namespace muniment::ui
