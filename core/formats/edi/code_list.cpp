#include "core/formats/edi/code_list.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
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

bool isBefore(const Code* a, const Code* b) { return std::tie(a->list, a->code) < std::tie(b->list, b->code); }

std::vector<const Code*> sortedCodes() {
  std::vector<const Code*> sorted;
  for (const Code& code : kCodes)
    sorted.push_back(&code);
  std::ranges::sort(sorted, isBefore);
  return sorted;
}

} // namespace

std::string_view meaningOf(std::string_view list, std::string_view code) {
  static const std::vector<const Code*> sorted = sortedCodes();
  const Code wanted{list, code, {}};
  const auto found = std::ranges::lower_bound(sorted, &wanted, isBefore);
  return found != sorted.end() && (*found)->list == list && (*found)->code == code ? (*found)->meaning
                                                                                   : std::string_view();
}

QString codeText(std::string_view list, std::string_view code) {
  for (const CodeText& one : kTexts) {
    if (one.list == list && one.code == code)
      return QCoreApplication::translate("PartnerCode", one.text);
  }
  return {};
}

} // namespace muniment::formats::edi
