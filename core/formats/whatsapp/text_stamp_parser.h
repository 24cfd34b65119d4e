#pragma once

#include "core/formats/whatsapp/text_header.h"
#include "core/formats/whatsapp/text_unicode.h"

namespace muniment::formats::whatsapp {

/// Reads date and time of a header, in any of the forms that phones write.
class StampParser final {
 public:
  explicit StampParser(std::string_view line)
      : m_begin(line.data()), m_at(line.data()), m_end(line.data() + line.size()) {}

  /// Fills the style and the numbers of `header`.
  [[nodiscard]] bool parseStamp(TextHeader& header);

  /// True when one of them was a direction mark.
  bool skipLeadingMarks();
  /// True when there was a space.
  bool skipSpacesAndMarks();
  [[nodiscard]] bool take(char wanted);
  [[nodiscard]] bool takeSpace();
  [[nodiscard]] bool takeDash();
  [[nodiscard]] bool atEnd() const { return m_at == m_end || *m_at == '\n' || *m_at == '\r'; }
  [[nodiscard]] std::size_t position() const { return static_cast<std::size_t>(m_at - m_begin); }

 private:
  struct Number {
    int value = 0;
    int digits = 0;
  };

  [[nodiscard]] CodePoint peek() const { return decode(m_at, m_end); }
  void countMarks();
  [[nodiscard]] bool takeNumber(Number& number, int mostDigits);
  [[nodiscard]] bool parseDate(TextHeader& header);
  [[nodiscard]] bool takeDateSeparator(bool isFirst);
  void takeEra(TextHeader& header, Number& year);
  [[nodiscard]] bool takeEraLetter();
  void skipUnit();
  [[nodiscard]] bool parseGlue();
  [[nodiscard]] bool mayBeWord() const;
  [[nodiscard]] bool takeWord();
  [[nodiscard]] bool parseTime(TextHeader& header);
  [[nodiscard]] bool takeTimeSeparator(bool isFirst);
  [[nodiscard]] bool takePeriod();
  [[nodiscard]] bool takePhrase(std::string_view phrase);
  void applyPeriod(TextHeader& header) const;
  [[nodiscard]] bool parseParts(TextHeader& header);

  const char* m_begin;
  const char* m_at;
  const char* m_end;
  HeaderStyle* m_style = nullptr;
  int m_eraOffset = 0;
  bool m_isPeriodKnown = false;
  bool m_isAfternoon = false;
};

} // namespace muniment::formats::whatsapp
