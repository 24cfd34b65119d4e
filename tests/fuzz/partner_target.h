#pragma once

#include "core/formats/edi/document_reader.h"
#include "core/formats/edi/finding_catalogue.h"
#include "tests/fuzz/few_bytes.h"
#include "tests/fuzz/fuzz_target.h"

#include <string>

namespace muniment::tests {

/// What was read, to compare two readings; all places lie within the bytes.
[[nodiscard]] inline std::string readPartnerFile(std::string_view bytes, std::size_t piece) {
  FewBytes source(bytes, piece);
  const auto reader = formats::edi::readDocuments(source);
  require(reader.has_value());
  const auto size = static_cast<std::int64_t>(bytes.size());
  const auto isWithin = [size](const formats::edi::Place& place) {
    return !place.isKnown() || (place.length >= 0 && place.offset + place.length <= size);
  };
  std::string all;
  formats::edi::Document document;
  while ((*reader)->next(document).value_or(false)) {
    require(isWithin(document.place) && isWithin(document.number.place));
    all += document.code + '|' + document.number.text + '|' + std::to_string(document.lineCount) + '|';
    for (const formats::edi::DocumentLine& line : document.lines)
      require(isWithin(line.place) && isWithin(line.number.place));
    for (const formats::edi::Secret& secret : document.secrets)
      require(isWithin(secret.place));
    for (const formats::edi::Answer& answer : document.answers) {
      const bool isSyntax = document.kind == formats::edi::DocumentKind::SyntaxAcknowledgement;
      require(!isSyntax || answer.says.business == formats::edi::BusinessState::Unknown);
    }
    for (const formats::edi::Finding& finding : document.findings) {
      require(isWithin(finding.place) && !formats::edi::findingText(finding).isEmpty());
      all += finding.code + ' ';
    }
  }
  for (const formats::edi::Finding& finding : (*reader)->findings())
    all += finding.code + ' ';
  return all;
}

} // namespace muniment::tests
