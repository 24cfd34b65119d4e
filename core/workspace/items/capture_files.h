#pragma once

#include "core/base/file_system.h"
#include "core/model/item.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A file on disk, or bytes that were handed over without one.
struct FileToCapture final {
  QString name; ///< as the person saw it
  FilePath path;
  std::optional<QByteArray> bytes;
};

/// Keeps files as they are: bytes into the vault, provenance into the database, one bulk entry into the ledger.
class CaptureFiles final {
 public:
  static constexpr auto kName = QLatin1StringView("item.capture");
  static constexpr Permission kPermission = Permission::CaptureItem;

  CaptureFiles(std::vector<FileToCapture> files, QString source, std::optional<MatterId> matter = {})
      : m_files(std::move(files)), m_source(std::move(source)), m_matter(matter) {}

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<void> prepare(Services& services, const SharedProgress& progress);
  /// `{items: [{id, name, size, sha256, already_kept}], batch}`
  [[nodiscard]] Result<Json> apply(CommandContext& context);

 private:
  struct Kept final {
    Sha256 digest;
    std::int64_t size = 0;
    QByteArray address;
  };

  std::vector<FileToCapture> m_files;
  QString m_source;
  std::optional<MatterId> m_matter;
  std::vector<Kept> m_kept;
};

} // namespace muniment::workspace
