#include "core/workspace/rm/content_server_poll.h"
#include "core/workspace/rm/rm_audit.h"
#include "core/workspace/rm/rm_queries.h"
#include "core/workspace/rm/rm_settings.h"
#include "tests/core/rm/rm_desk.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>

namespace muniment::tests {

using namespace workspace;
using Kind = Counterpart::Kind;
using State = Counterpart::State;

namespace {

/// The reader of the audit alone, without the looks that the connector takes beside it.
class Listener final {
 public:
  explicit Listener(RmDesk& desk)
      : m_client(std::move(*openContentServer(desk.parts()))), m_audit(desk.parts(), *m_client) {}
  [[nodiscard]] qint64 hear() {
    const auto heard = m_audit.read();
    return heard ? *heard : -1;
  }

 private:
  std::unique_ptr<connect::contentserver::ContentServerClient> m_client;
  RmAudit m_audit;
};

QByteArray numeral(qint64 number) { return QByteArray::number(number); }

void putOn(RmDesk& desk, qint64 node, qint64 hold) {
  desk.call("POST v1/nodes/" + numeral(node) + "/holds", "hold_id=" + numeral(hold));
}

void takeOff(RmDesk& desk, qint64 node, qint64 hold) {
  desk.call("DELETE v1/nodes/" + numeral(node) + "/holds/" + numeral(hold));
}

} // namespace

/// What the other side noted is heard once, in order of its own clock, and understood by asking.
class RmAuditTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatHappenedThereIsHeardOnce();
  void whatWeDidOurselvesIsNoNews();
  void aHoldAndAnEndAreUnderstood();
  void anOutageLosesNothing();
  void aPageThatRepeatsIsNotTakenForTheEnd();
  void aThousandEventsAreQuick();
};

void RmAuditTest::whatHappenedThereIsHeardOnce() {
  RmDesk desk;
  const qint64 node = desk.there(desk.sent("heard"))->node;
  const qint64 hold = desk.makeHold("Theirs");
  putOn(desk, node, hold);
  const auto inbox = [&] { return desk.deliveries(Delivery::Direction::In).size(); };
  const auto before = inbox();
  QCOMPARE(Listener(desk).hear(), qint64(1));
  QCOMPARE(inbox(), before + 1);
  Listener again(desk); // after a new start, from where it was
  QCOMPARE(again.hear(), qint64(0));
  QCOMPARE(again.hear(), qint64(0));
  desk.pass(5'000);
  takeOff(desk, node, hold);
  QCOMPARE(again.hear(), qint64(1));
  QCOMPARE(Listener(desk).hear(), qint64(0));
  QCOMPARE(inbox(), before + 2);
}

void RmAuditTest::whatWeDidOurselvesIsNoNews() {
  RmDesk desk;
  const RecordId record = desk.sent("ours");
  (void)desk.holdHere(record);
  desk.settle();
  QCOMPARE(desk.holdsThere(desk.there(record)->node).size(), 1);
  QVERIFY(desk.deliveries(Delivery::Direction::In).empty());
}

void RmAuditTest::aHoldAndAnEndAreUnderstood() {
  RmDesk desk;
  const RecordId held = desk.sent("held there");
  const RecordId ended = desk.sent("destroyed there");
  const qint64 hold = desk.makeHold("Theirs");
  putOn(desk, desk.there(held)->node, hold);
  QVERIFY(desk.destroyThere(desk.there(ended)->node));
  QCOMPARE(Listener(desk).hear(), qint64(2));
  desk.carry();
  QCOMPARE(desk.holdsHere(held), QStringList{u"Theirs"_s});
  QCOMPARE(desk.conflicts().size(), std::size_t(1));
  QCOMPARE(desk.conflicts().front().kind, PeerConflict::Kind::DestroyedThere);
  desk.pass(5'000);
  takeOff(desk, desk.there(held)->node, hold);
  QCOMPARE(Listener(desk).hear(), qint64(1));
  desk.carry();
  QCOMPARE(desk.counterparts(Kind::HeldRecord).front().state, State::Ended); // and cools off here
  QVERIFY(desk.isSound());
}

void RmAuditTest::anOutageLosesNothing() {
  RmDesk desk;
  std::vector<qint64> nodes;
  for (int i = 0; i < 4; ++i)
    nodes.push_back(desk.there(desk.sent("outage " + numeral(i)))->node);
  Listener listener(desk);
  QCOMPARE(listener.hear(), qint64(0));
  const qint64 hold = desk.makeHold("Theirs");
  for (const qint64 node : nodes)
    putOn(desk, node, hold);
  desk.sandbox().fault({{u"kind"_s, u"fail"_s}, {u"peer"_s, u"rm"_s}, {u"path"_s, u"audit"_s}, {u"skip"_s, 2}});
  QCOMPARE(listener.hear(), qint64(-1));
  QVERIFY(desk.deliveries(Delivery::Direction::In).empty()); // all of it or nothing
  desk.sandbox().json("DELETE control/faults");
  desk.pass(600'000); // the circuit closes again
  QCOMPARE(listener.hear(), qint64(4));
  QCOMPARE(listener.hear(), qint64(0));
}

void RmAuditTest::aPageThatRepeatsIsNotTakenForTheEnd() {
  RmDesk desk;
  const qint64 node = desk.there(desk.sent("paged"))->node;
  const qint64 hold = desk.makeHold("Theirs");
  for (int i = 0; i < 251; ++i) { // more than one page of events
    putOn(desk, node, hold);
    takeOff(desk, node, hold);
  }
  desk.line().play(UnrulyLine::Trick::PageRepeats, 1);
  Listener listener(desk);
  QCOMPARE(listener.hear(), qint64(-1));
  QCOMPARE(listener.hear(), qint64(1));
}

void RmAuditTest::aThousandEventsAreQuick() {
  constexpr int kRecords = 25;
  constexpr int kPairs = 20; // with the first, 41 events a record: a thousand and some
  RmDesk desk;
  std::vector<RecordId> records;
  for (int i = 0; i < kRecords; ++i)
    records.push_back(desk.sent("quick " + numeral(i)));
  Listener listener(desk);
  QCOMPARE(listener.hear(), qint64(0));
  const qint64 first = desk.makeHold("Theirs");
  const qint64 other = desk.makeHold("Others");
  for (const RecordId& record : records) {
    const qint64 node = desk.there(record)->node;
    putOn(desk, node, first);
    for (int i = 0; i < kPairs; ++i) {
      putOn(desk, node, other);
      takeOff(desk, node, other);
    }
  }
  QElapsedTimer timer;
  timer.start();
  const qint64 peer = desk.line().milliseconds();
  QCOMPARE(listener.hear(), qint64(kRecords));
  desk.carry();
  const qint64 ours = timer.elapsed() - (desk.line().milliseconds() - peer);
  qInfo("%d events of %d records: %lld ms beyond the %lld ms of the peer", kRecords * (1 + 2 * kPairs), kRecords,
        static_cast<long long>(ours), static_cast<long long>(desk.line().milliseconds() - peer));
  QVERIFY2(ours <= 5'000, qUtf8Printable(QString::number(ours)));
  for (const RecordId& record : records)
    QCOMPARE(desk.holdsHere(record), QStringList{u"Theirs"_s});
}

MUNIMENT_TEST(RmAuditTest);

} // namespace muniment::tests

#include "rm_audit_test.moc"
