#include "core/access/person_key.h"
#include "core/vault/recovery_key.h"
#include "core/workspace/agent/agent.h"
#include "core/workspace/keys/my_signer.h"
#include "core/workspace/keys/person_keys.h"
#include "core/workspace/keys/signing_keys.h"
#include "core/workspace/keys/unlock_ways.h"
#include "core/workspace/ledger/time_authority.h"
#include "core/workspace/people/absence_commands.h"
#include "tests/core/ledger/local_authority.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

/// Ways to unlock, keys of persons, who confirms the time, and what is written of a look that was refused.
class KeysTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup() { m_open.clear(); }
  void aPassphraseOfOnesOwnUnlocks();
  void aPassphraseIsChanged();
  void theKeychainIsAddedAndTakenAway();
  void whoLostThePassphraseSetsANewOne();
  void aNewRecoveryKeyEndsTheOldOne();
  void theLastWayStays();
  void waysOfOthersNeedPermission();
  void anEndedKeySignsNothingMore();
  void aNewKeyIsEnrolledBySomebodyElse();
  void whoIsAloneReplacesTheirOwnKey();
  void thePassphraseOfAKeyIsChanged();
  void theChosenAuthorityIsAsked();
  void actsOfConsequenceAreStampedSoon();
  void anAuthorityIsChecked();
  void aRefusedLookIsRecordedOnceAnHour();

 private:
  using Opened = Result<workspace::OpenParts>;

  [[nodiscard]] workspace::Workspace& as(const QString& login = {});
  template <class C>
  [[nodiscard]] QString run(C command, const QString& login = {}, const QString& passphrase = u"correct horse"_s);
  template <class C>
  [[nodiscard]] QString runUnsigned(C command, const QString& login = {});
  [[nodiscard]] QString add(const QString& passphrase, const QString& login = {}, const QString& owner = {});
  /// The error of unlocking; empty when it works.
  [[nodiscard]] QString unlock(const QString& passphrase, const QString& recoveryKey = {});
  [[nodiscard]] std::vector<workspace::UnlockWay> ways() { return *as().ask(workspace::UnlockWays()).result(); }
  [[nodiscard]] QStringList verbs(const QString& prefix);
  [[nodiscard]] bool isClean();
  [[nodiscard]] static std::pair<QByteArray, QByteArray> newKey(const QString& passphrase);

  std::unique_ptr<WorkspaceFixture> m_fixture;
  std::map<QString, std::unique_ptr<workspace::Workspace>> m_open;
  QString m_recoveryKey;
  ActorId m_rita;
};

namespace {

std::shared_ptr<const Secret> secretOf(const QString& passphrase) {
  return std::make_shared<const Secret>(passphraseBytes(passphrase));
}

} // namespace

void KeysTest::init() {
  m_fixture = std::make_unique<WorkspaceFixture>();
  auto created = m_fixture->create(u"ws"_s, false, false);
  QVERIFY(created);
  m_recoveryKey = created->recoveryKey;
  m_open[QString()] = std::make_unique<workspace::Workspace>(std::move(created->parts));
  const auto rita = WorkspaceFixture::enrol(as(), u"rita"_s, {Role::RecordsManager});
  QVERIFY(rita);
  m_rita = *rita;
}

workspace::Workspace& KeysTest::as(const QString& login) {
  auto& place = m_open[login];
  if (!place) {
    auto opened = m_fixture->open(u"ws"_s, login);
    if (!opened)
      qFatal("cannot open");
    place = std::move(*opened);
  }
  return *place;
}

template <class C>
QString KeysTest::run(C command, const QString& login, const QString& passphrase) {
  workspace::RunOptions options;
  options.signer = WorkspaceFixture::signerOf(as(login), passphrase);
  const auto done = as(login).run(std::move(command), options).result();
  return done ? QString() : done.error().id;
}

template <class C>
QString KeysTest::runUnsigned(C command, const QString& login) {
  const auto done = as(login).run(std::move(command)).result();
  return done ? QString() : done.error().id;
}

QString KeysTest::add(const QString& passphrase, const QString& login, const QString& owner) {
  workspace::AddUnlockWay command;
  command.login = owner;
  command.passphrase = secretOf(passphrase);
  return runUnsigned(std::move(command), login);
}

QString KeysTest::unlock(const QString& passphrase, const QString& recoveryKey) {
  workspace::Unlock unlock;
  if (!passphrase.isEmpty())
    unlock.passphrase = passphraseBytes(passphrase);
  unlock.recoveryKey = recoveryKey;
  const Opened opened = workspace::openWorkspace(m_fixture->environment(), m_fixture->path(u"ws"_s), std::move(unlock));
  return opened ? QString() : opened.error().id;
}

