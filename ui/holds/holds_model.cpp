#include "ui/holds/holds_model.h"

#include "ui/holds/hold_words.h"
#include "ui/kit/day_text.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

QDate HoldsModel::today() const { return dayOf(m_desk->now()); }

void HoldsModel::setFilter(const workspace::HoldsPage& filter) {
  m_filter = filter;
  refresh();
}

void HoldsModel::refresh() {
  ++m_generation; // answers to what was asked before are dropped when they come
  m_isLoading = false;
  load(true);
}

void HoldsModel::load(bool fromStart) {
  if (m_isLoading)
    return;
  m_isLoading = true;
  workspace::HoldsPage page = m_filter;
  page.before = fromStart || m_lines.empty() ? std::nullopt : std::optional(m_lines.back().hold.id);
  m_desk->ask(page).then(
      this, [this, fromStart, generation = m_generation](const Result<workspace::HoldsPage::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (answer)
          return take(*answer, fromStart);
        m_isLoading = false;
        Q_EMIT failed(answer.error());
      });
}

void HoldsModel::take(const workspace::HoldsPage::Answer& answer, bool fromStart) {
  m_total = answer.total;
  m_hasMore = answer.hasMore;
  // It counts as loading until the rows are in place: a view may ask for more while they come.
  if (fromStart) {
    beginResetModel();
    m_lines = answer.lines;
    m_isLoading = false;
    endResetModel();
  } else if (!answer.lines.empty()) {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(answer.lines.size()) - 1);
    m_lines.insert(m_lines.end(), answer.lines.begin(), answer.lines.end());
    m_isLoading = false;
    endInsertRows();
  } else {
    m_isLoading = false;
  }
  Q_EMIT answered();
}

int HoldsModel::rowOf(const HoldId& hold) const {
  const auto found = std::ranges::find(m_lines, hold, [](const Line& line) { return line.hold.id; });
  return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

void HoldsModel::setMatters(std::map<MatterId, QString> matters) {
  m_matters = std::move(matters);
  if (!m_lines.empty())
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QString HoldsModel::matterName(const std::optional<MatterId>& matter) const {
  const auto found = matter ? m_matters.find(*matter) : m_matters.end();
  return found == m_matters.end() ? QString() : found->second;
}

int HoldsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant HoldsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Line& shown = line(index.row());
  if (role == Qt::DisplayRole)
    return HoldWords::title(shown.hold);
  if (role == Qt::AccessibleTextRole) {
    QStringList words{HoldWords::title(shown.hold), HoldWords::state(shown.hold, today()).word,
                      matterName(shown.hold.matter), HoldWords::acknowledged(shown.acknowledged, shown.custodians)};
    words.removeAll(QString());
    return words.join(u", "_s);
  }
  return {};
}

bool HoldsModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isLoading;
}

void HoldsModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    load(false);
}

} // namespace muniment::ui
