#include "core/delivery/arrival.h"
#include "core/delivery/journal_writer.h"
#include "core/workspace/connections/connection_form.h"
#include "core/workspace/connections/manifest_caller.h"
#include "core/workspace/connections/manifest_inbox.h"
#include "core/workspace/delivery/receiver_keys.h"
#include "core/workspace/documents/document_queries.h"
#include "tests/core/workspace/connection_office.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

namespace muniment::tests {

using namespace workspace;
using State = Delivery::State;

/// What the agent does for a system that a manifest describes.
class ManifestConnectorTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anOperationIsDoneOnce();
  void whatNobodyHeardIsSentUnderTheSameKey();
  void aSignInThatFailsIsNoFaultOfTheOperation();
  void whatCannotBeAskedWaitsForAPerson();
  void whatThePeerRefusesWaitsForAPerson();
  void newsComesInOnceAndTheCursorStays();
  void aWebhookIsSplit();
  void whatIsNoItemHoldsNothingUp();
  void documentsThatNewsNameAreFetched();
  void whatCameFromNobodyKnownIsQuarantined();
  void theHostFollowsTheLedger();
  void aMissingSecretIsSaidAndHealed();
  void aTestSaysStepByStep();
  void exchangesAreKeptForSupportWithoutTheirValues_data();
  void exchangesAreKeptForSupportWithoutTheirValues();
  void aCallIsReadAsItWasWritten();

 private:
  static void receive(ConnectionOffice& office, const QString& peer, const QList<QByteArray>& bodies);
};

namespace {

const ManifestCall kOrder{u"order"_s, u"create"_s, {{u"number"_s, {u"7"_s}}}, {}};
const QByteArray kNoNews = R"({"items":[]})";

QByteArray interchange() {
  const auto padded = [](const char* text) { return QByteArray(text).leftJustified(15); };
  return "ISA*00*          *00*          *ZZ*" + padded("ACME") + "*ZZ*" + padded("NORTH") +
         "*260301*0900*U*00401*000000001*0*P*>~GS*PO*ACME*NORTH*20260301*0900*1*X*004010~ST*850*0001~"
         "BEG*00*SA*4500001234**20260301~PO1*1*10*EA*2.50**VP*A-1~CTT*1~SE*5*0001~GE*1*1~IEA*1*000000001~";
}

/// A system that no manifest describes, switched on.
void connectSystem(ConnectionOffice& office, Connection::Kind kind) {
  ConnectionDetails details = office.details();
  details.manifest.clear();
  details.owner = office.workspace->ask(WhoAmI()).result()->actor.id;
  if (kind == Connection::Kind::WhatsApp)
    details.site.insert({{u"account"_s, u"102290129340398"_s}, {u"number"_s, u"106540352242922"_s}});
  else
    details.site.insert({u"container"_s, u"2000"_s});
  QCOMPARE(office.run(AddConnection{u"system"_s, kind, details}), QString());
  const ConnectionId id = office.id();
  for (const auto& [name, label] : formFor(kind, {}).secrets)
    QVERIFY(office.workspace->keepSecret(id, name, Secret(QByteArray("s3cret"))).result().has_value());
  QCOMPARE(office.run(SwitchConnection{id, true}), QString());
}

} // namespace

void ManifestConnectorTest::receive(ConnectionOffice& office, const QString& peer, const QList<QByteArray>& bodies) {
  const auto receipt = office.workspace->run(MakeReceiverKey()).result();
  const auto address = LetterAddress::fromHex(receipt->outcome.text(u"address"));
  const FilePath journal = office.fixture.path(u"journal"_s);
  auto writer = delivery::JournalWriter::open(office.fixture.files(), journal, {});
  QVERIFY(writer);
  for (const QByteArray& body : bodies) {
    const auto letter = sealLetter(*address, *delivery::bytesOf({peer, office.fixture.clock().now(), {}, body}),
                                   delivery::kArrivalPurpose);
    QVERIFY((*writer)->append(std::span(&*letter, 1)));
  }
  DeliveryWork receiver(*office.workspace, *office.agent, office.fixture.clock(), journal, {});
  while (receiver.round().value_or(false)) {
  }
}

