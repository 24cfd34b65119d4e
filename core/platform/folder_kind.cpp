#include "core/platform/folder_kind.h"

#include <QtCore/QDir>
#include <QtCore/QStorageInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_LINUX
#include <sys/vfs.h>
#endif

namespace muniment::platform {
namespace {

using namespace Qt::StringLiterals;

QString nearestExisting(const QString& path) {
  QString at = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
  while (!QFileInfo::exists(at)) {
    const QString above = QFileInfo(at).path();
    if (above == at)
      break;
    at = above;
  }
  return at;
}

/// The magic numbers of linux/magic.h and of file systems outside the kernel tree.
bool isNetworkMagic([[maybe_unused]] const QString& path) {
#ifdef Q_OS_LINUX
  struct statfs status = {};
  if (::statfs(QFile::encodeName(path).constData(), &status) != 0)
    return false;
  constexpr std::array<std::uint32_t, 11> kNetwork = {
      0x6969,     // NFS
      0x517B,     // SMB
      0xFF534D42, // CIFS
      0xFE534D42, // SMB2
      0x5346414F, // AFS
      0x6B414653, // kAFS
      0x73757245, // Coda
      0x564C,     // NCP
      0x00C36400, // Ceph
      0x0BD00BD0, // Lustre
      0x01161970, // GFS2
  };
  return std::ranges::find(kNetwork, static_cast<std::uint32_t>(status.f_type)) != kNetwork.end();
#else
  return path.startsWith("//"_L1);
#endif
}

QString productOfName(const QString& name, const QString& above) {
  if (name == "OneDrive"_L1 || name.startsWith("OneDrive - "_L1))
    return u"OneDrive"_s;
  if (name == "Dropbox"_L1 || name.startsWith("Dropbox ("_L1))
    return u"Dropbox"_s;
  if (name == "iCloudDrive"_L1 || name == "iCloud Drive"_L1 || name == "com~apple~CloudDocs"_L1 ||
      name == "Mobile Documents"_L1)
    return u"iCloud"_s;
  if (name == "Google Drive"_L1 || name == "GoogleDrive"_L1)
    return u"Google Drive"_s;
  if (name == "CloudStorage"_L1 && above.endsWith("Library"_L1))
    return u"a cloud drive"_s;
  return {};
}

/// `.dropbox` is a file in a synchronised folder, and a folder with settings in every home that has the program.
QString productOfMarkers(const QString& folder) {
  const auto isFile = [&](QLatin1StringView name) { return QFileInfo(folder + u'/' + name).isFile(); };
  const auto isDir = [&](QLatin1StringView name) { return QFileInfo(folder + u'/' + name).isDir(); };
  if (isFile(".dropbox"_L1) || isDir(".dropbox.cache"_L1))
    return u"Dropbox"_s;
  if (isFile(".849C9593-D756-4E56-8D6E-42412F2A707B"_L1))
    return u"OneDrive"_s;
  if (isDir(".tmp.driveupload"_L1) || isDir(".tmp.drivedownload"_L1))
    return u"Google Drive"_s;
  if (isDir(".stfolder"_L1))
    return u"Syncthing"_s;
  const QStringList journals = QDir(folder).entryList({u".sync_*.db"_s, u"._sync_*.db"_s}, QDir::Files | QDir::Hidden);
  return journals.isEmpty() ? QString() : u"Nextcloud or ownCloud"_s;
}

} // namespace

bool isNetworkFileSystem(QByteArrayView type) {
  constexpr std::array kTypes = {"nfs",   "nfs4",   "cifs",  "smb",   "smbfs", "smb3",      "afs",
                                 "afpfs", "coda",   "ncpfs", "ceph",  "9p",    "glusterfs", "lustre",
                                 "davfs", "webdav", "gfs2",  "ocfs2", "beegfs"};
  constexpr std::array kFuse = {"sshfs",   "s3fs",      "rclone", "davfs2",    "gvfsd-fuse", "curlftpfs", "smbnetfs",
                                "gcsfuse", "glusterfs", "ceph",   "ceph-fuse", "moosefs",    "juicefs",   "onedriver"};
  const auto equals = [](QByteArrayView name) { return [name](const char* known) { return name == known; }; };
  for (const QByteArrayView prefix : {QByteArrayView("fuse."), QByteArrayView("fuseblk.")}) {
    if (type.startsWith(prefix))
      return std::ranges::any_of(kFuse, equals(type.sliced(prefix.size())));
  }
  return std::ranges::any_of(kTypes, equals(type));
}

QString syncingProduct(const QString& path) {
  QString at = QDir::cleanPath(path);
  for (;;) {
    const QFileInfo folder(at);
    const QString above = folder.path();
    QString product = productOfName(folder.fileName(), above);
    if (product.isEmpty() && folder.isDir())
      product = productOfMarkers(at);
    if (!product.isEmpty() || above == at || above == "."_L1)
      return product;
    at = above;
  }
}

FolderFinding inspectFolder(const FilePath& folder) {
  const QString existing = nearestExisting(folder.value);
  // A link may lead out of, or into, a synchronised folder; both ways count.
  const QString canonical = QFileInfo(existing).canonicalFilePath();
  const QStorageInfo disk(canonical);
  FolderFinding finding;
  finding.writable = QFileInfo(existing).isWritable() && !disk.isReadOnly();
  finding.freeBytes = disk.bytesAvailable();
  if (isNetworkMagic(canonical) || isNetworkFileSystem(disk.fileSystemType())) {
    finding.kind = FolderKind::Network;
    finding.service = QString::fromLatin1(disk.fileSystemType());
    return finding;
  }
  finding.service = syncingProduct(QFileInfo(folder.value).absoluteFilePath());
  if (finding.service.isEmpty())
    finding.service = syncingProduct(canonical);
  if (!finding.service.isEmpty())
    finding.kind = FolderKind::CloudSynced;
  return finding;
}

Result<void> requireLocalFolder(const FolderFinding& finding) {
  if (finding.kind == FolderKind::Network)
    return failure(ErrorKind::Refused, "platform.network_folder"_L1, {finding.service});
  if (finding.kind == FolderKind::CloudSynced)
    return failure(ErrorKind::Refused, "platform.synced_folder"_L1, {finding.service});
  if (!finding.writable)
    return failure(ErrorKind::Failed, "platform.folder_read_only"_L1);
  return {};
}

} // namespace muniment::platform
