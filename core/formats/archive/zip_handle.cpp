#include "core/formats/archive/zip_handle.h"

#include <archive.h>
#include <archive_entry.h>
#ifndef _WIN32
#include <clocale>
#include <locale.h>
#endif

namespace muniment::formats::archive {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kPiece = 64 * 1024;

#ifndef _WIN32
/// libarchive turns UTF-8 names into the charset of the thread; under another one they would lose characters.
class Utf8Names final {
 public:
  Utf8Names() : m_locale(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (m_locale)
      m_before = uselocale(m_locale);
  }
  ~Utf8Names() {
    if (!m_locale)
      return;
    uselocale(m_before);
    freelocale(m_locale);
  }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  locale_t m_locale;
  locale_t m_before = nullptr;
};
#else
struct Utf8Names final {
  Utf8Names() {}
};
#endif

void describe(archive_entry* entry, ArchiveMember& into) {
  const char* name = archive_entry_pathname(entry);
  if (!name)
    name = archive_entry_pathname_utf8(entry);
  into.writtenName = name ? QByteArray(name) : QByteArray();
  into.size = archive_entry_size_is_set(entry) ? archive_entry_size(entry) : -1;
  into.modified = archive_entry_mtime_is_set(entry) ? static_cast<qint64>(archive_entry_mtime(entry)) : -1;
  const auto type = archive_entry_filetype(entry);
  if (type == AE_IFDIR)
    into.findings |= MemberFinding::Folder;
  else if (type != AE_IFREG || archive_entry_hardlink(entry) || archive_entry_symlink(entry))
    into.findings |= MemberFinding::NotAFile;
  if (archive_entry_is_encrypted(entry))
    into.findings |= MemberFinding::Encrypted;
}

} // namespace

struct ZipHandle::Callbacks final {
  static la_ssize_t read(::archive* handle, void* data, const void** piece) {
    auto& self = *static_cast<ZipHandle*>(data);
    auto count = self.m_file->read(self.m_buffer.data(), static_cast<qint64>(self.m_buffer.size()));
    if (!count)
      return self.remember(handle, std::move(count).error());
    self.m_position += *count;
    self.m_taken += *count;
    *piece = self.m_buffer.data();
    return static_cast<la_ssize_t>(*count);
  }

  static la_int64_t seek(::archive* handle, void* data, la_int64_t offset, int whence) {
    auto& self = *static_cast<ZipHandle*>(data);
    const qint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? self.m_position : self.m_size;
    if (offset < -base || offset > self.m_size - base)
      return ARCHIVE_FATAL;
    if (auto done = self.m_file->seek(base + offset); !done)
      return self.remember(handle, std::move(done).error());
    return self.m_position = base + offset;
  }
};

int ZipHandle::remember(::archive* handle, Error error) {
  archive_set_error(handle, EIO, "the file cannot be read");
  m_fileError = std::move(error);
  m_hasFileError = true;
  return ARCHIVE_FATAL;
}

ZipHandle::ZipHandle(std::unique_ptr<File> file)
    : m_file(std::move(file)), m_buffer(kPiece), m_archive(archive_read_new()) {}

ZipHandle::~ZipHandle() { archive_read_free(m_archive); }

Result<std::unique_ptr<ZipHandle>> ZipHandle::open(std::unique_ptr<File> file) {
  std::unique_ptr<ZipHandle> made(new ZipHandle(std::move(file)));
  MUNIMENT_TRY_LET(size, made->m_file->size());
  made->m_size = size;
  auto* handle = made->m_archive;
  archive_read_support_format_zip_seekable(handle);
  archive_read_set_options(handle, "zip:!mac-ext");
  archive_read_set_read_callback(handle, &Callbacks::read);
  archive_read_set_seek_callback(handle, &Callbacks::seek);
  archive_read_set_callback_data(handle, made.get());
  if (archive_read_open1(handle) < ARCHIVE_WARN)
    return made->failed("archive.not_a_zip"_L1);
  return made;
}

Failure ZipHandle::failed(QLatin1StringView id) const {
  if (m_hasFileError)
    return failure(m_fileError);
  const char* text = archive_error_string(m_archive);
  return failure(ErrorKind::VerificationFailed, id, {}, QString::fromUtf8(text ? text : ""));
}

Result<bool> ZipHandle::next(ArchiveMember& into) {
  const Utf8Names names;
  archive_entry* entry = nullptr;
  const int code = archive_read_next_header(m_archive, &entry);
  if (code == ARCHIVE_EOF)
    return false;
  if (code < ARCHIVE_WARN)
    return failed("archive.damaged"_L1);
  describe(entry, into);
  if (code == ARCHIVE_WARN)
    into.findings |= MemberFinding::HeadersDisagree;
  return true;
}

Result<qint64> ZipHandle::read(char* into, qint64 size) {
  const auto count = archive_read_data(m_archive, into, static_cast<std::size_t>(size));
  if (count < 0)
    return failed("archive.member_damaged"_L1);
  return static_cast<qint64>(count);
}

} // namespace muniment::formats::archive
