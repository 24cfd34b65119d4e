#include "core/delivery/arrival.h"
#include "core/delivery/journal_writer.h"
#include "core/workspace/agent/delivery_work.h"
#include "core/workspace/delivery/delivery_commands.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/delivery/receiver_keys.h"
#include "core/workspace/ledger/entries_page.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;
using State = Delivery::State;
using delivery::Finding;
using delivery::Outcome;
using delivery::Verdict;

class DeliveryTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsQueuedReachesThePeerOnce();
  void whatDiesWaitsForAPerson();
  void aPersonMayGiveItUpWithAReason();
  void whoMayNotIsRefused();
  void aPausedPeerGetsNothingUntilItIsResumed();
  void aSuddenVolumePausesThePeerWithATask();
  void whatTheReceiverSealedComesInOnce();
  void whatNobodyCanReadIsKeptForAPerson();
  void anAgentWithoutTheLeaseDoesNothing();
  void aChangedPayloadIsNotSent();
  void aChangedDeliveryIsFound();
};

namespace {

const QString kPeer = u"push"_s;

/// Remembers what it was given, and answers as told.
class Notebook final : public delivery::Carrier {
 public:
  Outcome answer;
  QStringList carried;

  Outcome carry(const Delivery& delivery, const QByteArray& payload) override {
    carried.append(delivery.kind + u'=' + QString::fromUtf8(payload));
    return answer;
  }
  Finding find(const Delivery&) override { return Finding::NotThere; }
};

/// A workspace with its agent, and a peer in both directions.
class Office final {
 public:
  WorkspaceFixture fixture;
  std::unique_ptr<Workspace> workspace = fixture.make();
  Agent agent{*workspace, u"one"_s};
  Notebook out;
  Notebook in;

  Office() { agent.beat(); }

  [[nodiscard]] FilePath journal() const { return fixture.path(u"journal"_s); }
  /// Rounds until nothing is left that is due.
  [[nodiscard]] bool work() {
    DeliveryWork deliveries(*workspace, agent, fixture.clock(), journal(),
                            {{Delivery::Direction::Out, kPeer, &out}, {Delivery::Direction::In, kPeer, &in}});
    for (int rounds = 0; rounds < 100; ++rounds) {
      const auto any = deliveries.round();
      if (!any) {
        qWarning("%s", qPrintable(any.error().id));
        return false;
      }
      if (!*any)
        return true;
    }
    return false;
  }
  template <class C>
  [[nodiscard]] QString run(C command) {
    const auto receipt = workspace->run(std::move(command)).result();
    return receipt ? QString() : receipt.error().id;
  }
  [[nodiscard]] QString enqueue(const QString& kind, const QByteArray& payload = "hello") {
    return run(EnqueueOperation{{kPeer, u"lane"_s, kind, u"record:x"_s, std::nullopt, payload}});
  }
  [[nodiscard]] std::vector<Delivery> all() {
    DeliveriesPage query;
    query.limit = 1'000;
    return workspace->ask(query).result()->deliveries;
  }
  [[nodiscard]] std::int64_t openTasks() {
    TasksPage query;
    query.whose = TasksPage::Whose::Everybodys;
    return workspace->ask(query).result()->total;
  }
  [[nodiscard]] bool isSound() {
    const auto verification = workspace->verify({true, std::nullopt}, nullptr).result();
    if (verification && !verification->isClean()) {
      for (const auto& finding : verification->findings)
        qWarning("%s %s", qPrintable(finding.where), qPrintable(finding.what.id));
    }
    return verification && verification->isClean();
  }
  [[nodiscard]] bool change(const QByteArray& sql) {
    const auto connection = store::Connection::open(store::Address::sqlite(fixture.path(u"ws/muniment.db"_s).value),
                                                    store::OpenMode::Write);
    return connection && (*connection)->change(sql).value_or(0) > 0;
  }
  /// Seals letters to an address as the receiver does.
  [[nodiscard]] bool write(const LetterAddress& address, const QStringList& bodies) {
    auto writer = delivery::JournalWriter::open(fixture.files(), journal(), {1 << 20, 300});
    for (const QString& body : bodies) {
      const auto bytes = delivery::bytesOf({kPeer, fixture.clock().now(), {{"X-A", "b"}}, body.toUtf8()});
      const auto letter = sealLetter(address, *bytes, delivery::kArrivalPurpose);
      if (!writer || !letter || !(*writer)->append(std::span(&*letter, 1)))
        return false;
    }
    return true;
  }
  [[nodiscard]] LetterAddress address() {
    const auto receipt = workspace->run(MakeReceiverKey()).result();
    return receipt ? LetterAddress::fromHex(receipt->outcome.text(u"address")).value_or(LetterAddress())
                   : LetterAddress();
  }
};

} // namespace

