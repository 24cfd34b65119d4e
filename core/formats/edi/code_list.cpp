#include "core/formats/edi/code_list.h"

#include <QtCore/QCoreApplication>

#include <vector>

namespace muniment::formats::edi {
namespace {

struct Code final {
  std::string_view list;
  std::string_view code;
  std::string_view meaning;
};

struct CodeText final {
  std::string_view list;
  std::string_view code;
  const char* text;
};

constexpr Code kCodes[] = {
#include "core/formats/edi/code_lists.inc"
};

constexpr CodeText kTexts[] = {
#include "core/formats/edi/code_texts.inc"
};

constexpr std::size_t kSlots = 2048;
static_assert(std::size(kCodes) * 2 < kSlots);

std::size_t slotOf(std::string_view list, std::string_view code) {
  std::uint64_t hash = 14695981039346656037U;
  for (const std::string_view part : {list, code}) {
    for (const char character : part)
      hash = (hash ^ static_cast<unsigned char>(character)) * 1099511628211U;
    hash = (hash ^ 0xFFU) * 1099511628211U;
  }
  return hash % kSlots;
}

/// Each code in the first free slot behind the one that its hash names.
std::vector<const Code*> hashedCodes() {
  std::vector<const Code*> slots(kSlots);
  for (const Code& code : kCodes) {
    std::size_t at = slotOf(code.list, code.code);
    while (slots[at])
      at = (at + 1) % kSlots;
    slots[at] = &code;
  }
  return slots;
}

} // namespace

std::string_view meaningOf(std::string_view list, std::string_view code) {
  static const std::vector<const Code*> slots = hashedCodes();
  for (std::size_t at = slotOf(list, code); slots[at]; at = (at + 1) % kSlots) {
    if (slots[at]->code == code && slots[at]->list == list)
      return slots[at]->meaning;
  }
  return {};
}

QString codeText(std::string_view list, std::string_view code) {
  for (const CodeText& one : kTexts) {
    if (one.list == list && one.code == code)
      return QCoreApplication::translate("PartnerCode", one.text);
  }
  return {};
}

} // namespace muniment::formats::edi
