#include "core/base/error_catalogue.h"
#include "core/platform/local_file_system.h"
#include "core/vault/object_format.h"
#include "tests/core/vault/vault_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

#include <thread>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace vault;

namespace {
constexpr qsizetype kMiB = 1 << 20;
}

class LocalVaultTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatGoesInComesOut_data() {
    QTest::addColumn<int>("size");
    for (const qsizetype size : {qsizetype{0}, qsizetype{1}, kMiB - 1, kMiB, kMiB + 1, 2 * kMiB, 5 * kMiB + 7})
      QTest::addRow("%lld bytes", static_cast<long long>(size)) << static_cast<int>(size);
  }
  void whatGoesInComesOut() {
    QFETCH(int, size);
    VaultFixture fixture;
    const QByteArray content = contentOfSize(size);
    BufferFile source(content);
    const auto progress = std::make_shared<Progress>();
    const auto stored = fixture.vault->put(source, progress);
    QVERIFY(stored);
    QCOMPARE(stored->size, size);
    QCOMPARE(stored->digest, sha256(content));
    QCOMPARE(stored->address, fixture.vault->addressOf(sha256(content)));
    QCOMPARE(stored->existed, false);
    QCOMPARE(progress->done(), size);
    QCOMPARE(fixture.vault->read(stored->address).value_or("?"), content);
    const QByteArray raw = fixture.disk.content(VaultFixture::pathOf(stored->address));
    QCOMPARE(raw.size(), sealedSize(size));
    if (size > 16)
      QVERIFY(!raw.contains(content.first(16)));
    QCOMPARE(fixture.leftovers(), 0);
  }

  void theSameContentIsKeptOnce() {
    VaultFixture fixture;
    const auto first = fixture.vault->put(contentOfSize(100));
    const QStringList files = fixture.disk.allFiles();
    const auto second = fixture.vault->put(contentOfSize(100));
    QVERIFY(first && second);
    QCOMPARE(second->address, first->address);
    QCOMPARE(second->existed, true);
    QCOMPARE(fixture.disk.allFiles(), files);
  }

  void addressesDifferBetweenWorkspaces() {
    VaultFixture one;
    VaultFixture other;
    QVERIFY(one.vault->put("same")->address != other.vault->put("same")->address);
  }

  void everyFlippedByteIsFound() {
    VaultFixture fixture;
    const auto stored = fixture.vault->put("a short message");
    const FilePath path = VaultFixture::pathOf(stored->address);
    const QByteArray good = fixture.disk.content(path);
    for (qsizetype at = 0; at < good.size(); ++at) {
      for (const int bit : {0, 3, 7}) {
        QByteArray bad = good;
        bad[at] = static_cast<char>(bad[at] ^ (1 << bit));
        expectDamaged(fixture, stored->address, bad);
      }
    }
    fixture.disk.setContent(path, good);
    QVERIFY(fixture.vault->read(stored->address));
  }

  void everyTruncationAndEveryAdditionIsFound() {
    VaultFixture fixture;
    const auto stored = fixture.vault->put("a short message");
    const QByteArray good = fixture.disk.content(VaultFixture::pathOf(stored->address));
    for (qsizetype size = 0; size < good.size(); ++size)
      expectDamaged(fixture, stored->address, good.first(size));
    expectDamaged(fixture, stored->address, good + '\0');
    expectDamaged(fixture, stored->address, good + good);
  }

  void chunksCannotBeMovedLeftOutOrAdded() {
    VaultFixture fixture;
    BufferFile source(contentOfSize(4 * kMiB));
    const auto stored = fixture.vault->put(source, nullptr);
    QVERIFY(stored);
    const QByteArray good = fixture.disk.content(VaultFixture::pathOf(stored->address));
    const QByteArray header = good.first(kHeaderSize);
    const auto chunk = [&](int number) { return good.mid(kHeaderSize + number * kSealedChunkSize, kSealedChunkSize); };
    expectDamaged(fixture, stored->address, header + chunk(1) + chunk(0) + chunk(2) + chunk(3));
    expectDamaged(fixture, stored->address, header + chunk(0) + chunk(2) + chunk(3));
    expectDamaged(fixture, stored->address, header + chunk(0) + chunk(0) + chunk(1) + chunk(2) + chunk(3));
    expectDamaged(fixture, stored->address, header + chunk(3));
    expectDamaged(fixture, stored->address, good + chunk(3));
    for (int kept = 0; kept < 4; ++kept) {
      for (const qsizetype beyond : {-1, 0, 1, 15, 16, 17})
        expectDamaged(fixture, stored->address, good.first(kHeaderSize + kept * kSealedChunkSize + beyond));
    }
  }

  void bytesAreBoundToTheirAddress() {
    VaultFixture fixture;
    const auto one = fixture.vault->put("one");
    const auto other = fixture.vault->put("two");
    const QByteArray bytes = fixture.disk.content(VaultFixture::pathOf(other->address));
    expectDamaged(fixture, one->address, bytes);
    fixture.keys.keys().at(one->address).wrapped = fixture.keys.keys().at(other->address).wrapped;
    QCOMPARE(fixture.vault->read(one->address).error().id, u"vault.wrapped_key_damaged"_s);
  }

  void anotherWorkspaceKeyOpensNothing() {
    VaultFixture fixture;
    const auto stored = fixture.vault->put("content");
    fixture.key = WorkspaceKey::generate();
    const auto stranger = fixture.open();
    const auto read = stranger->read(stored->address);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::VerificationFailed);
  }

  void whatWasDestroyedIsGone() {
    VaultFixture fixture;
    const auto stored = fixture.vault->put("content");
    QVERIFY(fixture.vault->destroy({&stored->address, 1}));
    QCOMPARE(fixture.vault->read(stored->address).error().id, u"vault.no_such_object"_s);
    QVERIFY(fixture.disk.allFiles().isEmpty());
    QVERIFY(fixture.vault->destroy({&stored->address, 1}));
    QCOMPARE(fixture.vault->put("content")->existed, false);
    QCOMPARE(fixture.vault->read(stored->address).value_or(""), QByteArray("content"));
  }

  void damagedContentIsPutAgain() {
    VaultFixture fixture;
    const QByteArray content = contentOfSize(2 * kMiB + 5);
    const auto stored = fixture.vault->put(content);
    const FilePath path = VaultFixture::pathOf(stored->address);
    QByteArray bad = fixture.disk.content(path);
    bad[kMiB] = static_cast<char>(bad[kMiB] ^ 1);
    fixture.disk.setContent(path, bad);
    QCOMPARE(fixture.vault->put(content)->existed, false);
    QCOMPARE(fixture.vault->read(stored->address).value_or(""), content);
    QVERIFY(fixture.disk.remove(path));
    QCOMPARE(fixture.vault->put(content)->existed, false);
    QCOMPARE(fixture.vault->read(stored->address).value_or(""), content);
    fixture.keys.keys().at(stored->address).wrapped[0] ^= 1;
    QVERIFY(!fixture.vault->read(stored->address));
    QCOMPARE(fixture.vault->put(content)->existed, false);
    QCOMPARE(fixture.vault->read(stored->address).value_or(""), content);
    QCOMPARE(fixture.leftovers(), 0);
  }

  void cancellingLeavesNothing() {
    for (const qsizetype at : {qsizetype{0}, kMiB, 3 * kMiB}) {
      VaultFixture fixture;
      const auto progress = std::make_shared<Progress>();
      BufferFile source(contentOfSize(5 * kMiB));
      source.cancelAt(progress, at);
      const auto stored = fixture.vault->put(source, progress);
      QVERIFY(!stored);
      QCOMPARE(stored.error().kind, ErrorKind::Cancelled);
      QVERIFY(fixture.disk.allFiles().isEmpty());
      QVERIFY(fixture.keys.keys().empty());
    }
  }

  void aSourceThatFailsLeavesNothing() {
    for (const qsizetype at : {qsizetype{0}, kMiB - 1, 3 * kMiB}) {
      VaultFixture fixture;
      BufferFile source(contentOfSize(5 * kMiB));
      source.failAt(at);
      QVERIFY(!fixture.vault->put(source, nullptr));
      QVERIFY(fixture.disk.allFiles().isEmpty());
      QVERIFY(fixture.keys.keys().empty());
    }
  }

  void aFullDiskIsSaidAndLosesNothing() {
    VaultFixture fixture;
    const auto kept = fixture.vault->put("kept before");
    for (const qint64 capacity : {qint64{100}, qint64{kMiB}, qint64{3 * kMiB}}) {
      fixture.disk.setCapacity(capacity);
      BufferFile source(contentOfSize(5 * kMiB));
      const auto stored = fixture.vault->put(source, nullptr);
      QVERIFY(!stored);
      QCOMPARE(stored.error().id, u"file.disk_full"_s);
      QVERIFY(errorText(stored.error()).contains("disk is full"_L1));
      QCOMPARE(fixture.leftovers(), 0);
      QCOMPARE(fixture.keys.keys().size(), std::size_t{1});
    }
    QCOMPARE(fixture.vault->read(kept->address).value_or(""), QByteArray("kept before"));
  }

  void tooLargeToReadAtOnce() {
    VaultFixture fixture;
    QByteArray content(Vault::kLargestRead + 1, 'x');
    const auto stored = fixture.vault->put(content);
    QVERIFY(stored);
    QCOMPARE(fixture.vault->read(stored->address).error().id, u"vault.too_large_to_read"_s);
  }

  void aFolderThatMayNotBeWrittenIsSaid() {
    const QTemporaryDir folder;
    VaultFixture fixture;
    platform::LocalFileSystem files;
    const FilePath path{folder.filePath(u"vault"_s)};
    const auto opened = LocalVault::open(files, fixture.keys, fixture.clock, fixture.key, path);
    QVERIFY(opened);
    QVERIFY((*opened)->put("kept before"));
    QVERIFY(QFile::setPermissions(path.value + u"/incoming"_s, QFile::ReadOwner | QFile::ExeOwner));
    QFile probe(path.value + u"/incoming/probe"_s);
    if (probe.open(QIODevice::WriteOnly))
      QSKIP("run as a user to whom permissions apply");
    QCOMPARE((*opened)->put("new").error().id, u"file.not_permitted"_s);
  }

  void severalThreadsPutTheSameAndDifferentThings() {
    const QTemporaryDir folder;
    VaultFixture fixture;
    platform::LocalFileSystem files;
    const auto opened =
        LocalVault::open(files, fixture.keys, fixture.clock, fixture.key, {folder.filePath(u"vault"_s)});
    QVERIFY(opened);
    MemoryKeyStore& keys = fixture.keys;
    std::mutex lock;
    std::vector<VaultAddress> addresses;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
      threads.emplace_back([&, thread] {
        for (int i = 0; i < 8; ++i) {
          const auto stored = (*opened)->put(contentOfSize((i + thread) % 8 * 1000));
          const std::lock_guard guard(lock);
          if (stored)
            addresses.push_back(stored->address);
        }
      });
    }
    for (std::thread& thread : threads)
      thread.join();
    QCOMPARE(addresses.size(), std::size_t{32});
    QCOMPARE(keys.keys().size(), std::size_t{8});
    for (const VaultAddress& address : addresses)
      QVERIFY((*opened)->read(address));
  }

 private:
  static void expectDamaged(VaultFixture& fixture, const VaultAddress& address, const QByteArray& bytes) {
    fixture.disk.setContent(VaultFixture::pathOf(address), bytes);
    const auto read = fixture.vault->read(address);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::VerificationFailed);
    QCOMPARE(read.error().id, u"vault.object_damaged"_s);
  }
};

MUNIMENT_TEST(LocalVaultTest);

} // namespace muniment::tests

#include "local_vault_test.moc"
