#pragma once

#include "core/capture/document_batch.h"
#include "core/model/document_file.h"
#include "core/vault/stored_object.h"
#include "core/workspace/items/capture_files.h"

namespace muniment::workspace {

/// What somebody says about a file with partner documents.
struct DocumentWish final {
  QString source = QStringLiteral("file"); ///< how it came: `file`, `drop`
  std::optional<MatterId> matter;
  /// Of the whole file; unknown: told by the ids that SetPartnerRules says are our own.
  DocumentDirection direction = DocumentDirection::Unknown;
};

/// What came of a file.
struct CapturedDocuments final {
  ItemId item;
  formats::edi::Dialect dialect = formats::edi::Dialect::Unknown;
  std::int64_t documents = 0; ///< in the file
  std::int64_t added = 0;
  std::int64_t errors = 0; ///< findings in the file and the documents added
  std::int64_t warnings = 0;
  bool wasThere = false; ///< these very bytes were captured before; nothing was added
};

/// Keeps the file as it was received, as one item, and opens or continues the reading of its documents.
class BeginDocuments final {
 public:
  static constexpr auto kName = QLatin1StringView("document.begin");
  static constexpr Permission kPermission = Permission::CaptureItem;

  BeginDocuments(FileToCapture file, DocumentWish wish) : m_file(std::move(file)), m_wish(std::move(wish)) {}
  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<void> prepare(Services& services, const SharedProgress& progress);
  /// `{item, address, size, captured_at, complete, documents, done}`
  [[nodiscard]] Result<Json> apply(CommandContext& context);

 private:
  /// The item that has these bytes already, in the same matter.
  [[nodiscard]] Result<std::optional<CapturedItem>> known(CommandContext& context) const;
  [[nodiscard]] Result<CapturedItem> keep(CommandContext& context) const;
  [[nodiscard]] Result<void> open(CommandContext& context, const CapturedItem& item) const;

  FileToCapture m_file;
  DocumentWish m_wish;
  vault::StoredObject m_stored;
};

/// Writes the rows of one batch and one entry with the root over all of it; settles what follows from them.
class CaptureDocumentBatch final {
 public:
  static constexpr auto kName = QLatin1StringView("document.capture");
  static constexpr Permission kPermission = Permission::CaptureItem;

  CaptureDocumentBatch(ItemId item, std::shared_ptr<const capture::DocumentBatch> batch)
      : m_item(item), m_batch(std::move(batch)) {}
  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;

 private:
  ItemId m_item;
  std::shared_ptr<const capture::DocumentBatch> m_batch;
};

/// Ends the reading of a file: how many documents there are, what was found around them.
class CompleteDocuments final {
 public:
  static constexpr auto kName = QLatin1StringView("document.complete");
  static constexpr Permission kPermission = Permission::CaptureItem;

  CompleteDocuments(ItemId item, std::int64_t documents, Json findings)
      : m_item(item), m_documents(documents), m_findings(std::move(findings)) {}
  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;

 private:
  ItemId m_item;
  std::int64_t m_documents;
  Json m_findings;
};

} // namespace muniment::workspace
