#pragma once

#include "core/workspace/documents/document_queries.h"

namespace muniment::ui {

/// What the list of documents is narrowed to, and how it is ordered.
struct DocumentListFilter final {
  workspace::DocumentFilter wanted;
  QString partnerName; ///< of the partner that is wanted
  workspace::DocumentsPage::Order order = workspace::DocumentsPage::Order::NewestCaptured;

  /// Whether it lets less than everything through.
  [[nodiscard]] bool isActive() const;
  /// What may lie outside of the workspace: no word of a document and no partner.
  [[nodiscard]] Json toJson() const;
  /// What cannot be read narrows nothing.
  [[nodiscard]] static DocumentListFilter fromJson(const Json& json);
};

} // namespace muniment::ui
