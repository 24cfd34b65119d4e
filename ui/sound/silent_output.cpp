#include "ui/sound/silent_output.h"

#include <algorithm>

namespace muniment::ui {
namespace {

constexpr std::int64_t kAhead = 300; // ms that a device would keep

} // namespace

bool SilentOutput::start() {
  m_written = 0;
  m_timer.start();
  return true;
}

qsizetype SilentOutput::room() const {
  if (!m_timer.isValid())
    return 0;
  return std::max<qsizetype>(0, (m_timer.elapsed() + kAhead) * kBytesOfMillisecond - m_written);
}

std::int64_t SilentOutput::heard() const {
  return m_timer.isValid() ? std::min<std::int64_t>(m_timer.elapsed(), m_written / kBytesOfMillisecond) : 0;
}

} // namespace muniment::ui
