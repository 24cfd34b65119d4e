#include "core/base/sealed_box.h"
#include "core/vault/key_slots.h"
#include "tests/support/memory_key_store.h"
#include "tests/support/memory_keychain.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace vault;

namespace {

struct SlotsFixture final {
  FaultPlan plan;
  MemoryKeyStore store{plan};
  MemoryKeychain keychain;
  MovableClock clock{Instant::fromMilliseconds(1'767'225'600'000)};
  WorkspaceKey key = WorkspaceKey::generate();
  KeySlots slots{store, keychain, clock, ScryptCost{4, 8, 1}};
};

QByteArray bytesOf(const Result<WorkspaceKey>& key) { return key ? key->secret().view().toByteArray() : QByteArray(); }

} // namespace

class KeySlotsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void eachWayLeadsToTheSameKey() {
    SlotsFixture fixture;
    QVERIFY(fixture.slots.addPassphrase(fixture.key, u"Ada"_s, passphraseBytes(u"correct horse"_s)));
    QVERIFY(fixture.slots.addKeychain(fixture.key, u"this computer"_s));
    const auto recovery = fixture.slots.addRecoveryKey(fixture.key, u"safe"_s);
    QVERIFY(recovery);
    const QByteArray key = fixture.key.secret().view().toByteArray();
    QCOMPARE(bytesOf(fixture.slots.unlockWithPassphrase(passphraseBytes(u"correct horse"_s))), key);
    QCOMPARE(bytesOf(fixture.slots.unlockWithKeychain()), key);
    QCOMPARE(bytesOf(fixture.slots.unlockWithRecoveryKey(recovery->toText())), key);
    QCOMPARE(fixture.slots.list()->size(), std::size_t{3});
    for (const KeySlot& slot : fixture.store.rawSlots())
      QVERIFY(!slot.sealed.contains(key));
    for (const auto& [name, secret] : fixture.keychain.entries())
      QVERIFY(secret != key);
  }

  void wrongIsToldFromDamaged() {
    SlotsFixture fixture;
    QVERIFY(fixture.slots.addPassphrase(fixture.key, {}, passphraseBytes(u"right"_s)));
    QCOMPARE(fixture.slots.unlockWithPassphrase(passphraseBytes(u"wrong"_s)).error().id, u"vault.wrong_passphrase"_s);
    const QByteArray good = fixture.store.rawSlots()[0].sealed;
    for (qsizetype at = 0; at < good.size(); ++at) {
      fixture.store.rawSlots()[0].sealed = good;
      fixture.store.rawSlots()[0].sealed[at] ^= 1;
      QCOMPARE(fixture.slots.unlockWithPassphrase(passphraseBytes(u"right"_s)).error().kind,
               ErrorKind::VerificationFailed);
    }
    fixture.store.rawSlots()[0].sealed = good;
    QVERIFY(fixture.slots.unlockWithPassphrase(passphraseBytes(u"right"_s)));
  }

  void aKeyOfAnotherWorkspaceIsNamed() {
    SlotsFixture one;
    SlotsFixture other;
    QVERIFY(one.slots.addPassphrase(one.key, {}, passphraseBytes(u"right"_s)));
    QVERIFY(other.slots.addPassphrase(other.key, {}, passphraseBytes(u"right"_s)));
    one.store.rawMark() = other.store.rawMark();
    QCOMPARE(one.slots.unlockWithPassphrase(passphraseBytes(u"right"_s)).error().id,
             u"vault.key_of_another_workspace"_s);
    QCOMPARE(one.slots.addRecoveryKey(one.key, {}).error().id, u"vault.key_of_another_workspace"_s);
  }

  void aSlotCannotMoveToAnotherRow() {
    SlotsFixture fixture;
    QVERIFY(fixture.slots.addPassphrase(fixture.key, {}, passphraseBytes(u"one"_s)));
    fixture.clock.advance(5);
    QVERIFY(fixture.slots.addPassphrase(fixture.key, {}, passphraseBytes(u"two"_s)));
    fixture.store.rawSlots()[1].sealed = fixture.store.rawSlots()[0].sealed;
    fixture.store.rawSlots().erase(fixture.store.rawSlots().begin());
    QVERIFY(!fixture.slots.unlockWithPassphrase(passphraseBytes(u"one"_s)));
  }

  void theLastWayStays() {
    SlotsFixture fixture;
    const auto first = fixture.slots.addPassphrase(fixture.key, {}, passphraseBytes(u"one"_s));
    QCOMPARE(fixture.slots.remove(*first).error().id, u"vault.last_slot"_s);
    const auto second = fixture.slots.addKeychain(fixture.key, {});
    QVERIFY(fixture.slots.remove(*second));
    QVERIFY(fixture.keychain.entries().empty());
    QCOMPARE(fixture.slots.remove(*second).error().id, u"vault.no_such_slot"_s);
    QVERIFY(fixture.slots.unlockWithPassphrase(passphraseBytes(u"one"_s)));
  }

  void changingThePassphrase() {
    SlotsFixture fixture;
    QVERIFY(fixture.slots.addPassphrase(fixture.key, {}, passphraseBytes(u"old"_s)));
    QCOMPARE(fixture.slots.changePassphrase(passphraseBytes(u"guess"_s), passphraseBytes(u"new"_s)).error().id,
             u"vault.wrong_passphrase"_s);
    QCOMPARE(fixture.slots.changePassphrase(passphraseBytes(u"old"_s), Secret()).error().id,
             u"vault.empty_passphrase"_s);
    QVERIFY(fixture.slots.changePassphrase(passphraseBytes(u"old"_s), passphraseBytes(u"new"_s)));
    QVERIFY(!fixture.slots.unlockWithPassphrase(passphraseBytes(u"old"_s)));
    QVERIFY(fixture.slots.unlockWithPassphrase(passphraseBytes(u"new"_s)));
  }

  void theKeychainMayBeMissingOrSayNo() {
    SlotsFixture fixture;
    QCOMPARE(fixture.slots.unlockWithKeychain().error().id, u"keychain.no_entry"_s);
    QCOMPARE(fixture.slots.unlockWithPassphrase(passphraseBytes(u"x"_s)).error().id, u"vault.no_slot"_s);
    QVERIFY(fixture.slots.addKeychain(fixture.key, {}));
    for (const auto id : {"keychain.unavailable"_L1, "keychain.denied"_L1}) {
      fixture.keychain.setTrouble(makeError(ErrorKind::Unavailable, id));
      QCOMPARE(fixture.slots.unlockWithKeychain().error().id, QString(id));
      QCOMPARE(fixture.slots.addKeychain(fixture.key, {}).error().id, QString(id));
    }
    QCOMPARE(fixture.store.rawSlots().size(), std::size_t{1});
    fixture.keychain.setTrouble(std::nullopt);
    QVERIFY(fixture.slots.unlockWithKeychain());
    fixture.keychain.entries().clear();
    QCOMPARE(fixture.slots.unlockWithKeychain().error().id, u"keychain.no_entry"_s);
  }

  void aRecoveryKeyIsReadAsPeopleWriteIt() {
    SlotsFixture fixture;
    const auto recovery = fixture.slots.addRecoveryKey(fixture.key, {});
    const QString text = recovery->toText();
    QCOMPARE(text.size(), 39);
    QCOMPARE(text.count(u'-'), 7);
    QString sloppy = u"  "_s + text.toLower().replace(u'-', u' ') + u" "_s;
    QVERIFY(fixture.slots.unlockWithRecoveryKey(sloppy));
    sloppy.replace(u'0', u'o').replace(u'1', u'l').remove(u' ');
    QVERIFY(fixture.slots.unlockWithRecoveryKey(sloppy));
    QVERIFY(fixture.slots.unlockWithRecoveryKey(QString(text).replace(u'-', QChar(0x2013))));
    QCOMPARE(fixture.slots.unlockWithRecoveryKey(RecoveryKey::generate().toText()).error().id,
             u"vault.wrong_recovery_key"_s);
  }

  void everyMistypedLetterIsFound() {
    const QString text = RecoveryKey::generate().toText();
    for (qsizetype at = 0; at < text.size(); ++at) {
      if (text.at(at) == u'-')
        continue;
      for (const QChar other : u"0123456789ABCDEFGHJKMNPQRSTVWXYZU!"_s) {
        QString wrong = text;
        wrong[at] = other;
        if (wrong != text)
          QCOMPARE(RecoveryKey::parse(wrong).error().id, u"vault.recovery_key_mistyped"_s);
      }
      QVERIFY(!RecoveryKey::parse(text.first(at)));
    }
    QVERIFY(!RecoveryKey::parse(text + u'0'));
    QVERIFY(!RecoveryKey::parse({}));
  }
};

MUNIMENT_TEST(KeySlotsTest);

} // namespace muniment::tests

#include "key_slots_test.moc"
