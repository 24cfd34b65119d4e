#include "core/delivery/progress.h"
#include "core/model/peer_gate.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using State = Delivery::State;
using delivery::Outcome;
using delivery::Persistence;
using delivery::Verdict;

class ProgressTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void oneThatIsDoneStaysDone();
  void waitsDoubleUpToABound();
  void aPeerThatAsksForMoreTimeGetsIt();
  void oneThatIsTriedTooOftenDies();
  void oneThatIsRefusedDiesAtOnce();
  void doubtStaysUntilItIsSettled();
  void oneThatWasNotTriedIsAsBefore();
  void whatAnAnswerMeans_data();
  void whatAnAnswerMeans();
  void theContentIsReadBackExactly();
  void aGateLetsSoManyPassInAnHour();
};

namespace {

/// Always the least or the most that is asked for.
class FixedChance final : public connect::Chance {
 public:
  explicit FixedChance(bool most) : m_most(most) {}
  std::int64_t upTo(std::int64_t limit) override { return m_most ? limit : 0; }

 private:
  bool m_most;
};

const Instant kNow = Instant::fromMilliseconds(1'700'000'000'000);

Delivery tried(int attempts) {
  Delivery delivery;
  for (int i = 0; i < attempts; ++i)
    delivery = delivery::begun(std::move(delivery), u"worker"_s);
  return delivery;
}

Delivery after(const Delivery& delivery, const Outcome& outcome, bool most = false) {
  FixedChance chance(most);
  return delivery::settled(delivery, outcome, kNow, Persistence(), chance);
}

std::int64_t waitOf(const Delivery& delivery) { return delivery.notBefore.milliseconds() - kNow.milliseconds(); }

} // namespace

void ProgressTest::oneThatIsDoneStaysDone() {
  const Delivery done = after(tried(3), {});
  QCOMPARE(done.state, State::Done);
  QVERIFY(!done.isOpen() && !done.unsure && done.claim.isEmpty() && done.problem.isEmpty());
}

void ProgressTest::waitsDoubleUpToABound() {
  std::int64_t expected = 1'000;
  for (int attempts = 1; attempts < 29; ++attempts) {
    const Outcome later{Verdict::Later, u"x"_s};
    QCOMPARE(after(tried(attempts), later).state, State::Parked);
    QCOMPARE(waitOf(after(tried(attempts), later)), expected);
    QCOMPARE(waitOf(after(tried(attempts), later, true)), expected - expected / 2);
    expected = std::min<std::int64_t>(expected * 2, 3'600'000);
  }
}

