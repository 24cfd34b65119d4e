#include "core/formats/whatsapp/crypt_backup.h"
#include "tests/core/formats/device/memory_source.h"
#include "tests/support/test_suite.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>

#include <openssl/evp.h>
#include <zlib.h>

namespace muniment::formats::whatsapp {
namespace {

using namespace Qt::StringLiterals;
using tests::contentOf;
using tests::MemorySource;

const QByteArray kRoot = QByteArray("0123456789abcdef").repeated(4);

QByteArray deflated(const QByteArray& content) {
  uLongf size = compressBound(static_cast<uLong>(content.size()));
  QByteArray out(static_cast<qsizetype>(size), '\0');
  compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(content.constData()),
           static_cast<uLong>(content.size()));
  return out.first(static_cast<qsizetype>(size));
}

QByteArray gcm(const QByteArray& key, const QByteArray& iv, QByteArray bytes) {
  EVP_CIPHER_CTX* context = EVP_CIPHER_CTX_new();
  EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nullptr, nullptr, nullptr);
  EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_IVLEN, static_cast<int>(iv.size()), nullptr);
  EVP_EncryptInit_ex(context, nullptr, nullptr, reinterpret_cast<const unsigned char*>(key.constData()),
                     reinterpret_cast<const unsigned char*>(iv.constData()));
  auto* data = reinterpret_cast<unsigned char*>(bytes.data());
  int written = 0;
  EVP_EncryptUpdate(context, data, &written, data, static_cast<int>(bytes.size()));
  QByteArray tag(16, '\0');
  EVP_EncryptFinal_ex(context, data, &written);
  EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, 16, tag.data());
  EVP_CIPHER_CTX_free(context);
  return bytes + tag;
}

/// A crypt15 backup under the test's root key, around bytes that were deflated already or are a zip.
QByteArray crypt15(const QByteArray& packed, bool hasMd5) {
  const QByteArray iv(16, 'i');
  const QByteArray message = QByteArray("\x08\x01\x1A\x12\x0A\x10", 6) + iv;
  const QByteArray key = deriveKey(QByteArray::fromHex(kRoot), "backup encryption", 32);
  QByteArray all = QByteArray(1, static_cast<char>(message.size())) + '\x01' + message + gcm(key, iv, packed);
  if (hasMd5)
    all += QCryptographicHash::hash(all, QCryptographicHash::Md5);
  return all;
}

