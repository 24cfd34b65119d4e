#include "ui/rules/hits_model.h"

#include "ui/kit/cell_role.h"
#include "ui/kit/day_text.h"
#include "ui/rules/rule_words.h"

#include <QtCore/QLocale>

namespace muniment::ui {

void HitsModel::show(const RuleId& rule) {
  if (m_rule != rule)
    clear();
  m_rule = rule;
  refresh();
}

void HitsModel::clear() {
  m_rule.reset();
  GrowingModel::clear();
}

void HitsModel::load(const Line* last, Asking asking) {
  workspace::RuleHits query;
  query.rule = m_rule;
  if (last)
    query.before = last->id;
  m_desk->ask(query).then(this, [this, asking](const Result<workspace::RuleHits::Answer>& answer) {
    if (answer)
      settle(asking, answer->hits, answer->hasMore);
    else
      giveUp(asking, answer.error());
  });
}

int HitsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QVariant HitsModel::text(const RuleHit& shown, int column) const {
  switch (column) {
  case When:
    return momentText(shown.at);
  case About:
    return RuleWords::thing(shown.subject);
  case Outcome:
    return RuleWords::state(shown).word;
  case Made: {
    QStringList things;
    for (const QString& made : shown.made)
      things.append(RuleWords::thing(made));
    return things.isEmpty() ? tr("Nothing") : QLocale().createSeparatedList(things);
  }
  case Why:
    return shown.missed.empty() ? RuleWords::reason(shown.reason)
                                : tr("%n person(s) not reached: %1", nullptr, static_cast<int>(shown.missed.size()))
                                      .arg(RuleWords::reason(shown.reason));
  default:
    return {};
  }
}

QVariant HitsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const RuleHit& shown = line(index.row());
  if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
    return text(shown, index.column());
  if (role == LinkRole)
    return index.column() == About || (index.column() == Made && !shown.made.isEmpty());
  if (index.column() == Outcome && role == IconRole)
    return static_cast<int>(RuleWords::state(shown).icon);
  if (index.column() == Outcome && role == ToneRole)
    return static_cast<int>(RuleWords::state(shown).tone);
  return {};
}

QVariant HitsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  switch (section) {
  case When:
    return tr("When");
  case About:
    return tr("What it met");
  case Outcome:
    return tr("Outcome");
  case Made:
    return tr("It made");
  case Why:
    return tr("Why");
  default:
    return {};
  }
}

} // namespace muniment::ui
