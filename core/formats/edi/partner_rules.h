#pragma once

#include "core/base/result.h"
#include "core/formats/edi/document.h"

#include <map>
#include <set>

namespace muniment::formats::edi {

/// What was agreed with one partner, as a JSON file says it (docs/formats/partner-documents.md).
struct PartnerRules final {
  struct Required final {
    DocumentKind kind = DocumentKind::Unknown;
    std::string reference;
  };
  struct Step final {
    DocumentKind kind = DocumentKind::Unknown;
    std::int64_t hours = 0;
  };

  /// How grave a finding is for this partner; without a value it is not told at all.
  std::map<std::string, std::optional<Severity>> severities;
  std::set<std::string> units;    ///< those agreed; empty where any may be used
  std::vector<Required> required; ///< references that a kind of document must name
  std::vector<Step> steps;        ///< what must follow an order, and within how many hours
};

/// Strict: an unknown member, kind or finding is refused with its place.
[[nodiscard]] Result<PartnerRules> readPartnerRules(QByteArrayView json);

/// Adds what the rules ask for, then weighs and drops findings as they say.
void applyPartnerRules(const PartnerRules& rules, Document& document);

} // namespace muniment::formats::edi
