#include "ui/documents/original_line.h"

#include <algorithm>

namespace muniment::ui {
namespace {

constexpr char16_t kCovered = 0x2588; // full block
constexpr char16_t kUnreadable = 0x2423;
constexpr char16_t kControls = 0x2400;
constexpr char16_t kDelete = 0x2421;

/// How many bytes of a character in UTF-8 begin here; none where it is not UTF-8.
std::size_t lengthAt(std::string_view bytes, std::size_t at) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const std::size_t wanted = first < 0x80   ? 1
                             : first < 0xC2 ? 0
                             : first < 0xE0 ? 2
                             : first < 0xF0 ? 3
                             : first < 0xF5 ? 4
                                            : 0;
  if (wanted == 0 || at + wanted > bytes.size())
    return 0;
  for (std::size_t i = 1; i < wanted; ++i) {
    if ((static_cast<unsigned char>(bytes[at + i]) & 0xC0) != 0x80)
      return 0;
  }
  return wanted;
}

/// One character that stands in the line for what it is, and moves nothing.
QString shown(std::string_view character) {
  const auto byte = static_cast<unsigned char>(character.front());
  if (character.size() == 1) {
    if (byte < 0x20)
      return QChar(static_cast<char16_t>(kControls + byte));
    return byte == 0x7F ? QChar(kDelete) : QChar(static_cast<char16_t>(byte));
  }
  QString text = QString::fromUtf8(character.data(), static_cast<qsizetype>(character.size()));
  const bool isPlain = std::ranges::all_of(text, [](QChar c) {
    return c.isSurrogate() || (c.isPrint() && c.category() != QChar::Other_Format && c.direction() != QChar::DirR &&
                               c.direction() != QChar::DirAL && c.category() != QChar::Mark_NonSpacing);
  });
  // Letters of other directions would be put in another order than their bytes: they are kept apart one by one.
  if (!isPlain && text.size() == 1 && text.front().isLetter())
    return QChar(0x200E) + text + QChar(0x200E);
  return isPlain ? text : QString(QChar(kUnreadable));
}

} // namespace

OriginalLine OriginalLine::make(std::string_view bytes, std::int64_t offset, const std::vector<Cover>& covers) {
  OriginalLine line;
  line.offset = offset;
  line.length = static_cast<std::int64_t>(bytes.size());
  line.places.reserve(bytes.size() + 1);
  const auto isCovered = [&](std::size_t at) {
    const std::int64_t place = offset + static_cast<std::int64_t>(at);
    return std::ranges::any_of(
        covers, [place](const Cover& each) { return place >= each.offset && place < each.offset + each.length; });
  };
  while (!bytes.empty() && (bytes.back() == '\n' || bytes.back() == '\r'))
    bytes.remove_suffix(1);
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t known = lengthAt(bytes, at);
    const std::size_t count = std::max<std::size_t>(known, 1);
    for (std::size_t i = 0; i < count; ++i)
      line.places.push_back(static_cast<int>(line.text.size()));
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (isCovered(at))
      line.text += QChar(kCovered);
    else if (known > 0)
      line.text += shown(bytes.substr(at, known));
    else
      line.text += byte >= 0xA1 ? QChar(static_cast<char16_t>(byte)) : QChar(kUnreadable);
    at += count;
  }
  line.places.resize(static_cast<std::size_t>(line.length) + 1, static_cast<int>(line.text.size()));
  return line;
}

std::pair<int, int> OriginalLine::textOf(std::int64_t first, std::int64_t count) const {
  const std::int64_t begin = std::clamp<std::int64_t>(first - offset, 0, length);
  const std::int64_t end = std::clamp<std::int64_t>(first + count - offset, begin, length);
  return {places[static_cast<std::size_t>(begin)], places[static_cast<std::size_t>(end)]};
}

} // namespace muniment::ui
