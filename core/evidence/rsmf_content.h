#pragma once

#include "core/evidence/content_writer.h"

namespace muniment::evidence {

/// One `.rsmf` for each day of each conversation.
class RsmfContent final : public ContentWriter {
 public:
  using ContentWriter::add;
  using ContentWriter::ContentWriter;
  [[nodiscard]] Result<void> add(const ShownChat& chat, int number) override;
};

} // namespace muniment::evidence
