#pragma once

#include "core/workspace/documents/document_summary.h"
#include "ui/cases/case_mark.h"

#include <vector>

namespace muniment::ui {

/// Partner documents, as a case speaks of them.
class PaperWords final {
 public:
  /// `Invoice INV-77`.
  [[nodiscard]] static QString title(const workspace::DocumentSummary& document);
  [[nodiscard]] static QString amount(const workspace::DocumentSummary& document);
  /// Those that matter most, first.
  [[nodiscard]] static std::vector<CaseMark> marks(const workspace::DocumentSummary& document);
  /// What the partner said to its content; empty where nothing was said.
  [[nodiscard]] static CaseMark answer(formats::edi::BusinessState state);
};

} // namespace muniment::ui
