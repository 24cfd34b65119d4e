#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace muniment::formats::whatsapp {

enum class DateOrder : std::uint8_t { Auto, DayMonthYear, MonthDayYear, YearMonthDay };

/// What closes the stamp and separates it from the sender.
enum class HeaderFrame : std::uint8_t {
  Bracket,  ///< `[stamp] `: iOS
  Dash,     ///< `stamp - `: Android
  Colon,    ///< `stamp: `: both before about 2016
  Semicolon ///< `stamp; `: written by other programs that read device databases
};

enum class HeaderGlue : std::uint8_t { Space, Comma, ArabicComma, Dot, Word };
enum class HeaderClock : std::uint8_t { Hours24, PeriodAfter, PeriodBefore };
enum class HeaderEra : std::uint8_t { Common, Buddhist, Japanese };

/// Whether small numbers have a leading zero.
enum class Padding : std::uint8_t { Unknown, Padded, Bare, Mixed };

/// How the records of one file end, nearly all of them.
enum class RecordEnd : std::uint8_t { Mixed, Lf, Crlf };

/// How each record of one file begins. A file has one style; a line in another style is part of a body.
struct HeaderStyle final {
  HeaderFrame frame = HeaderFrame::Dash;
  HeaderGlue glue = HeaderGlue::Space; ///< between date and time
  HeaderClock clock = HeaderClock::Hours24;
  HeaderEra era = HeaderEra::Common;
  bool isTimeFirst = false;
  bool hasSeconds = false;
  bool isYearFirst = false;          ///< shown by four digits, or by an era
  bool hasLongYear = false;          ///< more than two digits, or an era
  std::uint8_t innerMarks = 0;       ///< direction marks inside the stamp
  char32_t dateSeparator = 0;        ///< between the first two numbers of the date
  char32_t timeSeparator = 0;        ///< between hour and minute
  char32_t periodSpace = 0;          ///< between time and day period, 0 when they touch
  char32_t zero = 0;                 ///< of the digits
  std::array<Padding, 3> paddings{}; ///< of the two numbers of the date beside the year, and of the hour

  /// Equal but for padding, which a single header may not show.
  [[nodiscard]] bool isLike(const HeaderStyle& other) const;
  /// `isLike`, and no padding that contradicts.
  [[nodiscard]] bool covers(const HeaderStyle& other) const;
  /// The id of the format: `whatsapp-text-ios`, `-android`, `-old`, `-viewer`.
  [[nodiscard]] std::string formatName() const;
};

} // namespace muniment::formats::whatsapp
