#pragma once

#include "core/base/file_system.h"
#include "core/formats/rsmf/mail_part.h"

namespace muniment::formats::rsmf {

/// One part of a mail as a file, decoded while it is read, so that a zip inside of a mail needs no place on a disk.
/// There is only this one file, and it can only be read.
class PartFiles final : public FileSystem {
 public:
  /// `files` and `part` must live as long as this.
  PartFiles(FileSystem& files, FilePath mail, const MailPart& part)
      : m_files(files), m_mail(std::move(mail)), m_part(part) {}

  [[nodiscard]] Result<std::unique_ptr<File>> openToRead(const FilePath& path) override;
  [[nodiscard]] Result<std::unique_ptr<File>> create(const FilePath& path) override;
  [[nodiscard]] Result<void> makeDirectory(const FilePath& path) override;
  [[nodiscard]] Result<void> rename(const FilePath& from, const FilePath& to) override;
  [[nodiscard]] Result<void> remove(const FilePath& path) override;
  [[nodiscard]] Result<void> syncDirectory(const FilePath& path) override;
  [[nodiscard]] bool exists(const FilePath& path) override;
  [[nodiscard]] Result<QStringList> list(const FilePath& path) override;

 private:
  FileSystem& m_files;
  FilePath m_mail;
  const MailPart& m_part;
};

} // namespace muniment::formats::rsmf
