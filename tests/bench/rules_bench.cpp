// Lets many events meet many rules. Usage: bench_rules [EVENTS RULES THREADS]
// The floor is reading the same events: their words folded, as the index does. Fails above kMostSeconds.
#include "core/rules/rule_book.h"
#include "core/search/fold.h"

#include <QtCore/QElapsedTimer>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <thread>

namespace {

using namespace muniment;
using namespace Qt::StringLiterals;
using Test = RuleCondition::Test;

constexpr double kMostSeconds = 20;

const QStringList kWords{u"the"_s,      u"shipment"_s, u"is"_s,    u"late"_s,    u"order"_s, u"please"_s, u"release"_s,
                         u"tomorrow"_s, u"agreed"_s,   u"truck"_s, u"harbour"_s, u"we"_s,    u"need"_s,   u"invoice"_s,
                         u"Straße"_s,   u"confirm"_s,  u"price"_s, u"pallet"_s,  u"and"_s,   u"customs"_s};

QString textOf(std::mt19937& random) {
  QStringList words;
  for (int count = 4 + static_cast<int>(random() % 14); count > 0; --count)
    words.append(kWords[static_cast<qsizetype>(random() % static_cast<unsigned>(kWords.size()))]);
  return words.join(u' ');
}

RuleCondition test(RuleFact fact, Test how, const QStringList& values) {
  return {RuleCondition::Kind::Test, {}, fact, how, values, {}};
}

/// Phrases, senders, amounts, kinds and, in every twentieth rule, a pattern; half of them combined.
std::vector<Rule> makeRules(int count) {
  std::mt19937 random(3);
  std::vector<Rule> rules;
  for (int at = 0; at < count; ++at) {
    Rule rule;
    rule.id = RuleId::make(Instant::fromMilliseconds(at));
    rule.definition.trigger.verbs = {u"message.captured"_s};
    rule.definition.limits.onImported = true;
    QStringList phrases;
    for (int phrase = 0; phrase < 5; ++phrase)
      phrases.append(kWords[static_cast<qsizetype>(random() % 20)] + u' ' +
                     kWords[static_cast<qsizetype>(random() % 20)]);
    std::vector<RuleCondition> parts{at % 20 == 0
                                         ? test(RuleFact::Text, Test::Matches, {u"\\border\\s+%1\\d{3}\\b"_s.arg(at)})
                                         : test(RuleFact::Text, Test::Contains, phrases)};
    if (at % 2 == 0)
      parts.push_back(test(RuleFact::Sender, Test::Is, {u"Sender %1"_s.arg(at % 50), u"Sender %1"_s.arg(at % 7)}));
    if (at % 3 == 0)
      parts.push_back(test(RuleFact::MessageKind, Test::Is, {u"text"_s, u"image"_s}));
    rule.definition.condition.parts = std::move(parts);
    rules.push_back(std::move(rule));
  }
  return rules;
}

std::vector<rules::EventFacts> makeEvents(int count) {
  std::mt19937 random(5);
  std::vector<rules::EventFacts> events(static_cast<std::size_t>(count));
  for (rules::EventFacts& event : events) {
    event.verb = u"message.captured"_s;
    event.text = textOf(random);
    event.senders = {u"Sender %1"_s.arg(random() % 50)};
    event.messageKind = random() % 9 == 0 ? u"image"_s : u"text"_s;
  }
  return events;
}

/// Runs `work(first, last, thread)` over shares of the events and gives the seconds it took.
template <class F>
double seconds(std::size_t events, int threads, F work) {
  QElapsedTimer timer;
  timer.start();
  std::vector<std::thread> running;
  const std::size_t share = (events + static_cast<std::size_t>(threads) - 1) / static_cast<std::size_t>(threads);
  for (int thread = 0; thread < threads; ++thread) {
    const std::size_t first = std::min(events, share * static_cast<std::size_t>(thread));
    running.emplace_back([=] { work(first, std::min(events, first + share)); });
  }
  for (std::thread& each : running)
    each.join();
  return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char** argv) {
  const int events = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
  const int count = argc > 2 ? std::atoi(argv[2]) : 200;
  const int threads = argc > 3 ? std::max(1, std::atoi(argv[3])) : 2;
  constexpr int kPart = 100'000; // so that not all of them lie in memory
  const auto book = rules::RuleBook::of(makeRules(count), QTimeZone::utc());
  if (!book)
    return 2;
  const std::vector<rules::EventFacts> part = makeEvents(std::min(events, kPart));
  const int times = (events + kPart - 1) / kPart;
  std::atomic<std::int64_t> bytes = 0;
  std::atomic<std::int64_t> met = 0;
  double floor = 0;
  double ours = 0;
  for (int time = 0; time < times; ++time) {
    floor += seconds(part.size(), threads, [&](std::size_t first, std::size_t last) {
      QByteArray words;
      for (std::size_t at = first; at < last; ++at) {
        words.resize(0);
        search::appendIndexText(words, part[at].text);
        bytes += words.size();
      }
    });
    ours += seconds(part.size(), threads, [&](std::size_t first, std::size_t last) {
      rules::Scratch scratch;
      std::vector<rules::Meeting> meetings;
      for (std::size_t at = first; at < last; ++at) {
        meetings.clear();
        book->meet(part[at], scratch, meetings);
        met += std::ssize(meetings);
      }
    });
  }
  std::printf("%d events, %d rules, %d threads: %.2f s, floor %.2f s (%.1f times), %lld met\n", events, count, threads,
              ours, floor, ours / floor, static_cast<long long>(met));
  return ours <= kMostSeconds ? 0 : 1;
}
