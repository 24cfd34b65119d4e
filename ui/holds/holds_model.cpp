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

void HoldsModel::load(const Line* last, Asking asking) {
  workspace::HoldsPage page = m_filter;
  page.before = last ? std::optional(last->hold.id) : std::nullopt;
  m_desk->ask(page).then(this, [this, asking](const Result<workspace::HoldsPage::Answer>& answer) {
    if (!isMeant(asking))
      return;
    if (!answer)
      return giveUp(asking, answer.error());
    m_total = answer->total;
    settle(asking, answer->lines, answer->hasMore);
  });
}

int HoldsModel::rowOf(const HoldId& hold) const {
  return rowWhere([&](const Line& line) { return line.hold.id == hold; });
}

void HoldsModel::setMatters(std::map<MatterId, QString> matters) {
  m_matters = std::move(matters);
  tellChanged();
}

QString HoldsModel::matterName(const std::optional<MatterId>& matter) const {
  const auto found = matter ? m_matters.find(*matter) : m_matters.end();
  return found == m_matters.end() ? QString() : found->second;
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

} // namespace muniment::ui
