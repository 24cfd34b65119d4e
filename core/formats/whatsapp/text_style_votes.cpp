#include "core/formats/whatsapp/text_style_votes.h"

#include "core/formats/whatsapp/text_system.h"
#include "core/formats/whatsapp/text_unicode.h"

#include <algorithm>

namespace muniment::formats::whatsapp {
namespace {

constexpr std::size_t kMostStyles = 64;
// A file begins in its own style, so another must be this much more frequent to be believed.
constexpr std::int64_t kFirstLineWeight = 20;
constexpr std::int64_t kFewestOfMixture = 3;

bool namesSender(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  return line.find(": ") != std::string_view::npos || trimmed(line).ends_with(':');
}

bool hasMarkedText(std::string_view line) {
  const std::size_t colon = line.find(": ");
  return colon != std::string_view::npos && startsWithDirectionMark(line.substr(colon + 2));
}

/// A phone pads a number or it does not; only a file put together from several shows both often.
Padding decided(const std::array<std::int64_t, 2>& seen) {
  const auto [fewer, more] = std::minmax(seen[0], seen[1]);
  if (more == 0)
    return Padding::Unknown;
  if (fewer == more || (fewer >= kFewestOfMixture && fewer * kFewestOfMixture > more))
    return Padding::Mixed;
  return more == seen[0] ? Padding::Padded : Padding::Bare;
}

} // namespace

void StyleVotes::add(std::string_view line, LineStart start) {
  ++m_lines;
  const auto header = parseHeader(line);
  if (!header) {
    if (start == LineStart::Lf)
      ++m_linesAfterLf;
    else if (start == LineStart::Crlf && !startsWithDirectionMark(line))
      ++m_linesAfterCrlf;
    return;
  }
  ++m_headers;
  if (start == LineStart::Crlf)
    ++m_linesAfterCrlf;
  const auto isSame = [&](const Entry& entry) { return entry.style.isLike(header->style); };
  if (m_last >= m_entries.size() || !isSame(m_entries[m_last])) {
    const auto found = std::ranges::find_if(m_entries, isSame);
    if (found == m_entries.end() && m_entries.size() == kMostStyles)
      return;
    m_last = static_cast<std::size_t>(found - m_entries.begin());
    if (found == m_entries.end()) {
      m_entries.emplace_back().style = header->style;
      m_entries.back().isFirstLine = start == LineStart::File;
      m_entries.back().isNoticeFirst = !systemFamilyOf(line.substr(header->size)).empty();
    }
  }
  Entry& entry = m_entries[m_last];
  ++entry.count;
  entry.withSender += namesSender(line.substr(header->size)) ? 1 : 0;
  entry.withMark += hasMarkedText(line) ? 1 : 0;
  ++(start == LineStart::Lf ? entry.afterLf : entry.afterCrlf);
  for (std::size_t i = 0; i < entry.paddings.size(); ++i) {
    entry.paddings[i][0] += header->style.paddings[i] == Padding::Padded ? 1 : 0;
    entry.paddings[i][1] += header->style.paddings[i] == Padding::Bare ? 1 : 0;
  }
}

bool StyleVotes::isChat(const Entry& entry) const {
  const bool needsSender = entry.style.frame == HeaderFrame::Colon || entry.style.frame == HeaderFrame::Semicolon;
  if (needsSender && (entry.count < 2 || entry.withSender * 2 < entry.count))
    return false;
  if (entry.withSender == 0 && !entry.isNoticeFirst)
    return false;
  constexpr std::int64_t kFewestHeaders = 20;
  return entry.isFirstLine || (entry.count >= 2 && entry.count * kFewestHeaders >= m_lines);
}

const StyleVotes::Entry* StyleVotes::winner() const {
  const Entry* best = nullptr;
  const auto weight = [](const Entry& entry) { return entry.count * (entry.isFirstLine ? kFirstLineWeight : 1); };
  for (const Entry& entry : m_entries) {
    if (isChat(entry) && (!best || weight(entry) > weight(*best)))
      best = &entry;
  }
  return best;
}

HeaderStyle StyleVotes::styleOf(const Entry& entry) const {
  HeaderStyle style = entry.style;
  std::ranges::transform(entry.paddings, style.paddings.begin(), decided);
  return style;
}

bool StyleVotes::isCrlfFramed(const Entry& entry) const {
  if (entry.style.frame != HeaderFrame::Bracket || entry.afterCrlf <= entry.afterLf)
    return false;
  if (entry.count == 1)
    return false;
  const std::int64_t bodiesAfterCrlf = m_linesAfterCrlf - (entry.afterCrlf - (entry.isFirstLine ? 1 : 0));
  return bodiesAfterCrlf <= m_linesAfterLf;
}

RecordEnd StyleVotes::recordEndOf(const Entry& entry) {
  const std::int64_t afterCrlf = entry.afterCrlf - (entry.isFirstLine ? 1 : 0);
  if (entry.afterLf > kFewestOfMixture * afterCrlf)
    return RecordEnd::Lf;
  return afterCrlf > kFewestOfMixture * entry.afterLf ? RecordEnd::Crlf : RecordEnd::Mixed;
}

} // namespace muniment::formats::whatsapp
