#include "core/formats/whatsapp/text_markers.h"

#include "core/formats/whatsapp/text_unicode.h"

#include <algorithm>
#include <array>

namespace muniment::formats::whatsapp {
namespace {

struct MarkerPhrase {
  Marker marker;
  std::string_view phrase;
};

constexpr MarkerPhrase kPhrases[]{
#include "core/formats/whatsapp/text_markers.inc"
};

// Phrases that a name follows; they begin like one of the phrases above.
constexpr std::array<MarkerPhrase, 4> kOpenPhrases{{{Marker::Deleted, "this message was deleted by admin "},
                                                    {Marker::DeletedByOwner, "you deleted this message as admin"},
                                                    {Marker::Deleted, "diese nachricht wurde von admin "},
                                                    {Marker::DeletedByOwner, "du hast diese nachricht als admin "}}};

constexpr std::size_t kSlots = 2048;
static_assert(std::size(kPhrases) * 2 < kSlots);
constexpr std::size_t kLongestPhrase = 160;
constexpr std::size_t kBeginnings = 8192;

std::size_t slotOfBeginning(std::string_view text) {
  return static_cast<std::size_t>((foldedBeginning(text) * 0x9E3779B1U) >> 19);
}
static_assert(kBeginnings == std::size_t{1} << (32 - 19));

std::size_t hashOf(std::string_view text) {
  std::uint64_t hash = text.size() * 0x9E3779B97F4A7C15U;
  for (const char c : text)
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return static_cast<std::size_t>((hash ^ (hash >> 29)) % kSlots);
}

} // namespace

Markers::Markers() : m_slots(kSlots), m_lengths(kLongestPhrase), m_beginnings(kBeginnings) {
  for (const auto& [marker, words] : kPhrases) {
    std::string phrase = foldedPhrase(words);
    m_lengths[phrase.size()] = true;
    m_beginnings[slotOfBeginning(phrase)] = true;
    std::size_t at = hashOf(phrase);
    while (!m_slots[at].phrase.empty() && m_slots[at].phrase != phrase)
      at = (at + 1) % kSlots;
    if (m_slots[at].phrase.empty())
      m_slots[at] = {std::move(phrase), marker};
  }
}

const Markers::Slot* Markers::slotOf(std::string_view folded) const {
  if (folded.empty() || !m_lengths[folded.size()])
    return nullptr;
  for (std::size_t at = hashOf(folded); !m_slots[at].phrase.empty(); at = (at + 1) % kSlots) {
    if (m_slots[at].phrase == folded)
      return &m_slots[at];
  }
  return nullptr;
}

std::optional<Marker> Markers::find(std::string_view phrase) const {
  if (phrase.size() > kLongestPhrase || !m_beginnings[slotOfBeginning(phrase)])
    return std::nullopt;
  std::array<char, kLongestPhrase> folded;
  const std::size_t size = foldPhrase(phrase, folded.data(), folded.size());
  if (size >= m_lengths.size())
    return std::nullopt;
  const std::string_view whole(folded.data(), size);
  if (const Slot* const slot = slotOf(whole))
    return slot->marker;
  const auto open = std::ranges::find_if(kOpenPhrases, [&](const auto& row) { return whole.starts_with(row.phrase); });
  return open == kOpenPhrases.end() ? std::nullopt : std::optional(open->marker);
}

bool Markers::isCall(std::string_view phrase) const {
  const auto means = [this](std::string_view part) {
    const auto marker = find(part);
    return marker == Marker::Call || marker == Marker::MissedCall;
  };
  for (std::size_t end = phrase.find_first_of(".,"); end != std::string_view::npos;
       end = phrase.find_first_of(".,", end + 1)) {
    if (means(phrase.substr(0, end)))
      return true;
  }
  return means(phrase);
}

} // namespace muniment::formats::whatsapp
