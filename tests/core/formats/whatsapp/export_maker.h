#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace muniment::tests {

/// The words that the app itself writes, in one language; an empty one is never written.
struct ExportWords final {
  const char* encryption; ///< the first notice
  const char* created;    ///< notice of a group; `%` stands for who did it
  const char* omitted;    ///< in place of a picture
  const char* deleted;
  const char* attached; ///< Android: behind the name of a file; iOS: before it
};

/// How the phones of one region write a record.
struct ExportStyle final {
  const char* name;
  /// `d dd M MM yy yyyy H HH h mm ss` as usual, `P` the half of the day, `B` a Buddhist year, `R` a Japanese one, each
  /// in braces; what stands outside is written as it is.
  const char* header;
  bool isIos;
  char32_t zero; ///< of the digits
  const char* am;
  const char* pm;
  const ExportWords* words;
};

/// One record, and what must be read from it.
struct MadeRecord final {
  std::string header;
  std::string line;      ///< behind the header, without the line end
  std::int64_t time = 0; ///< local milliseconds, as exact as the header is
  std::string sender;
  std::string text;
  std::string attachment;
  bool isNotice = false;
};

struct MadeExport final {
  const ExportStyle* style = nullptr;
  std::vector<MadeRecord> records;

  [[nodiscard]] std::string lineEnd() const { return style->isIos ? "\r\n" : "\n"; }
  /// As the phone writes it.
  [[nodiscard]] std::string text() const;
};

/// Every style that is made.
[[nodiscard]] std::span<const ExportStyle> exportStyles();
/// The header of one record in this style.
[[nodiscard]] std::string headerOf(const ExportStyle& style, std::int64_t time);
/// A chat without anything by another hand, the same for the same number.
[[nodiscard]] MadeExport makeExport(std::uint32_t seed);

} // namespace muniment::tests
