#include "core/platform/folder_kind.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace platform;

class FolderKindTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anOrdinaryFolderIsLocal() {
    const QTemporaryDir folder;
    const FolderFinding finding = inspectFolder({folder.filePath(u"not/yet/made"_s)});
    QCOMPARE(finding.kind, FolderKind::Local);
    QVERIFY(finding.writable);
    QVERIFY(finding.freeBytes > 0);
    QVERIFY(requireLocalFolder(finding));
    QVERIFY(!QFileInfo::exists(folder.filePath(u"not"_s)));
  }

  void networkFileSystemsAreKnown_data() {
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("network");
    for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone", "9p", "ceph", "davfs"})
      QTest::newRow(type) << QByteArray(type) << true;
    for (const char* type :
         {"ext4", "btrfs", "xfs", "tmpfs", "ntfs", "apfs", "overlay", "fuseblk", "fuse.mergerfs", ""})
      QTest::newRow(*type ? type : "nothing") << QByteArray(type) << false;
  }
  void networkFileSystemsAreKnown() {
    QFETCH(QByteArray, type);
    QFETCH(bool, network);
    QCOMPARE(isNetworkFileSystem(type), network);
  }

  void synchronisedFoldersAreKnownByName_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("product");
    QTest::newRow("OneDrive") << u"/home/ada/OneDrive/cases"_s << u"OneDrive"_s;
    QTest::newRow("OneDrive of a firm") << u"/Users/ada/OneDrive - Contoso/x"_s << u"OneDrive"_s;
    QTest::newRow("Dropbox") << u"/home/ada/Dropbox/x"_s << u"Dropbox"_s;
    QTest::newRow("Dropbox of a firm") << u"/home/ada/Dropbox (Contoso)"_s << u"Dropbox"_s;
    QTest::newRow("iCloud on macOS") << u"/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/x"_s << u"iCloud"_s;
    QTest::newRow("iCloud on Windows") << u"/Users/ada/iCloudDrive/x"_s << u"iCloud"_s;
    QTest::newRow("CloudStorage") << u"/Users/ada/Library/CloudStorage/Box-Box/x"_s << u"a cloud drive"_s;
    QTest::newRow("plain") << u"/home/ada/Documents/Dropbox notes/x"_s << QString();
    QTest::newRow("root") << u"/"_s << QString();
    QTest::newRow("relative") << u"cases/x"_s << QString();
  }
  void synchronisedFoldersAreKnownByName() {
    QFETCH(QString, path);
    QFETCH(QString, product);
    QCOMPARE(syncingProduct(path), product);
  }

  void synchronisedFoldersAreKnownByTheirMarkers() {
    const QTemporaryDir home;
    const QDir dir(home.path());
    QVERIFY(dir.mkpath(u"renamed/.dropbox.cache"_s) && dir.mkpath(u"renamed/cases"_s));
    QVERIFY(dir.mkpath(u"shared/.stfolder"_s) && dir.mkpath(u"cloud/a/b"_s) && dir.mkpath(u"home/.dropbox"_s));
    QFile journal(home.filePath(u"cloud/.sync_0a1b.db"_s));
    QVERIFY(journal.open(QIODevice::WriteOnly));
    QCOMPARE(inspectFolder({home.filePath(u"renamed/cases/new"_s)}).service, u"Dropbox"_s);
    QCOMPARE(inspectFolder({home.filePath(u"shared"_s)}).service, u"Syncthing"_s);
    QCOMPARE(inspectFolder({home.filePath(u"cloud/a/b"_s)}).service, u"Nextcloud or ownCloud"_s);
    // The settings of the program lie in every home that has it.
    QCOMPARE(inspectFolder({home.filePath(u"home"_s)}).kind, FolderKind::Local);
  }

  void aLinkIntoASynchronisedFolderIsFollowed() {
    const QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkpath(u"OneDrive/cases"_s));
    QVERIFY(QFile::link(home.filePath(u"OneDrive/cases"_s), home.filePath(u"cases"_s)));
    const auto finding = inspectFolder({home.filePath(u"cases"_s)});
    QCOMPARE(finding.kind, FolderKind::CloudSynced);
    const auto refused = requireLocalFolder(finding);
    QCOMPARE(refused.error().id, u"platform.synced_folder"_s);
    QCOMPARE(refused.error().arguments, QStringList(u"OneDrive"_s));
  }

  void refusalsAreTyped() {
    QCOMPARE(requireLocalFolder({FolderKind::Network, u"nfs4"_s, true, 1}).error().id, u"platform.network_folder"_s);
    QCOMPARE(requireLocalFolder({FolderKind::Local, {}, false, 1}).error().id, u"platform.folder_read_only"_s);
  }
};

MUNIMENT_TEST(FolderKindTest);

} // namespace muniment::tests

#include "folder_kind_test.moc"
