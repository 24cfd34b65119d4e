#include "core/formats/rsmf/iso_time.h"

#include <QtCore/QDateTime>
#include <QtCore/QRegularExpression>

namespace muniment::formats::rsmf {
namespace {

using namespace Qt::StringLiterals;

/// Minutes east of UTC; the text is empty, `Z` or like `+01:00`.
int offsetOf(QStringView text) {
  if (text.isEmpty() || text.startsWith(u'Z') || text.startsWith(u'z'))
    return 0;
  const int minutes = text.sliced(1, 2).toInt() * 60 + text.last(2).toInt();
  return text.startsWith(u'-') ? -minutes : minutes;
}

} // namespace

std::optional<Instant> parseIsoTime(QStringView text) {
  static const QRegularExpression kForm(
      u"^(\\d{4}-\\d\\d-\\d\\d)(?:[Tt ](\\d\\d:\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?(Z|z|[+-]\\d\\d:?\\d\\d)?)?$"_s);
  const auto match = kForm.match(text.toString());
  if (!match.hasMatch())
    return std::nullopt;
  const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
  const QString seconds = match.captured(3).isEmpty() ? u"00"_s : match.captured(3);
  const QString clock = match.captured(2).isEmpty() ? u"00:00"_s : match.captured(2);
  const QTime time = QTime::fromString(clock + u':' + seconds, u"HH:mm:ss"_s);
  if (!date.isValid() || !time.isValid())
    return std::nullopt;
  const int fraction = match.captured(4).leftJustified(3, u'0').first(3).toInt();
  const qint64 local = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch() + fraction;
  return Instant::fromMilliseconds(local - qint64{offsetOf(match.capturedView(5))} * 60'000);
}

} // namespace muniment::formats::rsmf