QStringList KeysTest::verbs(const QString& prefix) {
  workspace::EntriesPage page;
  page.filter.verbPrefix = prefix;
  QStringList found;
  const auto answer = as().ask(page).result();
  for (const LedgerEntry& entry : answer->entries)
    found.prepend(entry.verb + u' ' + parseJson(entry.line)->at(u"payload").text(u"why"));
  return found;
}

bool KeysTest::isClean() {
  const auto verification = as().verify({true, std::nullopt}, nullptr).result();
  for (const workspace::Finding& finding : verification->findings)
    qWarning("%s: %s", qPrintable(finding.where), qPrintable(finding.what.id));
  return verification->isClean();
}

std::pair<QByteArray, QByteArray> KeysTest::newKey(const QString& passphrase) {
  const SigningKey key = SigningKey::generate();
  return {key.publicKey().toBytes(), access::sealPersonKey(key, passphraseBytes(passphrase), ScryptCost{10, 8, 1})};
}

void KeysTest::aPassphraseOfOnesOwnUnlocks() {
  QCOMPARE(add(u"rita only"_s, u"rita"_s), QString());
  QCOMPARE(unlock(u"rita only"_s), QString());
  QCOMPARE(unlock(u"correct horse"_s), QString());
  const auto found = ways();
  QCOMPARE(found.size(), std::size_t{3});
  QCOMPARE(found.back().label, u"rita"_s);
  QVERIFY(!found.back().mine);
  QVERIFY(as(u"rita"_s).ask(workspace::UnlockWays()).result()->back().mine);
  QCOMPARE(verbs(u"unlock"_s), QStringList{u"unlock.added "_s});
  QCOMPARE(add({}, u"rita"_s), u"vault.empty_passphrase"_s);
  QCOMPARE(add(u"x"_s, {}, u"nobody"_s), u"actor.unknown"_s);
  QVERIFY(isClean());
}

void KeysTest::aPassphraseIsChanged() {
  workspace::ChangeUnlockPassphrase command;
  command.old = secretOf(u"wrong"_s);
  command.fresh = secretOf(u"battery staple"_s);
  QCOMPARE(runUnsigned(command), u"vault.wrong_passphrase"_s);
  QCOMPARE(verbs(u"command.refused"_s).size(), 1);
  QCOMPARE(unlock(u"battery staple"_s), u"vault.wrong_passphrase"_s);
  command.old = secretOf(u"correct horse"_s);
  QCOMPARE(runUnsigned(command), QString());
  QCOMPARE(unlock(u"correct horse"_s), u"vault.wrong_passphrase"_s);
  QCOMPARE(unlock(u"battery staple"_s), QString());
  QCOMPARE(verbs(u"unlock"_s), QStringList{u"unlock.changed "_s});
}

void KeysTest::theKeychainIsAddedAndTakenAway() {
  QCOMPARE(unlock({}), u"keychain.no_entry"_s);
  workspace::AddUnlockWay command;
  command.method = vault::UnlockMethod::Keychain;
  QCOMPARE(runUnsigned(command), QString());
  QCOMPARE(unlock({}), QString());
  QCOMPARE(m_fixture->keychain().entries().size(), std::size_t{1});
  QCOMPARE(runUnsigned(workspace::RemoveUnlockWay{ways().back().id}), QString());
  QCOMPARE(unlock({}), u"keychain.no_entry"_s);
  QVERIFY(m_fixture->keychain().entries().empty());
  m_fixture->keychain().setTrouble(makeError(ErrorKind::Unavailable, "keychain.unavailable"_L1));
  QCOMPARE(runUnsigned(command), u"keychain.unavailable"_s);
  QCOMPARE(ways().size(), std::size_t{2});
}

void KeysTest::whoLostThePassphraseSetsANewOne() {
  m_open.clear();
  workspace::Unlock lost;
  lost.recoveryKey = m_recoveryKey;
  Opened opened = workspace::openWorkspace(m_fixture->environment(), m_fixture->path(u"ws"_s), std::move(lost));
  QVERIFY(opened);
  m_open[QString()] = std::make_unique<workspace::Workspace>(std::move(*opened));
  QCOMPARE(add(u"a new one"_s), QString());
  QCOMPARE(runUnsigned(workspace::RemoveUnlockWay{ways().at(1).id}), QString());
  QCOMPARE(unlock(u"a new one"_s), QString());
  QCOMPARE(unlock(u"correct horse"_s), u"vault.wrong_passphrase"_s);
  const auto [open, sealed] = newKey(u"a new one"_s);
  QCOMPARE(runUnsigned(workspace::ReplaceMyKey{open, sealed, workspace::KeyEnd::Lost, u"Forgotten"_s}), QString());
  QCOMPARE(run(workspace::RotateSigningKey(), {}, u"a new one"_s), QString());
}

