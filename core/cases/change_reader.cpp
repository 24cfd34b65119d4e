#include "core/cases/change_reader.h"

#include "core/cases/day_reader.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>

namespace muniment::cases {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kAround = 60; ///< characters before a day in which its purpose stands
constexpr qsizetype kTaken = 16;  ///< characters before a day in which it is taken back
constexpr qsizetype kLongest = 4000;

constexpr auto kOptions = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

struct Purpose final {
  QRegularExpression words;
  QString field;
};

const std::array<Purpose, 4>& purposes() {
  static const std::array<Purpose, 4> known{
      Purpose{QRegularExpression(u"\\b(deliver|arriv|unload|liefer|ankunft|zustell)"_s, kOptions), u"delivery-date"_s},
      Purpose{
          QRegularExpression(u"\\b(ship|dispatch|despatch|load|leave|versand|versend|abhol|collect|pick)"_s, kOptions),
          u"dispatch-date"_s},
      Purpose{QRegularExpression(u"\\b(pay|paid|remit|zahl|überweis)"_s, kOptions), u"payment-date"_s},
      Purpose{QRegularExpression(u"\\b(deadline|due|frist|fällig|until|by)\\b"_s, kOptions), u"due"_s}};
  return known;
}

/// By the word that stands closest before the day, else by one anywhere before it.
QString fieldOf(const QString& text, qsizetype first) {
  const QString before = text.left(first).right(kAround);
  QString field = u"delivery-date"_s;
  qsizetype closest = -1;
  for (const Purpose& purpose : purposes()) {
    for (auto matches = purpose.words.globalMatch(before); matches.hasNext();) {
      const auto match = matches.next();
      const bool isWeak = purpose.field == "due"_L1 && closest >= 0; // `deliver by Friday` is a delivery
      if (match.capturedStart() > closest && !isWeak) {
        closest = match.capturedStart();
        field = purpose.field;
      }
    }
  }
  return field;
}

bool isTakenBack(const QString& text, qsizetype first) {
  static const QRegularExpression words(
      u"\\b(not|nicht|instead of|statt|rather than)\\s+(on |by |am |the |zum |bis )*\\z"_s, kOptions);
  return words.match(text.left(first).right(kTaken + kAround)).hasMatch();
}

} // namespace

QString systemOf(const QString& number) {
  const QString capital = number.toUpper();
  if (capital.startsWith("PO"_L1) || capital.startsWith("4500"_L1))
    return u"order"_s;
  if (capital.startsWith("INV"_L1) || capital.startsWith("RE"_L1))
    return u"invoice"_s;
  if (capital.startsWith("ASN"_L1) || capital.startsWith("DN"_L1))
    return u"despatch"_s;
  return u"reference"_s;
}

std::vector<FoundChange> changesIn(const QString& text, QDate written) {
  std::vector<FoundChange> found;
  const QString read = text.left(kLongest);
  for (const NamedDay& day : daysIn(read, written)) {
    if (isTakenBack(read, day.first))
      continue;
    FoundChange change{fieldOf(read, day.first), {}, day.first, day.size};
    for (const QDate& reading : day.readings)
      change.readings.append(reading.toString(Qt::ISODate));
    found.push_back(std::move(change));
  }
  static const QRegularExpression number(u"(?<![\\w-])([A-Z]{2,5}[-/]?\\d{2,12}(?:-\\d{1,6})?|4500\\d{6})(?![\\w-])"_s);
  for (auto matches = number.globalMatch(read); matches.hasNext();) {
    const auto match = matches.next();
    const auto isSame = [&](const FoundChange& other) { return other.readings == QStringList{match.captured(1)}; };
    if (std::ranges::none_of(found, isSame))
      found.push_back({u"reference"_s, {match.captured(1)}, match.capturedStart(), match.capturedLength()});
  }
  std::ranges::sort(found, {}, &FoundChange::first);
  return found;
}

} // namespace muniment::cases
