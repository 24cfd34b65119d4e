#include "core/records/declaration/context.h"
#include "tests/support/test_suite.h"

#include <random>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using records::ContextRule;
using records::Run;
using records::runsOf;
using records::Surroundings;

namespace {

/// `S`, `Q` and `C` for what a position is, `.` for what is left out.
QString drawn(const std::vector<Run>& runs, std::int64_t total) {
  QString line(total, u'.');
  for (const Run& run : runs) {
    for (std::int64_t at = run.first; at <= run.last; ++at)
      line[at] = run.role == MemberRole::Selected ? u'S' : run.role == MemberRole::Quoted ? u'Q' : u'C';
  }
  return line;
}

Surroundings around(std::int64_t total) { return {total, {}, {0}}; }

/// The same by looking at every position again and again.
QString drawnSlowly(const std::vector<Run>& selected, const ContextRule& rule, const Surroundings& surroundings) {
  const auto size = static_cast<std::size_t>(surroundings.total);
  std::vector<bool> chosen(size);
  for (const Run& run : selected) {
    for (std::int64_t at = std::max<std::int64_t>(run.first, 0); at <= run.last && at < surroundings.total; ++at)
      chosen[static_cast<std::size_t>(at)] = true;
  }
  std::vector<bool> quoted = chosen;
  for (bool changed = rule.thread; changed;) {
    changed = false;
    for (const auto& [message, other] : surroundings.quotes) {
      const auto a = static_cast<std::size_t>(message);
      const auto b = static_cast<std::size_t>(other);
      changed = changed || quoted[a] != quoted[b];
      quoted[a] = quoted[b] = quoted[a] || quoted[b];
    }
  }
  const auto dayOf = [&](std::size_t at) {
    return std::ranges::upper_bound(surroundings.dayStarts, static_cast<std::int64_t>(at)) -
           surroundings.dayStarts.begin();
  };
  QString line(surroundings.total, u'.');
  for (std::size_t at = 0; at < size; ++at) {
    bool context = false;
    for (std::size_t near = 0; near < size; ++near) {
      const std::size_t away = near > at ? near - at : at - near;
      context = context || (chosen[near] &&
                            (away <= static_cast<std::size_t>(rule.around) || (rule.day && dayOf(near) == dayOf(at))));
    }
    if (chosen[at])
      line[static_cast<qsizetype>(at)] = u'S';
    else if (quoted[at])
      line[static_cast<qsizetype>(at)] = u'Q';
    else if (context)
      line[static_cast<qsizetype>(at)] = u'C';
  }
  return line;
}

} // namespace

class ContextTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsSelectedIsJoined() {
    const std::vector<Run> runs = runsOf({{5, 6, {}}, {1, 2, {}}, {3, 3, {}}, {6, 90, {}}}, {}, around(10));
    QCOMPARE(drawn(runs, 10), u".SSS.SSSSS"_s);
    QCOMPARE(runs.size(), 2U);
    QVERIFY(runsOf({{20, 30, {}}}, {}, around(10)).empty());
    QVERIFY(runsOf({}, {2, true, true}, around(10)).empty());
  }

  void neighboursComeAlong() {
    QCOMPARE(drawn(runsOf({{0, 0, {}}, {4, 4, {}}, {9, 9, {}}}, {2, false, false}, around(10)), 10), u"SCCCSCCCCS"_s);
    QCOMPARE(drawn(runsOf({{4, 4, {}}}, {1, false, false}, around(10)), 10), u"...CSC...."_s);
  }

  void aThreadIsFollowedBothWays() {
    Surroundings chat = around(10);
    chat.quotes = {{3, 1}, {7, 3}, {8, 2}};
    QCOMPARE(drawn(runsOf({{3, 3, {}}}, {1, true, false}, chat), 10), u".QCSC..Q.."_s);
    QCOMPARE(drawn(runsOf({{5, 5, {}}}, {0, true, false}, chat), 10), u".....S...."_s);
  }

  void wholeDaysComeAlong() {
    Surroundings chat = around(10);
    chat.dayStarts = {0, 3, 7};
    QCOMPARE(drawn(runsOf({{4, 4, {}}}, {0, false, true}, chat), 10), u"...CSCC..."_s);
    QCOMPARE(drawn(runsOf({{2, 3, {}}}, {0, false, true}, chat), 10), u"CCSSCCC..."_s);
    QCOMPARE(drawn(runsOf({{9, 9, {}}}, {0, false, true}, chat), 10), u".......CCS"_s);
  }

  void itAgreesWithLookingAtEveryPosition() {
    std::mt19937 random(4711);
    const auto upTo = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    for (int round = 0; round < 20'000; ++round) {
      Surroundings chat = around(1 + upTo(24));
      for (std::int64_t at = 1; at < chat.total; ++at) {
        if (upTo(4) == 0)
          chat.dayStarts.push_back(at);
        if (upTo(4) == 0)
          chat.quotes.push_back({at, upTo(static_cast<int>(at))});
      }
      std::vector<Run> selected;
      for (int i = upTo(4); i > 0; --i) {
        const std::int64_t first = upTo(26);
        selected.push_back({first, first + upTo(5), {}});
      }
      const ContextRule rule{upTo(4), upTo(2) == 0, upTo(2) == 0};
      const std::vector<Run> runs = runsOf(selected, rule, chat);
      QCOMPARE(drawn(runs, chat.total), drawnSlowly(selected, rule, chat));
      for (std::size_t i = 1; i < runs.size(); ++i)
        QVERIFY(runs[i].first > runs[i - 1].last);
    }
  }
};

MUNIMENT_TEST(ContextTest);

} // namespace muniment::tests

#include "context_test.moc"
