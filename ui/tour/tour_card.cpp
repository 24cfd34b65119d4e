#include "ui/tour/tour_card.h"

#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/kit/style_painting.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWidth = 400;
constexpr int kMargin = 16;

} // namespace

TourCard::TourCard(QWidget* parent, std::vector<TourStop> stops, int bottomMargin)
    : QWidget(parent), m_stops(std::move(stops)), m_bottomMargin(bottomMargin),
      m_count(new PlainLabel({}, TextRole::Small, Ink::Secondary, this)),
      m_title(new PlainLabel({}, TextRole::DialogTitle, Ink::Primary, this)),
      m_text(new PlainLabel({}, TextRole::Body, Ink::Primary, this)), m_end(new QPushButton(tr("End the Tour"), this)),
      m_back(new QPushButton(tr("Back"), this)), m_next(new QPushButton(this)) {
  setObjectName(u"tourCard"_s);
  layOut();
  connect(m_end, &QPushButton::clicked, this, &TourCard::end);
  connect(m_back, &QPushButton::clicked, this, [this] { go(m_stop - 1); });
  connect(m_next, &QPushButton::clicked, this, [this] {
    if (m_stop + 1 < m_stops.size())
      go(m_stop + 1);
    else
      end();
  });
  parent->installEventFilter(this);
}

void TourCard::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 16, 20, 16);
  column->setSpacing(8);
  m_title->setWordWrap(true);
  m_text->setWordWrap(true);
  for (PlainLabel* label : {m_count, m_title, m_text})
    column->addWidget(label);
  column->addSpacing(4);
  auto* across = new QHBoxLayout;
  across->setSpacing(8);
  m_end->setObjectName(u"tour.end"_s);
  m_back->setObjectName(u"tour.back"_s);
  m_next->setObjectName(u"tour.next"_s);
  setButtonKind(m_end, ButtonKind::Link);
  setButtonKind(m_next, ButtonKind::Primary);
  across->addWidget(m_end);
  across->addStretch(1);
  across->addWidget(m_back);
  across->addWidget(m_next);
  column->addLayout(across);
}

void TourCard::begin() {
  go(0);
  show();
  raise();
  m_next->setFocus(Qt::OtherFocusReason);
}

void TourCard::go(std::size_t stop) {
  if (stop >= m_stops.size())
    return;
  m_stop = stop;
  const TourStop& shown = m_stops[stop];
  const QLocale numbers;
  m_count->setText(
      tr("%1 of %2")
          .arg(numbers.toString(static_cast<int>(stop) + 1), numbers.toString(static_cast<int>(m_stops.size()))));
  m_title->setText(shown.title);
  m_text->setText(shown.text);
  setAccessibleName(shown.title);
  setAccessibleDescription(shown.text);
  m_back->setEnabled(stop > 0);
  m_next->setText(stop + 1 < m_stops.size() ? tr("Next") : tr("Begin to Work"));
  place();
  Q_EMIT screenRequested(shown.screen);
  raise();
}

void TourCard::end() {
  hide();
  Q_EMIT finished();
  deleteLater();
}

void TourCard::place() {
  const int width = qMin(kWidth, parentWidget()->width() - 2 * kMargin);
  ensurePolished();
  layout()->activate();
  resize(width, layout()->heightForWidth(width));
  const QRect corner(parentWidget()->width() - width - kMargin, parentWidget()->height() - height() - m_bottomMargin,
                     width, height());
  move(QStyle::visualRect(layoutDirection(), parentWidget()->rect(), corner).topLeft());
}

bool TourCard::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutDirectionChange))
    place();
  return QWidget::eventFilter(watched, event);
}

void TourCard::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    end();
  else
    QWidget::keyPressEvent(event);
}

void TourCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  paintBox(painter, rect(), 8, theme.raised, theme.lineStrong);
}

} // namespace muniment::ui
