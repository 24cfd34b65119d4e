#pragma once

#include "core/evidence/content_writer.h"

namespace muniment::evidence {

/// One mail for each day of each conversation, with the files of that day.
class MailContent final : public ContentWriter {
 public:
  using ContentWriter::add;
  using ContentWriter::ContentWriter;
  [[nodiscard]] Result<void> add(const ShownChat& chat, int number) override;
};

} // namespace muniment::evidence
