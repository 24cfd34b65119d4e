#pragma once

#include "core/capture/source_file.h"
#include "core/formats/whatsapp/text_dates.h"

namespace muniment::capture {

/// What is known of a file before anybody understands it.
struct SourceIdentity final {
  QString name;
  std::int64_t size = 0;
  Sha256 digest;
};

/// Finds the files that messages name: beside the text, in a folder, in the archive.
class MediaFinder {
 public:
  virtual ~MediaFinder() = default;
  /// Null where there is no such file.
  [[nodiscard]] virtual Result<std::unique_ptr<ByteStream>> find(std::string_view name) = 0;
};

/// An exported chat; null where the text is none.
[[nodiscard]] Result<std::unique_ptr<SourceFile>> openText(SourceIdentity identity, std::unique_ptr<ByteSource> text,
                                                           std::unique_ptr<MediaFinder> media,
                                                           const ReadingOptions& options);

/// `auto`, `dmy`, `mdy`, `ymd`.
[[nodiscard]] QString dateOrderName(formats::whatsapp::DateOrder order);
[[nodiscard]] Result<formats::whatsapp::DateOrder> dateOrderFrom(const QString& name);

} // namespace muniment::capture
