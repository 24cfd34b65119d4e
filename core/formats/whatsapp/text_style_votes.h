#pragma once

#include "core/formats/whatsapp/text_header.h"

#include <array>
#include <string_view>
#include <vector>

namespace muniment::formats::whatsapp {

/// How a line ends the one before: what a record's beginning follows.
enum class LineStart : std::uint8_t { File, Lf, Crlf };

/// Counts the styles of header lines; at most 64 styles are told apart.
class StyleVotes final {
 public:
  struct Entry {
    HeaderStyle style;
    std::int64_t count = 0;
    std::int64_t withSender = 0;
    std::int64_t withMark = 0; ///< text after the sender begins with a direction mark
    std::int64_t afterCrlf = 0;
    std::int64_t afterLf = 0;
    std::array<std::array<std::int64_t, 2>, 3> paddings{}; ///< of each number: with a zero, without
    bool isFirstLine = false;
    bool isNoticeFirst = false; ///< the first of them carries a notice that WhatsApp writes
  };

  /// `line` is the beginning of a line, at least as long as a header can be.
  void add(std::string_view line, LineStart start);
  [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
  /// The style that the file is written in, with its padding; null when it is no exported chat.
  [[nodiscard]] const Entry* winner() const;
  [[nodiscard]] HeaderStyle styleOf(const Entry& entry) const;
  /// Records begin after CRLF, and other lines do not.
  [[nodiscard]] bool isCrlfFramed(const Entry& entry) const;
  [[nodiscard]] static RecordEnd recordEndOf(const Entry& entry);
  [[nodiscard]] std::int64_t headers() const { return m_headers; }

 private:
  [[nodiscard]] bool isChat(const Entry& entry) const;

  std::vector<Entry> m_entries;
  std::size_t m_last = 0;
  std::int64_t m_lines = 0;
  std::int64_t m_headers = 0;
  std::int64_t m_linesAfterCrlf = 0; ///< without those that a direction mark shows to be generated
  std::int64_t m_linesAfterLf = 0;
};

} // namespace muniment::formats::whatsapp
