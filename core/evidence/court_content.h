#pragma once

#include "core/evidence/content_writer.h"

namespace muniment::evidence {

/// Conversations as people know them, on pages with numbers; files lie beside them.
class CourtContent final : public ContentWriter {
 public:
  using ContentWriter::add;
  using ContentWriter::ContentWriter;
  [[nodiscard]] Result<void> add(const ShownChat& chat, int number) override;
};

} // namespace muniment::evidence