void ProgressTest::aPeerThatAsksForMoreTimeGetsIt() {
  QCOMPARE(waitOf(after(tried(1), {Verdict::Later, u"x"_s, 90'000})), 90'000);
  QCOMPARE(waitOf(after(tried(1), {Verdict::Later, u"x"_s, 90'000'000})), 3'600'000);
  QCOMPARE(waitOf(after(tried(1), {Verdict::Later, u"x"_s, -5})), 1'000);
}

void ProgressTest::oneThatIsTriedTooOftenDies() {
  QCOMPARE(after(tried(29), {Verdict::Later, u"x"_s}).state, State::Parked);
  const Delivery dead = after(tried(30), {Verdict::Unsure, u"x"_s});
  QCOMPARE(dead.state, State::Dead);
  QVERIFY(dead.isOpen() && dead.unsure);
  const Delivery again = delivery::replayed(dead, kNow);
  QCOMPARE(again.state, State::Parked);
  QCOMPARE(again.attempts, 0);
  QVERIFY(again.unsure); // the peer is asked first
}

void ProgressTest::oneThatIsRefusedDiesAtOnce() {
  const Delivery dead = after(tried(1), {Verdict::Refused, u"no"_s});
  QCOMPARE(dead.state, State::Dead);
  QCOMPARE(dead.problem, u"no"_s);
  QCOMPARE(delivery::replayed(dead, kNow).state, State::Queued);
}

void ProgressTest::doubtStaysUntilItIsSettled() {
  const Delivery unsure = after(tried(1), {Verdict::Unsure, u"x"_s});
  QVERIFY(unsure.unsure);
  const Delivery still = after(delivery::begun(unsure, u"b"_s), {Verdict::Later, u"x"_s});
  QVERIFY(still.unsure);
  QVERIFY(!after(delivery::begun(still, u"b"_s), {}).unsure);
  QVERIFY(delivery::abandoned(tried(1), kNow).unsure);
}

void ProgressTest::oneThatWasNotTriedIsAsBefore() {
  QCOMPARE(delivery::putBack(tried(1)).state, State::Queued);
  QCOMPARE(delivery::putBack(tried(1)).attempts, 0);
  QCOMPARE(delivery::putBack(tried(4)).state, State::Parked);
  QCOMPARE(delivery::putBack(tried(4)).attempts, 3);
}

void ProgressTest::whatAnAnswerMeans_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<int>("verdict");
  const auto row = [](int status, Verdict verdict) {
    QTest::addRow("%d", status) << status << static_cast<int>(verdict);
  };
  for (const int status : {200, 201, 204})
    row(status, Verdict::Done);
  for (const int status : {401, 403, 408, 425, 429, 503})
    row(status, Verdict::Later);
  for (const int status : {409, 500, 502, 504})
    row(status, Verdict::Unsure);
  for (const int status : {301, 400, 404, 413, 422})
    row(status, Verdict::Refused);
}

void ProgressTest::whatAnAnswerMeans() {
  QFETCH(int, status);
  QFETCH(int, verdict);
  const Outcome outcome = delivery::outcomeOf(HttpResponse{status, {{"retry-after", "7"}}, {}}, kNow);
  QCOMPARE(static_cast<int>(outcome.verdict), verdict);
  if (outcome.verdict != Verdict::Done)
    QCOMPARE(outcome.wait, std::optional<std::int64_t>(7'000));
  const auto lost = failure(ErrorKind::Unavailable, QLatin1StringView("http.timeout"));
  QCOMPARE(delivery::outcomeOf(lost, kNow).verdict, Verdict::Unsure);
  const auto unreachable = failure(ErrorKind::Unavailable, QLatin1StringView("http.unreachable"));
  QCOMPARE(delivery::outcomeOf(unreachable, kNow).verdict, Verdict::Later);
}

void ProgressTest::theContentIsReadBackExactly() {
  for (const State state : {State::Queued, State::Dead, State::Done, State::Dropped}) {
    Delivery delivery;
    delivery.id = DeliveryId::make(kNow);
    delivery.direction = Delivery::Direction::In;
    delivery.peer = u"push"_s;
    delivery.lane = u"person:1"_s;
    delivery.kind = u"message.send"_s;
    delivery.source = u"abc"_s;
    delivery.matter = MatterId::make(kNow);
    delivery.at = kNow;
    delivery.state = state;
    const auto read = deliveryFrom(contentOf(delivery));
    QVERIFY(read);
    QCOMPARE(read->state, state);
    QVERIFY(contentOf(*read) == contentOf(delivery));
  }
  QVERIFY(!deliveryFrom(Json::Object{{u"peer"_s, u"push"_s}}));
}

void ProgressTest::aGateLetsSoManyPassInAnHour() {
  PeerGate gate;
  QVERIFY(gate.room(kNow) > 1'000'000);
  gate.hourly = 10;
  QCOMPARE(gate.room(kNow), 10);
  gate.pass(7, kNow);
  QCOMPARE(gate.room(kNow.plusMilliseconds(3'599'999)), 3);
  QCOMPARE(gate.room(kNow.plusMilliseconds(3'600'000)), 10);
  QCOMPARE(gate.room(kNow.plusMilliseconds(-1)), 10);
  gate.paused = true;
  QCOMPARE(gate.room(kNow), 0);
  QVERIFY(contentOf(*peerGateFrom(contentOf(gate))) == contentOf(gate));
}

MUNIMENT_TEST(ProgressTest);

} // namespace muniment::tests

#include "progress_test.moc"
