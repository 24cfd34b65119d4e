#include "core/ledger/tail.h"

#include "core/access/scope_maker.h"
#include "core/ledger/change_watch.h"
#include "tests/core/ledger/ledger_fixture.h"
#include "tests/support/test_suite.h"

#include <atomic>

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace ledger;

const Scope kEverything = access::ScopeMaker::system();

class Counter final : public ChangeListener {
 public:
  void databaseChanged() override { ++seen; }
  std::atomic<int> seen = 0;
};

class TailTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itemsComeOnceAcrossRestarts() {
    LedgerFixture fixture;
    follow(fixture);
  }

  void itemsComeOnceAcrossRestartsOnPostgres() {
    if (testServer().isEmpty())
      QSKIP("MUNIMENT_TEST_POSTGRES is not set: the PostgreSQL store was NOT tested");
    LedgerFixture fixture(testServer());
    follow(fixture);
  }

  void aScopeHidesEntriesAndTheirItems() {
    LedgerFixture fixture;
    EntryDraft secret = batchDraft(3);
    secret.matter = MatterId::make(fixture.clock().now());
    fixture.append({numberedDraft(1), secret, numberedDraft(2)});
    const Scope outsider = access::ScopeMaker::of({}, {});
    const auto items = itemsAfter(fixture.connection(), {}, 100, outsider);
    QVERIFY(items);
    for (const TailItem& item : *items)
      QVERIFY(item.entry->seq != 2);
    QVERIFY(itemsOf(fixture.connection(), 2, 0, 10, outsider)->empty());
    QCOMPARE(itemsOf(fixture.connection(), 2, 1, 10, kEverything)->size(), std::size_t{2});
  }

  void aFollowerMayStartAtTheEnd() {
    LedgerFixture fixture;
    fixture.append({batchDraft(5)});
    const Tail tail(u"feed"_s);
    QVERIFY(tail.skipToEnd(fixture.connection()));
    QVERIFY(tail.next(fixture.connection(), 10, kEverything)->empty());
    fixture.appendNumbered(2, 1);
    QCOMPARE(tail.next(fixture.connection(), 10, kEverything)->size(), std::size_t{1});
  }

  void theCursorIsKeptWithTheWork() {
    LedgerFixture fixture;
    fixture.appendNumbered(1, 3);
    const Tail tail(u"worker"_s);
    const auto items = tail.next(fixture.connection(), 1, kEverything);
    fixture.raw("BEGIN;\n");
    QVERIFY(tail.advance(fixture.connection(), items->front()));
    fixture.raw("ROLLBACK;\n");
    QCOMPARE(tail.next(fixture.connection(), 1, kEverything)->front().entry->seq, 1);
  }

  void aChangeIsNoticed() {
    LedgerFixture fixture;
    notice(fixture);
  }

  void aChangeIsNoticedOnPostgres() {
    if (testServer().isEmpty())
      QSKIP("MUNIMENT_TEST_POSTGRES is not set: the PostgreSQL store was NOT tested");
    LedgerFixture fixture(testServer());
    notice(fixture);
  }

 private:
  static void notice(LedgerFixture& fixture) {
    Counter counter;
    const ChangeWatch watch(fixture.address(), counter);
    QTRY_COMPARE(counter.seen.load(), 1); // the first look
    fixture.appendNumbered(1, 1);
    QTRY_COMPARE(counter.seen.load(), 2);
  }

  static void follow(LedgerFixture& fixture) {
    std::vector<store::TailCursor> expected;
    std::int64_t seq = 0;
    for (const int leaves : {0, 7, 0, 1, 250, 0}) {
      seq = fixture.append({leaves > 0 ? batchDraft(leaves, QString::number(seq)) : numberedDraft(seq + 1)});
      for (int ordinal = 0; ordinal <= leaves; ++ordinal)
        expected.push_back({seq, ordinal});
    }
    std::vector<store::TailCursor> seen;
    for (int limit = 1;; limit = limit % 13 + 1) {
      const Tail tail(u"follower"_s); // as after a restart
      const auto items = tail.next(fixture.connection(), limit, kEverything);
      QVERIFY(items);
      if (items->empty())
        break;
      QVERIFY(std::ssize(*items) <= limit);
      for (const TailItem& item : *items) {
        QCOMPARE(item.leaf.has_value(), item.ordinal > 0);
        seen.push_back(item.cursor());
      }
      QVERIFY(tail.advance(fixture.connection(), items->back()));
    }
    QCOMPARE(seen, expected);
  }
};

MUNIMENT_TEST(TailTest);

} // namespace
} // namespace muniment::tests

#include "tail_test.moc"
