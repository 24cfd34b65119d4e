#pragma once

#include "core/store/document_repository.h"
#include "core/workspace/command.h"
#include "core/workspace/documents/document_summary.h"

namespace muniment::workspace {

/// Lines of a list, with what records and holds say of the items that the documents are part of.
[[nodiscard]] Result<std::vector<DocumentSummary>> summariesOf(QueryContext& context,
                                                               const std::vector<store::StoredDocument>& documents);

/// The document as its bytes in the vault say, with what was agreed with its partner applied; its lines from
/// `firstLine` on, as many as a reader keeps.
[[nodiscard]] Result<formats::edi::Document> readAnew(QueryContext& context, const store::StoredDocument& stored,
                                                      std::int64_t firstLine = 1);

/// A document that is there for whoever asks.
[[nodiscard]] Result<store::StoredDocument> visibleDocument(QueryContext& context, const DocumentId& id);

/// The kind that has this name.
[[nodiscard]] formats::edi::DocumentKind documentKindNamed(const QString& name);
[[nodiscard]] QString wordOf(formats::edi::DocumentKind kind);

} // namespace muniment::workspace
