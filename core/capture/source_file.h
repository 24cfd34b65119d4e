#pragma once

#include "core/base/byte_source.h"
#include "core/base/file_system.h"
#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/base/sha256.h"
#include "core/formats/whatsapp/source_message.h"

#include <span>

namespace muniment::capture {

/// How a person wants a file to be read, where the file leaves a choice.
struct ReadingOptions final {
  QString dateOrder;    ///< `auto`, `dmy`, `mdy`, `ymd`
  FilePath mediaFolder; ///< where the files lie that the chat speaks of; empty: beside it, or inside the archive
  FilePath key;         ///< of an encrypted backup
  FilePath contacts;    ///< the address book beside a device database
};

/// A file that somebody wants to import, understood and hashed, but not kept. Reads; writes nothing anywhere.
class SourceFile {
 public:
  virtual ~SourceFile() = default;

  [[nodiscard]] virtual QString name() const = 0;
  [[nodiscard]] virtual std::int64_t size() const = 0;
  [[nodiscard]] virtual Sha256 digest() const = 0;
  [[nodiscard]] virtual QString format() const = 0;
  [[nodiscard]] virtual std::span<const formats::whatsapp::ChatSummary> chats() const = 0;
  /// How one chat is read: format, reader and its version, options, evidence. Becomes part of what is proved.
  [[nodiscard]] virtual Json reading(std::size_t chat) const = 0;
  [[nodiscard]] virtual std::span<const formats::whatsapp::Finding> findings() const = 0;
  [[nodiscard]] virtual Result<std::unique_ptr<formats::whatsapp::ChatReader>> read(std::size_t chat) = 0;
  /// A file that a message names; null where it is not there.
  [[nodiscard]] virtual Result<std::unique_ptr<ByteStream>> media(std::string_view name) = 0;
};

/// Recognises a file by its content. Refuses with `import.not_recognised` what none of the readers understands.
[[nodiscard]] Result<std::unique_ptr<SourceFile>>
openSourceFile(FileSystem& files, const FilePath& path, const ReadingOptions& options, const SharedProgress& progress);

/// The same for an exported chat that is not in a file; no media.
[[nodiscard]] Result<std::unique_ptr<SourceFile>> openSourceBytes(const QString& name, const QByteArray& bytes,
                                                                  const ReadingOptions& options);

} // namespace muniment::capture
