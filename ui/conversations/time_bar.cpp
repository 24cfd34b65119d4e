#include "ui/conversations/time_bar.h"

#include "ui/kit/day_text.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSlider>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kRest = 120; ///< milliseconds
constexpr int kPage = 50;

} // namespace

TimeBar::TimeBar(QWidget* parent)
    : QWidget(parent), m_title(new PlainLabel({}, TextRole::BodyStrong, Ink::Primary, this)),
      m_detail(new PlainLabel({}, TextRole::Small, Ink::Secondary, this)), m_slider(new QSlider(Qt::Horizontal, this)),
      m_edit(new QDateTimeEdit(this)) {
  setObjectName(u"timeBar"_s);
  m_title->setObjectName(u"pastShown"_s);
  m_title->setWordWrap(true);
  m_title->setTone(Tone::Due);
  m_detail->setObjectName(u"pastCounts"_s);
  m_detail->setWordWrap(true);
  m_slider->setObjectName(u"timeSlider"_s);
  m_slider->setAccessibleName(tr("The moment that is shown"));
  m_slider->setRange(0, kSteps);
  m_slider->setPageStep(kPage);
  m_edit->setObjectName(u"timeMoment"_s);
  m_edit->setAccessibleName(tr("The moment that is shown, typed"));
  m_edit->setDisplayFormat(dayFormat() + u" HH:mm:ss"_s);
  m_edit->setKeyboardTracking(false);
  setCompact(m_edit);
  auto* back = new QPushButton(tr("Back to Now"), this);
  back->setObjectName(u"backToNow"_s);
  setCompact(back);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 10, 16, 10);
  column->setSpacing(8);
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(new IconLabel(Icon::Clock, 16, Tone::Due, 0, this), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  words->addWidget(m_title);
  words->addWidget(m_detail);
  head->addLayout(words, 1);
  head->addWidget(back, 0, Qt::AlignTop);
  column->addLayout(head);
  auto* row = new QHBoxLayout;
  row->setSpacing(12);
  row->addWidget(m_slider, 1);
  row->addWidget(m_edit);
  column->addLayout(row);
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRest);
  connect(&m_rest, &QTimer::timeout, this, [this] { Q_EMIT chosen(m_moment); });
  connect(back, &QPushButton::clicked, this, &TimeBar::left);
  connect(m_slider, &QSlider::valueChanged, this, [this](int step) { take(momentAt(step)); });
  connect(m_edit, &QDateTimeEdit::dateTimeChanged, this,
          [this](const QDateTime& at) { take(Instant::fromMilliseconds(at.toMSecsSinceEpoch())); });
  setFocusProxy(m_slider);
}

void TimeBar::setSpan(Instant first, Instant last) {
  m_first = first;
  m_last = std::max(first, last);
  const QSignalBlocker quiet(m_edit);
  m_edit->setDateTimeRange(QDateTime::fromMSecsSinceEpoch(m_first.milliseconds()),
                           QDateTime::fromMSecsSinceEpoch(m_last.milliseconds()));
}

Instant TimeBar::momentAt(int step) const {
  return Instant::fromMilliseconds(m_first.milliseconds() +
                                   (m_last.milliseconds() - m_first.milliseconds()) / kSteps * step);
}

int TimeBar::stepAt(Instant moment) const {
  const std::int64_t span = std::max<std::int64_t>(1, m_last.milliseconds() - m_first.milliseconds());
  return static_cast<int>((moment.milliseconds() - m_first.milliseconds()) * kSteps / span);
}

void TimeBar::setMoment(Instant moment) {
  m_moment = std::clamp(moment, m_first, m_last);
  const QSignalBlocker quietSlider(m_slider);
  const QSignalBlocker quietEdit(m_edit);
  m_slider->setValue(stepAt(m_moment));
  m_edit->setDateTime(QDateTime::fromMSecsSinceEpoch(m_moment.milliseconds()));
  say();
}

void TimeBar::take(Instant moment) {
  setMoment(moment);
  m_rest.start();
}

void TimeBar::setCounts(std::int64_t sent, std::int64_t all) {
  m_sent = sent;
  m_all = all;
  say();
}

void TimeBar::say() {
  m_title->setText(tr("The past is shown, as it stood on %1").arg(exactMoment(m_moment)));
  const QLocale locale;
  const QString counts =
      tr("%1 of %2 messages had been sent.").arg(locale.toString(qlonglong(m_sent)), locale.toString(qlonglong(m_all)));
  const QString unknown = tr("Where a source says only that a message was changed, and not when, its state then is "
                             "unknown, and the message says so.");
  m_detail->setText(m_sent < 0 ? unknown : tr("%1 %2", "one sentence after another").arg(counts, unknown));
  setAccessibleDescription(m_title->text());
}

void TimeBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    Q_EMIT left();
  else
    QWidget::keyPressEvent(event);
}

void TimeBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.due.soft);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace muniment::ui
