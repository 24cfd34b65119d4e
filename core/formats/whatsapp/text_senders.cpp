#include "core/formats/whatsapp/text_senders.h"

#include "core/formats/whatsapp/text_system.h"
#include "core/formats/whatsapp/text_unicode.h"

#include <algorithm>
#include <array>

namespace muniment::formats::whatsapp {
namespace {

constexpr auto kNone = std::string_view::npos;
// The subject of a group has at most 100 characters, and it can stand in the place of a sender.
constexpr std::size_t kLongestLabel = 512;
constexpr std::size_t kMostSenders = 65'536;
constexpr std::size_t kMostBytes = std::size_t{8} << 20;

// Families whose wording quotes something, so that a colon may follow.
constexpr std::array<std::string_view, 10> kQuotingFamilies{"encryption",     "created",  "subject",      "icon",
                                                            "description",    "settings", "code-changed", "timer",
                                                            "number-changed", "privacy"};

// A name is used again; a notice with a colon hardly ever.
constexpr std::int64_t kRare = 2;
constexpr std::array<std::string_view, 2> kOwnerWords{"You", "Du"};

std::string_view firstLine(std::string_view content) {
  std::string_view line = content.substr(0, content.find('\n'));
  if (line.ends_with('\r'))
    line.remove_suffix(1);
  return line;
}

bool hasOpenQuote(std::string_view label) {
  constexpr std::array<std::array<std::string_view, 2>, 4> kPairs{
      {{"\u201C", "\u201D"}, {"\u201E", "\u201C"}, {"\u00AB", "\u00BB"}, {"\u300C", "\u300D"}}};
  if (std::ranges::count(label, '"') % 2 != 0)
    return true;
  return std::ranges::any_of(kPairs, [&](const auto& pair) {
    const std::size_t open = label.rfind(pair[0]);
    return open != kNone && label.find(pair[1], open + pair[0].size()) == kNone;
  });
}

bool isName(std::string_view label) {
  return !hasOpenQuote(label) && std::ranges::find(kQuotingFamilies, systemFamilyOf(label)) == kQuotingFamilies.end();
}

} // namespace

TextSenders::TextSenders(const std::vector<TextSender>& proven) {
  for (const TextSender& sender : proven)
    m_counts.emplace(sender.label, Counts{sender.messages, sender.notices});
}

SenderSplit TextSenders::splitPlain(std::string_view content) {
  const std::string_view line = firstLine(content);
  std::size_t colon = line.find(": ");
  std::size_t body = colon + 2;
  if (colon == kNone && line.ends_with(':')) {
    colon = line.size() - 1;
    body = line.size();
  }
  if (colon == kNone || colon == 0 || colon > kLongestLabel)
    return {};
  const std::string_view label = trimmed(line.substr(0, colon));
  return label.empty() ? SenderSplit() : SenderSplit{label, body};
}

SenderSplit TextSenders::split(std::string_view content) const {
  const SenderSplit plain = splitPlain(content);
  if (!plain.sender.empty() && m_counts.contains(plain.sender))
    return plain;
  if (m_isOverflowing)
    return plain.sender.empty() || hasOpenQuote(plain.sender) ? SenderSplit() : plain;
  if (!plain.sender.empty())
    return {};
  const std::size_t colon = firstLine(content).find(':');
  if (colon == kNone || colon > kLongestLabel)
    return {};
  const std::string_view label = trimmed(content.substr(0, colon));
  return m_counts.contains(label) ? SenderSplit{label, colon + 1} : SenderSplit();
}

bool TextSenders::add(std::string_view label, bool isNotice) {
  auto found = m_counts.find(label);
  if (found == m_counts.end()) {
    m_isOverflowing = m_isOverflowing || m_counts.size() == kMostSenders || m_bytes + label.size() > kMostBytes;
    if (m_isOverflowing)
      return !hasOpenQuote(label);
    m_bytes += label.size();
    found = m_counts.emplace(std::string(label), Counts{.isName = isName(label)}).first;
  }
  if (!found->second.isName)
    return false;
  ++(isNotice ? found->second.notices : found->second.messages);
  return true;
}

std::int64_t TextSenders::messagesOf(std::string_view label) const {
  const auto found = m_counts.find(label);
  return found == m_counts.end() ? 0 : found->second.messages;
}

bool TextSenders::isNoticeOf(std::string_view label, const Counts& counts) const {
  if (counts.messages > kRare || systemFamilyOf(label).empty())
    return false;
  for (std::size_t space = label.find(' '); space != kNone; space = label.find(' ', space + 1)) {
    const std::string_view actor = label.substr(0, space);
    if (m_counts.contains(actor) || std::ranges::find(kOwnerWords, actor) != kOwnerWords.end())
      return true;
  }
  return false;
}

std::vector<TextSender> TextSenders::all() const {
  std::vector<TextSender> senders;
  for (const auto& [label, counts] : m_counts) {
    if (counts.isName && !isNoticeOf(label, counts))
      senders.push_back({label, counts.messages, counts.notices});
  }
  std::ranges::sort(senders, [](const TextSender& a, const TextSender& b) {
    return a.messages != b.messages ? a.messages > b.messages : a.label < b.label;
  });
  return senders;
}

} // namespace muniment::formats::whatsapp