void KeysTest::aNewRecoveryKeyEndsTheOldOne() {
  workspace::AddUnlockWay command;
  command.method = vault::UnlockMethod::RecoveryKey;
  command.recoveryKey = vault::RecoveryKey::generate().toText();
  QCOMPARE(runUnsigned(command, u"rita"_s), u"access.no_permission"_s);
  QCOMPARE(unlock({}, m_recoveryKey), QString());
  QCOMPARE(runUnsigned(command), QString());
  QCOMPARE(unlock({}, m_recoveryKey), u"vault.wrong_recovery_key"_s);
  QCOMPARE(unlock({}, command.recoveryKey), QString());
  QCOMPARE(verbs(u"unlock"_s), (QStringList{u"unlock.added "_s, u"unlock.removed "_s}));
  command.recoveryKey = u"not one"_s;
  QCOMPARE(runUnsigned(command), u"vault.recovery_key_mistyped"_s);
}

void KeysTest::theLastWayStays() {
  const auto found = ways();
  const auto passphrase = std::ranges::find(found, vault::UnlockMethod::Passphrase, &workspace::UnlockWay::method);
  QCOMPARE(runUnsigned(workspace::RemoveUnlockWay{passphrase->id}), u"vault.last_slot"_s);
  QCOMPARE(unlock(u"correct horse"_s), QString());
  QCOMPARE(runUnsigned(workspace::RemoveUnlockWay{vault::KeySlotId::make(as().now())}), u"vault.no_such_slot"_s);
}

void KeysTest::waysOfOthersNeedPermission() {
  QCOMPARE(add(u"for ines"_s, u"rita"_s, as().login()), u"access.no_permission"_s);
  QCOMPARE(add(u"for rita"_s, {}, u"rita"_s), QString());
  const auto found = ways();
  const auto first = std::ranges::find(found, vault::UnlockMethod::Passphrase, &workspace::UnlockWay::method);
  QCOMPARE(runUnsigned(workspace::RemoveUnlockWay{first->id}, u"rita"_s), u"access.no_permission"_s);
  QCOMPARE(runUnsigned(workspace::RemoveUnlockWay{found.back().id}, u"rita"_s), QString());
  QCOMPARE(unlock(u"for rita"_s), u"vault.wrong_passphrase"_s);
}

void KeysTest::anEndedKeySignsNothingMore() {
  const auto kept = WorkspaceFixture::signerOf(as(u"rita"_s));
  const auto signs = [&] {
    workspace::RunOptions options;
    options.signer = kept;
    const auto done = as(u"rita"_s).run(workspace::ChooseAuthority{}, options).result();
    return done ? QString() : done.error().id;
  };
  QCOMPARE(signs(), QString());
  QCOMPARE(runUnsigned(workspace::EndMyKey{workspace::KeyEnd::Compromised, u" "_s}, u"rita"_s),
           u"key.reason_missing"_s);
  QCOMPARE(run(workspace::EndPersonKey{m_rita, workspace::KeyEnd::Compromised, u"Laptop stolen"_s}, u"rita"_s),
           u"access.no_permission"_s);
  QCOMPARE(runUnsigned(workspace::EndPersonKey{m_rita, workspace::KeyEnd::Compromised, u"Laptop stolen"_s}),
           u"access.signature_missing"_s);
  QCOMPARE(run(workspace::EndPersonKey{m_rita, workspace::KeyEnd::Compromised, u"Laptop stolen"_s}), QString());
  QCOMPARE(signs(), u"key.ended"_s);
  QCOMPARE(as(u"rita"_s).ask(workspace::MySigner{secretOf(u"correct horse"_s)}).result().error().id,
           u"access.signature_missing"_s);
  QCOMPARE(runUnsigned(workspace::EndMyKey{workspace::KeyEnd::Lost, u"Gone as well"_s}, u"rita"_s), u"key.none_left"_s);
  QCOMPARE(verbs(u"person-key"_s), QStringList{u"person-key.ended compromised"_s});
  QVERIFY(as().ask(workspace::PersonKeys{m_rita}).result()->front().revokedAt);
  QCOMPARE(as().ask(workspace::RightsHistory{m_rita}).result()->front().reason, u"Laptop stolen"_s);
  QVERIFY(isClean());
}

