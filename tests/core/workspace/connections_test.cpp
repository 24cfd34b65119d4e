#include "core/workspace/connections/processing_text.h"
#include "core/workspace/people/matter_commands.h"
#include "tests/core/workspace/connection_office.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <mutex>

namespace muniment::tests {

using namespace workspace;

/// Connections as they are set up: commands, refusals, secrets.
class ConnectionsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aLifeOfAConnection_data() { TestDatabase::addRows(); }
  void aLifeOfAConnection();
  void detailsThatCannotBe_data();
  void detailsThatCannotBe();
  void itIsNotSwitchedOnUntilItSaysWhy();
  void whoMayNotIsRefused();
  void itsActorBelongsToNoPerson();
  void itsActorSeesItsMatterOnly();
  void theRecordOfProcessingSaysWhoMaySee();
  void aChangedRowIsFound();
  void secretsAreKeptInTheKeychain();
  void withoutAKeychainTheyAreSealed();
  void secretsAreNowhereElse();
};

namespace {

QString& logged() {
  static QString text;
  return text;
}

void takeLog(QtMsgType, const QMessageLogContext&, const QString& message) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  logged() += message + u'\n';
}

/// Files below a folder that hold some bytes.
QStringList filesWith(const QString& folder, const QByteArray& bytes) {
  QStringList found;
  QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (walk.hasNext()) {
    QFile file(walk.next());
    if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
      found.append(file.fileName());
  }
  return found;
}

} // namespace

