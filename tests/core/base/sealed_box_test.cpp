#include "core/base/aes_gcm.h"
#include "core/base/sealed_box.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

class SealedBoxTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aesGcmAgreesWithTheVectors_data() {
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("associated");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("sealed");
    // McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 13, 14 and 16.
    QTest::newRow("13: empty") << QByteArray(64, '0') << QByteArray(24, '0') << QByteArray() << QByteArray()
                               << QByteArray("530f8afbc74536b9a963b4f1c4cb738b");
    QTest::newRow("14: one block") << QByteArray(64, '0') << QByteArray(24, '0') << QByteArray() << QByteArray(32, '0')
                                   << QByteArray("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
    QTest::newRow("16: associated data")
        << QByteArray("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
        << QByteArray("cafebabefacedbaddecaf888") << QByteArray("feedfacedeadbeeffeedfacedeadbeefabaddad2")
        << QByteArray("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
                      "b16aedf5aa0de657ba637b39")
        << QByteArray("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
                      "c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
  }
  void aesGcmAgreesWithTheVectors() {
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, associated);
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, sealed);
    AesGcm cipher(Secret(QByteArray::fromHex(key)));
    QByteArray bytes = QByteArray::fromHex(plain);
    QByteArray out(bytes.size() + AesGcm::kTagSize, '\0');
    cipher.seal(QByteArray::fromHex(nonce), QByteArray::fromHex(associated), bytes, out.data());
    QCOMPARE(out.toHex(), sealed);
    QVERIFY(cipher.open(QByteArray::fromHex(nonce), QByteArray::fromHex(associated), out, bytes.data()));
    QCOMPARE(bytes.toHex(), plain);
    out[0] = static_cast<char>(out[0] ^ 1);
    QVERIFY(!cipher.open(QByteArray::fromHex(nonce), QByteArray::fromHex(associated), out, bytes.data()));
    QCOMPARE(bytes, QByteArray(bytes.size(), '\0'));
  }

  void aPassphraseOpensWhatItSealed() {
    const QByteArray box = seal();
    const auto opened = openUnderPassphrase(box, passphraseBytes(QStringLiteral("correct horse")), "purpose");
    QVERIFY(opened);
    QCOMPARE(opened->view().toByteArray(), QByteArray("thirty-two bytes of a secret key"));
    QVERIFY(!box.contains("secret key"));
    QVERIFY(box != seal());
  }

  void aWrongPassphraseIsToldFromDamage() {
    const QByteArray box = seal();
    const auto wrong = openUnderPassphrase(box, passphraseBytes(QStringLiteral("Correct horse")), "purpose");
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::Refused);
    QCOMPARE(wrong.error().id, QStringLiteral("vault.wrong_passphrase"));
    const auto otherPurpose = openUnderPassphrase(box, passphraseBytes(QStringLiteral("correct horse")), "other");
    QVERIFY(!otherPurpose);
    for (qsizetype at = 0; at < box.size(); ++at) {
      QByteArray bad = box;
      bad[at] = static_cast<char>(bad[at] ^ 0x40);
      expectDamaged(bad);
      expectDamaged(box.first(at));
    }
  }

  void hostileCostIsRefusedBeforeAnythingIsAllocated() {
    QVERIFY(ScryptCost{}.isBearable());
    QVERIFY(!(ScryptCost{21, 255, 1}).isBearable());
    QVERIFY(!(ScryptCost{63, 8, 1}).isBearable());
    QVERIFY(!(ScryptCost{17, 8, 255}).isBearable());
    QVERIFY(!(ScryptCost{0, 8, 1}).isBearable());
  }

  void theSamePassphraseInBothUnicodeForms() {
    const QString composed = QStringLiteral("Zo\u00eb");
    const QString decomposed = QStringLiteral("Zoe\u0308");
    QCOMPARE(passphraseBytes(composed).view().toByteArray(), passphraseBytes(decomposed).view().toByteArray());
  }

  void aWrappedKeyBelongsToItsPlace() {
    const Secret wrapping = Secret::random(32);
    const Secret key = Secret::random(32);
    const QByteArray wrapped = wrapKey(key, wrapping, "object 1");
    const auto opened = unwrapKey(wrapped, wrapping, "object 1");
    QVERIFY(opened);
    QCOMPARE(opened->view().toByteArray(), key.view().toByteArray());
    QVERIFY(!unwrapKey(wrapped, wrapping, "object 2"));
    QVERIFY(!unwrapKey(wrapped, Secret::random(32), "object 1"));
    for (qsizetype at = 0; at < wrapped.size(); ++at) {
      QByteArray bad = wrapped;
      bad[at] = static_cast<char>(bad[at] ^ 1);
      QCOMPARE(unwrapKey(bad, wrapping, "object 1").error().id, QStringLiteral("vault.wrapped_key_damaged"));
      QVERIFY(!unwrapKey(wrapped.first(at), wrapping, "object 1"));
    }
  }

 private:
  static QByteArray seal() {
    return sealUnderPassphrase(Secret(QByteArray("thirty-two bytes of a secret key")),
                               passphraseBytes(QStringLiteral("correct horse")), "purpose", ScryptCost{4, 8, 1});
  }
  static void expectDamaged(const QByteArray& box) {
    const auto opened = openUnderPassphrase(box, passphraseBytes(QStringLiteral("correct horse")), "purpose");
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::VerificationFailed);
    QCOMPARE(opened.error().id, QStringLiteral("vault.sealed_damaged"));
  }
};

MUNIMENT_TEST(SealedBoxTest);

} // namespace muniment::tests

#include "sealed_box_test.moc"
