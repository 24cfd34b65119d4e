#pragma once

#include "core/formats/edi/document.h"
#include "ui/documents/sheet_content.h"

namespace muniment::ui {

/// Puts a document on paper: an order looks like an order, an invoice like an invoice, an acknowledgement says in words
/// what it acknowledges.
[[nodiscard]] SheetContent composeSheet(const formats::edi::Document& document);

} // namespace muniment::ui
