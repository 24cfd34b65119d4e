#include "core/capture/meeting.h"

#include "tests/support/test_suite.h"

#include <random>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;
using capture::MeetingPoint;

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;

/// A chat as one device would have it: some lines are said again and again, many share a minute.
std::vector<MeetingPoint> makeChat(std::mt19937& random, int size) {
  std::vector<MeetingPoint> chat;
  std::int64_t time = 1'700'000'000'000 / kMinute * kMinute;
  for (int i = 0; i < size; ++i) {
    time += static_cast<std::int64_t>(random() % 4) * kMinute;
    const bool common = random() % 5 == 0;
    const QString words = common ? u"ok %1"_s.arg(random() % 3) : u"line %1"_s.arg(i);
    chat.push_back({time, capture::meetingDigest(MessageKind::Text, words), 0, static_cast<int>(random() % 3) + 1});
  }
  return chat;
}

int conflictsOf(const capture::MeetingResult& result) {
  int count = 0;
  for (std::size_t i = 0; i < result.incoming.size(); ++i)
    count += (result.incoming[i].flags & kConflicts) || result.surplus[i] ? 1 : 0;
  for (std::size_t i = 0; i < result.missing.size(); ++i)
    count += result.missing[i] ? 1 : 0;
  return count;
}

} // namespace

class MeetingTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void equalChatsAgreeWhollyWithoutConflict() {
    std::mt19937 random(1);
    const auto chat = makeChat(random, 5000);
    const auto result = capture::meet(chat, chat);
    QCOMPARE(conflictsOf(result), 0);
    for (std::size_t i = 0; i < chat.size(); ++i)
      QCOMPARE(result.incoming[i].known, static_cast<std::int64_t>(i));
  }

  void aConstantZoneIsNoConflict() {
    std::mt19937 random(2);
    const auto chat = makeChat(random, 2000);
    auto other = chat;
    for (MeetingPoint& point : other)
      point.milliseconds += 5 * kHour + 30 * kMinute;
    const auto result = capture::meet(chat, other);
    QCOMPARE(result.shifts.front(), 5 * kHour + 30 * kMinute);
    QCOMPARE(conflictsOf(result), 0);
  }

  void summerTimeIsNoConflict() {
    std::mt19937 random(3);
    const auto chat = makeChat(random, 2000);
    auto other = chat;
    for (std::size_t i = 0; i < other.size(); ++i)
      other[i].milliseconds += i < 1200 ? kHour : 2 * kHour;
    QCOMPARE(conflictsOf(capture::meet(chat, other)), 0);
  }

  void aLaterExportOnlyAdds() {
    std::mt19937 random(4);
    const auto chat = makeChat(random, 3000);
    const std::vector<MeetingPoint> early(chat.begin(), chat.begin() + 2000);
    const std::vector<MeetingPoint> late(chat.begin() + 1000, chat.end());
    const auto result = capture::meet(early, late);
    QCOMPARE(conflictsOf(result), 0);
    QCOMPARE(std::ranges::count_if(result.incoming, [](const capture::Met& met) { return met.known >= 0; }), 1000);
  }

  void secondsAndMinutesAgree() {
    std::mt19937 random(5);
    auto chat = makeChat(random, 2000);
    auto other = chat;
    for (MeetingPoint& point : other) {
      point.precision = TimePrecision::Second;
      point.milliseconds += static_cast<std::int64_t>(random() % 60) * 1000;
    }
    QCOMPARE(conflictsOf(capture::meet(chat, other)), 0);
  }

  void plantedDifferencesAreFoundAndNoOther_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 20; ++seed)
      QTest::addRow("seed %d", seed) << seed;
  }
  void plantedDifferencesAreFoundAndNoOther() {
    QFETCH(const int, seed);
    std::mt19937 random(static_cast<unsigned>(seed) + 100);
    const auto chat = makeChat(random, 20'000);
    auto other = chat;
    std::vector<MeetingPoint> changed;
    int planted = 0;
    for (std::size_t i = 0; i < other.size(); ++i) {
      const bool inside = i > 100 && i + 100 < other.size();
      if (inside && i % 39 == 0 && planted < 500) {
        ++planted;
        switch (random() % 4) {
        case 0: // left out
          continue;
        case 1: // other words
          other[i].digest = capture::meetingDigest(MessageKind::Text, u"altered %1"_s.arg(i));
          break;
        case 2: // another time
          other[i].milliseconds += 3 * kMinute;
          break;
        default: // put in
          changed.push_back(other[i]);
          changed.push_back({other[i].milliseconds, capture::meetingDigest(MessageKind::Text, u"new %1"_s.arg(i)), 0,
                             static_cast<int>(random() % 3) + 1});
          continue;
        }
      }
      changed.push_back(other[i]);
    }
    QCOMPARE(planted, 500);
    QCOMPARE(conflictsOf(capture::meet(chat, changed)), planted);
  }

  void equalLinesInAMinuteStayTwo() {
    const std::uint64_t ok = capture::meetingDigest(MessageKind::Text, u"ok");
    const std::uint64_t yes = capture::meetingDigest(MessageKind::Text, u"yes");
    const std::vector<MeetingPoint> both{{0, ok, 0, 1}, {0, ok, 0, 1}, {0, yes, 0, 2}};
    const std::vector<MeetingPoint> one{{0, ok, 0, 1}, {0, yes, 0, 2}};
    const auto result = capture::meet(both, both);
    QCOMPARE(result.incoming[0].known, 0);
    QCOMPARE(result.incoming[1].known, 1);
    const auto surplus = capture::meet(one, both);
    QCOMPARE(std::ranges::count_if(surplus.incoming, [](const capture::Met& met) { return met.known < 0; }), 1);
    QVERIFY(std::ranges::any_of(
        surplus.incoming, [](const capture::Met& met) { return met.flags.testFlag(MessageFlag::PossibleMatch); }));
  }

  void sourceIdsWinOverEverythingElse() {
    const std::vector<MeetingPoint> known{{0, 1, 77, 1}, {0, 2, 78, 1}};
    const std::vector<MeetingPoint> incoming{{500 * kMinute, 9, 78, 2}};
    const auto result = capture::meet(known, incoming);
    QCOMPARE(result.incoming[0].known, 1);
    QVERIFY(result.incoming[0].flags.testFlag(MessageFlag::TextDiffers));
  }

  void speakersAreRecognisedByWhatTheySaid() {
    std::mt19937 random(6);
    const auto chat = makeChat(random, 500);
    auto other = chat;
    for (MeetingPoint& point : other)
      point.speaker = -point.speaker;
    const auto map = capture::matchSpeakers(chat, other);
    QCOMPARE(map, (std::map<std::int32_t, std::int32_t>{{-1, 1}, {-2, 2}, {-3, 3}}));
  }

  void wordsAreComparedWithoutWhatDevicesAdd() {
    const auto digest = [](QStringView text) { return capture::meetingDigest(MessageKind::Text, text); };
    QCOMPARE(digest(u"\u200Ehello  there"), digest(u"hello there"));
    QCOMPARE(digest(u"@\u2068Anna L\u2069 look"), digest(u"@\u2068Anna (work)\u2069 look"));
    QVERIFY(digest(u"hello") != digest(u"hello!"));
    QVERIFY(capture::meetingDigest(MessageKind::Image, u"x") != digest(u"x"));
    QCOMPARE(capture::meetingDigest(MessageKind::Deleted, u"You deleted this message"),
             capture::meetingDigest(MessageKind::Deleted, u"This message was deleted"));
  }
};

MUNIMENT_TEST(MeetingTest);

} // namespace muniment::tests

#include "meeting_test.moc"
