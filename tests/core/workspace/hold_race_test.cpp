#include "tests/core/workspace/hold_race.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>

namespace muniment::tests {

/// Whether anything held is destroyed, or anything due is left over, whatever the order of what people do.
/// MUNIMENT_RACES says how many races are run, MUNIMENT_RACE_SEED which is the first.
class HoldRaceTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingHeldIsDestroyedAndNothingDueIsStuck();
  void aMissingSecondLookIsFound();
  void aForgottenKeyIsFound();
};

namespace {

constexpr int kRaces = 2000;
constexpr std::uint64_t kFirstSeed = 20'261'121;
constexpr int kMostUntilFound = 300;

/// The first problem in some races; empty when there is none.
QString firstProblem(Sabotage sabotage, std::uint64_t first, std::int64_t count, RaceCounts& counts) {
  std::unique_ptr<HoldRace> race;
  QString problem;
  for (std::int64_t i = 0; i < count && problem.isEmpty(); ++i) {
    if (race && !race->hasRoom()) {
      problem = race->verify();
      counts.add(race->counts());
      race.reset();
      if (!problem.isEmpty())
        return u"verification before seed %1: %2"_s.arg(first + static_cast<std::uint64_t>(i)).arg(problem);
    }
    if (!race)
      race = std::make_unique<HoldRace>(sabotage);
    problem = race->run(first + static_cast<std::uint64_t>(i));
  }
  counts.add(race->counts());
  return problem.isEmpty() ? race->verify() : problem;
}

} // namespace

void HoldRaceTest::nothingHeldIsDestroyedAndNothingDueIsStuck() {
  bool given = false;
  const int wanted = qEnvironmentVariableIntValue("MUNIMENT_RACES", &given);
  const std::uint64_t first = qEnvironmentVariable("MUNIMENT_RACE_SEED", QString::number(kFirstSeed)).toULongLong();
  RaceCounts counts;
  QElapsedTimer timer;
  timer.start();
  const QString problem = firstProblem(Sabotage::None, first, given ? wanted : kRaces, counts);
  qInfo("%lld races from seed %llu: %lld steps, %lld crashes, %lld holds, %lld releases, %lld blocked, %lld destroyed; "
        "%lld ms",
        static_cast<long long>(counts.races), static_cast<unsigned long long>(first),
        static_cast<long long>(counts.steps), static_cast<long long>(counts.crashes),
        static_cast<long long>(counts.holds), static_cast<long long>(counts.releases),
        static_cast<long long>(counts.blocked), static_cast<long long>(counts.destroyed), timer.elapsed());
  QVERIFY2(problem.isEmpty(), qPrintable(problem));
  QVERIFY(counts.blocked > 0 && counts.crashes > 0 && counts.releases > 0);
  QVERIFY(counts.destroyed >= 3 * counts.races);
}

void HoldRaceTest::aMissingSecondLookIsFound() {
  RaceCounts counts;
  const QString problem = firstProblem(Sabotage::NoRecheck, kFirstSeed, kMostUntilFound, counts);
  QVERIFY2(problem.contains(u"held"_s), qPrintable(problem));
}

void HoldRaceTest::aForgottenKeyIsFound() {
  RaceCounts counts;
  const QString problem = firstProblem(Sabotage::NoResume, kFirstSeed, kMostUntilFound, counts);
  QVERIFY2(problem.contains(u"stay"_s), qPrintable(problem));
}

MUNIMENT_TEST(HoldRaceTest);

} // namespace muniment::tests

#include "hold_race_test.moc"
