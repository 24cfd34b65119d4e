#include "ui/disposition/undecided_model.h"

#include "ui/disposition/disposition_words.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"

namespace muniment::ui {
namespace {

constexpr int kPage = 100;

} // namespace

void UndecidedModel::show(TriageDecision::Kind standing) {
  m_standing = standing;
  Q_EMIT asked();
  load(true, kPage);
}

void UndecidedModel::reload() { load(true, std::clamp(rowCount(), kPage, workspace::UndecidedPage::kMost)); }

void UndecidedModel::load(bool fromStart, int limit) {
  const int generation = fromStart ? ++m_generation : m_generation;
  m_isRunning = true;
  workspace::UndecidedPage query{m_standing, {}, limit};
  if (!fromStart && !m_rows.empty())
    query.after = {m_rows.back().content.capturedAt, m_rows.back().content.subject()};
  m_work->ask(query).then(this, [this, fromStart, generation](const Result<workspace::UndecidedPage::Answer>& answer) {
    if (generation != m_generation)
      return;
    if (answer) {
      m_hasMore = answer->hasMore;
      take(*answer, fromStart);
    }
    m_isRunning = false; // not before: a view that is told of new rows may ask for more at once
    if (answer)
      Q_EMIT answered();
    else
      Q_EMIT failed(answer.error());
  });
}

void UndecidedModel::take(const workspace::UndecidedPage::Answer& page, bool fromStart) {
  const auto subject = [](const workspace::UndecidedLine& one) { return one.content.subject(); };
  if (fromStart && !m_rows.empty() && std::ranges::equal(page.lines, m_rows, {}, subject, subject)) {
    m_rows = page.lines; // whoever stands on a row stays there
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  } else if (fromStart) {
    beginResetModel();
    m_rows = page.lines;
    endResetModel();
  } else if (!page.lines.empty()) {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page.lines.size()) - 1);
    m_rows.insert(m_rows.end(), page.lines.begin(), page.lines.end());
    endInsertRows();
  }
}

void UndecidedModel::drop(const QStringList& subjects) {
  for (int row = rowCount() - 1; row >= 0; --row) {
    if (!subjects.contains(line(row).content.subject()))
      continue;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
  }
}

int UndecidedModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString UndecidedModel::text(const workspace::UndecidedLine& line, Column column) const {
  const store::UndecidedContent& content = line.content;
  switch (column) {
  case Title:
    if (content.standing == TriageDecision::Kind::Private)
      return content.item ? tr("A private file") : tr("A private conversation");
    return visibleText(content.title).simplified();
  case Captured:
    return dayText(line.capturedOn);
  case Waiting:
    return content.item ? tr("a file")
                        : tr("%n message(s)", nullptr, static_cast<int>(content.messages - content.declared));
  case DecideBy:
    return dayText(m_standing == TriageDecision::Kind::Open || !line.decision || !line.decision->until
                       ? line.decideBy
                       : *line.decision->until);
  default:
    return DispositionWords::of(line).text;
  }
}

QVariant UndecidedModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const workspace::UndecidedLine& one = line(index.row());
  const auto column = static_cast<Column>(index.column());
  if (role == Qt::DisplayRole)
    return text(one, column);
  if (role == StrongRole)
    return column == Title;
  if (column != State)
    return {};
  const DispositionWords::Look look = DispositionWords::of(one);
  if (role == ToneRole)
    return int(look.tone);
  if (role == IconRole && look.icon)
    return int(*look.icon);
  return {};
}

QVariant UndecidedModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Title:
    return tr("What was captured");
  case Captured:
    return tr("Captured");
  case Waiting:
    return tr("In no record");
  case DecideBy:
    return m_standing == TriageDecision::Kind::Open      ? tr("Decide by")
           : m_standing == TriageDecision::Kind::Later   ? tr("Asked again")
           : m_standing == TriageDecision::Kind::Private ? tr("Destroyed on")
                                                         : tr("May go from");
  default:
    return tr("State");
  }
}

bool UndecidedModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isRunning;
}

void UndecidedModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    load(false, kPage);
}

} // namespace muniment::ui
