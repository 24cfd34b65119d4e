#include "ui/rules/rules_model.h"

#include "ui/kit/visible_text.h"
#include "ui/rules/rule_words.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

RulesModel::RulesModel(RulesDesk& desk, QObject* parent)
    : QAbstractListModel(parent), m_desk(&desk), m_library(desk.readyMadeRules()) {}

void RulesModel::refresh() {
  m_desk->ask(workspace::Rules())
      .then(this, [this, generation = ++m_generation](const Result<workspace::Rules::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (!answer) {
          Q_EMIT failed(answer.error());
          return;
        }
        m_lines = answer->rules;
        m_stop = answer->stop;
        show();
      });
}

void RulesModel::setFilter(Filter filter) {
  m_filter = filter;
  show();
}

void RulesModel::setSession(const access::Session& session) {
  m_me = session.actor.id;
  m_mayApprove = session.may(Permission::ApproveRules);
  if (m_filter == Filter::Mine || m_filter == Filter::ForMyApproval)
    show();
}

bool RulesModel::passes(const workspace::RuleLine& line, Filter filter) const {
  switch (filter) {
  case Filter::All:
    return true;
  case Filter::On:
    return line.rule.state == Rule::State::On;
  case Filter::Mine:
    return line.rule.author == m_me;
  case Filter::ForMyApproval:
    return m_mayApprove && line.needsApproval && !line.rule.approver && line.rule.author != m_me;
  case Filter::Library:
    break;
  }
  return false;
}

int RulesModel::count(Filter filter) const {
  return static_cast<int>(
      std::ranges::count_if(m_lines, [&](const workspace::RuleLine& line) { return passes(line, filter); }));
}

void RulesModel::show() {
  std::vector<Row> rows;
  if (m_filter == Filter::Library) {
    for (const RuleDefinition& readyMade : m_library) {
      const bool isUsed = std::ranges::any_of(
          m_lines, [&](const workspace::RuleLine& line) { return line.rule.definition.use == readyMade.use; });
      rows.push_back({std::nullopt, readyMade, isUsed});
    }
  } else {
    for (const workspace::RuleLine& line : m_lines) {
      if (passes(line, m_filter))
        rows.push_back({line, {}, false});
    }
  }
  const auto isSame = [](const Row& one, const Row& other) {
    return one.line.has_value() == other.line.has_value() &&
           (one.line ? one.line->rule.id == other.line->rule.id : one.readyMade.use == other.readyMade.use);
  };
  if (std::ranges::equal(rows, m_rows, isSame)) { // the current row and the place of the list stay
    m_rows = std::move(rows);
    if (!m_rows.empty())
      Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  } else {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
  }
  Q_EMIT answered();
}

int RulesModel::rowOf(const RuleId& rule) const {
  const auto found =
      std::ranges::find_if(m_rows, [&](const Row& row) { return row.line && row.line->rule.id == rule; });
  return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RulesModel::rowOf(const QString& use) const {
  const auto found =
      std::ranges::find_if(m_rows, [&](const Row& row) { return !row.line && row.readyMade.use == use; });
  return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RulesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RulesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Row& shown = row(index.row());
  const QString name = visibleText(shown.definition().name);
  if (role == Qt::DisplayRole)
    return name;
  if (role == Qt::AccessibleTextRole) {
    const RuleWords::State state = shown.line ? RuleWords::state(*shown.line) : RuleWords::readyMadeState(shown.isUsed);
    QStringList words{name, state.word, shown.line ? RuleWords::tally(*shown.line) : shown.readyMade.use};
    return words.join(u", "_s);
  }
  return {};
}

} // namespace muniment::ui
