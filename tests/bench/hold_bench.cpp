// Asks what is held in a large workspace. Usage: bench_hold [MESSAGES RECORDS] [libpq connection string]
// Fails when all records together take longer than kMostForRecords, or one count of a hold than kMostForReach.
#include "core/access/scope_maker.h"
#include "core/store/conversation_repository.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_reach.h"
#include "core/store/hold_repository.h"
#include "core/store/migrator.h"
#include "core/store/person_repository.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {

using namespace muniment;
using namespace Qt::StringLiterals;
using Kind = HoldTargetKind;

constexpr int kConversations = 200;
constexpr int kCustodians = 5;
constexpr int kNamedMessages = 10'000;
constexpr int kBatch = 50'000;
constexpr double kMostForRecords = 5000;
constexpr double kMostForReach = 200;

const Instant kNow = Instant::fromMilliseconds(1'790'000'000'123);

template <class T>
T need(Result<T> result) {
  if (!result) {
    std::fprintf(stderr, "%s %s\n", qPrintable(result.error().id), qPrintable(result.error().detail));
    std::exit(2);
  }
  if constexpr (!std::is_void_v<T>)
    return std::move(*result);
}

/// Of the processor, not of the wall: one thread that waits for nothing takes the same on a busy machine. The server
/// works in a process of its own, so there the wall counts.
double milliseconds(bool onServer, const auto& work) {
  QElapsedTimer timer;
  timer.start();
  const std::clock_t start = std::clock();
  work();
  return onServer ? static_cast<double>(timer.nsecsElapsed()) / 1e6
                  : static_cast<double>(std::clock() - start) * 1e3 / CLOCKS_PER_SEC;
}

/// Conversations of equal size, each with a speaker of its own, and records of two messages.
struct Workspace final {
  store::Connection& connection;
  std::vector<ConversationId> conversations;
  std::vector<std::int64_t> numbers;
  std::vector<RecordId> records;

  void addConversations() {
    for (int i = 0; i < kConversations; ++i) {
      const Conversation conversation{
          ConversationId::make(kNow), u"Talk"_s, ConversationKind::Group, {}, kNow, makeSalt()};
      conversations.push_back(conversation.id);
      numbers.push_back(need(store::ConversationRepository(connection).add(conversation)));
      const Speaker speaker{1, u"Speaker %1"_s.arg(i), u"+4917000%1"_s.arg(i), false, makeSalt()};
      need(store::ConversationRepository(connection).addSpeakers(numbers.back(), {&speaker, 1}));
    }
  }

  void addMessages(int count) {
    for (int begin = 0; begin < count; begin += kBatch) {
      store::BulkRows rows{
          "message",
          {"id", "conversation", "position", "at", "stamp", "speaker", "kind", "flags", "sightings", "text", "salt"}};
      for (int i = begin; i < std::min(count, begin + kBatch); ++i) {
        rows.add(std::int64_t{i} + 1)
            .add(numbers[std::size_t(i % kConversations)])
            .add(std::int64_t{i / kConversations});
        rows.add(std::int64_t{i}).add(std::int64_t{4}).add(std::int64_t{1}).add(std::int64_t{0}).add(std::int64_t{0});
        rows.add(std::int64_t{1}).addUtf8("text").add(makeSalt());
      }
      need(connection.insertMany(rows));
    }
    for (const std::int64_t number : numbers)
      need(store::ConversationRepository(connection).recount(number));
  }

  void addRecords(int count, int messages) {
    const ClassId recordClass = ClassId::make(kNow);
    store::BulkRows classes{"record_class", {"id", "code", "content", "salt"}};
    classes.add(recordClass).add(u"C"_s).addUtf8("{}").add(makeSalt());
    need(connection.insertMany(classes));
    store::BulkRows rows{
        "record",
        {"id", "number", "class", "state", "conversation", "record_date", "declared_at", "content", "words", "salt"}};
    store::BulkRows parts{"record_message", {"record", "message", "role"}};
    for (int i = 0; i < count; ++i) {
      records.push_back(RecordId::make(kNow));
      rows.add(records.back()).add(QString::number(i)).add(recordClass).add(std::int64_t{3});
      rows.add(conversations[std::size_t(i % kConversations)])
          .add(u"2026-01-01"_s)
          .add(kNow)
          .addUtf8("{}")
          .add(QString())
          .add(makeSalt());
      for (const int message : {i % messages, (i + kConversations) % messages})
        parts.add(records.back()).add(std::int64_t{message} + 1).add(std::int64_t{0});
    }
    need(connection.insertMany(rows));
    need(connection.insertMany(parts));
  }

