#pragma once

#include "core/formats/whatsapp/text_header.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace muniment::formats::whatsapp {

/// Which number of a date is the day, and how that is known.
struct DateEvidence final {
  DateOrder order = DateOrder::DayMonthYear; ///< never `Auto`
  bool isProven = false;
  /// `date-order-chosen`, `-year-shown`, `-year-range`, `-field` (number of the field from 1, its value, record),
  /// `-media` (names that agree, all names), `-steady` (days that the other order goes back), `-custom`.
  std::string id;
  std::vector<std::int64_t> numbers;
};

/// Collects what the stamps of one file say about the order of day, month and year.
class TextDates final {
 public:
  struct Span {
    std::int64_t first = 0; ///< local milliseconds
    std::int64_t last = 0;
    bool isKnown = false;
  };

  void add(const TextHeader& header, std::int64_t ordinal, std::optional<std::int64_t> mediaDay);
  [[nodiscard]] DateEvidence decide(DateOrder chosen, const HeaderStyle& style) const;
  [[nodiscard]] const Span& span(DateOrder order) const { return tallyOf(order).span; }

 private:
  struct Tally {
    DateOrder order;
    std::int64_t invalid = 0;
    std::int64_t mediaHits = 0;
    std::int64_t daysBack = 0;
    std::int64_t lastDay = 0;
    Span span{};
  };
  struct Sight {
    int value = 0;
    std::int64_t ordinal = -1;
  };

  [[nodiscard]] const Tally& tallyOf(DateOrder order) const;
  [[nodiscard]] std::vector<const Tally*> candidates(const HeaderStyle& style) const;
  [[nodiscard]] DateEvidence byField(const Tally& best) const;
  [[nodiscard]] static DateOrder custom(const HeaderStyle& style);

  std::array<Tally, 3> m_tallies{{{DateOrder::DayMonthYear}, {DateOrder::MonthDayYear}, {DateOrder::YearMonthDay}}};
  std::array<Sight, 3> m_overTwelve{}; ///< where each number was first too large for a month
  std::int64_t m_records = 0;
  std::int64_t m_mediaNames = 0;
};

} // namespace muniment::formats::whatsapp
