#include "core/access/scope_maker.h"
#include "core/delivery/courier.h"
#include "core/delivery/lanes.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <map>
#include <random>
#include <set>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using delivery::Finding;
using delivery::Outcome;
using delivery::Verdict;
using store::LoadedDelivery;

/// Many operations against a peer in memory, with a program that ends anywhere and a network that does
/// anything.
class OutboxModelTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyOperationOnce_data();
  void everyOperationOnce();
  void everyArrivalOnce_data() { TestDatabase::addRows(); }
  void everyArrivalOnce();
  void aPoisonedArrivalStopsOnlyItsLane_data() { TestDatabase::addRows(); }
  void aPoisonedArrivalStopsOnlyItsLane();
  void whatIsParkedHoldsUpNoOtherLane_data() { TestDatabase::addRows(); }
  void whatIsParkedHoldsUpNoOtherLane();
  void tooMuchIsRefused_data() { TestDatabase::addRows(); }
  void tooMuchIsRefused();
  void aCapClosesTheGate_data() { TestDatabase::addRows(); }
  void aCapClosesTheGate();
};

namespace {

constexpr int kLanes = 40;
constexpr int kOperations = MUNIMENT_OPERATIONS;
constexpr int kArrivals = kOperations / 5;
const QString kPeer = u"peer"_s;

using Random = std::mt19937;

bool happens(Random& random, unsigned oneIn) { return random() % oneIn == 0; }

class SeededChance final : public connect::Chance {
 public:
  explicit SeededChance(Random& random) : m_random(&random) {}
  std::int64_t upTo(std::int64_t limit) override { return static_cast<std::int64_t>((*m_random)()) % (limit + 1); }

 private:
  Random* m_random;
};

/// What a peer remembers: which operations had an effect, in which order, and how often.
struct Effects final {
  std::map<DeliveryId, int> times;
  std::map<QString, std::vector<std::int64_t>> order; ///< positions, for each lane

  void apply(const Delivery& delivery) {
    ++times[delivery.id];
    order[delivery.lane].push_back(delivery.position);
  }
};

/// A peer behind a bad network. If it knows idempotency keys, a request may reach it after the sender gave up waiting;
/// if it does not, it can be asked what it did.
class UnsteadyPeer final : public delivery::Carrier {
 public:
  UnsteadyPeer(Random& random, bool knowsKeys) : m_random(&random), m_knowsKeys(knowsKeys) {}

  Outcome carry(const Delivery& delivery, const QByteArray& payload) override {
    letDelayedArrive();
    if (payload != delivery.kind.toUtf8())
      return {Verdict::Refused, u"wrong payload"_s};
    if (happens(*m_random, 10)) // never got there
      return happens(*m_random, 2) ? Outcome{Verdict::Later, u"down"_s} : Outcome{Verdict::Unsure, u"lost"_s};
    if (m_knowsKeys && happens(*m_random, 10)) { // gets there when nobody waits for it any more
      m_delayed.push_back(delivery);
      return {Verdict::Unsure, u"late"_s};
    }
    arrive(delivery);
    if (happens(*m_random, 10))
      return {Verdict::Unsure, u"answer lost"_s};
    return {};
  }

  Finding find(const Delivery& delivery) override {
    if (happens(*m_random, 10))
      return Finding::Unknown;
    return !m_knowsKeys && m_effects.times.contains(delivery.id) ? Finding::There : Finding::NotThere;
  }

  void letDelayedArrive() {
    while (!m_delayed.empty() && happens(*m_random, 3)) {
      const std::size_t which = (*m_random)() % m_delayed.size();
      arrive(m_delayed[which]);
      if (!happens(*m_random, 4)) // else the network brings it once more
        m_delayed.erase(m_delayed.begin() + static_cast<std::ptrdiff_t>(which));
    }
  }
  [[nodiscard]] const Effects& effects() const { return m_effects; }

 private:
  void arrive(const Delivery& delivery) {
    if (!m_knowsKeys || !m_effects.times.contains(delivery.id))
      m_effects.apply(delivery);
  }

  Random* m_random;
  bool m_knowsKeys;
  Effects m_effects;
  std::vector<Delivery> m_delayed;
};

/// Transactions on a real database, before, within and after which the program may end.
class MortalDesk final : public delivery::Desk {
 public:
  MortalDesk(store::Connection& connection, Random& random, Clock& clock)
      : m_connection(&connection), m_random(&random), m_clock(&clock) {}

  unsigned crashOneIn = 20;
  bool dead = false;
  int crashes = 0;
  int ended = 0;

