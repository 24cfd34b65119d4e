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
  ask(false);
}

void HitsModel::clear() {
  ++m_generation;
  m_rule.reset();
  beginResetModel();
  m_hits.clear();
  m_hasMore = false;
  m_isLoading = false;
  endResetModel();
}

void HitsModel::ask(bool more) {
  workspace::RuleHits query;
  query.rule = m_rule;
  if (more)
    query.before = m_hits.back().id;
  m_isLoading = true;
  m_desk->ask(query).then(this,
                          [this, more, generation = ++m_generation](const Result<workspace::RuleHits::Answer>& answer) {
                            if (generation != m_generation)
                              return;
                            if (!answer) {
                              m_isLoading = false;
                              Q_EMIT failed(answer.error());
                              return;
                            }
                            m_hasMore = answer->hasMore;
                            if (!more) {
                              beginResetModel();
                              m_hits = answer->hits;
                              m_isLoading = false;
                              endResetModel();
                            } else if (!answer->hits.empty()) {
                              beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(answer->hits.size()) - 1);
                              m_hits.insert(m_hits.end(), answer->hits.begin(), answer->hits.end());
                              m_isLoading = false;
                              endInsertRows();
                            }
                            m_isLoading = false;
                            Q_EMIT answered();
                          });
}

int HitsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
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
  const RuleHit& shown = hit(index.row());
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

bool HitsModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isLoading && !m_hits.empty();
}

void HitsModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    ask(true);
}

} // namespace muniment::ui
