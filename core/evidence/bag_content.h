#pragma once

#include "core/evidence/content_writer.h"
#include "core/formats/bagit/bag_writer.h"

namespace muniment::evidence {

/// A bag (RFC 8493) with each conversation as canonical JSON and as a text to read, and the files.
class BagContent final : public ContentWriter {
 public:
  using ContentWriter::ContentWriter;
  [[nodiscard]] Result<void> begin() override;
  [[nodiscard]] Result<void> add(const ShownChat& chat, int number) override;
  [[nodiscard]] Result<void> add(const CapturedItem& item, const formats::exchange::Attachment& file,
                                 std::int64_t bates) override;
  [[nodiscard]] Result<void> finish() override;

 private:
  [[nodiscard]] Result<void> write(const QString& path, QByteArrayView bytes);

  std::unique_ptr<formats::bagit::BagWriter> m_bag;
};

} // namespace muniment::evidence