  Result<std::vector<LoadedDelivery>> claim(const delivery::Round& round) override {
    MUNIMENT_TRY_LET(claimed, live([&] {
                       return delivery::claim(*m_connection, round, m_clock->now(), access::ScopeMaker::system());
                     }));
    return claimed;
  }
  Result<void> settle(const delivery::Round& round, std::span<const Delivery> deliveries) override {
    MUNIMENT_TRY_LET(told, live([&] {
                       return delivery::settle(*m_connection, round, deliveries, m_clock->now(),
                                               access::ScopeMaker::system());
                     }));
    ended += static_cast<int>(told.ended.size());
    return {};
  }

 private:
  template <class F>
  auto live(F work) -> std::invoke_result_t<F&> {
    const auto died = failure(ErrorKind::Failed, QLatin1StringView("test.crash"));
    if (end())
      return died;
    MUNIMENT_TRY(m_connection->begin(store::TransactionKind::Write));
    auto outcome = work();
    if (!outcome || end()) {
      MUNIMENT_TRY(m_connection->rollback());
      return outcome ? std::invoke_result_t<F&>(died) : std::move(outcome);
    }
    MUNIMENT_TRY(m_connection->commit());
    if (end())
      return died;
    return outcome;
  }
  bool end() {
    dead = dead || (crashOneIn > 0 && happens(*m_random, crashOneIn));
    return dead;
  }