  /// A hold on some custodians and on many single messages.
  std::vector<HoldTarget> putHold() {
    Hold hold;
    hold.id = HoldId::make(kNow);
    hold.code = u"H-1"_s;
    hold.state = Hold::State::Active;
    hold.salt = makeSalt();
    std::vector<HoldTarget> targets;
    for (int i = 0; i < kCustodians; ++i) {
      const Person person{PersonId::make(kNow),
                          u"Person"_s,
                          {{PersonName::Kind::Phone, u"+4917000%1"_s.arg(i), kNow, {}}},
                          {},
                          makeSalt()};
      need(store::PersonRepository(connection).save(person));
      targets.push_back({Kind::Person, person.id.toString(), 0, kNow, {}, {}, 0, makeSalt()});
    }
    for (int i = 0; i < kNamedMessages; ++i)
      targets.push_back({Kind::Message, MessageId::fromNumber(i * 7 + 1).toString(), 0, kNow, {}, {}, 0, makeSalt()});
    for (std::size_t i = 0; i < targets.size(); ++i)
      targets[i].number = static_cast<std::int32_t>(i + 1);
    need(store::HoldRepository(connection).save(hold));
    need(store::HoldRepository(connection).addTargets(hold.id, targets));
    return targets;
  }
};

} // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  const int messages = argc > 2 ? std::atoi(argv[1]) : 1'000'000;
  const int count = argc > 2 ? std::atoi(argv[2]) : 100'000;
  const QTemporaryDir folder;
  const store::Address address = argc > 3
                                     ? store::Address::postgres(QString::fromLocal8Bit(argv[3]),
                                                                u"bench_hold_%1"_s.arg(application.applicationPid()))
                                     : store::Address::sqlite(folder.filePath(u"muniment.db"_s));
  const auto connection = need(store::Connection::open(address, store::OpenMode::Create));
  const SystemClock clock;
  need(store::Migrator(u"main"_s, clock).migrate(*connection));
  Workspace workspace{*connection, {}, {}, {}};
  need(connection->begin(store::TransactionKind::Write));
  workspace.addConversations();
  workspace.addMessages(messages);
  workspace.addRecords(count, messages);
  const std::vector<HoldTarget> targets = workspace.putHold();
  need(connection->commit());
  const QDate today(2026, 11, 20);
  std::size_t held = 0;
  const double forRecords = milliseconds(argc > 3, [&] {
    auto coverage = need(store::HoldCoverage::read(*connection, today, access::ScopeMaker::system()));
    held = need(coverage.onRecords(workspace.records)).size();
  });
  const double forOne = milliseconds(argc > 3, [&] {
    auto coverage = need(store::HoldCoverage::read(*connection, today, access::ScopeMaker::system()));
    (void)need(coverage.onRecord(workspace.records.front()));
  });
  store::HoldReach reach;
  const double forPersons = milliseconds(argc > 3, [&] {
    reach = need(store::reachOf(*connection, std::span(targets).first(kCustodians), access::ScopeMaker::system()));
  });
  const double forAll =
      milliseconds(argc > 3, [&] { reach = need(store::reachOf(*connection, targets, access::ScopeMaker::system())); });
  std::printf("%zu of %d records are held: %.0f ms; one record: %.1f ms\n", held, count, forRecords, forOne);
  std::printf("reach of %d custodians: %.1f ms; with %d messages: %.0f ms (%lld messages, %lld records)\n", kCustodians,
              forPersons, kNamedMessages, forAll, static_cast<long long>(reach.messages),
              static_cast<long long>(reach.records));
  return forRecords <= kMostForRecords && forPersons <= kMostForReach ? 0 : 1;
}