void ConnectionsTest::aLifeOfAConnection() {
  QFETCH(const store::Dialect, dialect);
  if (dialect == store::Dialect::Postgres && !TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  ConnectionOffice office(dialect == store::Dialect::Postgres ? makeServerDatabase(u"muniment_connections"_s)
                                                              : QString());
  const ConnectionId id = office.connect();
  QVERIFY(office.isSound());
  const auto cards = office.workspace->ask(Connections()).result();
  QCOMPARE(cards->size(), std::size_t{1});
  QVERIFY(cards->front().connection.on);
  QCOMPARE(cards->front().title, u"Portal"_s);
  QVERIFY(cards->front().lacks.empty());
  ConnectionDetails changed = office.details();
  changed.name = u"Portal of the north"_s;
  changed.owner = cards->front().connection.owner;
  QCOMPARE(office.run(ChangeConnection{id, changed}), QString());
  QCOMPARE(office.card(id).connection.name, u"Portal of the north"_s);
  changed.purpose.clear(); // one that is on cannot lose it
  QCOMPARE(office.run(ChangeConnection{id, changed}), u"connection.purpose_missing"_s);
  QCOMPARE(office.run(RemoveConnection{id}), u"connection.still_on"_s);
  QCOMPARE(office.run(SwitchConnection{id, false}), QString());
  QCOMPARE(office.call({u"order"_s, u"create"_s, {{u"number"_s, {u"7"_s}}}, {}}), QString());
  QCOMPARE(office.card(id).outbox.waiting, std::int64_t{1});
  QCOMPARE(office.workspace->removeConnection(id).result().error().id, u"connection.deliveries_open"_s);
  QCOMPARE(office.run(SwitchConnection{id, true}), QString());
  office.portal.answer(200, R"({"items":[]})"); // no news
  office.portal.answer(201, R"({"id":"o-7"})");
  {
    ConnectionHost host(*office.workspace, *office.agent);
    QVERIFY(office.work(host));
  }
  QCOMPARE(office.card(id).outbox.waiting, std::int64_t{0});
  QVERIFY(office.card(id).served);
  QCOMPARE(office.run(SwitchConnection{id, false}), QString());
  QVERIFY(office.workspace->removeConnection(id).result());
  QCOMPARE(office.workspace->ask(ConnectionById{id}).result().error().id, u"connection.unknown"_s);
  QVERIFY(office.fixture.keychain().entries().empty());
  QVERIFY(office.isSound());
  QVERIFY(!office.connect().isNull()); // the name is free again
  QVERIFY(office.isSound());
}

void ConnectionsTest::detailsThatCannotBe_data() {
  QTest::addColumn<QString>("peer");
  QTest::addColumn<QString>("change");
  QTest::addColumn<QString>("refusal");
  QTest::addRow("no peer") << QString() << QString() << u"connection.peer_wrong"_s;
  QTest::addRow("capitals") << u"Portal"_s << QString() << u"connection.peer_wrong"_s;
  QTest::addRow("a line below") << u"portal\n"_s << QString() << u"connection.peer_wrong"_s;
  QTest::addRow("too long") << QString(33, u'a') << QString() << u"connection.peer_wrong"_s;
  QTest::addRow("of the program") << u"receiver"_s << QString() << u"connection.peer_wrong"_s;
  QTest::addRow("no name") << u"a"_s << u"name"_s << u"connection.name_missing"_s;
  QTest::addRow("no manifest") << u"a"_s << u"manifest"_s << u"connection.manifest_wrong"_s;
  QTest::addRow("a broken manifest") << u"a"_s << u"colour"_s << u"connection.manifest_wrong"_s;
  QTest::addRow("unknown setting") << u"a"_s << u"setting"_s << u"connection.site_unknown"_s;
  QTest::addRow("no encryption") << u"a"_s << u"http"_s << u"connection.address_wrong"_s;
  QTest::addRow("no address") << u"a"_s << u"nonsense"_s << u"connection.address_wrong"_s;
  QTest::addRow("no time") << u"a"_s << u"days"_s << u"connection.days_wrong"_s;
  QTest::addRow("nobody") << u"a"_s << u"owner"_s << u"actor.unknown"_s;
  QTest::addRow("no matter") << u"a"_s << u"matter"_s << u"matter.unknown"_s;
}

void ConnectionsTest::detailsThatCannotBe() {
  QFETCH(const QString, peer);
  QFETCH(const QString, change);
  QFETCH(const QString, refusal);
  ConnectionOffice office;
  ConnectionDetails details = office.details();
  if (change == "name"_L1)
    details.name = u"  "_s;
  if (change == "manifest"_L1)
    details.manifest.clear();
  if (change == "colour"_L1)
    details.manifest.replace("\"manifest\":1", "\"manifest\":1,\n\"colour\":\"red\"");
  if (change == "setting"_L1)
    details.site.emplace(u"colour"_s, u"red"_s);
  if (change == "http"_L1)
    details.site[u"address"_s] = u"http://portal.test"_s;
  if (change == "nonsense"_L1)
    details.site[u"address"_s] = u"portal"_s;
  if (change == "days"_L1)
    details.captureDays = 0;
  if (change == "owner"_L1)
    details.owner = ActorId::make(office.fixture.clock().now());
  if (change == "matter"_L1)
    details.matter = MatterId::make(office.fixture.clock().now());
  const auto receipt = office.workspace->run(AddConnection{peer, Connection::Kind::Manifest, details}).result();
  QVERIFY(!receipt);
  QCOMPARE(receipt.error().id, refusal);
  if (change == "colour"_L1)
    QCOMPARE(receipt.error().arguments, (QStringList{u"2"_s, u"1"_s})); // line and column
  QVERIFY(office.workspace->ask(Connections()).result()->empty());
}

void ConnectionsTest::itIsNotSwitchedOnUntilItSaysWhy() {
  ConnectionOffice office;
  ConnectionDetails details = office.details();
  details.owner = office.workspace->ask(WhoAmI()).result()->actor.id;
  const ConnectionDetails whole = details;
  details.purpose.clear();
  details.ground.clear();
  details.owner.reset();
  details.site.clear();
  QCOMPARE(office.run(AddConnection{u"portal"_s, Connection::Kind::Manifest, details}), QString());
  const ConnectionId id = office.id();
  QCOMPARE(office.run(AddConnection{u"portal"_s, Connection::Kind::Manifest, details}), u"connection.peer_taken"_s);
  QCOMPARE(office.card(id).lacks, (std::vector{ConnectionLack::Purpose, ConnectionLack::Ground, ConnectionLack::Owner,
                                               ConnectionLack::SiteValue, ConnectionLack::Secret}));
  const auto refusal = [&] { return office.run(SwitchConnection{id, true}); };
  QCOMPARE(refusal(), u"connection.purpose_missing"_s);
  details.purpose = whole.purpose;
  QCOMPARE(office.run(ChangeConnection{id, details}), QString());
  QCOMPARE(refusal(), u"connection.ground_missing"_s);
  details.ground = whole.ground;
  QCOMPARE(office.run(ChangeConnection{id, details}), QString());
  QCOMPARE(refusal(), u"connection.owner_missing"_s);
  details.owner = whole.owner;
  QCOMPARE(office.run(ChangeConnection{id, details}), QString());
  QCOMPARE(refusal(), u"connection.site_missing"_s);
  QCOMPARE(office.run(ChangeConnection{id, whole}), QString());
  QCOMPARE(refusal(), QString());
  QVERIFY(office.isSound());
}

void ConnectionsTest::whoMayNotIsRefused() {
  ConnectionOffice office;
  const ConnectionId id = office.connect();
  QVERIFY(WorkspaceFixture::enrol(*office.workspace, u"audra"_s, {Role::Auditor, Role::CaseMember}));
  const auto other = office.fixture.open(u"ws"_s, u"audra"_s);
  QVERIFY(other);
  const auto refusal = [&](auto command) { return (*other)->run(std::move(command)).result().error().id; };
  QCOMPARE(refusal(AddConnection{u"b"_s, Connection::Kind::Manifest, office.details()}), u"access.no_permission"_s);
  QCOMPARE(refusal(ChangeConnection{id, office.details()}), u"access.no_permission"_s);
  QCOMPARE(refusal(SwitchConnection{id, false}), u"access.no_permission"_s);
  QCOMPARE(refusal(RemoveConnection{id}), u"access.no_permission"_s);
  QCOMPARE((*other)->keepSecret(id, u"key"_s, Secret("x")).result().error().id, u"access.no_permission"_s);
  QCOMPARE((*other)->testConnection(id, {}).result().error().id, u"access.no_permission"_s);
  QCOMPARE((*other)->removeConnection(id).result().error().id, u"access.no_permission"_s);
  QVERIFY(office.card(id).connection.on);
}

void ConnectionsTest::itsActorBelongsToNoPerson() {
  ConnectionOffice office;
  const ConnectionId id = office.connect();
  const auto actor = [&] {
    const auto people = office.workspace->ask(People()).result();
    return *std::ranges::find(*people, u"connector:portal"_s, &Actor::login);
  };
  QCOMPARE(actor().roles, Roles{Role::Connector});
  RunOptions options;
  options.signer = WorkspaceFixture::signerOf(*office.workspace);
  const auto refusal = [&](auto command) {
    return office.workspace->run(std::move(command), options).result().error().id;
  };
  QCOMPARE(refusal(SetRoles{actor().id, {Role::Administrator}, true, u"Looks after it"_s}), u"actor.of_connector"_s);
  EnrolPerson person{u"eve"_s, u"Eve"_s, {Role::Connector}, {}, {}};
  QCOMPARE(refusal(person), u"actor.of_connector"_s);
  person = {u"Connector:other"_s, u"Eve"_s, {Role::Auditor}, {}, {}};
  QCOMPARE(refusal(person), u"actor.of_connector"_s);
  QCOMPARE(office.run(SwitchConnection{id, false}), QString());
  QVERIFY(office.workspace->removeConnection(id).result());
  RunOptions seated;
  seated.seat = ConnectorSeat{u"connector:portal"_s, office.agent->state().token};
  const auto refused = office.workspace->run(WorkspaceFixture::text(u"a"_s, "b"), seated).result();
  QCOMPARE(refused.error().id, u"access.not_enrolled"_s);
}

void ConnectionsTest::itsActorSeesItsMatterOnly() {
  ConnectionOffice office;
  QCOMPARE(office.run(CreateMatter{u"M-1"_s, u"Orders"_s, {}}), QString());
  const auto matter = MatterId::parse(office.last.text(u"matter"));
  const ConnectionId id = office.connect(matter);
  const auto actor = [&] {
    const auto people = office.workspace->ask(People()).result();
    return std::ranges::find(*people, u"connector:portal"_s, &Actor::login)->id;
  };
  const auto members = [&] { return office.workspace->ask(Matters()).result()->front().members; };
  QVERIFY(members().contains(actor()));
  QVERIFY(office.isSound());
  ConnectionDetails open = office.details();
  open.owner = office.card(id).connection.owner;
  QCOMPARE(office.run(ChangeConnection{id, open}), QString());
  QCOMPARE(members().size(), std::size_t{1});
  QVERIFY(office.isSound());
}

void ConnectionsTest::theRecordOfProcessingSaysWhoMaySee() {
  ConnectionOffice office;
  QCOMPARE(office.run(CreateMatter{u"M-1"_s, u"Orders"_s, {}}), QString());
  const auto matter = MatterId::parse(office.last.text(u"matter"));
  const ConnectionId id = office.connect(matter);
  const auto record = office.workspace->ask(ProcessingRecord{id}).result();
  QVERIFY(record.has_value());
  QCOMPARE(record->connection.purpose, u"Evidence of orders"_s);
  QCOMPARE(record->owner, u"Ines Roth"_s);
  QCOMPARE(record->matter, u"M-1 Orders"_s);
  QCOMPARE(record->hosts, QStringList(u"portal.test"_s));
  // Whoever is a member now; the connection's own actor is a program and not listed.
  QCOMPARE(record->readers.size(), std::size_t{1});
  QCOMPARE(record->readers.front().name, u"Ines Roth"_s);
  const QString text = ProcessingText::text(*record);
  QVERIFY(text.contains(u"Purpose: Evidence of orders"_s) && text.contains(u"Members of the matter M-1 Orders"_s));
  const auto unknown = office.workspace->ask(ProcessingRecord{ConnectionId::make(Instant())}).result();
  QCOMPARE(unknown.error().id, u"connection.unknown"_s);
}

void ConnectionsTest::aChangedRowIsFound() {
  ConnectionOffice office;
  (void)office.connect();
  QVERIFY(office.isSound());
  {
    const auto connection = store::Connection::open(
        store::Address::sqlite(office.fixture.path(u"ws/muniment.db"_s).value), store::OpenMode::Write);
    QVERIFY((*connection)->change("UPDATE connection SET content = replace(content, 'portal.test', 'evil.test')"));
  }
  const auto verification = office.workspace->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verification && !verification->isClean());
}

