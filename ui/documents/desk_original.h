#pragma once

#include "ui/documents/document_desk.h"
#include "ui/documents/original_source.h"

namespace muniment::ui {

/// The bytes of one document, from a desk that outlives this.
class DeskOriginal final : public OriginalSource {
 public:
  DeskOriginal(DocumentDesk& desk, const DocumentId& document, std::int64_t total)
      : m_desk(&desk), m_document(document), m_total(total) {}

  [[nodiscard]] std::int64_t total() const override { return m_total; }
  [[nodiscard]] QFuture<Result<QByteArray>> read(std::int64_t offset, std::int64_t length) override;

 private:
  DocumentDesk* m_desk;
  DocumentId m_document;
  std::int64_t m_total;
};

} // namespace muniment::ui
