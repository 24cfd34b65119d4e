#include "core/base/signature.h"
#include "tests/support/test_suite.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

class SignatureTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithRfc8032_data() {
    QTest::addColumn<QByteArray>("seed");
    QTest::addColumn<QByteArray>("publicKey");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("7.1 test 1") << QByteArray("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
                                << QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
                                << QByteArray()
                                << QByteArray(
                                       "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a3"
                                       "3bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    QTest::newRow("7.1 test 3") << QByteArray("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
                                << QByteArray("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")
                                << QByteArray("af82")
                                << QByteArray(
                                       "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16"
                                       "f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
  }
  void agreesWithRfc8032() {
    QFETCH(QByteArray, seed);
    QFETCH(QByteArray, publicKey);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, signature);
    const auto key = SigningKey::fromSeed(Secret(QByteArray::fromHex(seed)));
    QVERIFY(key);
    QCOMPARE(key->publicKey().toBytes().toHex(), publicKey);
    QCOMPARE(key->sign(QByteArray::fromHex(message)).toBytes().toHex(), signature);
    QVERIFY(verify(key->publicKey(), QByteArray::fromHex(message), key->sign(QByteArray::fromHex(message))));
  }

  void everyFlippedBitIsFound() {
    const SigningKey key = SigningKey::generate();
    const QByteArray message("a head of the ledger");
    const Signature good = key.sign(message);
    QVERIFY(verify(key.publicKey(), message, good));
    for (std::size_t bit = 0; bit < 8 * Signature::kSize; ++bit) {
      Signature bad = good;
      bad.data()[bit / 8] = static_cast<unsigned char>(bad.data()[bit / 8] ^ (1U << bit % 8));
      QVERIFY(!verify(key.publicKey(), message, bad));
    }
    QVERIFY(!verify(key.publicKey(), message + ' ', good));
    QVERIFY(!verify(SigningKey::generate().publicKey(), message, good));
  }

  void aSeedMakesTheSameKeyAgain() {
    const SigningKey key = SigningKey::generate();
    const auto again = SigningKey::fromSeed(key.seed());
    QVERIFY(again);
    QCOMPARE(again->publicKey(), key.publicKey());
    const auto bad = SigningKey::fromSeed(Secret(QByteArray(31, 'x')));
    QVERIFY(!bad);
    QCOMPARE(bad.error().id, QStringLiteral("signature.bad_seed"));
  }

  void opensslVerifiesIt() {
    const QString openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
    if (openssl.isEmpty())
      QSKIP("openssl is not installed");
    const QTemporaryDir folder;
    const SigningKey key = SigningKey::generate();
    const QByteArray message("one line of the ledger");
    write(folder.filePath(QStringLiteral("key.pem")), publicKeyPem(key.publicKey()));
    write(folder.filePath(QStringLiteral("line")), message);
    write(folder.filePath(QStringLiteral("good")), key.sign(message).toBytes());
    write(folder.filePath(QStringLiteral("bad")), SigningKey::generate().sign(message).toBytes());
    const auto check = [&](const QString& signature) {
      QProcess process;
      process.setWorkingDirectory(folder.path());
      process.start(openssl, QStringLiteral("pkeyutl -verify -pubin -inkey key.pem -rawin -in line -sigfile %1")
                                 .arg(signature)
                                 .split(u' '));
      return process.waitForFinished() && process.exitCode() == 0;
    };
    QVERIFY(check(QStringLiteral("good")));
    QVERIFY(!check(QStringLiteral("bad")));
  }

 private:
  static void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
  }
};

MUNIMENT_TEST(SignatureTest);

} // namespace muniment::tests

#include "signature_test.moc"