  store::Connection* m_connection;
  Random* m_random;
  Clock* m_clock;
};

/// Serves a peer until nothing is open, with a new worker after each crash. False when it takes for ever.
bool serve(MortalDesk& desk, delivery::Carrier& carrier, Delivery::Direction direction, store::Connection& connection,
           Random& random, MovableClock& clock) {
  SeededChance chance(random);
  int workers = 0;
  const auto open = [&] {
    return store::DeliveryRepository(connection).countOpen(direction, kPeer, access::ScopeMaker::system()).value_or(-1);
  };
  for (int rounds = 0; rounds < 100'000; ++rounds) {
    delivery::Courier courier(desk, carrier, {direction, kPeer, u"worker %1"_s.arg(workers), 128},
                              {1'000, 1'000, 60'000}, {&clock, &chance});
    const auto tried = courier.work();
    if (desk.dead) {
      desk.dead = false;
      ++desk.crashes;
      ++workers;
    } else if (!tried) {
      return false;
    }
    clock.advance(1 + static_cast<std::int64_t>(random() % 20'000));
    if (tried && *tried == 0 && open() == 0)
      return true;
  }
  return false;
}

bool inTransaction(store::Connection& connection, auto work) {
  if (!succeeded(connection.begin(store::TransactionKind::Write)))
    return false;
  const auto outcome = work();
  return outcome ? succeeded(connection.commit()) : connection.rollback() && false;
}

LoadedDelivery operation(int number, Instant now, Random& random) {
  LoadedDelivery loaded;
  loaded.delivery.id = DeliveryId::make(now);
  loaded.delivery.peer = kPeer;
  loaded.delivery.lane = QString::number(random() % kLanes);
  loaded.delivery.kind = u"op %1"_s.arg(number);
  loaded.payload = loaded.delivery.kind.toUtf8();
  return loaded;
}

} // namespace

void OutboxModelTest::everyOperationOnce_data() {
  QTest::addColumn<store::Dialect>("dialect");
  QTest::addColumn<bool>("knowsKeys");
  QTest::addColumn<int>("operations");
  QTest::newRow("a peer that knows keys") << store::Dialect::Sqlite << true << kOperations;
  QTest::newRow("a peer that can be asked") << store::Dialect::Sqlite << false << kOperations;
  QTest::newRow("PostgreSQL") << store::Dialect::Postgres << true << kOperations / 5;
}

void OutboxModelTest::everyOperationOnce() {
  MUNIMENT_DATABASE(database);
  QFETCH(bool, knowsKeys);
  QFETCH(int, operations);
  const auto connection = database.open();
  Random random(20'261'121);
  MovableClock clock(Instant::fromMilliseconds(1'700'000'000'000));
  std::vector<LoadedDelivery> all;
  for (int i = 0; i < operations; ++i)
    all.push_back(operation(i, clock.now(), random));
  QVERIFY(inTransaction(
      *connection, [&] { return delivery::enqueue(*connection, all, clock.now(), access::ScopeMaker::system()); }));
  UnsteadyPeer peer(random, knowsKeys);
  MortalDesk desk(*connection, random, clock);
  QVERIFY(serve(desk, peer, Delivery::Direction::Out, *connection, random, clock));
  peer.letDelayedArrive();
  QCOMPARE(peer.effects().times.size(), all.size());
  for (const auto& [id, times] : peer.effects().times)
    QCOMPARE(times, 1);
  for (const auto& [lane, order] : peer.effects().order)
    QVERIFY2(std::ranges::is_sorted(order), qPrintable(lane));
  QVERIFY(desk.crashes > operations / 1000);
  qInfo("%d operations, %d crashes", operations, desk.crashes);
}

namespace {

/// Whoever understands what came in: knows by its id what was handed over already, as a command does.
class Reader final : public delivery::Carrier {
 public:
  explicit Reader(Random& random) : m_random(&random) {}
  QString poison;

  Outcome carry(const Delivery& delivery, const QByteArray& payload) override {
    if (QString::fromUtf8(payload) == poison)
      return {Verdict::Later, u"not understood"_s};
    if (happens(*m_random, 15))
      return {Verdict::Later, u"busy"_s};
    if (!m_known.insert(delivery.id).second)
      return {};
    effects.apply(delivery);
    return happens(*m_random, 15) ? Outcome{Verdict::Unsure, u"interrupted"_s} : Outcome{};
  }
  Finding find(const Delivery&) override { return Finding::NotThere; }

  Effects effects;

 private:
  Random* m_random;
  std::set<DeliveryId> m_known;
};

LoadedDelivery arrival(const QString& source, const QString& lane, Instant now) {
  LoadedDelivery loaded;
  loaded.delivery.id = DeliveryId::make(now);
  loaded.delivery.peer = kPeer;
  loaded.delivery.lane = lane;
  loaded.delivery.kind = u"webhook"_s;
  loaded.delivery.source = source;
  loaded.delivery.at = now;
  loaded.payload = source.toUtf8();
  return loaded;
}

} // namespace

void OutboxModelTest::everyArrivalOnce() {
  MUNIMENT_DATABASE(database);
  const auto connection = database.open();
  Random random(7);
  MovableClock clock(Instant::fromMilliseconds(1'700'000'000'000));
  int sent = 0;
  qint64 kept = 0;
  for (int next = 0; next < kArrivals;) { // the sender repeats what it got no answer for
    std::vector<LoadedDelivery> portion;
    for (unsigned i = 0; i < 1 + random() % 50; ++i, ++sent) {
      const int number = next > 0 && happens(random, 5) ? static_cast<int>(random() % static_cast<unsigned>(next))
                                                        : std::min(next++, kArrivals - 1);
      portion.push_back(arrival(QString::number(number), QString(), clock.now()));
    }
    QVERIFY(inTransaction(*connection, [&]() -> Result<bool> {
      MUNIMENT_TRY_LET(added, delivery::takeIn(*connection, portion, clock.now()));
      kept += added;
      return true;
    }));
  }
  QVERIFY(sent > kArrivals);
  QCOMPARE(kept, kArrivals);
  Reader reader(random);
  MortalDesk desk(*connection, random, clock);
  QVERIFY(serve(desk, reader, Delivery::Direction::In, *connection, random, clock));
  QCOMPARE(reader.effects.times.size(), static_cast<std::size_t>(kArrivals));
  QVERIFY(std::ranges::is_sorted(reader.effects.order[QString()]));
  QVERIFY(desk.crashes > 0);
}

void OutboxModelTest::aPoisonedArrivalStopsOnlyItsLane() {
  MUNIMENT_DATABASE(database);
  const auto connection = database.open();
  Random random(8);
  MovableClock clock(Instant::fromMilliseconds(1'700'000'000'000));
  std::vector<LoadedDelivery> all;
  for (int i = 0; i < 100; ++i)
    all.push_back(arrival(QString::number(i), QString::number(i % 2), clock.now()));
  QVERIFY(inTransaction(*connection, [&] { return delivery::takeIn(*connection, all, clock.now()); }));
  Reader reader(random);
  reader.poison = u"10"_s;
  MortalDesk desk(*connection, random, clock);
  desk.crashOneIn = 0;
  SeededChance chance(random);
  for (int rounds = 0; rounds < 500; ++rounds) {
    delivery::Courier courier(desk, reader, {Delivery::Direction::In, kPeer, u"one"_s, 64}, {8, 1'000, 60'000},
                              {&clock, &chance});
    QVERIFY(courier.work());
    clock.advance(61'000);
  }
  QCOMPARE(reader.effects.order[u"1"_s].size(), std::size_t{50});
  QCOMPARE(reader.effects.order[u"0"_s].size(), std::size_t{5});
  store::DeliveryFilter dead;
  dead.state = Delivery::State::Dead;
  const auto found = store::DeliveryRepository(*connection).page(dead, std::nullopt, 10, access::ScopeMaker::system());
  QVERIFY(found && found->size() == 1);
  QCOMPARE(found->front().attempts, 8);
  QCOMPARE(found->front().problem, u"not understood"_s);
  QCOMPARE(desk.ended, 1); // the ledger hears of the dead one alone
  Delivery dropped = found->front();
  dropped.state = Delivery::State::Dropped;
  QVERIFY(store::DeliveryRepository(*connection).save(dropped, clock.now()));
  desk.crashOneIn = 50;
  QVERIFY(serve(desk, reader, Delivery::Direction::In, *connection, random, clock));
  QCOMPARE(reader.effects.order[u"0"_s].size(), std::size_t{49});
}

void OutboxModelTest::whatIsParkedHoldsUpNoOtherLane() {
  MUNIMENT_DATABASE(database);
  const auto connection = database.open();
  const Instant now = Instant::fromMilliseconds(1'700'000'000'000);
  std::vector<LoadedDelivery> all;
  for (int i = 0; i < 2'503; ++i)
    all.push_back(arrival(QString::number(i), i < 2'500 ? u"long"_s : u"short"_s, now));
  QVERIFY(inTransaction(*connection, [&] { return delivery::takeIn(*connection, all, now); }));
  store::DeliveryRepository repository(*connection);
  const auto ready = [&](Instant at) {
    QStringList sources;
    const auto found = repository.ready(Delivery::Direction::In, kPeer, at, 64, access::ScopeMaker::system());
    for (const LoadedDelivery& each : found.value_or(std::vector<LoadedDelivery>()))
      sources << each.delivery.source;
    return sources;
  };
  QCOMPARE(ready(now).size(), 64);
  Delivery parked = all.front().delivery;
  parked.state = Delivery::State::Parked;
  parked.notBefore = now.plusMilliseconds(60'000);
  QVERIFY(repository.save(parked, now));
  QCOMPARE(ready(now), QStringList{u"2500"_s});
  Delivery done = all[2'500].delivery;
  done.state = Delivery::State::Done;
  QVERIFY(repository.save(done, now));
  QCOMPARE(ready(now), QStringList{u"2501"_s});
  QCOMPARE(ready(now.plusMilliseconds(60'000)).front(), u"0"_s);
}

void OutboxModelTest::tooMuchIsRefused() {
  MUNIMENT_DATABASE(database);
  const auto connection = database.open();
  Random random(9);
  const Instant now = Instant::fromMilliseconds(1'700'000'000'000);
  PeerGate gate;
  gate.peer = kPeer;
  gate.most = 10;
  QVERIFY(store::PeerGateRepository(*connection).save(gate));
  std::vector<LoadedDelivery> ten;
  for (int i = 0; i < 10; ++i)
    ten.push_back(operation(i, now, random));
  QVERIFY(inTransaction(*connection,
                        [&] { return delivery::enqueue(*connection, ten, now, access::ScopeMaker::system()); }));
  std::vector<LoadedDelivery> one{operation(10, now, random)};
  const auto refused = delivery::enqueue(*connection, one, now, access::ScopeMaker::system());
  QVERIFY(!refused);
  QCOMPARE(refused.error().id, u"delivery.too_many"_s);
  one.front().delivery.peer = u"another"_s;
  QVERIFY(inTransaction(*connection,
                        [&] { return delivery::enqueue(*connection, one, now, access::ScopeMaker::system()); }));
}

void OutboxModelTest::aCapClosesTheGate() {
  MUNIMENT_DATABASE(database);
  const auto connection = database.open();
  Random random(10);
  const Instant now = Instant::fromMilliseconds(1'700'000'000'000);
  PeerGate gate;
  gate.peer = kPeer;
  gate.hourly = 5;
  QVERIFY(store::PeerGateRepository(*connection).save(gate));
  std::vector<LoadedDelivery> all;
  for (int i = 0; i < 12; ++i)
    all.push_back(operation(i, now, random));
  QVERIFY(inTransaction(*connection,
                        [&] { return delivery::enqueue(*connection, all, now, access::ScopeMaker::system()); }));
  const delivery::Round round{Delivery::Direction::Out, kPeer, u"one"_s, 64};
  const auto first = delivery::claim(*connection, round, now, access::ScopeMaker::system());
  QVERIFY(first);
  QCOMPARE(first->size(), std::size_t{5});
  std::vector<Delivery> tried;
  for (const LoadedDelivery& each : *first)
    tried.push_back(each.delivery);
  tried.back() = delivery::putBack(tried.back()); // does not count
  const auto four = delivery::settle(*connection, round, tried, now, access::ScopeMaker::system());
  QVERIFY(four && !four->closed);
  const auto last = delivery::claim(*connection, round, now, access::ScopeMaker::system());
  QVERIFY(last && last->size() == 1);
  const std::vector<Delivery> fifth{last->front().delivery};
  const auto settled = delivery::settle(*connection, round, fifth, now, access::ScopeMaker::system());
  QVERIFY(settled && settled->closed);
  QCOMPARE(settled->closed->because, u"delivery.cap_reached"_s);
  const Instant later = now.plusMilliseconds(7'200'000);
  const auto second = delivery::claim(*connection, round, later, access::ScopeMaker::system());
  QVERIFY(second && second->empty()); // a person resumes it
}

MUNIMENT_TEST(OutboxModelTest);

} // namespace muniment::tests

#include "outbox_model_test.moc"
