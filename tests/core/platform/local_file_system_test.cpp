#include "core/base/error_catalogue.h"
#include "core/platform/file_error.h"
#include "core/platform/local_file_system.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <cerrno>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace platform;

class LocalFileSystemTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void writesAndReads() {
    const QTemporaryDir folder;
    LocalFileSystem files;
    const FilePath path{folder.filePath(u"Zoë 文.bin"_s)};
    {
      const auto file = files.create(path);
      QVERIFY(file);
      QVERIFY((*file)->write("hello ") && (*file)->write("") && (*file)->write("world") && (*file)->sync());
    }
    QVERIFY(files.syncDirectory({folder.path()}));
    QCOMPARE(QFileInfo(path.value).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    const auto file = files.openToRead(path);
    QVERIFY(file);
    QCOMPARE((*file)->size().value_or(0), 11);
    QByteArray bytes(20, '\0');
    QCOMPARE((*file)->read(bytes.data(), 20).value_or(0), 11);
    QCOMPARE(bytes.first(11), QByteArray("hello world"));
    QCOMPARE((*file)->read(bytes.data(), 20).value_or(-1), 0);
    QVERIFY((*file)->seek(6));
    QCOMPARE((*file)->read(bytes.data(), 3).value_or(0), 3);
    QCOMPARE(bytes.first(3), QByteArray("wor"));
  }

  void neverWritesOverAFile() {
    const QTemporaryDir folder;
    LocalFileSystem files;
    const FilePath path{folder.filePath(u"f"_s)};
    QVERIFY(files.create(path));
    QCOMPARE(files.create(path).error().id, u"file.exists"_s);
  }

  void renamesListsAndRemoves() {
    const QTemporaryDir folder;
    LocalFileSystem files;
    const FilePath root{folder.path()};
    QVERIFY(files.makeDirectory(root / u"d") && files.makeDirectory(root / u"d"));
    QVERIFY(files.create(root / u"b") && files.create(root / u".a"));
    QCOMPARE(files.list(root).value_or(QStringList()), QStringList({u".a"_s, u"b"_s, u"d"_s}));
    QVERIFY(files.rename(root / u"b", root / u"d/c"));
    QVERIFY(!files.exists(root / u"b"));
    QVERIFY(files.exists(root / u"d/c"));
    QVERIFY(files.rename(root / u".a", root / u"d/c"));
    QVERIFY(files.remove(root / u"d/c"));
    QCOMPARE(files.list(root / u"d").value_or(QStringList({u"?"_s})), QStringList());
  }

  void saysWhatIsMissing() {
    const QTemporaryDir folder;
    LocalFileSystem files;
    const FilePath path{folder.filePath(u"none/f"_s)};
    QCOMPARE(files.openToRead(path).error().kind, ErrorKind::NotFound);
    QCOMPARE(files.create(path).error().kind, ErrorKind::NotFound);
    QCOMPARE(files.remove(path).error().kind, ErrorKind::NotFound);
    QCOMPARE(files.rename(path, path).error().kind, ErrorKind::NotFound);
    QCOMPARE(files.makeDirectory(path).error().kind, ErrorKind::NotFound);
    QCOMPARE(files.syncDirectory(path).error().kind, ErrorKind::NotFound);
    QCOMPARE(files.list(path).error().kind, ErrorKind::NotFound);
    QVERIFY(!files.openToRead({folder.path()}));
    QVERIFY(!files.openToRead({folder.path()}).error().detail.contains(folder.path()));
  }

  void aFullDiskIsSaid() {
    LocalFileSystem files;
    const auto full = files.openToRead({u"/dev/full"_s});
    if (!full)
      QSKIP("/dev/full is not here");
    for (const int code : {ENOSPC, EACCES, EPERM, EROFS, EIO, ENOENT, EEXIST, EMFILE}) {
      const Error error = fileError(code, "test"_L1);
      QVERIFY(knownErrorIds().contains(error.id));
    }
    QCOMPARE(fileError(ENOSPC, "write"_L1).id, u"file.disk_full"_s);
    QVERIFY(fileError(ENOSPC, "write"_L1).retryable);
  }
};

MUNIMENT_TEST(LocalFileSystemTest);

} // namespace muniment::tests

#include "local_file_system_test.moc"
