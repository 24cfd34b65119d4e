#include "core/formats/edi/field_table.h"

#include <algorithm>

namespace muniment::formats::edi {
namespace {

constexpr FieldRule kX12Fields[] = {
#include "core/formats/edi/x12_fields.inc"
};

constexpr FieldRule kEdifactFields[] = {
#include "core/formats/edi/edifact_fields.inc"
};

/// Tags have two or three characters; a longer one is of no table.
std::uint32_t packed(std::string_view tag) {
  std::uint32_t made = 0;
  for (const char character : tag.substr(0, 4))
    made = made << 8 | static_cast<unsigned char>(character);
  return made;
}

} // namespace

FieldTable::FieldTable(Dialect dialect, std::string_view set) {
  const std::span<const FieldRule> all =
      dialect == Dialect::X12 ? std::span<const FieldRule>(kX12Fields) : std::span<const FieldRule>(kEdifactFields);
  for (const FieldRule& rule : all) {
    if (rule.sets.empty() || hasWord(rule.sets, set))
      m_rules.push_back(rule);
  }
  std::ranges::stable_sort(m_rules, {}, [](const FieldRule& rule) { return packed(rule.tag); });
  for (std::uint32_t at = 0; at < m_rules.size(); ++at) {
    const std::uint32_t tag = packed(m_rules[at].tag);
    if (m_entries.empty() || m_entries.back().tag != tag)
      m_entries.push_back({tag, at, 0});
    ++m_entries.back().count;
  }
}

std::span<const FieldRule> FieldTable::rulesOf(std::string_view tag) const {
  const std::uint32_t wanted = packed(tag);
  const auto found = std::ranges::lower_bound(m_entries, wanted, {}, &Entry::tag);
  if (found == m_entries.end() || found->tag != wanted || tag.size() > 3)
    return {};
  return std::span(m_rules).subspan(found->first, found->count);
}

} // namespace muniment::formats::edi
