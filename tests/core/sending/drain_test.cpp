#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/sending/send_template.h"
#include "core/workspace/sending/settle_sending.h"
#include "tests/core/sending/messenger_desk.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>

#include <deque>
#include <random>
#include <set>

namespace muniment::tests {

using namespace workspace;

/// Everything that was queued goes, to everybody in order, within the limits of the service, although answers are lost
/// on the way and the program is started anew; what nobody heard of is sent again only when a person says so.
/// MUNIMENT_SENDS says how many messages.
class DrainTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theQueueDrainsWithinTheLimits();
};

namespace {

/// What the service took, in its order.
struct Taken final {
  QString person;
  int number = 0;
  Instant at;
};

std::vector<Taken> taken(MessengerDesk& desk) {
  std::vector<Taken> all;
  for (const QJsonValue& each : desk.sandbox().state(u"wa"_s).value("messages"_L1).toArray()) {
    const QJsonObject message = each.toObject();
    const QJsonObject content = message.value("content"_L1).toObject();
    const QJsonObject part = content.value("template"_L1).toObject().value("components"_L1).toArray().at(0).toObject();
    const QString value = part.value("parameters"_L1).toArray().at(0).toObject().value("text"_L1).toString();
    all.push_back({content.value("to"_L1).toString(), value.toInt(),
                   Instant::parse(message.value("at"_L1).toString()).value_or(Instant())});
  }
  return all;
}

std::int64_t open(MessengerDesk& desk, Delivery::State state) {
  const auto status = desk.workspace().ask(DeliveryHealth()).result();
  std::int64_t all = 0;
  for (const auto& each : status ? status->counts : std::vector<store::DeliveryCount>())
    all += each.direction == Delivery::Direction::Out && each.state == state ? each.count : 0;
  return all;
}

/// Messages that a service with these limits would not have taken: 80 in any second, 45 at once to one person and then
/// one in six seconds.
int violations(const std::vector<Taken>& all) {
  int found = 0;
  std::deque<std::int64_t> second;
  std::map<QString, std::pair<double, std::int64_t>> pairs;
  for (const Taken& each : all) {
    const std::int64_t now = each.at.milliseconds();
    while (!second.empty() && now - second.front() >= 1'000)
      second.pop_front();
    second.push_back(now);
    found += second.size() > 80 ? 1 : 0;
    auto& [tokens, at] = pairs.try_emplace(each.person, 45.0, now).first->second;
    tokens = std::min(45.0, tokens + double(now - at) / 6'000);
    at = now;
    found += tokens < 1 ? 1 : 0;
    tokens = std::max(0.0, tokens - 1);
  }
  return found;
}

/// Some answers get lost, of requests that were carried out and of others.
void loseAnswers(MessengerDesk& desk, int many) {
  for (const bool late : {true, false})
    desk.sandbox().fault({{u"kind"_s, u"reset"_s},
                          {u"peer"_s, u"wa"_s},
                          {u"method"_s, u"POST"_s},
                          {u"path"_s, u"/messages"_s},
                          {u"probability"_s, 0.02},
                          {u"count"_s, std::max(2, many / 200)},
                          {u"late"_s, late}});
}

std::int64_t numbersIn(const std::vector<Taken>& all) {
  std::set<int> numbers;
  for (const Taken& each : all)
    numbers.insert(each.number);
  return std::ssize(numbers);
}

/// Messages to somebody that came before an earlier one.
int overtakings(const std::vector<Taken>& all) {
  std::map<QString, int> last;
  int found = 0;
  for (const Taken& each : all) {
    int& before = last.try_emplace(each.person, -1).first->second;
    found += before > each.number ? 1 : 0;
    before = each.number;
  }
  return found;
}

} // namespace

void DrainTest::theQueueDrainsWithinTheLimits() {
  const int many = std::max(qEnvironmentVariableIntValue("MUNIMENT_SENDS"), 120);
  const int persons = std::clamp(many / 20, 8, 200); // fewer than the tier of the number lets write to first in a day
  MessengerDesk desk;
  desk.sandbox().json("POST control/wa/webhook", {{u"url"_s, QString()}});
  std::mt19937 random(11);
  QElapsedTimer clock;
  clock.start();
  for (int i = 0; i < many; ++i) {
    const QString person = u"4915%1"_s.arg(10'000'000 + std::min(random() % persons, random() % persons));
    QCOMPARE(desk.run(SendTemplate({std::nullopt, u"wa"_s, person}, u"approval_request"_s, u"en_US"_s,
                                   {{u"body.1"_s, QString::number(i)}, {u"body.2"_s, u"Friday"_s}})),
             QString());
  }
  const qint64 queued = clock.restart();
  loseAnswers(desk, many);
  int again = 0;
  for (int rounds = 0; open(desk, Delivery::State::Done) < many && rounds < 1'000; ++rounds) {
    desk.drain();
    if (rounds == 0)
      desk.startAgain(); // what the service took and what it did not is known from what is kept
    DeliveriesPage dead;
    dead.filter.direction = Delivery::Direction::Out;
    dead.filter.state = Delivery::State::Dead;
    dead.limit = 1'000;
    const auto page = desk.workspace().ask(dead).result();
    QVERIFY(page);
    for (const Delivery& each : page->deliveries) {
      QCOMPARE(each.problem, u"whatsapp.maybe_sent"_s);
      QCOMPARE(desk.run(SendAgain{each.id}), u"sending.may_be_there"_s);
      QCOMPARE(desk.run(SendAgain{each.id, true}), QString());
      ++again;
    }
  }
  QCOMPARE(open(desk, Delivery::State::Done), many);
  const std::vector<Taken> all = taken(desk);
  QCOMPARE(violations(all), 0);
  QCOMPARE(numbersIn(all), many);
  QCOMPARE(overtakings(all), 0);
  // Nothing was there twice but what a person sent again knowing that it may be.
  QVERIFY(std::ssize(all) - many <= again);
  QVERIFY(again > 0);
  qInfo("%d messages to %d people were queued in %.1f s and taken in %.1f s; %d were sent again by a person", many,
        persons, double(queued) / 1'000, double(clock.elapsed()) / 1'000, again);
}

MUNIMENT_TEST(DrainTest);

} // namespace muniment::tests

#include "drain_test.moc"
