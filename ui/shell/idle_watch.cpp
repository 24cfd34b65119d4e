#include "ui/shell/idle_watch.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>

namespace muniment::ui {
namespace {

constexpr int kLook = 1000; // ms

bool isInput(const QEvent& event) {
  switch (event.type()) {
  case QEvent::KeyPress:
  case QEvent::MouseButtonPress:
  case QEvent::MouseMove:
  case QEvent::Wheel:
  case QEvent::TouchBegin:
  case QEvent::TabletPress:
    return event.spontaneous();
  default:
    return false;
  }
}

} // namespace

IdleWatch::IdleWatch(const Clock& clock, QObject* parent) : QObject(parent), m_clock(&clock) {
  m_timer.setInterval(kLook);
  connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
  QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::start() {
  m_lastInput = m_clock->now();
  m_timer.start();
}

bool IdleWatch::isOver() const {
  return m_timer.isActive() && m_clock->now().milliseconds() - m_lastInput.milliseconds() >= m_delay;
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event) {
  if (!isInput(*event))
    return QObject::eventFilter(watched, event);
  if (isOver()) {
    // Not from within: whoever listens may delete the widget that this event is on its way to.
    QMetaObject::invokeMethod(this, &IdleWatch::check, Qt::QueuedConnection);
    return true;
  }
  m_lastInput = m_clock->now();
  return false;
}

void IdleWatch::check() {
  if (!isOver())
    return;
  stop();
  Q_EMIT idle();
}

} // namespace muniment::ui