void ConnectionsTest::secretsAreKeptInTheKeychain() {
  ConnectionOffice office;
  const ConnectionId id = office.connect();
  QCOMPARE(office.card(id).place, SecretPlace::Keychain);
  const QString entry = u"muniment/%1/portal/key"_s.arg(office.workspace->info().id.toString());
  QCOMPARE(office.fixture.keychain().entries().at(entry), QByteArray("s3cret-key"));
  QVERIFY(!QFile::exists(office.fixture.path(u"ws/connection-secrets"_s).value));
  QCOMPARE(office.workspace->keepSecret(id, u"colour"_s, Secret("x")).result().error().id,
           u"connection.secret_unknown"_s);
  QVERIFY(office.workspace->keepSecret(id, u"key"_s, Secret()).result()); // forgets it
  QVERIFY(!office.fixture.keychain().entries().contains(entry));
  QCOMPARE(office.card(id).lacks, std::vector{ConnectionLack::Secret});
}

void ConnectionsTest::withoutAKeychainTheyAreSealed() {
  ConnectionOffice office;
  office.fixture.keychain().setTrouble(makeError(ErrorKind::Unavailable, "keychain.unavailable"_L1));
  const ConnectionId id = office.connect();
  QCOMPARE(office.card(id).place, SecretPlace::SealedFile);
  QVERIFY(office.card(id).lacks.empty());
  QCOMPARE(office.workspace->secrets().read(u"portal"_s, u"key"_s)->view(), QByteArrayView("s3cret-key"));
  QVERIFY(office.fixture.keychain().entries().empty());
  const QString folder = office.fixture.path(u"ws/connection-secrets"_s).value;
  const QStringList names = QDir(folder).entryList(QDir::Files);
  QCOMPARE(names.size(), 2);
  // One put in the place of the other opens nothing.
  QVERIFY(QFile::remove(folder + u'/' + names.at(0)));
  QVERIFY(QFile::copy(folder + u'/' + names.at(1), folder + u'/' + names.at(0)));
  const auto key = office.workspace->secrets().read(u"portal"_s, u"key"_s);
  const auto hook = office.workspace->secrets().read(u"portal"_s, u"hook"_s);
  QVERIFY(key.has_value() != hook.has_value());
  QCOMPARE((key ? hook : key).error().id, u"connection.secret_damaged"_s);
}

