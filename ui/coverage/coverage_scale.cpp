#include "ui/coverage/coverage_scale.h"

#include <QtCore/QLocale>

#include <array>

namespace muniment::ui {

using namespace Qt::StringLiterals;

int CoverageScale::at(QDate day) const {
  const qint64 whole = m_from.daysTo(m_until) + 1;
  if (m_from.isNull() || day <= m_from || whole <= 0)
    return 0;
  return static_cast<int>(std::min<qint64>(m_width, m_from.daysTo(day) * m_width / whole));
}

std::vector<CoverageScale::Mark> CoverageScale::marks(int widestText) const {
  std::vector<Mark> found;
  if (m_from.isNull() || m_width <= 0)
    return found;
  static constexpr std::array kSteps = {1, 2, 3, 6, 12, 24, 60, 120, 240};
  const qint64 days = m_from.daysTo(m_until) + 1;
  const qint64 room = std::max<qint64>(1, m_width / std::max(1, widestText + 12));
  int step = kSteps.back();
  for (const int months : kSteps) {
    if (days / (months * 30) <= room) {
      step = months;
      break;
    }
  }
  QDate day(m_from.year(), step >= 12 ? 1 : (m_from.month() - 1) / step * step + 1, 1);
  for (; day <= m_until; day = day.addMonths(step)) {
    if (day >= m_from)
      found.push_back({at(day), QLocale().toString(day, step >= 12 ? u"yyyy"_s : u"MMM yyyy"_s)});
  }
  return found;
}

} // namespace muniment::ui