void KeysTest::aNewKeyIsEnrolledBySomebodyElse() {
  QCOMPARE(runUnsigned(workspace::EndMyKey{workspace::KeyEnd::Lost, u"Forgotten"_s}, u"rita"_s), QString());
  const auto [open, sealed] = newKey(u"fresh"_s);
  QCOMPARE(runUnsigned(workspace::ReplaceMyKey{open, sealed, workspace::KeyEnd::Lost, u"Forgotten"_s}, u"rita"_s),
           u"access.no_permission"_s);
  const workspace::EnrolPersonKey wish{m_rita, open, sealed, workspace::KeyEnd::Replaced, u"She forgot it"_s};
  QCOMPARE(run(wish), QString());
  QCOMPARE(run(workspace::ChooseAuthority{}, u"rita"_s, u"fresh"_s), QString());
  QCOMPARE(run(wish), u"key.known"_s);
  QCOMPARE(run(workspace::EnrolPersonKey{m_rita, "no key", sealed, {}, u"She forgot it"_s}), u"key.unreadable"_s);
  const auto me = as().ask(workspace::WhoAmI()).result()->actor.id;
  const auto [other, otherSealed] = newKey(u"mine"_s);
  QCOMPARE(run(workspace::EnrolPersonKey{me, other, otherSealed, {}, u"A new one"_s}), u"key.by_another"_s);
  const auto keys = as().ask(workspace::PersonKeys{m_rita}).result();
  QCOMPARE(keys->size(), std::size_t{2});
  QVERIFY(!keys->front().revokedAt && keys->back().revokedAt);
  QVERIFY(keys->front().sealed.isEmpty());
  QVERIFY(isClean());
}

void KeysTest::whoIsAloneReplacesTheirOwnKey() {
  QVERIFY(WorkspaceFixture::enrol(as(), u"adam"_s, {Role::Administrator}));
  const auto [open, sealed] = newKey(u"fresh"_s);
  const workspace::ReplaceMyKey wish{open, sealed, workspace::KeyEnd::Lost, u"Forgotten"_s};
  QCOMPARE(runUnsigned(wish), u"key.by_another"_s);
  const auto adam = as(u"adam"_s).ask(workspace::WhoAmI()).result()->actor.id;
  QCOMPARE(run(workspace::SetRoles{adam, {Role::Auditor}, true, u"Moved on"_s}), QString());
  QCOMPARE(runUnsigned(wish), QString());
  QCOMPARE(verbs(u"person-key"_s), (QStringList{u"person-key.ended lost"_s, u"person-key.enrolled "_s}));
  QCOMPARE(run(workspace::RotateSigningKey(), {}, u"fresh"_s), QString());
  QVERIFY(isClean());
}

void KeysTest::thePassphraseOfAKeyIsChanged() {
  const auto signer = WorkspaceFixture::signerOf(as(u"rita"_s));
  QCOMPARE(run(workspace::ChangeKeyPassphrase{access::sealPersonKey(*signer, passphraseBytes(u"fresh"_s),
                                                                    ScryptCost{10, 8, 1})},
               u"rita"_s),
           QString());
  QCOMPARE(as(u"rita"_s).ask(workspace::MySigner{secretOf(u"correct horse"_s)}).result().error().id,
           u"access.passphrase_wrong"_s);
  QCOMPARE(run(workspace::ChooseAuthority{}, u"rita"_s, u"fresh"_s), QString());
  QCOMPARE(as().ask(workspace::PersonKeys{m_rita}).result()->size(), std::size_t{1});
  QVERIFY(isClean());
}