QByteArray database() { return QByteArray("SQLite format 3\0", 16) + QByteArray(300'000, 'd'); }

QString unlockError(const QByteArray& bytes, const CryptKey& key) {
  MemorySource source(bytes);
  const auto backup = CryptBackup::unlock(source, key);
  return backup ? QString() : backup.error().id;
}

} // namespace

class CryptTest final : public QObject {
  Q_OBJECT

 private:
  static QByteArray corpus(const char* name) {
    const QString folder = qEnvironmentVariable("MUNIMENT_CORPUS");
    QFile file(folder + "/whatsapp/wa-crypt-tools/tests/res/"_L1 + QLatin1StringView(name));
    return !folder.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

 private Q_SLOTS:
  void vectors_data();
  void vectors();
  void vectorsDamaged();
  void bothForms();
  void trailerDamaged();
  void digits();
  void keyFiles();
  void everyByteFlipped();
  void everyTruncation();
  void contentWrong();
  void replacedBetweenPasses();
};

void CryptTest::vectors_data() {
  QTest::addColumn<QByteArray>("name");
  QTest::addColumn<QByteArray>("keyName");
  QTest::newRow("crypt12") << "msgstore.db.crypt12"_ba
                           << "key"_ba;
  QTest::newRow("crypt14") << "msgstore.db.crypt14"_ba
                           << "key"_ba;
  QTest::newRow("crypt15") << "msgstore.db.crypt15"_ba
                           << "encrypted_backup.key"_ba;
}

void CryptTest::vectors() {
  QFETCH(QByteArray, name);
  QFETCH(QByteArray, keyName);
  const QByteArray bytes = corpus(name);
  if (bytes.isEmpty())
    QSKIP("MUNIMENT_CORPUS does not name the folder with the test data: the published vectors were NOT opened");
  const auto key = CryptKey::fromFile(corpus(keyName));
  QVERIFY(key);
  for (const qint64 piece : {1 << 20, 777}) {
    MemorySource source(bytes, piece);
    const auto backup = CryptBackup::unlock(source, *key);
    QVERIFY2(backup, backup ? "" : qPrintable(backup.error().id));
    QCOMPARE((*backup)->trailer(), CryptTrailer::Intact);
    QCOMPARE((*backup)->content(), CryptContent::Database);
    QCOMPARE(contentOf(**backup).value(), corpus("msgstore.db"));
  }
  const QByteArray other = keyName == "key" ? corpus("encrypted_backup.key") : corpus("key");
  QCOMPARE(unlockError(bytes, *CryptKey::fromFile(other)),
           keyName == "key" ? "crypt.needs_key_file"_L1 : "crypt.needs_root_key"_L1);
}

void CryptTest::vectorsDamaged() {
  const QByteArray bytes = corpus("msgstore.db.crypt14");
  if (bytes.isEmpty())
    QSKIP("MUNIMENT_CORPUS does not name the folder with the test data: the published vectors were NOT opened");
  QByteArray otherKey = corpus("key");
  otherKey[30] = static_cast<char>(otherKey[30] ^ 1);
  QCOMPARE(unlockError(bytes, *CryptKey::fromFile(otherKey)), "crypt.other_install"_L1);
  QByteArray flipped = bytes;
  flipped[100'000] = static_cast<char>(flipped[100'000] ^ 1);
  QCOMPARE(unlockError(flipped, *CryptKey::fromFile(corpus("key"))), "crypt.tag_mismatch"_L1);
  QByteArray wrongKey = corpus("key");
  wrongKey[140] = static_cast<char>(wrongKey[140] ^ 1);
  QCOMPARE(unlockError(bytes, *CryptKey::fromFile(wrongKey)), "crypt.wrong_key"_L1);
}

void CryptTest::bothForms() {
  const auto key = CryptKey::fromDigits(kRoot);
  QVERIFY(key);
  for (const bool hasMd5 : {true, false}) {
    MemorySource source(crypt15(deflated(database()), hasMd5), 1000);
    const auto backup = CryptBackup::unlock(source, *key);
    QVERIFY(backup);
    QCOMPARE((*backup)->trailer(), hasMd5 ? CryptTrailer::Intact : CryptTrailer::Absent);
    QCOMPARE(contentOf(**backup).value(), database());
    QCOMPARE(contentOf(**backup).value(), database());
  }
  const QByteArray zip = QByteArray("PK\x03\x04", 4) + "rest";
  MemorySource source(crypt15(zip, false));
  const auto backup = CryptBackup::unlock(source, *key);
  QVERIFY(backup);
  QCOMPARE((*backup)->content(), CryptContent::Archive);
  QCOMPARE(contentOf(**backup).value(), zip);
}

void CryptTest::trailerDamaged() {
  QByteArray bytes = crypt15(deflated(database()), true);
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  MemorySource source(bytes);
  const auto backup = CryptBackup::unlock(source, *CryptKey::fromDigits(kRoot));
  QVERIFY(backup);
  QCOMPARE((*backup)->trailer(), CryptTrailer::Damaged);
}

void CryptTest::digits() {
  QVERIFY(CryptKey::fromDigits(kRoot.toUpper()));
  QByteArray grouped;
  for (qsizetype i = 0; i < kRoot.size(); i += 4)
    grouped += kRoot.sliced(i, 4) + (i % 16 ? ' ' : '\n');
  const auto key = CryptKey::fromDigits(grouped);
  QVERIFY(key);
  QCOMPARE(unlockError(crypt15(deflated(database()), true), *key), QString());
  for (const QByteArray& bad : {QByteArray(), kRoot.first(63), kRoot + "0", kRoot.first(63) + "g"})
    QCOMPARE(CryptKey::fromDigits(bad).error().id, "crypt.digits_malformed"_L1);
  QCOMPARE(unlockError(crypt15(deflated(database()), true), *CryptKey::fromDigits(QByteArray(64, '1'))),
           "crypt.wrong_key"_L1);
  QCOMPARE(unlockError(crypt15(deflated(database()), false), *CryptKey::fromDigits(QByteArray(64, '1'))),
           "crypt.tag_mismatch"_L1);
}

void CryptTest::keyFiles() {
  const QByteArray prefix = QByteArray::fromHex("ACED0005757200025B42ACF317F8060854E002000078700000");
  QVERIFY(CryptKey::fromFile(prefix + QByteArray::fromHex("0020") + QByteArray(32, 'k')));
  QCOMPARE(CryptKey::fromFile(prefix + QByteArray::fromHex("0021") + QByteArray(33, 'k')).error().id,
           "crypt.key_unreadable"_L1);
  QCOMPARE(CryptKey::fromFile(prefix + QByteArray::fromHex("0083") + QByteArray(131, 'k')).error().id,
           "crypt.key_damaged"_L1);
  QCOMPARE(CryptKey::fromFile(prefix).error().id, "crypt.key_unreadable"_L1);
  QCOMPARE(CryptKey::fromFile("password").error().id, "crypt.key_unreadable"_L1);
  QVERIFY(CryptKey::fromFile(kRoot + '\n'));
}

void CryptTest::everyByteFlipped() {
  const QByteArray bytes = crypt15(deflated(database()), true);
  const auto key = CryptKey::fromDigits(kRoot);
  for (qsizetype at = 0; at < bytes.size(); ++at) {
    QByteArray flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
    MemorySource source(flipped);
    const auto backup = CryptBackup::unlock(source, *key);
    if (backup && at >= 8)
      QVERIFY((*backup)->trailer() == CryptTrailer::Damaged && at >= bytes.size() - 16);
  }
}

void CryptTest::everyTruncation() {
  const QByteArray bytes = crypt15(deflated(database()), false);
  const auto key = CryptKey::fromDigits(kRoot);
  for (qsizetype size = 0; size < bytes.size(); ++size)
    QVERIFY(!unlockError(bytes.first(size), *key).isEmpty());
}

void CryptTest::contentWrong() {
  const auto key = CryptKey::fromDigits(kRoot);
  QCOMPARE(unlockError(crypt15(deflated("no database here, only text"), true), *key), "crypt.not_a_database"_L1);
  QCOMPARE(unlockError(crypt15("neither zlib nor zip", true), *key), "crypt.content_damaged"_L1);
  const QByteArray packed = deflated(database());
  MemorySource cut(crypt15(packed.first(packed.size() - 20), true));
  auto backup = CryptBackup::unlock(cut, *key);
  QVERIFY(backup);
  QCOMPARE(contentOf(**backup).error().id, "crypt.truncated"_L1);
  MemorySource large(crypt15(packed, true));
  backup = CryptBackup::unlock(large, *key, 1000);
  QVERIFY(backup);
  QCOMPARE(contentOf(**backup).error().id, "crypt.too_large"_L1);
}

void CryptTest::replacedBetweenPasses() {
  const QByteArray bytes = crypt15(deflated(database()), true);
  MemorySource source(bytes);
  const auto backup = CryptBackup::unlock(source, *CryptKey::fromDigits(kRoot));
  QVERIFY(backup);
  QByteArray changed = bytes;
  changed[bytes.size() - 20] = static_cast<char>(changed[bytes.size() - 20] ^ 1);
  source.replace(changed);
  QCOMPARE(contentOf(**backup).error().id, "crypt.changed"_L1);
}

MUNIMENT_TEST(CryptTest);

} // namespace muniment::formats::whatsapp

#include "crypt_test.moc"