void DeliveryTest::whatIsQueuedReachesThePeerOnce() {
  Office office;
  QCOMPARE(office.enqueue(u"first"_s), QString());
  QCOMPARE(office.enqueue(u"second"_s), QString());
  QCOMPARE(office.all().size(), std::size_t{2});
  QVERIFY(office.isSound());
  QVERIFY(office.work());
  QCOMPARE(office.out.carried, (QStringList{u"first=hello"_s, u"second=hello"_s}));
  QVERIFY(office.work());
  QCOMPARE(office.out.carried.size(), 2);
  for (const Delivery& delivery : office.all())
    QCOMPARE(delivery.state, State::Done);
  QVERIFY(!office.change("UPDATE delivery SET payload = NULL WHERE payload IS NOT NULL")); // nothing is left of it
  QVERIFY(office.isSound());
}

void DeliveryTest::whatDiesWaitsForAPerson() {
  Office office;
  office.out.answer = {Verdict::Refused, u"delivery.refused_by_peer"_s};
  QCOMPARE(office.enqueue(u"first"_s), QString());
  QCOMPARE(office.enqueue(u"second"_s), QString());
  QVERIFY(office.work());
  QCOMPARE(office.out.carried.size(), 1); // the second keeps its place behind the first
  QCOMPARE(office.openTasks(), 1);
  QVERIFY(office.isSound());
  const Delivery dead = office.all().back();
  QCOMPARE(dead.state, State::Dead);
  office.out.answer = {};
  QCOMPARE(office.run(ReplayDelivery{dead.id}), QString());
  QCOMPARE(office.openTasks(), 0);
  QVERIFY(office.work());
  QCOMPARE(office.out.carried.size(), 3);
  QCOMPARE(office.run(ReplayDelivery{dead.id}), u"delivery.not_dead"_s);
  QVERIFY(office.isSound());
}

void DeliveryTest::aPersonMayGiveItUpWithAReason() {
  Office office;
  office.out.answer = {Verdict::Refused, u"delivery.refused_by_peer"_s};
  QCOMPARE(office.enqueue(u"first"_s), QString());
  QVERIFY(office.work());
  const DeliveryId id = office.all().front().id;
  QCOMPARE(office.run(DropDelivery{id, u" "_s}), u"delivery.reason_missing"_s);
  QCOMPARE(office.run(DropDelivery{DeliveryId::make(office.fixture.clock().now()), u"x"_s}), u"delivery.unknown"_s);
  QCOMPARE(office.run(DropDelivery{id, u"Sent by letter instead"_s}), QString());
  QCOMPARE(office.all().front().state, State::Dropped);
  QCOMPARE(office.all().front().reason, u"Sent by letter instead"_s);
  QCOMPARE(office.openTasks(), 0);
  office.out.answer = {};
  QCOMPARE(office.enqueue(u"second"_s), QString());
  QVERIFY(office.work());
  QCOMPARE(office.out.carried.last(), u"second=hello"_s);
  QVERIFY(office.isSound());
}

void DeliveryTest::whoMayNotIsRefused() {
  Office office;
  QVERIFY(WorkspaceFixture::enrol(*office.workspace, u"bo"_s, {Role::BusinessOwner}));
  const auto other = office.fixture.open(u"ws"_s, u"bo"_s);
  QVERIFY(other);
  const auto refused = [](const auto& receipt) { return receipt ? QString() : receipt.error().id; };
  const QString expected = u"access.no_permission"_s;
  const DeliveryId id = DeliveryId::make(office.fixture.clock().now());
  QCOMPARE(refused((*other)->run(EnqueueOperation{{kPeer, {}, u"x"_s, {}, std::nullopt, "x"}}).result()), expected);
  QCOMPARE(refused((*other)->run(ReplayDelivery{id}).result()), expected);
  QCOMPARE(refused((*other)->run(DropDelivery{id, u"x"_s}).result()), expected);
  QCOMPARE(refused((*other)->run(PausePeer{kPeer, true, u"x"_s}).result()), expected);
  QCOMPARE(refused((*other)->run(LimitPeer{kPeer, 1, 1}).result()), expected);
  QCOMPARE(refused((*other)->run(MakeReceiverKey()).result()), expected);
}

void DeliveryTest::aPausedPeerGetsNothingUntilItIsResumed() {
  Office office;
  QCOMPARE(office.run(PausePeer{kPeer, true, {}}), u"delivery.reason_missing"_s);
  QCOMPARE(office.run(PausePeer{kPeer, true, u"Contract ended"_s}), QString());
  QCOMPARE(office.enqueue(u"first"_s), QString());
  QVERIFY(office.work());
  QVERIFY(office.out.carried.isEmpty());
  const auto health = office.workspace->ask(DeliveryHealth()).result();
  QVERIFY(health && health->gates.size() == 1 && health->gates.front().paused);
  QCOMPARE(health->gates.front().because, u"Contract ended"_s);
  QCOMPARE(health->counts.size(), std::size_t{1});
  QCOMPARE(office.run(PausePeer{kPeer, false, {}}), QString());
  QVERIFY(office.work());
  QCOMPARE(office.out.carried.size(), 1);
  QVERIFY(office.isSound());
}

