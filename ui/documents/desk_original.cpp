#include "ui/documents/desk_original.h"

namespace muniment::ui {

QFuture<Result<QByteArray>> DeskOriginal::read(std::int64_t offset, std::int64_t length) {
  workspace::DocumentBytes query;
  query.id = m_document;
  query.offset = offset;
  query.length = std::min(length, workspace::DocumentBytes::kMost);
  return m_desk->ask(query).then([](const Result<workspace::DocumentBytes::Answer>& answer) -> Result<QByteArray> {
    if (!answer)
      return std::unexpected(answer.error());
    return answer->bytes;
  });
}

} // namespace muniment::ui
