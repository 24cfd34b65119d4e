#include "core/ledger/verify.h"

#include "core/access/scope_maker.h"
#include "core/ledger/ledger_tree.h"
#include "core/ledger/state_replay.h"
#include "core/ledger/time_stamp_authority.h"
#include "tests/core/ledger/ledger_fixture.h"
#include "tests/core/ledger/local_authority.h"
#include "tests/core/ledger/tampering.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

#include <atomic>
#include <thread>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace ledger;

const Scope kEverything = access::ScopeMaker::system();
constexpr int kChanges = 10'000;
constexpr int kCleanRuns = 1'000;
constexpr int kLeaves = 20;

/// About three hundred entries: bulk entries, one complete tile, heads, a time-stamp.
TamperingGround layGround(LedgerFixture& fixture) {
  LocalAuthority server;
  TamperingGround ground;
  ground.leavesOfABatch = kLeaves;
  std::int64_t written = 0;
  for (const int step : {40, 110, 90, 50}) {
    fixture.appendNumbered(written + 1, step);
    written = fixture.append({batchDraft(kLeaves, QString::number(written))});
    ground.batches.push_back(written);
    ground.heads.push_back(*fixture.sign());
    fixture.clock().advance(HeadSigner::kInterval);
  }
  const TimeStampAuthority authority(server, QUrl(u"http://localhost/tsa"_s), server.certificate());
  store::LedgerRepository repository(fixture.connection());
  const auto stamp = authority.stamp(ground.heads[1]);
  if (!stamp || !repository.saveTimeStamp(*stamp))
    qFatal("no time-stamp");
  ground.stamped = stamp->size;
  ground.entries = repository.after(0, 1000, kEverything).value();
  return ground;
}

bool foundBetween(const VerifyReport& report, std::int64_t first, std::int64_t last) {
  return std::ranges::any_of(report.problems,
                             [&](const Problem& problem) { return problem.seq >= first && problem.seq <= last; });
}

void print(const VerifyReport& report) {
  for (const Problem& problem : report.problems)
    qWarning() << problem.seq << problem.what.id << problem.what.arguments;
}

/// A copy of a database file that may be spoilt.
class Copy final {
 public:
  explicit Copy(const QString& folder) : m_file(folder + u"/copy.db"_s) {}

  void renew(const QString& original) {
    for (const QString& end : {QString(), u"-wal"_s, u"-shm"_s})
      QFile::remove(m_file + end);
    if (!QFile::copy(original, m_file))
      qFatal("cannot copy");
  }
  void change(const QByteArray& sql) {
    const auto connection = store::Connection::open(address(), store::OpenMode::Write);
    const auto done = connection ? (*connection)->script("PRAGMA synchronous=OFF;\nBEGIN;\n" + sql + "COMMIT;\n")
                                 : Result<void>(Failure(connection.error()));
    if (!done)
      qFatal("%s", qUtf8Printable(done.error().detail));
  }
  [[nodiscard]] store::Address address() const { return store::Address::sqlite(m_file); }

 private:
  QString m_file;
};

class VerifyTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cleanLedger() {
    LedgerFixture fixture;
    checkClean(fixture);
  }

  void cleanLedgerOnPostgres() {
    if (testServer().isEmpty())
      QSKIP("MUNIMENT_TEST_POSTGRES is not set: the PostgreSQL store was NOT tested");
    LedgerFixture fixture(testServer());
    checkClean(fixture);
    fixture.raw("UPDATE ledger_entry SET actor = 'x' WHERE seq = 77;\nDELETE FROM ledger_entry WHERE seq = 66000;\n"
                "UPDATE ledger_leaf SET aggregate = 'x' WHERE ordinal = 7;\n");
    const auto report = verifyLedger(fixture.address(), {}, nullptr);
    QVERIFY(report);
    QCOMPARE(report->problems.size(), std::size_t{3});
    QCOMPARE(report->problems[0].seq, 77);
    QCOMPARE(report->problems[1].seq, 66'000);
    QCOMPARE(report->problems[2].seq, 70'001);
  }

  void everyLogicalChangeIsFound() {
    LedgerFixture fixture;
    const TamperingGround ground = layGround(fixture);
    fixture.raw("PRAGMA wal_checkpoint(TRUNCATE);\n");
    VerifyOptions options;
    options.threads = 1;
    options.keys = {fixture.key().publicKey()};
    options.workspace = fixture.workspace();
    const auto clean = verifyLedger(fixture.address(), options, nullptr);
    QVERIFY(clean && clean->isClean());
    options.outside = KnownHead{clean->entries, *clean->root};
    std::mt19937 random(2026);
    Copy copy(fixture.folder());
    for (int i = 0; i < kChanges; ++i) {
      const Tampering change = makeTampering(i % kTamperingKinds, ground, random);
      copy.renew(fixture.address().location);
      copy.change(change.sql);
      const auto report = verifyLedger(copy.address(), options, nullptr);
      QVERIFY(report);
      if (!foundBetween(*report, change.first, change.last)) {
        print(*report);
        QFAIL(qPrintable(u"%1 at %2 was not found: %3"_s.arg(
            QString::fromUtf8(change.name), QString::number(change.first), QString::fromUtf8(change.sql))));
      }
    }
  }

  void oneChangeIsOneFinding() {
    LedgerFixture fixture;
    const TamperingGround ground = layGround(fixture);
    fixture.raw("PRAGMA wal_checkpoint(TRUNCATE);\n");
    Copy copy(fixture.folder());
    std::mt19937 random(7);
    for (const int kind : {0, 1, 2, 3, 4, 5, 6, 8, 10, 16, 18, 21, 22, 24, 25, 26}) {
      for (int i = 0; i < 10; ++i) {
        const Tampering change = makeTampering(kind, ground, random);
        copy.renew(fixture.address().location);
        copy.change(change.sql);
        const auto report = verifyLedger(copy.address(), {}, nullptr);
        // A bulk entry that is lost leaves its items behind.
        const bool batch = std::ranges::find(ground.batches, change.first) != ground.batches.end();
        if (report->problems.size() != 1 && !batch) {
          print(*report);
          QFAIL(qPrintable(QString::fromUtf8(change.name + ' ' + change.sql)));
        }
      }
    }
  }

  void aRewrittenHistoryIsFound() {
    LedgerFixture fixture;
    fixture.appendNumbered(1, 300);
    const Sha256 root = LedgerTree(fixture.connection()).root(300).value();
    for (const std::int64_t place : {1, 100, 256, 257, 300}) {
      LedgerFixture forged;
      std::vector<EntryDraft> drafts;
      for (std::int64_t number = 1; number <= 300; ++number)
        drafts.push_back(numberedDraft(number == place ? 1000 : number));
      forged.append(std::move(drafts));
      VerifyOptions options;
      QVERIFY(verifyLedger(forged.address(), options, nullptr)->isClean());
      options.outside = KnownHead{300, root};
      const auto report = verifyLedger(forged.address(), options, nullptr);
      QCOMPARE(report->problems.front().what.id, u"verify.outside_differs"_s);
      options.outside = KnownHead{301, root};
      const auto shorter = verifyLedger(forged.address(), options, nullptr);
      QCOMPARE(shorter->problems.front().what.id, u"verify.outside_truncated"_s);
      QCOMPARE(shorter->problems.front().seq, 301);
    }
  }

  void aStrangersHeadIsFound() {
    LedgerFixture fixture;
    fixture.appendNumbered(1, 10);
    const SigningKey stranger = SigningKey::generate();
    fixture.raw("BEGIN;\n");
    QVERIFY(HeadSigner(stranger, fixture.workspace())
                .signIfDue(fixture.connection(), fixture.clock().now(), HeadOccasion::Close));
    fixture.raw("COMMIT;\n");
    VerifyOptions options;
    QVERIFY(verifyLedger(fixture.address(), options, nullptr)->isClean());
    options.keys = {fixture.key().publicKey()};
    QCOMPARE(verifyLedger(fixture.address(), options, nullptr)->problems.front().what.id, u"verify.head_key_unknown"_s);
    // After a change of keys both count.
    options.keys.push_back(stranger.publicKey());
    fixture.appendNumbered(11, 1);
    QVERIFY(fixture.sign());
    QVERIFY(verifyLedger(fixture.address(), options, nullptr)->isClean());
  }

  void noFalseAlarm() {
    LedgerFixture fixture;
    const TamperingGround ground = layGround(fixture);
    VerifyOptions options;
    options.keys = {fixture.key().publicKey()};
    options.workspace = fixture.workspace();
    options.outside = KnownHead{ground.heads[2].size, Head::parse(ground.heads[2].line)->root};
    for (int i = 0; i < kCleanRuns; ++i) {
      if (i % 10 == 0)
        fixture.appendNumbered(10'000 + i * 10, 1 + i % 10);
      if (i % 50 == 0)
        QVERIFY(fixture.sign());
      options.threads = 1 + i % 3;
      const auto report = verifyLedger(fixture.address(), options, nullptr);
      QVERIFY(report);
      if (!report->isClean())
        print(*report);
      QVERIFY(report->isClean());
    }
  }

  void appendingMeanwhileIsNoProblem() {
    LedgerFixture fixture;
    verifyWhileAppending(fixture);
  }

  void appendingMeanwhileIsNoProblemOnPostgres() {
    if (testServer().isEmpty())
      QSKIP("MUNIMENT_TEST_POSTGRES is not set: the PostgreSQL store was NOT tested");
    LedgerFixture fixture(testServer());
    verifyWhileAppending(fixture);
  }

  void stoppingIsPossible() {
    LedgerFixture fixture;
    fixture.appendNumbered(1, 5000);
    const auto progress = std::make_shared<Progress>();
    progress->cancel();
    QCOMPARE(verifyLedger(fixture.address(), {}, progress).error().kind, ErrorKind::Cancelled);
  }

  void stateIsReplayed() {
    LedgerFixture fixture;
    fixture.appendNumbered(1, 40);
    fixture.append({batchDraft(5, u"a"_s)});
    EntryDraft removal = numberedDraft(50);
    removal.state = {{u"message:a-2"_s, std::nullopt}, {u"item:3"_s, sha256("new")}};
    fixture.append({removal});
    const auto states = replayState(fixture.connection(), nullptr);
    QVERIFY(states);
    QVERIFY(!states->contains(u"message:a-2"_s));
    QVERIFY(!states->contains(u"item:9"_s)); // removed by entry 10
    QCOMPARE(states->at(u"message:a-3"_s), sha256("message:a-3"));
    QCOMPARE(states->at(u"item:3"_s), sha256("new"));
    QCOMPARE(states->at(u"item:40"_s), sha256("state 40"));
  }

 private:
  static void verifyWhileAppending(LedgerFixture& fixture) {
    store::Writer writer(fixture.address(), fixture.ledger(), fixture.clock());
    std::atomic<bool> stop = false;
    std::thread appending([&] {
      for (std::int64_t number = 1; !stop; ++number) {
        const auto written =
            writer
                .run([number](store::Transaction& transaction) -> Result<bool> {
                  transaction.record(number % 20 == 0 ? batchDraft(3, QString::number(number)) : numberedDraft(number));
                  return true;
                })
                .result();
        Q_UNUSED(written)
      }
    });
    for (int i = 0; i < 30; ++i) {
      const auto report = verifyLedger(fixture.address(), {}, nullptr);
      if (report)
        print(*report);
      if (!report || !report->isClean()) {
        stop = true;
        appending.join();
        QFAIL("a false alarm");
      }
    }
    stop = true;
    appending.join();
  }

  void checkClean(LedgerFixture& fixture) {
    const auto empty = verifyLedger(fixture.address(), {}, nullptr);
    QVERIFY(empty && empty->isClean());
    fixture.appendNumbered(1, 70'000);
    fixture.append({batchDraft(300)});
    const auto head = fixture.sign();
    const auto report = verifyLedger(fixture.address(), {}, nullptr);
    QVERIFY(report);
    print(*report);
    QVERIFY(report->isClean());
    QCOMPARE(report->entries, 70'001);
    QCOMPARE(report->leaves, 300);
    QCOMPARE(report->heads, 1);
    QCOMPARE(report->root, Head::parse(head->line)->root);
  }
};

MUNIMENT_TEST(VerifyTest);

} // namespace
} // namespace muniment::tests

#include "verify_test.moc"