void DeliveryTest::aSuddenVolumePausesThePeerWithATask() {
  Office office;
  QCOMPARE(office.run(LimitPeer{kPeer, -1, 1}), u"peer.limit_wrong"_s);
  QCOMPARE(office.run(LimitPeer{kPeer, 3, 5}), QString());
  for (int i = 0; i < 5; ++i)
    QCOMPARE(office.enqueue(QString::number(i)), QString());
  QCOMPARE(office.enqueue(u"one too many"_s), u"delivery.too_many"_s);
  QVERIFY(office.work());
  QCOMPARE(office.out.carried.size(), 3);
  QCOMPARE(office.openTasks(), 1);
  QVERIFY(office.isSound());
  QCOMPARE(office.run(PausePeer{kPeer, false, {}}), QString());
  QCOMPARE(office.openTasks(), 0);
  QVERIFY(office.work());
  QCOMPARE(office.out.carried.size(), 5);
}

void DeliveryTest::whatTheReceiverSealedComesInOnce() {
  Office office;
  const LetterAddress first = office.address();
  QVERIFY(office.write(first, {u"a"_s, u"b"_s, u"a"_s})); // the peer repeats what it sent
  const LetterAddress second = office.address();
  QVERIFY(first != second);
  QCOMPARE(office.workspace->ask(ReceiverAddress()).result().value_or(std::nullopt), std::optional(second));
  QVERIFY(office.write(second, {u"c"_s, u"b"_s}));
  QVERIFY(office.work());
  QCOMPARE(office.in.carried.size(), 3);
  for (const QString& carried : office.in.carried)
    QVERIFY(carried.contains(u"\"headers\":[[\"X-A\",\"b\"]]"_s));
  QVERIFY(office.work());
  QCOMPARE(office.in.carried.size(), 3);
  QVERIFY(office.write(second, {u"d"_s}));
  QVERIFY(office.change("DELETE FROM journal_cursor")); // all of it is read again, and known
  QVERIFY(office.work());
  QCOMPARE(office.in.carried.size(), 4);
  QVERIFY(office.in.carried.last().endsWith(u"\nd"_s));
  QVERIFY(office.isSound());
}

void DeliveryTest::whatNobodyCanReadIsKeptForAPerson() {
  Office office;
  (void)office.address();
  QVERIFY(office.write(LetterKey::generate().address(), {u"for somebody else"_s}));
  QVERIFY(office.work());
  QVERIFY(office.in.carried.isEmpty());
  QCOMPARE(office.all().size(), std::size_t{1});
  QCOMPARE(office.all().front().state, State::Dead);
  QCOMPARE(office.all().front().problem, u"letter.damaged"_s);
  QCOMPARE(office.openTasks(), 1);
  QVERIFY(office.isSound());
}

void DeliveryTest::anAgentWithoutTheLeaseDoesNothing() {
  Office office;
  QCOMPARE(office.enqueue(u"first"_s), QString());
  DeliveryDesk late = office.workspace->deliveryDesk(office.agent.state().token - 1);
  const auto claimed = late.claim({Delivery::Direction::Out, kPeer, u"late"_s, 10});
  QVERIFY(!claimed);
  QCOMPARE(claimed.error().id, u"store.lease_lost"_s);
  QCOMPARE(late.drain(office.journal()).error().id, u"store.lease_lost"_s);
  Agent other(*office.workspace, u"two"_s);
  other.beat();
  DeliveryWork idle(*office.workspace, other, office.fixture.clock(), office.journal(),
                    {{Delivery::Direction::Out, kPeer, &office.out}});
  QCOMPARE(idle.round().value_or(true), false);
  QVERIFY(office.out.carried.isEmpty());
}

void DeliveryTest::aChangedPayloadIsNotSent() {
  Office office;
  QCOMPARE(office.enqueue(u"first"_s, "one"), QString());
  QVERIFY(office.change("UPDATE delivery SET payload = zeroblob(length(payload))"));
  QVERIFY(office.work());
  QVERIFY(office.out.carried.isEmpty());
  QCOMPARE(office.all().front().state, State::Dead);
  QCOMPARE(office.all().front().problem, u"delivery.payload_damaged"_s);
  QVERIFY(office.isSound());
}

void DeliveryTest::aChangedDeliveryIsFound() {
  Office office;
  QCOMPARE(office.enqueue(u"first"_s), QString());
  QVERIFY(office.work());
  QVERIFY(office.isSound());
  QVERIFY(office.change("UPDATE delivery SET content = replace(content, 'first', 'third')"));
  QVERIFY(!office.isSound());
  QVERIFY(office.change("DELETE FROM delivery"));
  QVERIFY(!office.isSound());
}

MUNIMENT_TEST(DeliveryTest);

} // namespace muniment::tests

#include "delivery_test.moc"
