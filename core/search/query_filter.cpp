#include "core/search/query_filter.h"

#include "core/model/message_kind.h"
#include "core/search/day_span.h"
#include "core/search/fold.h"
#include "core/search/query_error.h"
#include "core/search/query_terms.h"

#include <algorithm>
#include <array>
#include <span>

namespace muniment::search {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kHas{"attachment"_L1, "link"_L1, "reaction"_L1};
constexpr std::array kIs{"conflict"_L1, "declared"_L1, "deleted"_L1, "edited"_L1, "held"_L1};
constexpr int kLeastPhoneDigits = 5;
constexpr auto kAnybody = "anybody"_L1;

Result<void> setKnownWord(Filter& filter, std::span<const QLatin1StringView> known, qsizetype at) {
  filter.value = filter.value.toLower();
  if (std::ranges::none_of(known, [&](QLatin1StringView word) { return filter.value == word; }))
    return failureAt(at, "search.bad_value"_L1, {nameOf(filter.field), filter.value});
  return {};
}

/// Digits alone when the value is a whole telephone number: `+49 (170) 12-34` and `+491701234` ask for the same person.
/// Part of a number, such as `170 1234`, stays the groups of digits that a label shows.
QString withoutPhoneSigns(const QString& value) {
  QString digits;
  if (!value.trimmed().startsWith(u'+'))
    return value;
  for (const QChar letter : value) {
    if (letter.isDigit())
      digits += letter;
    else if (!QStringView(u"+()-./ \u00A0\u202F\u2011").contains(letter) && letter.category() != QChar::Other_Format)
      return value;
  }
  return digits.size() < kLeastPhoneDigits ? value : digits;
}

Result<void> setTokens(Filter& filter, const Lexeme& lexeme) {
  const QString name = filter.field == Field::From ? withoutPhoneSigns(lexeme.text) : lexeme.text;
  const std::vector<Token> tokens = lexeme.isBeginning ? foldBeginning(name, Article::Off) : fold(name);
  if (tokens.empty())
    return failureAt(lexeme.at, "search.value_missing"_L1, {nameOf(filter.field)});
  filter.tokens = phraseTokens(tokens);
  filter.isBeginning = lexeme.isBeginning && tokens.back().kind == TokenKind::Word;
  return {};
}

/// `3`, `first pass` or `first pass/3`: a batch of every set, a whole set, a batch of one set.
Result<void> setBatch(Filter& filter, const Lexeme& lexeme) {
  const qsizetype slash = lexeme.text.lastIndexOf(u'/');
  bool isNumber = false;
  const qlonglong number = QStringView(lexeme.text).sliced(slash + 1).trimmed().toLongLong(&isNumber);
  if (!isNumber)
    return setTokens(filter, lexeme);
  if (number < 1 || lexeme.isBeginning)
    return failureAt(lexeme.at, "search.bad_value"_L1, {nameOf(filter.field), filter.value});
  filter.number = number;
  if (slash < 0)
    return {};
  Lexeme name = lexeme;
  name.text.truncate(slash);
  return setTokens(filter, name);
}

Result<void> setReviewer(Filter& filter, const Lexeme& lexeme) {
  if (filter.value.compare(kAnybody, Qt::CaseInsensitive) == 0)
    return {};
  return setTokens(filter, lexeme);
}

Result<void> setDates(Filter& filter, const Lexeme& lexeme, const Viewer& viewer) {
  const auto span = parseDaySpan(filter.value, viewer.zone, viewer.now);
  if (!span)
    return failureAt(lexeme.at, "search.bad_date"_L1, {filter.value});
  if (filter.field != Field::Before)
    filter.from = filter.field == Field::After ? span->until : span->from;
  if (filter.field != Field::After)
    filter.until = filter.field == Field::Before ? span->from : span->until;
  return {};
}

Result<void> setType(Filter& filter, qsizetype at) {
  filter.value = filter.value.toLower();
  if (!messageKindFrom(filter.value))
    return failureAt(at, "search.bad_value"_L1, {nameOf(filter.field), filter.value});
  return {};
}

Result<void> setValue(Filter& filter, const Lexeme& lexeme, const Viewer& viewer) {
  switch (filter.field) {
  case Field::From:
  case Field::In:
    return setTokens(filter, lexeme);
  case Field::Case:
    return {};
  case Field::Before:
  case Field::After:
  case Field::On:
    return setDates(filter, lexeme, viewer);
  case Field::Has:
    return setKnownWord(filter, kHas, lexeme.at);
  case Field::Is:
    MUNIMENT_TRY(setKnownWord(filter, kIs, lexeme.at));
    if (filter.value == u"held") // what was released still cools for some days
      filter.from = parseDaySpan(u"today", viewer.zone, viewer.now)->from;
    return {};
  case Field::Type:
    return setType(filter, lexeme.at);
  case Field::Tag:
    return setTokens(filter, lexeme);
  case Field::Batch:
    return setBatch(filter, lexeme);
  case Field::Reviewed:
    return setReviewer(filter, lexeme);
  }
  return {};
}

} // namespace

Result<Filter> filterOf(const Lexeme& lexeme, const Viewer& viewer) {
  const auto field = fieldFrom(lexeme.field);
  if (!field)
    return failureAt(lexeme.at, "search.unknown_field"_L1, {lexeme.field});
  Filter filter;
  filter.field = *field;
  filter.value = lexeme.text.trimmed();
  if (filter.value.isEmpty())
    return failureAt(lexeme.at, "search.value_missing"_L1, {nameOf(*field)});
  MUNIMENT_TRY(setValue(filter, lexeme, viewer));
  return filter;
}

} // namespace muniment::search
