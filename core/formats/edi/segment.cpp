#include "core/formats/edi/segment.h"

#include <algorithm>
#include <cstring>

namespace muniment::formats::edi {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos)
    return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

/// A tag for people; bytes that are no tag at all are not shown.
std::string labelOf(std::string_view tag) { return isAscii(tag) ? std::string(tag) : std::string("?"); }

} // namespace

void Segment::begin(const Delimiters& delimiters) {
  m_delimiters = &delimiters;
  m_isDivided = false;
  m_starts.clear();
  breaks.clear();
  isUnterminated = false;
  isTooLong = false;
  ordinal = 0;
}

std::string_view Segment::tag() const {
  const char* const begin = raw.data();
  const std::size_t most = std::min<std::size_t>(raw.size(), 12);
  for (std::size_t at = 0; at < most; ++at) {
    if (begin[at] == m_delimiters->element || begin[at] == m_delimiters->component)
      return raw.substr(0, at);
  }
  return raw.substr(0, most);
}

void Segment::divide() {
  m_isDivided = true;
  const char separator = m_delimiters->element;
  const char release = m_delimiters->release;
  const char* const begin = raw.data();
  const char* const end = begin + raw.size();
  const bool hasRelease = release != 0 && !raw.empty() && std::memchr(begin, release, raw.size()) != nullptr;
  m_starts.push_back(0);
  for (const char* at = begin; at != end; ++at) {
    if (hasRelease && *at == release) {
      if (++at == end)
        break;
    } else if (*at == separator) {
      m_starts.push_back(static_cast<std::uint32_t>(at - begin + 1));
    }
  }
  m_starts.push_back(static_cast<std::uint32_t>(raw.size() + 1));
}

std::size_t Segment::size() {
  if (!m_isDivided)
    divide();
  return m_starts.size() - 2;
}

std::string_view Segment::element(std::size_t element) {
  if (!m_isDivided)
    divide();
  if (element + 1 >= m_starts.size())
    return {};
  return raw.substr(m_starts[element], m_starts[element + 1] - m_starts[element] - 1);
}

std::string_view Segment::component(std::size_t element, std::size_t component) {
  std::string_view rest = this->element(element);
  const char release = m_delimiters->release;
  if (component == 0)
    return rest;
  for (std::size_t at = 0; at < rest.size(); ++at) {
    if (release != 0 && rest[at] == release) {
      ++at;
      continue;
    }
    const bool repeats = m_delimiters->repetition != 0 && rest[at] == m_delimiters->repetition;
    if (!repeats && (m_delimiters->component == 0 || rest[at] != m_delimiters->component))
      continue;
    if (component == 1 || repeats)
      return component == 1 ? rest.substr(0, at) : std::string_view();
    rest.remove_prefix(at + 1);
    --component;
    at = static_cast<std::size_t>(-1);
  }
  return component == 1 ? rest : std::string_view();
}

std::string Segment::unreleased(std::string_view written) const {
  const char release = m_delimiters->release;
  if (release == 0 || written.find(release) == std::string_view::npos)
    return std::string(written);
  std::string plain;
  plain.reserve(written.size());
  for (std::size_t at = 0; at < written.size(); ++at) {
    if (written[at] == release && at + 1 < written.size())
      ++at;
    plain += written[at];
  }
  return plain;
}

std::int64_t Segment::fileOffset(std::size_t at) const {
  const auto left = std::ranges::upper_bound(breaks, static_cast<std::uint32_t>(at)) - breaks.begin();
  return offset + static_cast<std::int64_t>(at) + left;
}

Place Segment::place() const { return {offset, length, ordinal, labelOf(tag())}; }

Place Segment::placeOf(std::size_t element, std::size_t component) {
  const std::string_view found = this->component(element, component);
  if (found.data() == nullptr)
    return place();
  const auto begin = static_cast<std::size_t>(found.data() - raw.data());
  Place at;
  at.offset = fileOffset(begin);
  at.length = found.empty() ? 0 : fileOffset(begin + found.size() - 1) + 1 - at.offset;
  at.segment = ordinal;
  at.label = labelOf(tag());
  at.label += static_cast<char>('0' + element / 10 % 10);
  at.label += static_cast<char>('0' + element % 10);
  if (component > 0 && this->element(element).size() != found.size()) {
    at.label += '-';
    at.label += std::to_string(component);
  }
  return at;
}

std::string Segment::text(std::size_t element, std::size_t component) {
  return std::string(trimmed(unreleased(this->component(element, component))));
}

Value Segment::value(std::size_t element, std::size_t component, TextDecoder& decoder) {
  const std::string_view found = this->component(element, component);
  const std::string_view plain = trimmed(found);
  if (plain.empty())
    return {};
  Value made;
  made.place = placeOf(element, component);
  if (m_delimiters->release != 0 && plain.find(m_delimiters->release) != std::string_view::npos)
    made.text = decoder.decode(trimmed(unreleased(found)));
  else
    made.text = decoder.decode(plain);
  return made;
}

} // namespace muniment::formats::edi
