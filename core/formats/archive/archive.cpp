#include "core/formats/archive/archive.h"

#include "core/formats/archive/member_name.h"
#include "core/formats/archive/read_totals.h"
#include "core/formats/archive/zip_handle.h"

#include <QtCore/QHash>

namespace muniment::formats::archive {
namespace {

using namespace Qt::StringLiterals;

Failure tooLarge() { return failure(ErrorKind::Refused, "archive.too_large"_L1); }

class MemberStream final : public ByteStream {
 public:
  MemberStream(std::unique_ptr<ZipHandle> zip, const ArchiveMember& member, ArchiveLimits limits,
               std::shared_ptr<ReadTotals> totals)
      : m_zip(std::move(zip)), m_before(m_zip->taken()), m_index(member.index), m_stated(member.size), m_limits(limits),
        m_totals(std::move(totals)) {}

  Result<qint64> read(char* into, qint64 size) override {
    MUNIMENT_TRY_LET(count, m_zip->read(into, size));
    m_read += count;
    const qint64 taken = std::max<qint64>(1, m_zip->taken() - m_before);
    if (m_read > m_limits.memberBytes || (m_read > m_limits.ratioFrom && m_read / taken > m_limits.ratio))
      return tooLarge();
    if (m_totals->note(m_index, m_read) > m_limits.totalBytes)
      return tooLarge();
    if (m_stated >= 0 && (count == 0 ? m_read != m_stated : m_read > m_stated))
      return failure(ErrorKind::VerificationFailed, "archive.member_damaged"_L1);
    return count;
  }

 private:
  std::unique_ptr<ZipHandle> m_zip;
  qint64 m_before;
  int m_index;
  qint64 m_stated;
  ArchiveLimits m_limits;
  std::shared_ptr<ReadTotals> m_totals;
  qint64 m_read = 0;
};

class MemberSource final : public ByteSource {
 public:
  MemberSource(const Archive& archive, int index) : m_archive(archive), m_index(index) {}
  Result<std::unique_ptr<ByteStream>> open() override { return m_archive.openMember(m_index); }

 private:
  const Archive& m_archive;
  int m_index;
};

} // namespace

Archive::Archive(FileSystem& files, FilePath path, ArchiveLimits limits)
    : m_files(files), m_path(std::move(path)), m_limits(limits), m_totals(std::make_shared<ReadTotals>()) {}

Archive::~Archive() = default;

Result<std::unique_ptr<Archive>> Archive::open(FileSystem& files, const FilePath& path, ArchiveLimits limits) {
  std::unique_ptr<Archive> made(new Archive(files, path, limits));
  MUNIMENT_TRY(made->list());
  return made;
}

Result<void> Archive::list() {
  MUNIMENT_TRY_LET(file, m_files.openToRead(m_path));
  MUNIMENT_TRY_LET(zip, ZipHandle::open(std::move(file)));
  QHash<QString, int> seen;
  for (;;) {
    ArchiveMember member;
    member.index = static_cast<int>(m_members.size());
    MUNIMENT_TRY_LET(isThere, zip->next(member));
    if (!isThere)
      return {};
    if (member.index >= m_limits.members)
      return failure(ErrorKind::Refused, "archive.too_many_members"_L1, {QString::number(m_limits.members)});
    readName(member);
    if (member.size > std::min(m_limits.memberBytes, m_limits.totalBytes))
      member.findings |= MemberFinding::StatedTooLarge;
    const auto first = seen.constFind(member.name);
    if (first != seen.constEnd()) {
      member.findings |= MemberFinding::DuplicateName;
      m_members[static_cast<std::size_t>(*first)].findings |= MemberFinding::DuplicateName;
    } else {
      seen.insert(member.name, member.index);
    }
    m_members.push_back(std::move(member));
  }
}

Result<void> Archive::mayOpen(int index) const {
  if (index < 0 || static_cast<std::size_t>(index) >= m_members.size())
    return failure(ErrorKind::NotFound, "archive.unknown_member"_L1);
  const ArchiveMember& member = m_members[static_cast<std::size_t>(index)];
  if (member.findings & MemberFinding::Encrypted)
    return failure(ErrorKind::Refused, "archive.member_encrypted"_L1, {member.name});
  if (member.findings & MemberFinding::StatedTooLarge)
    return tooLarge();
  if (!member.canBeOpened())
    return failure(ErrorKind::Refused, "archive.not_a_file"_L1, {member.name});
  return {};
}

Result<std::unique_ptr<ByteStream>> Archive::openMember(int index) const {
  MUNIMENT_TRY(mayOpen(index));
  MUNIMENT_TRY_LET(file, m_files.openToRead(m_path));
  MUNIMENT_TRY_LET(zip, ZipHandle::open(std::move(file)));
  ArchiveMember found;
  for (int at = 0; at <= index; ++at) {
    MUNIMENT_TRY_LET(isThere, zip->next(found));
    if (!isThere)
      return failure(ErrorKind::VerificationFailed, "archive.changed"_L1);
  }
  const ArchiveMember& listed = m_members[static_cast<std::size_t>(index)];
  if (found.writtenName != listed.writtenName || found.size != listed.size)
    return failure(ErrorKind::VerificationFailed, "archive.changed"_L1);
  return std::make_unique<MemberStream>(std::move(zip), listed, m_limits, m_totals);
}

Result<std::unique_ptr<ByteSource>> Archive::memberSource(int index) const {
  MUNIMENT_TRY(mayOpen(index));
  return std::make_unique<MemberSource>(*this, index);
}

} // namespace muniment::formats::archive
