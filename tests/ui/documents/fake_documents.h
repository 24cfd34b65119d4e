#pragma once

#include "tests/ui/documents/sample_documents.h"
#include "ui/documents/document_desk.h"

namespace muniment::tests {

/// Answers from a few real documents, or from as many generated rows as wanted.
class FakeDocuments final : public ui::DocumentDesk {
 public:
  /// Generated rows, of which the first few have a document.
  explicit FakeDocuments(std::int64_t documents = 6);

  Answer<workspace::DocumentsPage> ask(workspace::DocumentsPage query) override;
  Answer<workspace::DocumentCounts> ask(workspace::DocumentCounts query) override;
  Answer<workspace::DocumentById> ask(workspace::DocumentById query) override;
  Answer<workspace::DocumentBytes> ask(workspace::DocumentBytes query) override;
  Answer<workspace::DocumentAttachment> ask(workspace::DocumentAttachment query) override;
  Told<workspace::WholeItem> ask(workspace::PreviewItem query) override;
  Told<workspace::WholeItem> ask(workspace::ExportItem query) override;
  Told<void> note(AccessAct act, const QString& subject) override;
  /// Adds a paper behind the documents; tells its index.
  std::int64_t addPaper(const QString& name, const QByteArray& bytes);

  [[nodiscard]] workspace::DocumentSummary summary(std::int64_t index) const;
  [[nodiscard]] static DocumentId documentId(std::int64_t index);

  bool isCut = false; ///< long documents come with a part of their lines, as they do from a workspace
  std::int64_t count;
  std::vector<SampleFile> files; ///< by index
  std::vector<workspace::DocumentsPage> asked;
  std::vector<workspace::DocumentBytes> askedBytes;
  std::optional<Error> pageError;
  std::optional<Error> documentError;
  bool isHeld = false;
  std::vector<std::pair<AccessAct, QString>> noted;
  std::map<DocumentId, VirusScan> scans;
  std::map<std::size_t, QString> papers; ///< their names, by index of the file
};

} // namespace muniment::tests
