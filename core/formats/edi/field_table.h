#pragma once

#include "core/formats/edi/envelope.h"
#include "core/formats/edi/field_rule.h"

#include <span>

namespace muniment::formats::edi {

/// The rules for one kind of document, found by the tag of a segment.
class FieldTable final {
 public:
  FieldTable(Dialect dialect, std::string_view set);
  [[nodiscard]] std::span<const FieldRule> rulesOf(std::string_view tag) const;

 private:
  struct Entry final {
    std::uint32_t tag;
    std::uint32_t first;
    std::uint32_t count;
  };
  std::vector<FieldRule> m_rules; ///< by tag, in the order of the table
  std::vector<Entry> m_entries;   ///< sorted
};

} // namespace muniment::formats::edi
