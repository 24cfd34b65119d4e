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
  refresh();
}

void UndecidedModel::load(const Line* last, Asking asking) {
  workspace::UndecidedPage query{m_standing, {}, kPage};
  if (last)
    query.after = {last->content.capturedAt, last->content.subject()};
  else
    query.limit = std::clamp(rowCount(), kPage, workspace::UndecidedPage::kMost); // as far as it was loaded
  m_work->ask(query).then(this, [this, asking](const Result<workspace::UndecidedPage::Answer>& answer) {
    if (answer)
      settle(asking, answer->lines, answer->hasMore);
    else
      giveUp(asking, answer.error());
  });
}

void UndecidedModel::drop(const QStringList& subjects) {
  dropWhere([&](const Line& line) { return subjects.contains(line.content.subject()); });
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

} // namespace muniment::ui
