#include "ui/rules/trial_model.h"

#include "ui/kit/cell_role.h"
#include "ui/kit/day_text.h"
#include "ui/kit/visible_text.h"
#include "ui/rules/rule_words.h"

namespace muniment::ui {

void TrialModel::setHits(std::vector<workspace::TryRule::Hit> hits) {
  beginResetModel();
  m_hits = std::move(hits);
  endResetModel();
}

int TrialModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

int TrialModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : Columns; }

QVariant TrialModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const workspace::TryRule::Hit& shown = hit(index.row());
  if (role == LinkRole)
    return index.column() == What;
  if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
    return {};
  switch (index.column()) {
  case When:
    return momentText(shown.at);
  case What:
    return RuleWords::thing(shown.subject);
  case Words: {
    const QString words = visibleText(shown.words).simplified();
    return shown.audience ? tr("%1 (concerns %n person(s))", nullptr, static_cast<int>(*shown.audience)).arg(words)
                          : words;
  }
  case Origin:
    return shown.isImported ? tr("Imported history") : tr("As it happened");
  default:
    return {};
  }
}

QVariant TrialModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  switch (section) {
  case When:
    return tr("When");
  case What:
    return tr("What");
  case Words:
    return tr("How to recognise it");
  case Origin:
    return tr("Where from");
  default:
    return {};
  }
}

} // namespace muniment::ui
