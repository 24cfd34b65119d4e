#pragma once

#include "core/base/clock.h"

#include <QtCore/QTimer>

namespace muniment::ui {

/// Tells when nobody has touched keyboard or pointer for a while. The clock goes on while the computer sleeps, so the
/// touch that wakes it comes too late and is swallowed.
class IdleWatch final : public QObject {
  Q_OBJECT

 public:
  /// The clock must outlive this.
  IdleWatch(const Clock& clock, QObject* parent);

  void setDelay(std::int64_t milliseconds) { m_delay = milliseconds; }
  void start();
  void stop() { m_timer.stop(); }

 Q_SIGNALS:
  void idle();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] bool isOver() const;
  void check();

  const Clock* m_clock;
  QTimer m_timer;
  Instant m_lastInput;
  std::int64_t m_delay = 0;
};

} // namespace muniment::ui
