#include "ui/cases/deal_strip.h"

#include "ui/cases/deal_model.h"
#include "ui/kit/day_text.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style_painting.h"

#include <QtCore/QLocale>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QScrollBar>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kSide = 24;
constexpr int kTop = 6;
constexpr int kLanes = 28;
constexpr int kDayWidth = 72;

} // namespace

DealStrip::DealStrip(DealModel& model, QAbstractItemView& view, QWidget* parent)
    : QWidget(parent), m_model(&model), m_view(&view) {
  setObjectName(u"dealStrip"_s);
  setFixedHeight(60);
  setToolTip(plainToolTip(tr("All documents and messages of the deal; a click leads there")));
  connect(m_model, &QAbstractItemModel::modelReset, this, qOverload<>(&QWidget::update));
  connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
  connect(view.verticalScrollBar(), &QScrollBar::rangeChanged, this, qOverload<>(&QWidget::update));
}

int DealStrip::placeOf(int row) const {
  const std::int64_t first = m_model->moment(0).at.milliseconds();
  const std::int64_t span = m_model->moment(m_model->rowCount() - 1).at.milliseconds() - first;
  const int room = width() - 2 * kSide - 12;
  if (span <= 0)
    return kSide + 6;
  const auto part = static_cast<double>(m_model->moment(row).at.milliseconds() - first) / static_cast<double>(span);
  return kSide + 6 + static_cast<int>(part * room);
}

void DealStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
  const int rows = m_model->rowCount();
  if (rows == 0)
    return;
  const auto placed = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
  painter.fillRect(placed(QRect(kSide, kTop + kLanes / 2, width() - 2 * kSide, 1)), theme.line);
  for (int row = 0; row < rows; ++row) {
    const DealMoment& moment = m_model->moment(row);
    const int x = placeOf(row);
    if (moment.message)
      painter.fillRect(placed(QRect(x - 3, kTop + kLanes / 2 + 4, 6, 7)), moment.isPin ? theme.accentText : theme.bar);
    if (moment.paper && !moment.isPin)
      painter.fillRect(placed(QRect(x - 3, kTop + kLanes / 2 - 11, 7, 7)),
                       moment.paper->tone == Tone::Neutral ? theme.accentText : theme.tone(moment.paper->tone).text);
  }
  const int first = std::max(0, m_view->indexAt(QPoint(m_view->width() / 2, 8)).row());
  const QModelIndex below = m_view->indexAt(QPoint(m_view->width() / 2, m_view->viewport()->height() - 8));
  const int last = below.isValid() ? below.row() : rows - 1;
  const int from = placeOf(first) - 6;
  paintBox(painter, placed(QRect(from, kTop, placeOf(last) + 6 - from, kLanes)), 3, {}, theme.accentText, 1.5);
  painter.setFont(textFont(11));
  painter.setPen(theme.text2);
  const QDate start = dayOf(m_model->moment(0).at);
  const QDate end = dayOf(m_model->moment(rows - 1).at);
  const auto day = [&](const QRect& box, Qt::Alignment alignment, QDate date) {
    paintText(painter, placed(box), layoutDirection(), alignment | Qt::AlignVCenter,
              QLocale().toString(date, dayFormat()));
  };
  day(QRect(kSide, kTop + kLanes + 4, kDayWidth, 16), Qt::AlignLeft, start);
  if (end != start)
    day(QRect(width() - kSide - kDayWidth, kTop + kLanes + 4, kDayWidth, 16), Qt::AlignRight, end);
}

void DealStrip::mousePressEvent(QMouseEvent* event) {
  const int rows = m_model->rowCount();
  if (rows == 0)
    return;
  const int x = layoutDirection() == Qt::RightToLeft ? width() - event->position().toPoint().x()
                                                     : event->position().toPoint().x();
  int nearest = 0;
  for (int row = 1; row < rows; ++row) {
    if (std::abs(placeOf(row) - x) < std::abs(placeOf(nearest) - x))
      nearest = row;
  }
  m_view->setCurrentIndex(m_model->index(nearest));
  m_view->scrollTo(m_model->index(nearest), QAbstractItemView::PositionAtCenter);
}

} // namespace muniment::ui
