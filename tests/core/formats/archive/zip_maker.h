#pragma once

#include <QtCore/QByteArray>

#include <archive.h>
#include <archive_entry.h>

namespace muniment::formats::archive::tests {

/// Makes small zips, good and bad, in memory.
class ZipMaker final {
 public:
  explicit ZipMaker(bool isDeflated = true) : m_archive(archive_write_new()) {
    archive_write_set_format_zip(m_archive);
    if (isDeflated)
      archive_write_zip_set_compression_deflate(m_archive);
    else
      archive_write_zip_set_compression_store(m_archive);
    archive_write_set_bytes_in_last_block(m_archive, 1);
    archive_write_open2(m_archive, this, nullptr, &ZipMaker::take, nullptr, nullptr);
  }
  ~ZipMaker() {
    if (m_archive)
      archive_write_free(m_archive);
  }
  ZipMaker(const ZipMaker&) = delete;
  ZipMaker& operator=(const ZipMaker&) = delete;

  ZipMaker& file(const QByteArray& name, const QByteArray& content) { return add(name, AE_IFREG, content, {}); }
  ZipMaker& folder(const QByteArray& name) { return add(name, AE_IFDIR, {}, {}); }
  ZipMaker& link(const QByteArray& name, const QByteArray& target) { return add(name, AE_IFLNK, {}, target); }
  [[nodiscard]] QByteArray bytes() {
    archive_write_free(m_archive);
    m_archive = nullptr;
    return m_bytes;
  }

 private:
  static la_ssize_t take(::archive*, void* self, const void* data, std::size_t size) {
    static_cast<ZipMaker*>(self)->m_bytes.append(static_cast<const char*>(data), static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
  }
  ZipMaker& add(const QByteArray& name, unsigned type, const QByteArray& content, const QByteArray& target) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.constData());
    archive_entry_set_filetype(entry, type);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_mtime(entry, 1'700'000'000, 0);
    archive_entry_set_size(entry, content.size());
    if (!target.isEmpty())
      archive_entry_set_symlink(entry, target.constData());
    archive_write_header(m_archive, entry);
    archive_write_data(m_archive, content.constData(), static_cast<std::size_t>(content.size()));
    archive_entry_free(entry);
    return *this;
  }

  ::archive* m_archive;
  QByteArray m_bytes;
};

} // namespace muniment::formats::archive::tests