void KeysTest::theChosenAuthorityIsAsked() {
  LocalAuthority authority;
  m_open.clear();
  m_fixture->setTransport(&authority);
  m_fixture->clock().moveTo(SystemClock().now());
  workspace::Agent agent(as(), u"one"_s);
  agent.beat();
  QCOMPARE(agent.state().problem, QString());
  QVERIFY(!as().ask(workspace::ChosenAuthority()).result().value());
  QCOMPARE(run(workspace::ChooseAuthority{u"http://localhost/tsa"_s, authority.certificate()}), QString());
  m_fixture->clock().advance(61'000);
  agent.beat();
  QCOMPARE(agent.state().problem, QString());
  const auto heads = as().ask(workspace::HeadsPage()).result();
  const auto stamped = std::ranges::find_if(*heads, [](const auto& head) { return head.stampedAt.has_value(); });
  QVERIFY(stamped != heads->end());
  QCOMPARE(stamped->authority, u"http://localhost/tsa"_s);
  QCOMPARE(heads->back().coveredBy, stamped->size);
  QVERIFY(heads->back().signedAt);
  QVERIFY(isClean());
  QCOMPARE(run(workspace::ChooseAuthority{}), QString());
  QVERIFY(!as().ask(workspace::ChosenAuthority()).result().value());
}

void KeysTest::actsOfConsequenceAreStampedSoon() {
  LocalAuthority authority;
  m_open.clear();
  m_fixture->setTransport(&authority);
  m_fixture->clock().moveTo(SystemClock().now());
  QVERIFY(as().timeStampDaily(QUrl(u"http://localhost/tsa"_s), authority.certificate()).value());
  const auto again = [&] {
    const auto stamp = as().timeStampDaily(QUrl(u"http://localhost/tsa"_s), authority.certificate());
    return stamp && stamp->has_value();
  };
  QVERIFY(as().run(WorkspaceFixture::text(u"a"_s, "a")).result());
  m_fixture->clock().advance(61'000);
  QVERIFY(!again()); // a capture waits for the day
  ledger::Ledger ledger;
  const auto act = [&] {
    store::Writer writer(store::Address::sqlite(m_fixture->path(u"ws/muniment.db"_s).value), ledger,
                         m_fixture->clock());
    return writer
        .run([](store::Transaction& transaction) -> Result<bool> {
          EntryDraft draft;
          draft.actor = u"test"_s;
          draft.verb = u"hold.released"_s;
          draft.subject = u"test:1"_s;
          transaction.record(std::move(draft));
          return true;
        })
        .result()
        .has_value();
  };
  QVERIFY(act());
  QVERIFY(act());
  QVERIFY(again());
  QVERIFY(!again());
  QVERIFY(act());
  m_fixture->clock().moveTo(SystemClock().now()); // of which the authority says what time it is
  QVERIFY(!again());                              // within the minute
  m_fixture->clock().advance(61'000);
  QVERIFY(again());
}

void KeysTest::anAuthorityIsChecked() {
  const QByteArray pem("-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n");
  QCOMPARE(run(workspace::ChooseAuthority{u"ftp://tsa.example"_s, pem}), u"authority.address_wrong"_s);
  QCOMPARE(run(workspace::ChooseAuthority{u"https://me:pw@tsa.example"_s, pem}), u"authority.address_wrong"_s);
  QCOMPARE(run(workspace::ChooseAuthority{u"https://tsa.example"_s, "DER"}), u"authority.certificates_wrong"_s);
  QCOMPARE(runUnsigned(workspace::ChooseAuthority{u"https://tsa.example"_s, pem}), u"access.signature_missing"_s);
  QCOMPARE(run(workspace::ChooseAuthority{u"https://tsa.example"_s, pem}), QString());
  QCOMPARE(as().ask(workspace::ChosenAuthority()).result()->value().address, u"https://tsa.example"_s);
  QCOMPARE(verbs(u"authority"_s).size(), 1);
}

void KeysTest::aRefusedLookIsRecordedOnceAnHour() {
  QVERIFY(WorkspaceFixture::enrol(as(), u"vera"_s, {Role::Auditor}));
  const auto look = [&] { return as(u"vera"_s).ask(workspace::ItemsPage()).result().error().id; };
  QCOMPARE(look(), u"access.no_permission"_s);
  QCOMPARE(look(), u"access.no_permission"_s);
  QCOMPARE(verbs(u"query.refused"_s).size(), 1);
  QVERIFY(!as(u"vera"_s).backUp(m_fixture->path(u"copy"_s), nullptr).result());
  QCOMPARE(verbs(u"query.refused"_s).size(), 2);
  m_fixture->clock().advance(3'600'001);
  QCOMPARE(look(), u"access.no_permission"_s);
  QCOMPARE(verbs(u"query.refused"_s).size(), 3);
  QCOMPARE(as(u"nobody"_s).ask(workspace::ItemsPage()).result().error().id, u"access.not_enrolled"_s);
  QCOMPARE(verbs(u"query.refused"_s).size(), 4);
  QVERIFY(isClean());
}

MUNIMENT_TEST(KeysTest);

} // namespace muniment::tests

#include "keys_test.moc"
