#pragma once

#include "core/base/byte_source.h"
#include "core/base/file_system.h"
#include "core/formats/archive/archive_limits.h"
#include "core/formats/archive/archive_member.h"

#include <memory>
#include <vector>

namespace muniment::formats::archive {

class ReadTotals;

/// A zip that is only ever read, member by member, and never unpacked to a disk. Each stream has its own file.
class Archive final {
 public:
  /// Lists the archive. `files` must live as long as the archive and its streams.
  [[nodiscard]] static Result<std::unique_ptr<Archive>> open(FileSystem& files, const FilePath& path,
                                                             ArchiveLimits limits = {});
  ~Archive();
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  [[nodiscard]] const std::vector<ArchiveMember>& members() const { return m_members; }
  /// Fails while reading, with `archive.too_large` or `archive.member_damaged`, where the bytes break the limits or do
  /// not have the stated size and checksum: what was read counts only once the end was reached.
  [[nodiscard]] Result<std::unique_ptr<ByteStream>> openMember(int index) const;
  /// The member as a source that can be opened again; it must not outlive the archive.
  [[nodiscard]] Result<std::unique_ptr<ByteSource>> memberSource(int index) const;

 private:
  Archive(FileSystem& files, FilePath path, ArchiveLimits limits);
  [[nodiscard]] Result<void> list();
  [[nodiscard]] Result<void> mayOpen(int index) const;

  FileSystem& m_files;
  FilePath m_path;
  ArchiveLimits m_limits;
  std::vector<ArchiveMember> m_members;
  std::shared_ptr<ReadTotals> m_totals;
};

} // namespace muniment::formats::archive