void ConnectionsTest::secretsAreNowhereElse() {
  ConnectionOffice office;
  office.fixture.keychain().setTrouble(makeError(ErrorKind::Unavailable, "keychain.unavailable"_L1));
  const ConnectionId id = office.connect();
  const QByteArray canary("kanarivogel-4711-geheim");
  logged().clear();
  const auto before = qInstallMessageHandler(takeLog);
  QVERIFY(office.workspace->keepSecret(id, u"key"_s, Secret(QByteArray(canary))).result());
  // The other system says it back in every way there is.
  office.portal.answer(200, R"({"items":[{"eventId":"1","seq":1,"kind":"new"}]})");
  office.portal.answer(500, "no " + canary);
  office.portal.fail(makeError(ErrorKind::Unavailable, "http.broken"_L1, {u"portal.test"_s}));
  const auto test = office.workspace->testConnection(id, {}).result();
  QCOMPARE(office.call({u"order"_s, u"create"_s, {{u"number"_s, {u"7"_s}}}, {}}), QString());
  {
    ConnectionHost host(*office.workspace, *office.agent);
    QVERIFY(office.work(host));
  }
  const auto backup = office.workspace->backUp(office.fixture.path(u"backup"_s), nullptr).result();
  qInstallMessageHandler(before);
  QVERIFY(test && backup);
  const auto jobs = office.portal.jobs();
  QVERIFY(std::ranges::any_of(jobs, [&](const auto& job) { // it did go where it belongs
    return std::ranges::any_of(job.request.headers, [&](const auto& header) { return header.second.contains(canary); });
  }));
  const QString everything = office.fixture.path(QString()).value;
  QVERIFY(filesWith(everything, "SQLite format").size() >= 2); // the search sees what is there
  for (const QByteArray& form : {canary, canary.toHex(), canary.toBase64()})
    QCOMPARE(filesWith(everything, form), QStringList());
  QVERIFY(!logged().isEmpty());
  QVERIFY(!logged().contains(QString::fromLatin1(canary)));
}

MUNIMENT_TEST(ConnectionsTest);

} // namespace muniment::tests

#include "connections_test.moc"