void ManifestConnectorTest::anOperationIsDoneOnce() {
  ConnectionOffice office;
  const ConnectionId id = office.connect();
  QCOMPARE(office.call(kOrder), QString());
  office.portal.answer(200, kNoNews);
  office.portal.answer(201, R"({"id":"o-7"})");
  ConnectionHost host(*office.workspace, *office.agent);
  QVERIFY(office.work(host));
  QCOMPARE(office.portal.jobs().size(), std::size_t{2});
  const auto sent = office.portal.request(1);
  const auto done = office.deliveries(Delivery::Direction::Out);
  QCOMPARE(sent.url.toString(), u"https://portal.test/api/orders"_s);
  QVERIFY(sent.body.contains(done.front().id.toString().toLatin1()));
  QCOMPARE(done.front().state, State::Done);
  const auto card = office.card(id);
  QVERIFY(card.served);
  QVERIFY(card.problem.isEmpty());
  QVERIFY(card.lastExchange);
  QVERIFY(office.isSound());
}

void ManifestConnectorTest::whatNobodyHeardIsSentUnderTheSameKey() {
  ConnectionOffice office;
  (void)office.connect();
  QCOMPARE(office.call(kOrder), QString());
  office.portal.answer(200, kNoNews);
  office.portal.fail(makeError(ErrorKind::Unavailable, "http.broken"_L1, {u"portal.test"_s}));
  office.portal.answer(201, R"({"id":"o-7"})");
  ConnectionHost host(*office.workspace, *office.agent);
  QVERIFY(office.work(host));
  QVERIFY(office.deliveries(Delivery::Direction::Out).front().unsure);
  office.fixture.clock().advance(5'000);
  QVERIFY(office.work(host));
  QCOMPARE(office.portal.jobs().size(), std::size_t{3});
  QCOMPARE(office.portal.request(1).body, office.portal.request(2).body);
  QCOMPARE(office.deliveries(Delivery::Direction::Out).front().state, State::Done);
}

void ManifestConnectorTest::aSignInThatFailsIsNoFaultOfTheOperation() {
  for (const char* id : {"http.sign_in_refused", "http.sign_in_unavailable", "http.sign_in_malformed"})
    QCOMPARE(outcomeOf(makeError(ErrorKind::Failed, QLatin1StringView(id))).verdict, delivery::Verdict::Later);
}

void ManifestConnectorTest::whatCannotBeAskedWaitsForAPerson() {
  ConnectionOffice office;
  (void)office.connect();
  QCOMPARE(office.call({u"note"_s, u"create"_s, {{u"text"_s, {u"hello"_s}}}, {}}), QString());
  office.portal.answer(200, kNoNews);
  office.portal.fail(makeError(ErrorKind::Unavailable, "http.broken"_L1, {u"portal.test"_s}));
  ConnectionHost host(*office.workspace, *office.agent);
  QVERIFY(office.work(host));
  office.fixture.clock().advance(5'000);
  QVERIFY(office.work(host));
  const auto after = office.deliveries(Delivery::Direction::Out).front();
  QCOMPARE(after.state, State::Dead);
  QCOMPARE(after.problem, u"connection.perhaps_done"_s);
  QCOMPARE(office.portal.jobs().size(), std::size_t{2}); // it was sent once
  QCOMPARE(office.openTasks(), std::int64_t{1});
}

void ManifestConnectorTest::whatThePeerRefusesWaitsForAPerson() {
  ConnectionOffice office;
  const ConnectionId id = office.connect();
  QCOMPARE(office.call(kOrder), QString());
  QCOMPARE(office.call({u"order"_s, u"list"_s, {}, {}}), QString());
  office.portal.answer(200, kNoNews);
  office.portal.answer(422, R"({"error":"no"})");
  ConnectionHost host(*office.workspace, *office.agent);
  QVERIFY(office.work(host));
  const auto after = office.deliveries(Delivery::Direction::Out);
  QCOMPARE(after.back().problem, u"peer.invalid"_s);
  QCOMPARE(after.back().state, State::Dead);
  QCOMPARE(after.front().state, State::Queued); // stands behind it
  QCOMPARE(office.card(id).outbox.dead, std::int64_t{1});
  QCOMPARE(office.run(DropDelivery{after.back().id, u"wrong"_s}), QString());
  QVERIFY(office.work(host));
  QCOMPARE(office.deliveries(Delivery::Direction::Out).front().problem, u"peer.not_offered"_s);
}

void ManifestConnectorTest::newsComesInOnceAndTheCursorStays() {
  ConnectionOffice office;
  const ConnectionId id = office.connect();
  office.portal.answer(200, R"({"items":[{"eventId":"e1","seq":1,"kind":"new","amount":12.50},
    {"eventId":"e2","seq":2,"kind":"strange"}],"next":"2"})");
  office.portal.answer(200, R"({"items":[{"eventId":"e2","seq":2,"kind":"strange"}]})");
  {
    ConnectionHost host(*office.workspace, *office.agent);
    QVERIFY(office.work(host));
  }
  QCOMPARE(office.items().size(), std::size_t{2});
  QCOMPARE(office.items().front().source, u"portal"_s);
  QCOMPARE(office.deliveries(Delivery::Direction::In).size(), std::size_t{2});
  QVERIFY(office.portal.request(1).url.query().contains(u"after=2"_s));
  const std::map<QString, std::int64_t> doubts{{u"event/kind"_s, 1}};
  QCOMPARE(office.card(id).notUnderstood, doubts);
  // Another run begins where this one ended, and what comes again adds nothing.
  office.fixture.clock().advance(61'000);
  office.agent->beat();
  office.portal.answer(200, R"({"items":[{"eventId":"e2","seq":2,"kind":"strange"},{"eventId":"e3","seq":3}]})");
  ConnectionHost host(*office.workspace, *office.agent);
  QVERIFY(office.work(host));
  QVERIFY(office.portal.request(2).url.query().contains(u"after=2"_s));
  QCOMPARE(office.items().size(), std::size_t{3});
  QVERIFY(office.isSound());
}

void ManifestConnectorTest::aWebhookIsSplit() {
  ConnectionOffice office;
  (void)office.connect();
  receive(office, u"portal"_s,
          {R"({"items":[{"eventId":"e1","seq":1,"kind":"new"},{"eventId":"e2","seq":2,"kind":"new"}]})",
           R"({"items":[{"eventId":"e2","seq":2,"kind":"new"}],"again":true})"});
  ConnectionHost host(*office.workspace, *office.agent);
  QVERIFY(office.work(host));
  QCOMPARE(office.items().size(), std::size_t{2});
  for (const Delivery& delivery : office.deliveries(Delivery::Direction::In))
    QCOMPARE(delivery.state, State::Done);
  QVERIFY(office.isSound());
}

void ManifestConnectorTest::whatIsNoItemHoldsNothingUp() {
  ConnectionOffice office;
  (void)office.connect();
  receive(
      office, u"portal"_s,
      {"<html>", R"({"items":[{"seq":1}]})", interchange(), R"({"items":[{"eventId":"e1","seq":1,"kind":"new"}]})"});
  ConnectionHost host(*office.workspace, *office.agent);
  QVERIFY(office.work(host));
  QCOMPARE(office.items().size(), std::size_t{2}); // the event, and the interchange
  QCOMPARE(office.workspace->ask(DocumentsPage()).result()->documents.size(), std::size_t{1});
  int dead = 0;
  for (const Delivery& delivery : office.deliveries(Delivery::Direction::In)) {
    dead += delivery.state == State::Dead ? 1 : 0;
    QVERIFY(delivery.state == State::Done || delivery.problem == "connection.no_item"_L1);
  }
  QCOMPARE(dead, 2);
  QCOMPARE(office.openTasks(), std::int64_t{2});
  QVERIFY(office.isSound());
}

void ManifestConnectorTest::documentsThatNewsNameAreFetched() {
  ConnectionOffice office;
  (void)office.connect();
  office.portal.answer(200, R"({"items":[{"eventId":"e1","seq":1,"kind":"new","documentId":"d-1"}]})");
  office.portal.fail(makeRetryable(ErrorKind::Unavailable, "http.unreachable"_L1, {u"portal.test"_s}));
  ConnectionHost host(*office.workspace, *office.agent);
  QVERIFY(office.work(host));
  QCOMPARE(office.deliveries(Delivery::Direction::In).front().state, State::Parked);
  office.fixture.clock().advance(5'000);
  QVERIFY(!isPartnerDocument("{}"));
  QVERIFY(isPartnerDocument(interchange()));
  office.portal.answer(200, interchange());
  QVERIFY(office.work(host));
  QCOMPARE(office.deliveries(Delivery::Direction::In).front().state, State::Done);
  QCOMPARE(office.portal.jobs().back().request.url.path(), u"/api/documents/d-1/content"_s);
  QCOMPARE(office.items().size(), std::size_t{1}); // once, although it was tried twice
  QVERIFY(office.isSound());
}

void ManifestConnectorTest::whatCameFromNobodyKnownIsQuarantined() {
  ConnectionOffice office;
  receive(office, u"elsewhere"_s, {R"({"a":1})"});
  ConnectionHost host(*office.workspace, *office.agent);
  QVERIFY(office.work(host));
  const auto arrived = office.deliveries(Delivery::Direction::In);
  QCOMPARE(arrived.front().state, State::Dead);
  QCOMPARE(arrived.front().problem, u"connection.unknown_peer"_s);
  QCOMPARE(office.openTasks(), std::int64_t{1});
  QVERIFY(office.isSound());
}

void ManifestConnectorTest::theHostFollowsTheLedger() {
  ConnectionOffice office;
  ConnectionHost host(*office.workspace, *office.agent);
  QVERIFY(host.look());
  QVERIFY(host.hosted().empty());
  const ConnectionId id = office.connect();
  QVERIFY(host.look());
  QCOMPARE(host.hosted().size(), std::size_t{1});
  const HostedConnection* const first = host.hosted().front();
  QVERIFY(host.look());
  QCOMPARE(host.hosted().front(), first); // nothing changed
  QCOMPARE(office.run(SwitchConnection{id, false}), QString());
  QVERIFY(host.look());
  QVERIFY(host.hosted().empty());
  QVERIFY(office.work(host));
  QVERIFY(office.portal.jobs().empty());
  QCOMPARE(office.run(SwitchConnection{id, true}), QString());
  QVERIFY(host.look());
  QCOMPARE(host.hosted().size(), std::size_t{1});
  QVERIFY(office.workspace->releaseLease(u"one"_s));
  QVERIFY(office.workspace->takeLease(u"two"_s, 60'000));
  office.agent->beat(); // somebody else works now
  QVERIFY(host.look());
  QVERIFY(host.hosted().empty());
}

void ManifestConnectorTest::aMissingSecretIsSaidAndHealed() {
  ConnectionOffice office;
  const ConnectionId id = office.connect();
  QVERIFY(office.workspace->keepSecret(id, u"key"_s, Secret()).result());
  ConnectionHost host(*office.workspace, *office.agent);
  QVERIFY(office.work(host));
  QCOMPARE(office.card(id).problem, u"connection.secret_missing"_s);
  QVERIFY(office.portal.jobs().empty());
  QVERIFY(office.workspace->keepSecret(id, u"key"_s, Secret("other")).result());
  QVERIFY(office.work(host));
  QVERIFY(office.card(id).problem.isEmpty());
  QCOMPARE(office.portal.sent(0, "Authorization"), QByteArray("Bearer other"));
}

void ManifestConnectorTest::aTestSaysStepByStep() {
  ConnectionOffice office;
  const ConnectionId id = office.connect();
  const auto good = office.workspace->testConnection(id, {}).result();
  QVERIFY(good && good->passed());
  QCOMPARE(good->steps.size(), std::size_t{2});
  office.portal.answer(500);
  const auto bad = office.workspace->testConnection(id, {}).result();
  QVERIFY(bad && !bad->passed());
  QCOMPARE(bad->steps.back().problem, u"peer.failed"_s);
  QCOMPARE(office.card(id).test, *bad); // the last one is kept
  ConnectionDetails push = office.details();
  push.manifest.clear();
  push.site.clear();
  QCOMPARE(office.run(AddConnection{u"server"_s, Connection::Kind::ContentServer, push}), QString());
  const auto missing = office.workspace->testConnection(office.id(), {}).result();
  QCOMPARE(missing->steps.front().problem, u"connection.secret_missing"_s);
}

void ManifestConnectorTest::exchangesAreKeptForSupportWithoutTheirValues_data() {
  QTest::addColumn<Connection::Kind>("kind");
  QTest::addColumn<QByteArray>("word"); // of the interface, which is shown
  QTest::newRow("manifest") << Connection::Kind::Manifest << QByteArray("orders");
  QTest::newRow("WhatsApp") << Connection::Kind::WhatsApp << QByteArray("phone_numbers");
  QTest::newRow("Content Server") << Connection::Kind::ContentServer << QByteArray("v1/auth");
}

void ManifestConnectorTest::exchangesAreKeptForSupportWithoutTheirValues() {
  QFETCH(const Connection::Kind, kind);
  QFETCH(const QByteArray, word);
  ConnectionOffice office;
  if (kind == Connection::Kind::Manifest) {
    (void)office.connect();
    QCOMPARE(office.call(kOrder), QString());
    office.portal.answer(200, kNoNews);
    office.portal.answer(201, R"({"id":"kanari-7"})");
  } else {
    connectSystem(office, kind);
    office.portal.answerAlways(200, R"({"verified_name":"kanari","ticket":"s3cret-kanari","data":[]})");
  }
  const FilePath folder = office.fixture.path(u"captures"_s);
  {
    ConnectionHost host(*office.workspace, *office.agent, folder);
    QVERIFY(host.look());
    for (int round = 0; round < 2; ++round)
      for (HostedConnection* hosted : host.hosted())
        (void)hosted->round(); // what the others make of these answers does not matter here
  }
  QByteArray kept;
  int files = 0;
  QDirIterator walk(folder.value, QDir::Files, QDirIterator::Subdirectories);
  for (; walk.hasNext(); ++files) {
    QFile file(walk.next());
    QVERIFY(file.open(QIODevice::ReadOnly));
    kept += file.readAll();
  }
  QCOMPARE(files, static_cast<int>(office.portal.jobs().size()));
  QVERIFY(files > 0);
  QVERIFY(kept.contains("\"status\":20") && kept.contains(word));
  for (const char* value : {"s3cret", "kanari", "portal.test", "106540352242922"})
    QVERIFY2(!kept.contains(value), value);
}

void ManifestConnectorTest::aCallIsReadAsItWasWritten() {
  ManifestCall call = kOrder;
  QCOMPARE(*manifestCallFrom(*bytesOf(call)), call);
  call.file = ManifestCall::File{u"a.pdf"_s, u"application/pdf"_s, QByteArray("\0\xff", 2), QByteArray(), 2};
  QCOMPARE(*manifestCallFrom(*bytesOf(call)), call);
  QVERIFY(!manifestCallFrom("[]"));
}

MUNIMENT_TEST(ManifestConnectorTest);

} // namespace muniment::tests

#include "manifest_connector_test.moc"
