#include "core/formats/edi/recognition.h"

#include "core/formats/edi/delimiters.h"

#include <array>

namespace muniment::formats::edi {
namespace {

bool isSeparator(char character) {
  const bool isAlphanumeric = (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
                              (character >= 'a' && character <= 'z');
  return !isAlphanumeric && character != ' ' && character != '\r' && character != '\n' && character != 0;
}

/// Three letters and a plus, then an end of segment within reach: a message without its envelope.
bool isUnframedMessage(std::string_view text) {
  return text.starts_with("BGM+") && text.find('\'') != std::string_view::npos;
}

/// `<` in UTF-16, with or without a mark.
bool isWideXml(std::string_view start) {
  using namespace std::string_view_literals;
  for (const std::string_view begin : {"\xFF\xFE<\0"sv, "\xFE\xFF\0<"sv, "<\0?\0"sv, "\0<\0?"sv}) {
    if (start.starts_with(begin))
      return true;
  }
  return false;
}

/// As programs that show files do; the header of a PDF may stand somewhere in the first 1024 bytes (ISO 32000-1, Annex
/// H).
Dialect recognisePaper(std::string_view start) {
  using namespace std::string_view_literals;
  constexpr std::size_t kHeadOfPdf = 1024;
  if (start.substr(0, kHeadOfPdf).find("%PDF-") != std::string_view::npos)
    return Dialect::Pdf;
  for (const std::string_view begin :
       {"\x89PNG\r\n\x1a\n"sv, "\xff\xd8\xff"sv, "GIF87a"sv, "GIF89a"sv, "II*\0"sv, "MM\0*"sv}) {
    if (start.starts_with(begin))
      return Dialect::Picture;
  }
  const bool isWebp = start.starts_with("RIFF") && start.size() > 12 && start.substr(8).starts_with("WEBP");
  const bool isBitmap = start.starts_with("BM") && start.size() > 14 && start.substr(6, 4) == "\0\0\0\0"sv;
  return isWebp || isBitmap ? Dialect::Picture : Dialect::Unknown;
}

} // namespace

Dialect recognise(std::string_view start) {
  if (isWideXml(start))
    return Dialect::Ubl;
  const std::string_view whole = start;
  if (start.starts_with("\xEF\xBB\xBF"))
    start.remove_prefix(3);
  const std::size_t begin = start.find_first_not_of(" \t\r\n");
  const std::string_view text = begin == std::string_view::npos ? std::string_view() : start.substr(begin);
  if (text.starts_with('<'))
    return Dialect::Ubl;
  if (text.starts_with("STX="))
    return Dialect::Tradacoms;
  if (text.size() < 4)
    return recognisePaper(whole);
  if (text.starts_with("ISA") && isSeparator(text[3]))
    return Dialect::X12;
  // Without the first envelope the usual separators are assumed.
  if (text.starts_with("GS*") || text.starts_with("ST*"))
    return Dialect::X12;
  if (text.starts_with("UNA") && readUna(text))
    return Dialect::Edifact;
  const bool isService = text.starts_with("UNB") || text.starts_with("UNG") || text.starts_with("UNH");
  if ((isService && isSeparator(text[3])) || isUnframedMessage(text))
    return Dialect::Edifact;
  return recognisePaper(whole);
}

} // namespace muniment::formats::edi
