#include "core/access/scope_maker.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "tests/core/store/hold_story.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QRandomGenerator>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using store::TransactionKind;
using Kind = HoldTargetKind;

namespace {

constexpr int kWalksOnFile = 10;
constexpr int kStepsOnFile = 10'000;
constexpr int kStepsOnServer = 5'000;
constexpr std::size_t kHolds = 5;

const Instant kNow = Instant::fromMilliseconds(1'790'000'000'123);

} // namespace

/// Two writers put holds on, take them off, release them and ask what is held, in any order, while days pass.
class HoldWalkTest final : public QObject {
  Q_OBJECT

  struct Walk final {
    HoldStory story;
    std::unique_ptr<store::Connection> writers[2];
    QRandomGenerator random;
    QDate today{2026, 11, 20};
    int number = 0;
    int held = 0;
    int changes = 0;

    /// The record among so many unknown ones that they are asked about in another way.
    [[nodiscard]] static std::vector<RecordId> many(const RecordId& record) {
      static const std::vector<RecordId> others = [] {
        std::vector<RecordId> ids;
        for (int i = 0; i < 2000; ++i)
          ids.push_back(RecordId::make(kNow));
        return ids;
      }();
      std::vector<RecordId> all = others;
      all.push_back(record);
      return all;
    }
    [[nodiscard]] store::Connection& writer() { return *writers[random.bounded(2)]; }
    [[nodiscard]] HoldStory::Held& anyHold() {
      return story.holds[std::size_t(random.bounded(int(story.holds.size())))];
    }
  };

  /// One change by one writer, in a transaction that raises the epoch.
  template <class Change>
  static Result<void> within(Walk& walk, Change change) {
    store::Connection& connection = walk.writer();
    store::HoldRepository repository(connection);
    ++walk.changes;
    MUNIMENT_TRY(connection.begin(TransactionKind::Write));
    MUNIMENT_TRY(change(repository));
    MUNIMENT_TRY(repository.raiseEpoch());
    return connection.commit();
  }

  static Result<void> apply(Walk& walk) {
    Hold hold;
    hold.id = HoldId::make(kNow.plusMilliseconds(walk.number));
    hold.code = u"H-%1"_s.arg(++walk.number);
    hold.name = u"Hold"_s;
    hold.state = walk.random.bounded(10) == 0 ? Hold::State::Draft : Hold::State::Active;
    hold.createdAt = kNow;
    hold.salt = makeSalt();
    HoldTarget target = walk.story.target(static_cast<Kind>(walk.random.bounded(8)), walk.random.generate());
    target.number = 1;
    const auto put = [&](store::HoldRepository& repository) -> Result<void> {
      MUNIMENT_TRY(repository.save(hold));
      return repository.addTargets(hold.id, {&target, 1});
    };
    MUNIMENT_TRY(within(walk, put));
    if (walk.story.holds.size() >= kHolds) // what is forgotten here must not hold any more
      MUNIMENT_TRY(forget(walk));
    walk.story.holds.push_back({hold, {target}});
    return {};
  }

  static Result<void> forget(Walk& walk) {
    HoldStory::Held& held = walk.story.holds.front();
    held.hold.state = Hold::State::Released;
    held.hold.coolsUntil = walk.today.addDays(-1);
    MUNIMENT_TRY(within(walk, [&](store::HoldRepository& repository) { return repository.save(held.hold); }));
    walk.story.holds.erase(walk.story.holds.begin());
    return {};
  }

  static Result<void> addTarget(Walk& walk) {
    HoldStory::Held& held = walk.anyHold();
    HoldTarget target = walk.story.target(static_cast<Kind>(walk.random.bounded(8)), walk.random.generate());
    target.number = static_cast<std::int32_t>(held.targets.size() + 1);
    const bool isKnown = std::ranges::any_of(held.targets, [&](const HoldTarget& known) {
      return known.kind == target.kind && known.target == target.target;
    });
    if (isKnown)
      return {};
    MUNIMENT_TRY(within(walk, [&](store::HoldRepository& repository) {
      return repository.addTargets(held.hold.id, {&target, 1});
    }));
    held.targets.push_back(target);
    return {};
  }

  static Result<void> takeOff(Walk& walk) {
    HoldStory::Held& held = walk.anyHold();
    HoldTarget& target = held.targets[std::size_t(walk.random.bounded(int(held.targets.size())))];
    target.coolsUntil = walk.today.addDays(walk.random.bounded(3));
    return within(walk,
                  [&](store::HoldRepository& repository) { return repository.changeTarget(held.hold.id, target); });
  }

