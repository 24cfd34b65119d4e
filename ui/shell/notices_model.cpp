#include "ui/shell/notices_model.h"

#include "ui/entries/entry_look.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"
#include "ui/shell/desktop_notices.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Kind = workspace::MyNews::Item::Kind;

constexpr std::int64_t kKeptAfter = 500; ///< entries that need not be looked through again

Icon iconOf(const NoticesModel::Line& line) {
  if (line.item.kind == Kind::Alarm)
    return Icon::Triangle;
  return line.item.kind == Kind::Answer ? Icon::Chat : Icon::Tick;
}

Tone toneOf(const NoticesModel::Line& line) {
  if (line.isOver || line.isRead)
    return Tone::Neutral;
  return line.item.kind == Kind::Alarm ? Tone::Failed : Tone::Accent;
}

QString timeOf(Instant at) {
  const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at.milliseconds());
  return moment.date() == QDate::currentDate() ? QLocale().toString(moment, u"HH:mm"_s)
                                               : QLocale().toString(moment, shortDayFormat());
}

} // namespace

NoticesModel::NoticesModel(NoticeDesk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(&desk) {
  m_desk->ask(workspace::ActorNames()).then(this, [this](const Result<std::map<QString, QString>>& names) {
    if (!names)
      return;
    m_names = *names;
    if (!m_lines.empty())
      Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  });
}

void NoticesModel::refresh() {
  if (m_isRunning) {
    m_asksAgain = true;
    return;
  }
  m_isRunning = true;
  m_desk->ask(workspace::MyNotices()).then(this, [this](const Result<workspace::MyNotices::Answer>& answer) {
    m_isRunning = false;
    if (answer)
      take(*answer);
    else
      Q_EMIT failed(answer.error());
    if (std::exchange(m_asksAgain, false))
      refresh();
  });
}

void NoticesModel::take(const workspace::MyNotices::Answer& answer) {
  const auto isOne = [](const Line& one, const Line& other) {
    return one.item.entry == other.item.entry && one.item.subject == other.item.subject;
  };
  const bool isKnown = !m_lines.empty() && std::ranges::equal(answer.lines, m_lines, isOne);
  if (!isKnown)
    beginResetModel();
  m_lines = answer.lines;
  m_unread = static_cast<int>(answer.unread);
  if (!isKnown)
    endResetModel();
  else // whoever stands on a line stays there
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  Q_EMIT answered();
  if (answer.isBehind || answer.ahead >= kKeptAfter)
    keepHowFar(answer.isBehind);
}

void NoticesModel::keepHowFar(bool isBehind) {
  m_desk->run(workspace::KeepNotices()).then(this, [this, isBehind](const Result<workspace::Receipt>& receipt) {
    if (receipt && isBehind)
      refresh();
  });
}

void NoticesModel::keepMarks(workspace::KeepNotices command) {
  m_desk->run(std::move(command)).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (receipt)
      return;
    Q_EMIT failed(receipt.error());
    refresh(); // they are as they were
  });
}

void NoticesModel::setRead(int row, bool isRead) {
  Line& changed = m_lines[static_cast<std::size_t>(row)];
  if (changed.isRead == isRead)
    return;
  m_unread -= isUnread(changed) ? 1 : 0;
  changed.isRead = isRead;
  m_unread += isUnread(changed) ? 1 : 0;
  Q_EMIT dataChanged(index(row), index(row));
  Q_EMIT answered();
  keepMarks({{{changed.item.entry, changed.item.subject, isRead}}, std::nullopt});
}

void NoticesModel::readAll() {
  if (m_lines.empty())
    return;
  std::int64_t upTo = 0;
  for (Line& each : m_lines) {
    upTo = std::max(upTo, each.item.entry);
    each.isRead = true;
  }
  m_unread = 0;
  Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  Q_EMIT answered();
  keepMarks({{}, upTo});
}

int NoticesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QString NoticesModel::about(const Line& line) const {
  const QString kind = DesktopNotices::titleOf(line.item.kind);
  const QString who = EntryLook::who(line.item.actor, m_names);
  return line.isOver ? tr("%1, from %2, no longer open", "a new task").arg(kind, who)
                     : tr("%1, from %2", "a new task").arg(kind, who);
}

QVariant NoticesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Line& shown = line(index.row());
  const QString title = visibleText(shown.item.title).simplified();
  switch (role) {
  case Qt::DisplayRole:
    return title;
  case EmphasisRole:
    return isUnread(shown) ? static_cast<int>(title.size()) : 0;
  case TimeRole:
    return timeOf(shown.item.at);
  case SecondLineRole:
    return about(shown);
  case IconRole:
    return static_cast<int>(iconOf(shown));
  case ToneRole:
    return static_cast<int>(toneOf(shown));
  case Qt::AccessibleTextRole:
    return QStringList{title, about(shown), timeOf(shown.item.at), isUnread(shown) ? tr("not read") : QString()}.join(
        u", "_s);
  default:
    return {};
  }
}

} // namespace muniment::ui
