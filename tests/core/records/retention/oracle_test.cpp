#include "core/records/retention/evaluation.h"
#include "tests/core/records/retention/brute_force.h"
#include "tests/core/records/retention/random_schedules.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace records;

namespace {

constexpr int kSchedules = 100'000;
constexpr int kMoments = 20'000;
constexpr int kSourceTimes = 2'000;
constexpr std::int64_t kFirstMoment = 1'199'145'600'000; ///< 2008
constexpr std::int64_t kLastMoment = 2'082'758'400'000;  ///< 2036

QString iso(QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); }

OracleZone zoneOf(RandomSchedules& random) { return static_cast<OracleZone>(random.upTo(3)); }

/// Half of them within an hour and a half of a change of the clocks of Berlin or New York.
std::int64_t momentOf(RandomSchedules& random) {
  constexpr std::array kChanges{1'774'746'000'000, 1'792'890'000'000, 1'773'039'600'000, 1'793'512'800'000};
  if (random.chance(50))
    return kChanges[static_cast<std::size_t>(random.upTo(3))] + random.between(-5'400'000, 5'400'000);
  return random.between(kFirstMoment, kLastMoment);
}

} // namespace

class OracleTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void engineAndOracleAgree() {
    RandomSchedules random(20261121);
    std::int64_t dates = 0;
    std::int64_t waits = 0;
    for (int i = 0; i < kSchedules; ++i) {
      const Schedule schedule = random.schedule();
      const RecordFacts facts = random.facts(schedule);
      const Evaluation evaluation = evaluate(schedule, facts, random.date(), Explain::No);
      const std::vector<OracleStage> oracle = walkDayByDay(schedule, facts);
      QCOMPARE(static_cast<std::size_t>(evaluation.stages.size()), oracle.size());
      for (std::size_t s = 0; s < oracle.size(); ++s) {
        const StageOutcome& outcome = evaluation.stages[static_cast<qsizetype>(s)];
        const QByteArray where = QByteArray::number(i) + ", stage " + QByteArray::number(outcome.number);
        QVERIFY2(iso(outcome.lastDay) == oracle[s].lastDay, where);
        QVERIFY2(iso(outcome.due) == oracle[s].due, where);
        if (outcome.state != StageState::Executed)
          QVERIFY2((outcome.state == StageState::Permanent) == oracle[s].isForEver, where);
        (outcome.due.isValid() ? dates : waits) += 1;
      }
    }
    // A generator that makes everything wait, or nothing, would prove little.
    QVERIFY2(dates > kSchedules && waits > kSchedules / 4, qPrintable(u"%1 dates, %2 waits"_s.arg(dates).arg(waits)));
  }

  void explainingChangesNothing() {
    RandomSchedules random(7);
    for (int i = 0; i < 5'000; ++i) {
      const Schedule schedule = random.schedule();
      const RecordFacts facts = random.facts(schedule);
      const QDate today = random.date();
      const Evaluation silent = evaluate(schedule, facts, today, Explain::No);
      const Evaluation told = evaluate(schedule, facts, today, Explain::Yes);
      QVERIFY(silent.stages == told.stages && silent.next == told.next && silent.destruction == told.destruction);
      QVERIFY(silent.explanation.empty() && told.explanation.size() > schedule.stages.size());
    }
  }

  void momentsBecomeTheDateOnTheWall() {
    RandomSchedules random(3);
    for (int i = 0; i < kMoments; ++i) {
      const OracleZone zone = zoneOf(random);
      const std::int64_t moment = momentOf(random);
      const KnownDate known = knownDate(Instant::fromMilliseconds(moment), QTimeZone(idOf(zone)));
      QCOMPARE(iso(known.date), dateOnTheWall(moment, zone));
    }
  }

  void timesOfSourcesAreReadAsTheLastMomentThatFits() {
    RandomSchedules random(5);
    for (int i = 0; i < kSourceTimes; ++i) {
      const OracleZone source = zoneOf(random);
      const OracleZone workspace = zoneOf(random);
      // Near the change of the clocks of the source itself, so that some times exist twice and some never.
      const std::int64_t near =
          momentOf(random) / 60'000 * 60'000 + (source == OracleZone::NewYork ? -5 : 1) * 3'600'000;
      const SourceTime time{
          QDateTime::fromMSecsSinceEpoch(near, Qt::UTC), TimePrecision::Minute, QString::fromLatin1(idOf(source)), {}};
      const KnownDate known = knownDate(time, QTimeZone(idOf(workspace)));
      const std::int64_t moment = lastMomentOf(near, source);
      QVERIFY(known.moment.has_value());
      QCOMPARE(known.moment->milliseconds(), moment);
      QCOMPARE(iso(known.date), dateOnTheWall(moment, workspace));
    }
  }
};

MUNIMENT_TEST(OracleTest);

} // namespace muniment::tests

#include "oracle_test.moc"
