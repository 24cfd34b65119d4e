#include "ui/connections/deliveries_model.h"

#include "ui/connections/delivery_words.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 50;
constexpr int kMostAtOnce = 500; ///< rows asked anew; further ones come by scrolling

} // namespace

void DeliveriesModel::setFilter(const store::DeliveryFilter& filter) {
  m_filter = filter;
  startAnew();
}

void DeliveriesModel::load(const Line* last, Asking asking) {
  workspace::DeliveriesPage page;
  page.filter = m_filter;
  page.limit = last ? kPage : std::clamp(rowCount(), kPage, kMostAtOnce);
  if (last)
    page.before = last->id;
  m_desk->ask(page).then(this, [this, asking](const Result<workspace::DeliveriesPage::Answer>& answer) {
    if (answer)
      settle(asking, answer->deliveries, answer->hasMore);
    else
      giveUp(asking, answer.error());
  });
}

void DeliveriesModel::setNames(std::map<QString, QString> names) {
  if (names == m_names)
    return;
  m_names = std::move(names);
  tellChanged();
}

QString DeliveriesModel::systemOf(const Delivery& delivery) const {
  const auto found = m_names.find(delivery.peer);
  return visibleText(found == m_names.end() ? delivery.peer : found->second);
}

int DeliveriesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString DeliveriesModel::text(const Delivery& one, Column column) const {
  switch (column) {
  case State:
    return DeliveryWords::name(one.state);
  case What:
    return DeliveryWords::what(one);
  case System:
    return systemOf(one);
  case Queued:
    return DeliveryWords::moment(one.at, m_desk->now());
  case Tries:
    return QLocale().toString(one.attempts);
  case NextTry:
    return DeliveryWords::nextTry(one, m_desk->now());
  case Problem:
    return DeliveryWords::problem(one, systemOf(one));
  case ColumnCount:
    break;
  }
  return {};
}

QVariant DeliveriesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Delivery& one = line(index.row());
  const auto column = static_cast<Column>(index.column());
  switch (role) {
  case Qt::DisplayRole:
    return text(one, column);
  case Qt::ToolTipRole:
    return column == Problem ? QVariant(plainToolTip(text(one, Problem))) : QVariant();
  case Qt::TextAlignmentRole:
    return int(column == Tries ? Qt::AlignRight : Qt::AlignLeft);
  case IconRole:
    return column == State ? QVariant(int(DeliveryWords::state(one).icon)) : QVariant();
  case ToneRole:
    return column == State ? QVariant(int(DeliveryWords::state(one).tone)) : QVariant();
  default:
    return {};
  }
}

QVariant DeliveriesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int((section == Tries ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  const QStringList names{tr("State"),  tr("What"),
                          tr("System"), m_filter.direction == Delivery::Direction::In ? tr("Came in") : tr("Queued"),
                          tr("Tries"),  tr("Next try"),
                          tr("Why")};
  return names.value(section);
}

} // namespace muniment::ui
