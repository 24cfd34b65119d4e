#include "core/formats/whatsapp/text_dates.h"

#include "core/formats/whatsapp/text_calendar.h"

#include <algorithm>
#include <cstdlib>

namespace muniment::formats::whatsapp {
namespace {

// WhatsApp appeared in 2009; a reading that leads before it is wrong.
constexpr std::int64_t kFirstDay = 14'245;
// Stamps that make no sense in any order occur; an order is still believed when they are this rare.
constexpr std::int64_t kRareNonsense = 50;

} // namespace

void TextDates::add(const TextHeader& header, std::int64_t ordinal, std::optional<std::int64_t> mediaDay) {
  ++m_records;
  m_mediaNames += mediaDay ? 1 : 0;
  for (std::size_t i = 0; i < 3; ++i) {
    if (m_overTwelve[i].ordinal < 0 && header.date[i] > 12)
      m_overTwelve[i] = {header.date[i], ordinal};
  }
  for (Tally& tally : m_tallies) {
    const auto day = dayOf(header, tally.order);
    if (!day || *day < kFirstDay) {
      ++tally.invalid;
      continue;
    }
    if (tally.span.isKnown && *day < tally.lastDay)
      tally.daysBack += tally.lastDay - *day;
    tally.lastDay = *day;
    tally.mediaHits += mediaDay && std::abs(*mediaDay - *day) <= 1 ? 1 : 0;
    const std::int64_t time = millisecondsOf(header, tally.order).value_or(0);
    tally.span.first = tally.span.isKnown ? std::min(tally.span.first, time) : time;
    tally.span.last = tally.span.isKnown ? std::max(tally.span.last, time) : time;
    tally.span.isKnown = true;
  }
}

const TextDates::Tally& TextDates::tallyOf(DateOrder order) const {
  const auto found = std::ranges::find(m_tallies, order, &Tally::order);
  return found == m_tallies.end() ? m_tallies.front() : *found;
}

std::vector<const TextDates::Tally*> TextDates::candidates(const HeaderStyle& style) const {
  if (style.isYearFirst)
    return {&m_tallies[2]};
  if (style.hasLongYear)
    return {&m_tallies[0], &m_tallies[1]};
  // With points, only Korean puts a short year first, and it has the day period before the time.
  if (style.dateSeparator == '.' && style.clock != HeaderClock::PeriodBefore)
    return {&m_tallies[0], &m_tallies[1]};
  return {&m_tallies[0], &m_tallies[1], &m_tallies[2]};
}

DateOrder TextDates::custom(const HeaderStyle& style) {
  const bool isBare = style.paddings[0] != Padding::Padded && style.paddings[1] != Padding::Padded;
  const bool hasSlashes = style.dateSeparator == '/' && style.zero == '0';
  const bool isAmerican = hasSlashes && isBare && !style.hasLongYear;
  return isAmerican ? DateOrder::MonthDayYear : DateOrder::DayMonthYear;
}

DateEvidence TextDates::byField(const Tally& best) const {
  const bool isProven = best.invalid * kRareNonsense <= m_records;
  const std::size_t dayField = best.order == DateOrder::DayMonthYear ? 0 : 1;
  const Sight& sight = m_overTwelve[dayField];
  if (best.order == DateOrder::YearMonthDay || sight.ordinal < 0)
    return {best.order, isProven, "date-order-year-range", {}};
  return {
      best.order, isProven, "date-order-field", {static_cast<std::int64_t>(dayField) + 1, sight.value, sight.ordinal}};
}

DateEvidence TextDates::decide(DateOrder chosen, const HeaderStyle& style) const {
  auto left = candidates(style);
  // A choice that the place of the year rules out is no choice.
  if (std::ranges::find(left, chosen, &Tally::order) != left.end() && left.size() > 1)
    return {chosen, false, "date-order-chosen", {}};
  if (left.size() == 1)
    return {left.front()->order, true, "date-order-year-shown", {}};
  const auto keepLeast = [&](auto member) {
    const auto least = std::ranges::min(left, {}, member)->*member;
    std::erase_if(left, [&](const Tally* tally) { return tally->*member > least; });
    return left.size() == 1;
  };
  if (keepLeast(&Tally::invalid))
    return byField(*left.front());
  const auto mostHits = std::ranges::max(left, {}, &Tally::mediaHits);
  const auto hits = mostHits->mediaHits;
  const auto agreeing = std::ranges::count_if(left, [&](const Tally* tally) { return tally->mediaHits * 2 > hits; });
  if (hits > 0 && agreeing == 1)
    return {mostHits->order, hits > 1, "date-order-media", {hits, m_mediaNames}};
  constexpr std::int64_t kTellingDays = 20;
  const auto worst = std::ranges::max(left, {}, &Tally::daysBack)->daysBack;
  const auto before = left;
  if (keepLeast(&Tally::daysBack) && worst >= left.front()->daysBack * 2 + kTellingDays)
    return {left.front()->order, false, "date-order-steady", {worst}};
  const DateOrder usual = custom(style);
  const bool isPossible = std::ranges::find(before, usual, &Tally::order) != before.end();
  return {isPossible ? usual : before.front()->order, false, "date-order-custom", {}};
}

} // namespace muniment::formats::whatsapp
