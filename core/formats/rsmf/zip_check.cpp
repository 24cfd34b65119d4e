#include "core/formats/rsmf/zip_check.h"

#include "core/formats/archive/archive.h"
#include "core/formats/archive/zip_handle.h"

#include <QtCore/QSet>

namespace muniment::formats::rsmf {
namespace {

using namespace Qt::StringLiterals;
using archive::ArchiveMember;
using archive::MemberFinding;
using exchange::Weight;

constexpr qint64 kLargestManifest = 256LL << 20;
constexpr auto kManifestName = "rsmf_manifest.json"_L1;

archive::ArchiveLimits limits() {
  archive::ArchiveLimits limits;
  limits.memberBytes = 2LL << 30;
  limits.totalBytes = 4LL << 30;
  return limits;
}

struct Reading final {
  QSet<QString> names;
  QByteArray manifest;
  bool hasManifest = false;
  QString damage; ///< where the zip is not sound
};

/// One member from its first byte to its last, which is where its checksum is known to be right.
Result<void> readMember(archive::ZipHandle& zip, const ArchiveMember& member, qint64& total, QByteArray* into) {
  static constexpr qint64 kPiece = 256 * 1024;
  const archive::ArchiveLimits most = limits();
  const auto tooLarge = failure(ErrorKind::Refused, "archive.too_large"_L1);
  QByteArray piece(kPiece, '\0');
  qint64 read = 0;
  const qint64 before = zip.taken();
  for (;;) {
    MUNIMENT_TRY_LET(count, zip.read(piece.data(), kPiece));
    read += count;
    total += count;
    if (count == 0)
      break;
    const qint64 taken = std::max<qint64>(1, zip.taken() - before);
    if (read > most.memberBytes || total > most.totalBytes || (read > most.ratioFrom && read / taken > most.ratio) ||
        (into && read > kLargestManifest))
      return tooLarge;
    if (into)
      into->append(piece.constData(), count);
  }
  if (member.size >= 0 && member.size != read)
    return failure(ErrorKind::VerificationFailed, "archive.member_damaged"_L1);
  return {};
}

bool isSound(const ArchiveMember& member) {
  constexpr archive::MemberFindings kUnsound{MemberFinding::ClimbsOut,      MemberFinding::AbsoluteName,
                                             MemberFinding::DuplicateName,  MemberFinding::NotAFile,
                                             MemberFinding::Folder,         MemberFinding::Encrypted,
                                             MemberFinding::StatedTooLarge, MemberFinding::HeadersDisagree};
  return !(member.findings & kUnsound) && !member.name.contains(u'/') && !member.name.isEmpty();
}

Result<void> readMembers(FileSystem& files, const FilePath& path, const std::vector<ArchiveMember>& members,
                         Reading& reading) {
  MUNIMENT_TRY_LET(file, files.openToRead(path));
  MUNIMENT_TRY_LET(zip, archive::ZipHandle::open(std::move(file)));
  qint64 total = 0;
  for (const ArchiveMember& each : members) {
    ArchiveMember found;
    MUNIMENT_TRY_LET(isThere, zip->next(found));
    if (!isThere || found.writtenName != each.writtenName)
      return failure(ErrorKind::VerificationFailed, "archive.changed"_L1);
    if (!isSound(each)) {
      reading.damage = each.name;
      return {};
    }
    const bool isManifest = each.name == kManifestName;
    reading.hasManifest = reading.hasManifest || isManifest;
    if (const auto read = readMember(*zip, each, total, isManifest ? &reading.manifest : nullptr); !read) {
      reading.damage = each.name;
      return {};
    }
    reading.names.insert(each.name);
  }
  return {};
}

void compare(const Reading& reading, ManifestFacts& facts) {
  exchange::Verdict& verdict = facts.contents.verdict;
  QSet<QString> wanted{QString(kManifestName)};
  const auto look = [&](const QSet<QString>& names, QLatin1StringView code) {
    for (const QString& each : names) {
      const QString name = each.normalized(QString::NormalizationForm_C);
      wanted.insert(name);
      if (!reading.names.contains(name))
        verdict.add(Weight::Warning, code, name);
    }
  };
  look(facts.attachments, "ZipAttachmentMissing"_L1);
  look(facts.avatars, "ZipAvatarMissing"_L1);
  for (const QString& each : reading.names) {
    if (!wanted.contains(each))
      verdict.add(Weight::Warning, "ZipUnreferencedFiles"_L1, each);
  }
}

} // namespace

Result<ManifestFacts> checkZip(FileSystem& files, const FilePath& path) {
  ManifestFacts facts;
  exchange::Verdict& verdict = facts.contents.verdict;
  const auto zip = archive::Archive::open(files, path, limits());
  if (!zip && zip.error().kind == ErrorKind::Failed)
    return failure(zip.error());
  Reading reading;
  if (!zip)
    reading.damage = zip.error().id;
  else
    MUNIMENT_TRY(readMembers(files, path, (*zip)->members(), reading));
  if (!reading.damage.isEmpty()) {
    verdict.add(Weight::Error, "ZipIntegrity"_L1, reading.damage);
    return facts;
  }
  if (!reading.hasManifest) {
    verdict.add(Weight::Error, "ZipMissingManifest"_L1, {});
    return facts;
  }
  facts = checkManifest(reading.manifest);
  if (facts.isRead)
    compare(reading, facts);
  return facts;
}

} // namespace muniment::formats::rsmf
