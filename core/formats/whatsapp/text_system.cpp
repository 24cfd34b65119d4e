#include "core/formats/whatsapp/text_system.h"

#include "core/formats/whatsapp/text_unicode.h"

#include <array>

namespace muniment::formats::whatsapp {
namespace {

struct SystemWording {
  std::string_view family;
  std::string_view pattern;
};

constexpr std::array kWordings{
#include "core/formats/whatsapp/text_system.inc"
};

// Notices say what they are about at once; the rest is explanation.
constexpr std::size_t kLongestNotice = 480;

bool contains(std::string_view text, std::string_view pattern) {
  for (;;) {
    const std::size_t star = pattern.find('*');
    const std::string_view part = pattern.substr(0, star);
    const std::size_t found = text.find(part);
    if (found == std::string_view::npos)
      return false;
    if (star == std::string_view::npos)
      return true;
    text.remove_prefix(found + part.size());
    pattern.remove_prefix(star + 1);
  }
}

} // namespace

std::string_view systemFamilyOf(std::string_view text) {
  std::array<char, 2 * kLongestNotice + 8> folded;
  const std::size_t size = foldPhrase(text.substr(0, kLongestNotice), folded.data(), folded.size());
  const std::string_view words(folded.data(), size);
  for (const SystemWording& wording : kWordings) {
    if (contains(words, wording.pattern))
      return wording.family;
  }
  return {};
}

} // namespace muniment::formats::whatsapp
