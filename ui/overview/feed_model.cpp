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

/// None for everything.
QStringList verbsAbout(FeedModel::About about) {
  using About = FeedModel::About;
  using workspace::VerbGroup;
  const auto begins = [](const QString& verb, std::initializer_list<QLatin1StringView> beginnings) {
    return std::ranges::any_of(beginnings, [&](QLatin1StringView beginning) { return verb.startsWith(beginning); });
  };
  const auto isMeant = [&](const QString& verb) {
    switch (about) {
    case About::Captures:
      return workspace::verbGroup(verb) == VerbGroup::Capture;
    case About::Records:
      return begins(verb, {"record."_L1, "class."_L1, "schedule."_L1});
    case About::Holds:
      return begins(verb, {"hold."_L1, "rm.hold-"_L1, "matter."_L1});
    case About::Disposition:
      return begins(verb, {"snapshot."_L1, "handover."_L1});
    case About::People:
      return workspace::verbGroup(verb) == VerbGroup::People;
    case About::Proof:
      return workspace::verbGroup(verb) == VerbGroup::Proof;
    case About::Everything:
      break;
    }
    return false;
  };
  QStringList verbs;
  for (const QString& verb : workspace::knownVerbs())
    if (isMeant(verb))
      verbs.append(verb);
  return verbs;
}

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

void FeedModel::setFilter(About about) {
  m_about = about;
  m_running = false;
  refresh();
}

void FeedModel::refresh() {
  if (m_running || (m_paused && !m_entries.empty()))
    return;
  m_running = true;
  workspace::EntriesPage page;
  page.filter.verbs = verbsAbout(m_about);
  page.limit = kShown;
  page.withCounts = false;
  m_workspace->ask(page).then(this, [this, asked = m_about](const Result<workspace::EntriesPage::Answer>& answer) {
    if (asked != m_about)
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
