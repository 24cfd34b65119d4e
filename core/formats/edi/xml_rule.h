#pragma once

#include "core/formats/edi/envelope.h"
#include "core/formats/edi/field_rule.h"

#include <unordered_map>

namespace muniment::formats::edi {

/// One row of `xml_fields.inc`: an element, or an attribute behind `@`, and what it is.
struct XmlRule final {
  Dialect dialect;
  std::string_view path;
  Target target;
  std::string_view meaning; ///< a word of ours, or `@list` to look the value up

  /// Whether the element at `where`, a path below the root, is the one meant; `attribute` is empty for its text.
  [[nodiscard]] bool fits(std::string_view where, std::string_view attribute) const;
};

/// The rows of one dialect, found by the name of the element.
class XmlRules final {
 public:
  void choose(Dialect dialect);
  [[nodiscard]] const std::vector<const XmlRule*>& rulesOf(std::string_view element) const;

 private:
  std::unordered_map<std::string_view, std::vector<const XmlRule*>> m_rules;
  std::vector<const XmlRule*> m_none;
  Dialect m_dialect = Dialect::Unknown;
};

} // namespace muniment::formats::edi
