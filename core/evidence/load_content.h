#pragma once

#include "core/evidence/content_writer.h"
#include "core/formats/loadfile/dat_writer.h"
#include "core/formats/loadfile/row.h"

namespace muniment::evidence {

/// A Concordance load file: a row for each message, each attachment and each captured file, with texts and natives.
class LoadContent final : public ContentWriter {
 public:
  using ContentWriter::ContentWriter;
  [[nodiscard]] Result<void> begin() override;
  [[nodiscard]] Result<void> add(const ShownChat& chat, int number) override;
  [[nodiscard]] Result<void> add(const CapturedItem& item, const formats::exchange::Attachment& file,
                                 std::int64_t bates) override;
  [[nodiscard]] Result<void> finish() override;

 private:
  [[nodiscard]] Result<void> addMessage(const ShownMessage& shown, const formats::exchange::Conversation& events,
                                        const formats::exchange::Event& event);
  [[nodiscard]] Result<void> addFile(const ShownMessage& shown, const formats::exchange::Attachment& file,
                                     formats::loadfile::Row row);
  [[nodiscard]] formats::loadfile::Row rowFor(std::int64_t bates);

  std::unique_ptr<PackageFolder::Sink> m_sink;
  std::unique_ptr<formats::loadfile::DatWriter> m_dat;
};

} // namespace muniment::evidence
