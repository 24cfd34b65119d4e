#pragma once

#include "core/vault/vault.h"
#include "core/workspace/documents/capture_documents.h"

namespace muniment::workspace {

class Workspace;

/// Captures one file with partner documents: the original at once, its documents in batches while they are read. What
/// was kept before a stop stays and is continued next time.
class DocumentImport final {
 public:
  DocumentImport(Workspace& workspace, vault::Vault& vault, FileToCapture file, DocumentWish wish,
                 SharedProgress progress, std::optional<ConnectorSeat> seat = {})
      : m_workspace(&workspace), m_vault(&vault), m_file(std::move(file)), m_wish(std::move(wish)),
        m_progress(std::move(progress)), m_seat(std::move(seat)) {}

  [[nodiscard]] Result<CapturedDocuments> run();

 private:
  [[nodiscard]] Result<void> begin();
  [[nodiscard]] Result<void> readAll();
  [[nodiscard]] Result<void> flush();
  [[nodiscard]] RunOptions options() const;
  void count(const std::vector<formats::edi::Finding>& findings);

  Workspace* m_workspace;
  vault::Vault* m_vault;
  FileToCapture m_file;
  DocumentWish m_wish;
  SharedProgress m_progress;
  std::optional<ConnectorSeat> m_seat; ///< whoever opened the workspace when absent
  CapturedDocuments m_outcome;
  QByteArray m_address;
  qint64 m_size = 0;
  std::int64_t m_done = 0; ///< documents of an earlier try
  std::unique_ptr<capture::DocumentBatchBuilder> m_builder;
};

} // namespace muniment::workspace
