#include "core/base/commitment.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

namespace {
QByteArray hex(const char* text) { return QByteArray::fromHex(text); }
} // namespace

class HashTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sha256AgreesWithFips180() {
    QCOMPARE(sha256("abc").toBytes(), hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256("").toBytes(), hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(sha256({"a", "", "bc"}), sha256("abc"));
  }

  void aHasherMayBeUsedAgain() {
    Sha256Hasher hasher;
    for (int round = 0; round < 2; ++round) {
      for (const char letter : QByteArray("abc"))
        hasher.add(QByteArrayView(&letter, 1));
      QCOMPARE(hasher.finish(), sha256("abc"));
    }
  }

  void hmacAgreesWithRfc4231() {
    QCOMPARE(hmacSha256(QByteArray(20, '\x0b'), "Hi There").toBytes(),
             hex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
    QCOMPARE(hmacSha256("Jefe", "what do ya want for nothing?").toBytes(),
             hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    QCOMPARE(hmacSha256(QByteArray(20, '\xaa'), QByteArray(50, '\xdd')).toBytes(),
             hex("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"));
    QCOMPARE(hmacSha256(QByteArray(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First").toBytes(),
             hex("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"));
  }

  void hkdfAgreesWithRfc5869() {
    // Test case 3: neither salt nor info.
    QCOMPARE(deriveKey(QByteArray(22, '\x0b'), "", 42),
             hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"));
    const QByteArray secret(32, 's');
    QVERIFY(deriveKey(secret, "one", 32) != deriveKey(secret, "two", 32));
    QCOMPARE(deriveKey(secret, "one", 64).first(32), deriveKey(secret, "one", 32));
  }

  void aCommitmentNeedsItsSalt() {
    const Json content(QLatin1StringView("ok"));
    const Salt salt = makeSalt();
    QCOMPARE(*commitment(salt, content), sha256({salt.view(), "\"ok\""}));
    QVERIFY(*commitment(salt, content) != *commitment(makeSalt(), content));
  }
};

MUNIMENT_TEST(HashTest);

} // namespace muniment::tests

#include "hash_test.moc"
