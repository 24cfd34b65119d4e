#include "core/connect/whatsapp/limits_of_number.h"
#include "core/connect/whatsapp/limits_window.h"
#include "tests/support/test_suite.h"

#include <deque>
#include <queue>
#include <random>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace connect::whatsapp;

class LimitsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aHundredThousandMessagesDrainWithoutAViolation();
  void onePersonHoldsUpNobodyElse();
  void aRefusedPairRestsLongerEachTime();
  void aRefusedNumberGoesSlower();
  void theWindowClosesADayAfterThePersonWrote();
  void tiersAreRead();
};

namespace {

const Instant kStart = Instant::fromMilliseconds(1'767'323'045'000);

/// The service as its documents describe it, written without looking at how we keep to it.
class Referee final {
 public:
  /// Whether it takes a message; `violations` counts those that it would refuse.
  void take(int person, Instant now) {
    while (!m_second.empty() && now.milliseconds() - m_second.front() >= 1'000)
      m_second.pop_front();
    m_second.push_back(now.milliseconds());
    if (m_second.size() > 80)
      ++violations;
    Bucket& bucket = m_pairs[person];
    bucket.tokens = std::min(45.0, bucket.tokens + double(now.milliseconds() - bucket.at) / 6'000);
    bucket.at = now.milliseconds();
    if (bucket.tokens < 1)
      ++violations;
    else
      bucket.tokens -= 1;
  }
  int violations = 0;

 private:
  struct Bucket final {
    double tokens = 45;
    std::int64_t at = kStart.milliseconds();
  };
  std::deque<std::int64_t> m_second;
  std::map<int, Bucket> m_pairs;
};

struct Waiting final {
  Instant at;
  int person = 0;
  friend bool operator<(const Waiting& a, const Waiting& b) {
    return std::pair(b.at.milliseconds(), b.person) < std::pair(a.at.milliseconds(), a.person);
  }
};

} // namespace

void LimitsTest::aHundredThousandMessagesDrainWithoutAViolation() {
  constexpr int kMessages = 100'000, kPersons = 3'000;
  std::mt19937 random(11);
  std::map<int, int> queued;
  std::map<int, Instant> wrote;
  for (int i = 0; i < kMessages; ++i) // some get far more than others
    ++queued[static_cast<int>(std::min(random() % kPersons, random() % kPersons))];
  for (const auto& [person, count] : queued)
    wrote[person] = kStart.plusMilliseconds(-std::int64_t(random() % (25 * 3'600'000)));
  LimitsOfNumber limits;
  Referee referee;
  std::priority_queue<Waiting> turns;
  for (const auto& [person, count] : queued)
    turns.push({kStart, person});
  Instant now = kStart;
  int sent = 0, closed = 0, outside = 0;
  while (!turns.empty()) {
    const Waiting next = turns.top();
    turns.pop();
    now = std::max(now, next.at);
    if (!windowEnd(wrote.at(next.person), now)) { // what is left for this person needs a template
      closed += queued[next.person];
      continue;
    }
    const std::int64_t wait = limits.admit(QString::number(next.person), now);
    if (wait > 0) { // one worker: a short wait is waited, a longer one gives the turn to others
      if (wait <= 2'000)
        now = now.plusMilliseconds(wait);
      turns.push({wait <= 2'000 ? next.at : now.plusMilliseconds(wait), next.person});
      continue;
    }
    outside += now.milliseconds() - wrote.at(next.person).milliseconds() >= kWindow ? 1 : 0;
    referee.take(next.person, now);
    ++sent;
    if (--queued[next.person] > 0)
      turns.push({now, next.person});
  }
  QCOMPARE(referee.violations, 0);
  QCOMPARE(outside, 0);
  QCOMPARE(sent + closed, kMessages);
  QVERIFY(closed > 0);
  const double seconds = double(now.milliseconds() - kStart.milliseconds()) / 1'000;
  qInfo("%d sent and %d without a window in %.0f s of simulated time", sent, closed, seconds);
  // Half of 80 a second; the last of whoever gets most waits for six seconds each.
  QVERIFY(seconds >= sent / 41.0);
  QVERIFY(seconds < sent / 40.0 + 1'200);
}

void LimitsTest::onePersonHoldsUpNobodyElse() {
  LimitsOfNumber limits;
  QCOMPARE(limits.admit(u"ana"_s, kStart), 0);
  Instant now = kStart.plusMilliseconds(1'000);
  const std::int64_t wait = limits.admit(u"ana"_s, now);
  QVERIFY(wait > 4'000 && wait <= 6'000);
  QCOMPARE(limits.admit(u"ben"_s, now), 0);
  QCOMPARE(limits.admit(u"ana"_s, now.plusMilliseconds(wait)), 0);
  // After a minute of silence ten may go at once.
  now = now.plusMilliseconds(wait + 60'000);
  int atOnce = 0;
  for (int second = 0; second < 2; ++second, now = now.plusMilliseconds(100)) {
    while (limits.admit(u"ana"_s, now) == 0)
      ++atOnce;
  }
  QCOMPARE(atOnce, 10);
}

void LimitsTest::aRefusedPairRestsLongerEachTime() {
  LimitsOfNumber limits;
  QCOMPARE(limits.pairRefused(u"ana"_s, kStart), 6'000);
  QCOMPARE(limits.pairRefused(u"ana"_s, kStart), 24'000);
  QCOMPARE(limits.pairRefused(u"ana"_s, kStart), 96'000);
  QCOMPARE(limits.admit(u"ana"_s, kStart), 96'000);
  limits.accepted(u"ana"_s);
  QCOMPARE(limits.pairRefused(u"ana"_s, kStart), 6'000);
  for (int i = 0; i < 40; ++i)
    QVERIFY(limits.pairRefused(u"ana"_s, kStart) <= 86'400'000);
}

void LimitsTest::aRefusedNumberGoesSlower() {
  LimitsOfNumber limits;
  limits.throughputRefused(kStart, 5'000);
  QCOMPARE(limits.admit(u"ana"_s, kStart), 5'000);
  Instant now = kStart.plusMilliseconds(60'000);
  const Instant end = now.plusMilliseconds(10'000);
  int sent = 0;
  for (int person = 0; now < end;) {
    const std::int64_t wait = limits.admit(QString::number(person), now);
    if (wait == 0) {
      ++sent;
      ++person;
    } else {
      now = now.plusMilliseconds(wait);
    }
  }
  // 20 a second, and what had gathered meanwhile.
  QVERIFY2(sent >= 200 && sent <= 241, QByteArray::number(sent).constData());
}

void LimitsTest::theWindowClosesADayAfterThePersonWrote() {
  QVERIFY(!windowEnd(std::nullopt, kStart));
  const auto end = windowEnd(kStart, kStart);
  QVERIFY(end);
  QCOMPARE(end->milliseconds() - kStart.milliseconds(), kWindow - kWindowMargin);
  QVERIFY(windowEnd(kStart, end->plusMilliseconds(-1)));
  QVERIFY(!windowEnd(kStart, *end));
}

void LimitsTest::tiersAreRead() {
  QCOMPARE(peopleOfTier(u"TIER_250"), std::optional<std::int64_t>(250));
  QCOMPARE(peopleOfTier(u"TIER_2K"), std::optional<std::int64_t>(2'000));
  QCOMPARE(peopleOfTier(u"100K"), std::optional<std::int64_t>(100'000));
  QCOMPARE(peopleOfTier(u"TIER_UNLIMITED"), std::optional<std::int64_t>());
  QCOMPARE(peopleOfTier(u""), std::optional<std::int64_t>(250));
}

MUNIMENT_TEST(LimitsTest);

} // namespace muniment::tests

#include "limits_test.moc"
