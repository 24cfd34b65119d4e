#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/ledger/ledger.h"
#include "core/ledger/verify.h"
#include "core/store/migrator.h"
#include "core/store/writer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <deque>

#include <fcntl.h>
#include <unistd.h>

/// Appending and verifying against what the disk and SHA-256 allow, all in one run:
/// `bench_ledger [folder]`; PostgreSQL takes part when MUNIMENT_TEST_POSTGRES names a server.
namespace muniment {
namespace {

using namespace Qt::StringLiterals;
using store::Address;
using store::Connection;

constexpr int kSingles = 200;
constexpr int kRounds = 15;
constexpr int kGrouped = 200'000;
constexpr int kGroupedJobs = 50'000;
constexpr int kVerified = 1'000'000;
constexpr int kServerBatch = 100'000;
constexpr int kServerCommands = 1000;
constexpr int kServerWriters = 3;

double seconds(const auto& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

[[noreturn]] void stop(const Error& error) {
  std::fprintf(stderr, "%s %s\n", qUtf8Printable(error.id), qUtf8Printable(error.detail));
  std::exit(2);
}

template <class T>
T need(Result<T> result) {
  if (!result)
    stop(result.error());
  if constexpr (!std::is_void_v<T>)
    return std::move(*result);
}

bool report(const char* what, double value, const char* unit, double bar) {
  const bool met = value >= bar;
  std::printf("%-46s %12.2f %-10s bar %10.2f  %s\n", what, value, unit, bar, met ? "ok" : "UNDER THE BAR");
  return met;
}

/// What capturing one file records.
EntryDraft draft(std::int64_t number) {
  EntryDraft entry;
  entry.actor = u"019b7c5e-0000-7000-8000-000000000001"_s;
  entry.verb = u"item.captured"_s;
  entry.subject = u"item:"_s + uuidText(makeUuid7(Instant::fromMilliseconds(1'767'312'245'678 + number)));
  const QString commitment = sha256(entry.subject.toUtf8()).toHex();
  entry.payload = {{u"commitment"_s, Json(commitment)}, {u"size"_s, Json(number)}};
  entry.state.push_back({entry.subject, sha256(entry.subject.toUtf8())});
  return entry;
}

void create(const Address& address, const Clock& clock) {
  auto connection = need(Connection::open(address, store::OpenMode::Create));
  need(store::Migrator(u"main"_s, clock).migrate(*connection));
}

/// Appends of 4 KiB, each followed by fdatasync, in the folder where the database lies.
double syncRate(const QString& folder) {
  const QByteArray name = QDir(folder).filePath(u"floor"_s).toLocal8Bit();
  const int file = ::open(name.constData(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
  const QByteArray block(4096, 'x');
  const double took = seconds([&] {
    for (int i = 0; i < kSingles; ++i) {
      if (::write(file, block.constData(), 4096) != 4096 || ::fdatasync(file) != 0)
        std::exit(2);
    }
  });
  ::close(file);
  ::unlink(name.constData());
  return kSingles / took;
}

auto recordOne(std::int64_t number) {
  return [number](store::Transaction& transaction) -> Result<bool> {
    transaction.record(draft(number));
    return true;
  };
}

void appendSingles(store::Writer& writer, int count) {
  for (int i = 0; i < count; ++i)
    need(writer.run(recordOne(i)).result());
}

void appendInOne(store::Writer& writer, int count) {
  need(writer
           .run([count](store::Transaction& transaction) -> Result<bool> {
             for (int i = 0; i < count; ++i)
               transaction.record(draft(i));
             return true;
           })
           .result());
}

/// Many callers at once, each waiting for its own commit.
void appendJobs(store::Writer& writer, int count) {
  std::deque<QFuture<Result<store::Committed<bool>>>> waiting;
  for (int i = 0; i < count; ++i)
    waiting.push_back(writer.run(recordOne(i)));
  for (auto& future : waiting)
    need(future.result());
}

/// The same without the way to another thread and back.
void appendDirectly(Connection& connection, ledger::Ledger& ledger, int count) {
  const SystemClock clock;
  for (int i = 0; i < count; ++i) {
    need(connection.begin(store::TransactionKind::Write));
    store::StagedEntry staged{draft(i), 0};
    store::StagedEntry* const pointer = &staged;
    need(ledger.seal(connection, clock.now(), std::span(&pointer, 1)));
    need(connection.commit());
  }
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

/// Every other measurement between two of the floor, because disks have moods.
bool measureSingles(store::Writer& writer, Connection& connection, ledger::Ledger& ledger, const QString& folder) {
  std::vector<double> floors;
  std::vector<double> ours;
  std::vector<double> direct;
  std::vector<double> ratios;
  for (int round = 0; round < kRounds; ++round) {
    const double before = syncRate(folder);
    ours.push_back(kSingles / seconds([&] { appendSingles(writer, kSingles); }));
    const double after = syncRate(folder);
    direct.push_back(kSingles / seconds([&] { appendDirectly(connection, ledger, kSingles); }));
    floors.push_back((before + after) / 2);
    ratios.push_back(ours.back() / floors.back());
  }
  std::printf("%-46s %12.0f per second\n", "append 4 KiB + fdatasync", median(floors));
  std::printf("%-46s %12.0f per second\n", "durable single appends through the writer", median(ours));
  std::printf("%-46s %12.0f per second\n", "durable single appends on one thread", median(direct));
  return report("single appends to fdatasync, median", median(ratios), "ratio", 0.8);
}

bool measureSqlite(const QString& folder) {
  const SystemClock clock;
  ledger::Ledger ledger;
  const Address address = Address::sqlite(QDir(folder).filePath(u"append.db"_s));
  create(address, clock);
  bool met = true;
  {
    store::Writer writer(address, ledger, clock);
    appendSingles(writer, 10);
    const auto connection = need(Connection::open(address, store::OpenMode::Write));
    met = measureSingles(writer, *connection, ledger, folder) && met;
    double took = seconds([&] { appendInOne(writer, kGrouped); });
    met = report("entries in one transaction", kGrouped / took, "per second", 50'000) && met;
    took = seconds([&] { appendJobs(writer, kGroupedJobs); });
    met = report("entries of queued commands", kGroupedJobs / took, "per second", 50'000) && met;
  }
  return met;
}

bool measureVerify(const QString& folder) {
  const SystemClock clock;
  ledger::Ledger ledger;
  const Address address = Address::sqlite(QDir(folder).filePath(u"verify.db"_s));
  create(address, clock);
  {
    store::Writer writer(address, ledger, clock);
    for (int done = 0; done < kVerified; done += kVerified / 5)
      appendInOne(writer, kVerified / 5);
  }
  const QByteArray line(460, 'x');
  const double floor = seconds([&] {
    for (int i = 0; i < kVerified; ++i)
      static_cast<void>(sha256(line));
  });
  std::printf("%-46s %12.2f seconds\n", "SHA-256 of 1,000,000 lines, one core", floor);
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    best = std::min(best, seconds([&] {
                      const auto found = need(ledger::verifyLedger(address, {}, nullptr));
                      if (!found.isClean() || found.entries != kVerified)
                        std::exit(2);
                    }));
  }
  std::printf("%-46s %12.2f seconds\n", "verification of 1,000,000 entries", best);
  return report("verification, 2 s to what it took", 2 / best, "ratio", 1);
}

bool measurePostgres(const QString& server) {
  const SystemClock clock;
  ledger::Ledger ledger;
  const Address address = Address::postgres(server, u"bench_"_s + QString::fromLatin1(randomBytes(6).toHex()));
  create(address, clock);
  bool met = true;
  {
    store::Writer writer(address, ledger, clock);
    appendSingles(writer, 10);
    const double took = seconds([&] { appendInOne(writer, kServerBatch); });
    met = report("PostgreSQL: entries in one transaction", kServerBatch / took, "per second", 20'000) && met;
  }
  const double took = seconds([&] {
    std::vector<std::thread> threads;
    for (int i = 0; i < kServerWriters; ++i) {
      threads.emplace_back([&] {
        store::Writer writer(address, ledger, clock);
        appendJobs(writer, kServerCommands);
      });
    }
    for (std::thread& thread : threads)
      thread.join();
  });
  met = report("PostgreSQL: commands of three writers", kServerWriters * kServerCommands / took, "per second", 1000) &&
        met;
  const auto found = need(ledger::verifyLedger(address, {}, nullptr));
  if (!found.isClean())
    std::exit(2);
  auto connection = need(Connection::open(address, store::OpenMode::Write));
  need(connection->script("DROP SCHEMA " + address.schema.toLatin1() + " CASCADE;\n"));
  return met;
}

bool measure(const QString& place) {
  const QTemporaryDir folder(QDir(place).filePath(u"bench-ledger-XXXXXX"_s));
  bool met = measureSqlite(folder.path());
  met = measureVerify(folder.path()) && met;
  const QString server = qEnvironmentVariable("MUNIMENT_TEST_POSTGRES");
  if (server.isEmpty())
    std::printf("MUNIMENT_TEST_POSTGRES is not set: PostgreSQL was NOT measured\n");
  else
    met = measurePostgres(server) && met;
  return met;
}

} // namespace
} // namespace muniment

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  return muniment::measure(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QDir::tempPath()) ? 0 : 1;
}
