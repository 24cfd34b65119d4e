#include "core/cases/day_reader.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>
#include <map>

namespace muniment::cases {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFarAway = 150;        ///< days; a day without year that far from the text may be of either year
constexpr qsizetype kLongest = 4000; ///< of a text that is read

const std::map<QString, int>& months() {
  static const std::map<QString, int> known{
      {u"jan"_s, 1},  {u"feb"_s, 2},  {u"mar"_s, 3},  {u"mär"_s, 3},  {u"mae"_s, 3}, {u"apr"_s, 4},
      {u"may"_s, 5},  {u"mai"_s, 5},  {u"jun"_s, 6},  {u"jul"_s, 7},  {u"aug"_s, 8}, {u"sep"_s, 9},
      {u"oct"_s, 10}, {u"okt"_s, 10}, {u"nov"_s, 11}, {u"dec"_s, 12}, {u"dez"_s, 12}};
  return known;
}

const std::map<QString, int>& weekdays() {
  static const std::map<QString, int> known{{u"mon"_s, 1}, {u"tue"_s, 2}, {u"die"_s, 2}, {u"wed"_s, 3}, {u"mit"_s, 3},
                                            {u"thu"_s, 4}, {u"don"_s, 4}, {u"fri"_s, 5}, {u"fre"_s, 5}, {u"sat"_s, 6},
                                            {u"sam"_s, 6}, {u"sun"_s, 7}, {u"son"_s, 7}};
  return known;
}

int fullYear(const QString& digits, QDate written) {
  return digits.size() == 2 ? written.year() / 100 * 100 + digits.toInt() : digits.toInt();
}

void add(std::vector<QDate>& readings, QDate day) {
  if (day.isValid() && std::ranges::find(readings, day) == readings.end())
    readings.push_back(day);
}

/// A day of which the year is not said.
void addNearest(std::vector<QDate>& readings, int month, int day, QDate written) {
  std::vector<QDate> found;
  for (const int year : {written.year() - 1, written.year(), written.year() + 1}) {
    if (const QDate candidate(year, month, day); candidate.isValid())
      found.push_back(candidate);
  }
  std::ranges::sort(found, {}, [&](QDate candidate) { return std::abs(written.daysTo(candidate)); });
  for (std::size_t i = 0; i < found.size() && i < 2; ++i) {
    if (i == 0 || std::abs(written.daysTo(found.front())) > kFarAway)
      add(readings, found[i]);
  }
}

void addDay(std::vector<QDate>& readings, const QString& year, int month, int day, QDate written) {
  if (year.isEmpty())
    addNearest(readings, month, day, written);
  else
    add(readings, QDate(fullYear(year, written), month, day));
}

std::vector<QDate> isoDay(const QRegularExpressionMatch& match, QDate) {
  std::vector<QDate> readings;
  add(readings, QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()));
  return readings;
}

std::vector<QDate> dottedDay(const QRegularExpressionMatch& match, QDate written) {
  std::vector<QDate> readings;
  addDay(readings, match.captured(3), match.captured(2).toInt(), match.captured(1).toInt(), written);
  return readings;
}

/// Some write the day first, some the month: both are readings where both are days.
std::vector<QDate> slashedDay(const QRegularExpressionMatch& match, QDate written) {
  std::vector<QDate> readings;
  addDay(readings, match.captured(3), match.captured(2).toInt(), match.captured(1).toInt(), written);
  addDay(readings, match.captured(3), match.captured(1).toInt(), match.captured(2).toInt(), written);
  return readings;
}

std::vector<QDate> dayThenMonth(const QRegularExpressionMatch& match, QDate written) {
  std::vector<QDate> readings;
  const auto month = months().find(match.captured(2).toLower().left(3));
  if (month != months().end())
    addDay(readings, match.captured(3), month->second, match.captured(1).toInt(), written);
  return readings;
}

std::vector<QDate> monthThenDay(const QRegularExpressionMatch& match, QDate written) {
  std::vector<QDate> readings;
  const auto month = months().find(match.captured(1).toLower().left(3));
  if (month != months().end())
    addDay(readings, match.captured(3), month->second, match.captured(2).toInt(), written);
  return readings;
}

/// `Friday` is the next one to come; with `next` before it, it may be the one after that as well.
std::vector<QDate> weekday(const QRegularExpressionMatch& match, QDate written) {
  std::vector<QDate> readings;
  const auto day = weekdays().find(match.captured(2).toLower().left(3));
  if (day == weekdays().end())
    return readings;
  const int ahead = (day->second - written.dayOfWeek() + 6) % 7 + 1;
  add(readings, written.addDays(ahead));
  if (!match.captured(1).isEmpty())
    add(readings, written.addDays(ahead + 7));
  return readings;
}

std::vector<QDate> soon(const QRegularExpressionMatch& match, QDate written) {
  const QString word = match.captured(1).toLower();
  const int ahead = word == "today"_L1 || word == "heute"_L1               ? 0
                    : word.startsWith("day"_L1) || word == "übermorgen"_L1 ? 2
                                                                           : 1;
  return {written.addDays(ahead)};
}

struct Form final {
  QRegularExpression pattern;
  std::vector<QDate> (*read)(const QRegularExpressionMatch&, QDate);
};

const std::array<Form, 7>& forms() {
  constexpr auto kOptions = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
  static const QString month =
      u"(jan(?:uar[y]?)?|feb(?:ruar[y]?)?|mar(?:ch)?|märz?|maerz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|"
      "sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)"_s;
  static const std::array<Form, 7> known{
      Form{QRegularExpression(u"(?<![\\w.-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\w-])"_s, kOptions), isoDay},
      Form{QRegularExpression(u"(?<![\\w.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?(\\d{4}|\\d{2}))?(?![\\w.])"_s,
                              kOptions),
           dottedDay},
      Form{QRegularExpression(u"(?<![\\w/])(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?(?![\\w/])"_s, kOptions),
           slashedDay},
      Form{QRegularExpression(u"(?<!\\w)(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+(?:of\\s+)?"_s + month +
                                  u"\\b\\.?(?:,?\\s+(\\d{4}))?"_s,
                              kOptions),
           dayThenMonth},
      Form{QRegularExpression(u"\\b"_s + month + u"\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\w)(?:,?\\s+(\\d{4}))?"_s,
                              kOptions),
           monthThenDay},
      Form{QRegularExpression(u"\\b(?:(next|nächste[rn]?)\\s+)?(monday|tuesday|wednesday|thursday|friday|saturday|"
                              "sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\\b"_s,
                              kOptions),
           weekday},
      Form{QRegularExpression(u"\\b(today|tomorrow|day after tomorrow|heute|übermorgen)\\b"_s, kOptions), soon}};
  return known;
}

} // namespace

std::vector<NamedDay> daysIn(const QString& text, QDate written) {
  std::vector<NamedDay> found;
  const QString read = text.left(kLongest);
  for (const Form& form : forms()) {
    for (auto matches = form.pattern.globalMatch(read); matches.hasNext();) {
      const QRegularExpressionMatch match = matches.next();
      const NamedDay day{match.capturedStart(), match.capturedLength(), form.read(match, written)};
      const auto overlaps = [&](const NamedDay& other) {
        return day.first < other.first + other.size && other.first < day.first + day.size;
      };
      if (!day.readings.empty() && std::ranges::none_of(found, overlaps))
        found.push_back(day);
    }
  }
  std::ranges::sort(found, {}, &NamedDay::first);
  return found;
}

} // namespace muniment::cases
