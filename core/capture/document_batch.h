#pragma once

#include "core/formats/edi/partner_rules.h"
#include "core/model/entry.h"
#include "core/store/document_repository.h"

namespace muniment::capture {

/// Some documents of one file, ready to be written in one transaction.
struct DocumentBatch final {
  std::vector<store::NewDocument> documents;
  std::vector<EntryLeaf> leaves;
};

/// Makes batches of the documents of one file.
class DocumentBatchBuilder final {
 public:
  struct Target final {
    ItemId item;
    std::optional<MatterId> matter;
    Instant capturedAt;
    DocumentDirection stated = DocumentDirection::Unknown;
    QString name = {}; ///< of the file: what a paper is called by
  };

  DocumentBatchBuilder(Target target, std::map<QString, formats::edi::PartnerRules> rules)
      : m_target(std::move(target)), m_rules(std::move(rules)) {}

  /// `ordinal` counts the documents of the file from 1; what was agreed with the sender is applied.
  [[nodiscard]] Result<void> add(std::int64_t ordinal, formats::edi::Document document, Instant now);
  [[nodiscard]] std::size_t size() const { return m_batch.documents.size(); }
  [[nodiscard]] qsizetype bytes() const { return m_bytes; }
  [[nodiscard]] Result<DocumentBatch> take();

 private:
  Target m_target;
  std::map<QString, formats::edi::PartnerRules> m_rules; ///< by the code of the partner
  DocumentBatch m_batch;
  qsizetype m_bytes = 0;
};

/// Who sent a document to whom, as its envelope or its parties say; normalised, empty where nobody says it.
struct DocumentEnds final {
  QString sender;
  QString receiver;
  QString senderName;
  QString receiverName;
};
[[nodiscard]] DocumentEnds endsOf(const formats::edi::Document& document);

/// The numbers by which a document hangs together with others, with what it says about those that it names.
[[nodiscard]] std::vector<DocumentKey> documentKeys(const formats::edi::Document& document);

/// What it is about in money; nothing where it does not say.
[[nodiscard]] QString totalOf(const formats::edi::Document& document);

} // namespace muniment::capture
