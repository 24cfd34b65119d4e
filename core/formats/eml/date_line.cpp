#include "core/formats/eml/date_line.h"

#include <QtCore/QDateTime>

#include <array>
#include <cstdlib>

namespace muniment::formats::eml {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

QString padded(int number, qsizetype width) { return QString::number(number).rightJustified(width, u'0'); }

} // namespace

QString dateText(Instant at, int offsetMinutes) {
  const std::int64_t local = at.milliseconds() + std::int64_t{offsetMinutes} * 60'000;
  const QDateTime fields = QDateTime::fromMSecsSinceEpoch(local, Qt::UTC);
  const QDate date = fields.date();
  const QTime time = fields.time();
  const int offset = std::abs(offsetMinutes);
  return QString::fromLatin1(kDays[static_cast<std::size_t>(date.dayOfWeek() - 1)]) + ", "_L1 + padded(date.day(), 2) +
         u' ' + QString::fromLatin1(kMonths[static_cast<std::size_t>(date.month() - 1)]) + u' ' +
         padded(date.year(), 4) + u' ' + padded(time.hour(), 2) + u':' + padded(time.minute(), 2) + u':' +
         padded(time.second(), 2) + (offsetMinutes < 0 ? " -"_L1 : " +"_L1) + padded(offset / 60, 2) +
         padded(offset % 60, 2);
}

} // namespace muniment::formats::eml