  static Result<void> release(Walk& walk) {
    HoldStory::Held& held = walk.anyHold();
    held.hold.state = Hold::State::Released;
    held.hold.coolsUntil = walk.today.addDays(walk.random.bounded(3));
    return within(walk, [&](store::HoldRepository& repository) { return repository.save(held.hold); });
  }

  /// Asks as whoever destroys would, and compares with the naive answer.
  static Result<bool> isRight(Walk& walk) {
    store::Connection& connection = walk.writer();
    MUNIMENT_TRY(connection.begin(TransactionKind::Write));
    MUNIMENT_TRY(store::HoldRepository(connection).lockEpoch());
    MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(connection, walk.today, access::ScopeMaker::system()));
    bool right = true;
    const auto agree = [&](const store::HoldIds& found, const std::set<HoldId>& expected) {
      right = right && found == expected;
      walk.held += expected.empty() ? 0 : 1;
    };
    const auto& record = walk.story.records[std::size_t(walk.random.bounded(int(walk.story.records.size())))];
    MUNIMENT_TRY_LET(onRecord, coverage.onRecord(record.id));
    agree(onRecord, walk.story.onRecord(record, walk.today));
    if (walk.random.bounded(20) == 0) {
      MUNIMENT_TRY_LET(onMany, coverage.onRecords(walk.many(record.id)));
      agree(onMany[record.id], walk.story.onRecord(record, walk.today));
      right = right && onMany.size() == 1; // only what was asked for
    }
    const auto talk = std::size_t(walk.random.bounded(int(walk.story.talks.size())));
    const auto index = std::size_t(walk.random.bounded(int(walk.story.talks[talk].messages.size())));
    const MessageId message = walk.story.talks[talk].messages[index];
    MUNIMENT_TRY_LET(onMessages, coverage.onMessages(walk.story.talks[talk].number, {&message, 1}));
    agree(onMessages.on(message), walk.story.onMessage(talk, index, walk.today));
    const auto item = std::size_t(walk.random.bounded(int(walk.story.items.size())));
    MUNIMENT_TRY_LET(onItem, coverage.onItem(walk.story.items[item]));
    agree(onItem, walk.story.onItem(item, walk.today));
    MUNIMENT_TRY(connection.rollback());
    return right;
  }

  static Result<bool> step(Walk& walk) {
    const int what = walk.random.bounded(20);
    Result<void> done;
    if (walk.story.holds.empty() || what < 2)
      done = apply(walk);
    else if (what == 2)
      done = addTarget(walk);
    else if (what == 3)
      done = takeOff(walk);
    else if (what == 4)
      done = release(walk);
    else if (what == 5)
      walk.today = walk.today.addDays(1);
    else
      return isRight(walk);
    if (!done)
      return failure(done.error());
    return true;
  }

 private Q_SLOTS:
  void theCoverageIsThatOfANaiveModel_data() {
    QTest::addColumn<store::Dialect>("dialect");
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= kWalksOnFile; ++seed)
      QTest::addRow("SQLite %u", seed) << store::Dialect::Sqlite << seed;
    QTest::newRow("PostgreSQL") << store::Dialect::Postgres << 4711U;
  }
  void theCoverageIsThatOfANaiveModel() {
    MUNIMENT_DATABASE(database);
    QFETCH(quint32, seed);
    Walk walk;
    walk.random.seed(seed);
    for (auto& writer : walk.writers)
      writer = database.open();
    if (dialect == store::Dialect::Sqlite) { // nothing here is about power cuts
      for (auto& writer : walk.writers)
        QVERIFY(succeeded(writer->script("PRAGMA synchronous = OFF;\n")));
    }
    QVERIFY(succeeded(walk.story.saveTo(*walk.writers[0])));
    const int steps = dialect == store::Dialect::Sqlite ? kStepsOnFile : kStepsOnServer;
    for (int i = 0; i < steps; ++i) {
      const auto right = step(walk);
      QVERIFY2(succeeded(right), qPrintable(u"step %1"_s.arg(i)));
      QVERIFY2(*right, qPrintable(u"step %1 disagrees"_s.arg(i)));
    }
    QVERIFY(walk.changes > steps / 10);
    QVERIFY(walk.held > steps / 10);
  }
};

MUNIMENT_TEST(HoldWalkTest);

} // namespace muniment::tests

#include "hold_walk_test.moc"
