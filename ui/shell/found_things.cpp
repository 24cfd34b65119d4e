#include "ui/shell/found_things.h"

#include "ui/kit/cell_role.h"
#include "ui/kit/command_palette.h"
#include "ui/search/thing_words.h"

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTypingPause = 150; // ms
constexpr qsizetype kFewest = 2;  ///< letters that are looked for

} // namespace

FoundThings::FoundThings(MessageSearch& search, QObject* parent) : QAbstractListModel(parent), m_search(&search) {
  m_typing.setSingleShot(true);
  m_typing.setInterval(kTypingPause);
  connect(&m_typing, &QTimer::timeout, this, &FoundThings::look);
}

void FoundThings::setText(const QString& text) {
  if (text.simplified() == m_text)
    return;
  m_text = text.simplified();
  std::vector<Line> stay;
  for (Line line : m_lines) {
    line.isExact = line.number.compare(m_text, Qt::CaseInsensitive) == 0;
    if (m_text.size() >= kFewest &&
        (line.title.contains(m_text, Qt::CaseInsensitive) || line.number.contains(m_text, Qt::CaseInsensitive)))
      stay.push_back(std::move(line));
  }
  take(std::move(stay));
  if (m_text.size() >= kFewest)
    m_typing.start();
  else
    m_typing.stop();
}

void FoundThings::look() {
  if (m_isRunning || m_text.size() < kFewest)
    return;
  m_isRunning = true;
  workspace::FindThings query;
  query.text = m_text;
  m_search->ask(query).then(this, [this, asked = m_text](const Result<workspace::FindThings::Answer>& answer) {
    m_isRunning = false;
    if (asked != m_text)
      return look();
    if (answer) // else there are the commands, as where nothing may be seen
      take(answer->lines);
  });
}

void FoundThings::take(std::vector<Line> lines) {
  if (!m_lines.empty()) {
    beginRemoveRows({}, 0, rowCount() - 1);
    m_lines.clear();
    endRemoveRows();
  }
  if (lines.empty())
    return;
  beginInsertRows({}, 0, static_cast<int>(lines.size()) - 1);
  m_lines = std::move(lines);
  endInsertRows();
}

int FoundThings::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant FoundThings::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Line& shown = line(index.row());
  switch (role) {
  case Qt::DisplayRole:
    return ThingWords::title(shown);
  case SecondLineRole:
    return ThingWords::name(shown);
  case Qt::AccessibleTextRole:
    return QStringList{ThingWords::title(shown), ThingWords::name(shown)}.join(u", "_s);
  case IconRole:
    return static_cast<int>(ThingWords::icon(shown.kind));
  case CommandPalette::kFoundRole:
    return static_cast<int>(shown.isExact ? CommandPalette::Exactly : CommandPalette::Roughly);
  default:
    return {};
  }
}

} // namespace muniment::ui
