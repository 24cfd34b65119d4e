#include "tests/core/vault/vault_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace vault;

namespace {
constexpr int kMostOperations = 500;
constexpr unsigned kSeeds = 40;
} // namespace

/// Makes each operation fail, and cuts the power at each operation, until nothing is left to go wrong.
class VaultFaultTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void put_data() { sizes(); }
  void put() {
    QFETCH(int, size);
    const QByteArray content = contentOfSize(size);
    int failures = 0;
    for (int at = 1; at < kMostOperations; ++at) {
      VaultFixture fixture;
      const auto before = fixture.vault->put("kept before");
      fixture.plan.arm(FaultPlan::Mode::Fail, at);
      const auto stored = fixture.vault->put(content);
      const bool reached = fixture.plan.wasReached();
      fixture.plan.disarm();
      failures += stored ? 0 : 1;
      const auto read = fixture.vault->read(fixture.vault->addressOf(sha256(content)));
      // A failed sync of the folder leaves the object in place; whoever asked was told it failed and may repeat.
      QVERIFY2(!stored || read.value_or("?") == content, QByteArray::number(at));
      QVERIFY2(!read || *read == content, QByteArray::number(at));
      QCOMPARE(fixture.vault->read(before->address).value_or("?"), QByteArray("kept before"));
      QCOMPARE(fixture.leftovers(), 0);
      QVERIFY(fixture.vault->put(content));
      QCOMPARE(fixture.vault->read(fixture.vault->addressOf(sha256(content))).value_or("?"), content);
      if (!reached) {
        QVERIFY(failures >= 6);
        return;
      }
    }
    QFAIL("put never got through");
  }

  void putAgainOverDamage() {
    const QByteArray content = contentOfSize(3000);
    for (int at = 1; at < kMostOperations; ++at) {
      VaultFixture fixture;
      const auto first = fixture.vault->put(content);
      fixture.disk.setContent(VaultFixture::pathOf(first->address), "damaged");
      fixture.plan.arm(FaultPlan::Mode::Fail, at);
      const auto stored = fixture.vault->put(content);
      const bool reached = fixture.plan.wasReached();
      fixture.plan.disarm();
      if (stored)
        QCOMPARE(fixture.vault->read(first->address).value_or("?"), content);
      QVERIFY(fixture.vault->put(content));
      QCOMPARE(fixture.vault->read(first->address).value_or("?"), content);
      if (!reached)
        return;
    }
    QFAIL("put never got through");
  }

  void powerFailsDuringPut_data() { sizes(); }
  void powerFailsDuringPut() {
    QFETCH(int, size);
    const QByteArray content = contentOfSize(size);
    const unsigned seeds = size > 100'000 ? 6 : kSeeds;
    for (int at = 1; at < kMostOperations; ++at) {
      bool reached = false;
      for (unsigned seed = 0; seed < seeds; ++seed) {
        VaultFixture fixture;
        const auto before = fixture.vault->put("kept before");
        fixture.plan.arm(FaultPlan::Mode::Crash, at, seed);
        const auto stored = fixture.vault->put(content);
        reached = fixture.plan.wasReached();
        restart(fixture, seed);
        const VaultAddress address = fixture.vault->addressOf(sha256(content));
        const auto read = fixture.vault->read(address);
        if (stored)
          QCOMPARE(read.value_or("?"), content);
        // Absent, or present and whole: never visible and damaged.
        const bool visible = fixture.disk.exists(VaultFixture::pathOf(address));
        QVERIFY2(visible == read.has_value(), qPrintable(u"%1 %2"_s.arg(at).arg(seed)));
        QVERIFY(!read || *read == content);
        QCOMPARE(fixture.vault->read(before->address).value_or("?"), QByteArray("kept before"));
        QVERIFY(fixture.vault->put(content));
        QCOMPARE(fixture.vault->read(address).value_or("?"), content);
        expectCleanScan(fixture, 2);
      }
      if (!reached)
        return;
    }
    QFAIL("put never got through");
  }

  void destroy() {
    for (int at = 1; at < kMostOperations; ++at) {
      VaultFixture fixture;
      const auto stored = fixture.vault->put("content");
      fixture.plan.arm(FaultPlan::Mode::Fail, at);
      const auto destroyed = fixture.vault->destroy({&stored->address, 1});
      const bool reached = fixture.plan.wasReached();
      fixture.plan.disarm();
      const auto read = fixture.vault->read(stored->address);
      QVERIFY(!destroyed || !read);
      QVERIFY(fixture.vault->destroy({&stored->address, 1}));
      QVERIFY(fixture.disk.allFiles().isEmpty());
      if (!reached)
        return;
    }
    QFAIL("destroy never got through");
  }

  void powerFailsDuringDestroy() {
    for (int at = 1; at < kMostOperations; ++at) {
      bool reached = false;
      for (unsigned seed = 0; seed < kSeeds; ++seed) {
        VaultFixture fixture;
        const auto stored = fixture.vault->put("content");
        const auto other = fixture.vault->put("another");
        fixture.plan.arm(FaultPlan::Mode::Crash, at, seed);
        const auto destroyed = fixture.vault->destroy({&stored->address, 1});
        reached = fixture.plan.wasReached();
        restart(fixture, seed);
        const auto read = fixture.vault->read(stored->address);
        QVERIFY(!destroyed || !read);
        // Once the key is gone the content stays unreadable, whatever bytes come back.
        const bool keyGone = !fixture.keys.keys().contains(stored->address);
        QCOMPARE(read.has_value(), !keyGone);
        QCOMPARE(fixture.vault->read(other->address).value_or("?"), QByteArray("another"));
        QVERIFY(fixture.vault->destroy({&stored->address, 1}));
        QVERIFY(!fixture.vault->read(stored->address));
        expectCleanScan(fixture, 1);
      }
      if (!reached)
        return;
    }
    QFAIL("destroy never got through");
  }

  void theModelLosesWhatIsNotSynced() {
    int lost = 0;
    for (unsigned seed = 0; seed < kSeeds; ++seed) {
      FaultPlan plan;
      FaultyFileSystem disk(plan);
      QVERIFY(disk.makeDirectory({u"/d"_s}) && disk.syncDirectory({u""_s}));
      {
        const auto file = disk.create({u"/d/f"_s});
        QVERIFY((*file)->write("bytes"));
      }
      plan.arm(FaultPlan::Mode::None, 0, seed);
      disk.loseUnsynced();
      lost += disk.content({u"/d/f"_s}) == "bytes" ? 0 : 1;
    }
    QVERIFY(lost > 10);
    QVERIFY(lost < 40);
  }

 private:
  static void sizes() {
    QTest::addColumn<int>("size");
    QTest::newRow("small") << 300;
    QTest::newRow("three chunks") << 2 * (1 << 20) + 5;
  }
  static void restart(VaultFixture& fixture, unsigned seed) {
    fixture.plan.arm(FaultPlan::Mode::None, 0, seed + 1);
    fixture.disk.loseUnsynced();
    fixture.keys.restart();
    fixture.vault = fixture.open();
    QVERIFY(fixture.vault);
  }
  static void expectCleanScan(VaultFixture& fixture, qint64 objects) {
    fixture.clock.advance(2 * 86'400'000);
    const auto report = fixture.vault->scan(nullptr);
    QVERIFY(report);
    QCOMPARE(report->objects, objects);
    QVERIFY(report->findings.empty());
  }
};

MUNIMENT_TEST(VaultFaultTest);

} // namespace muniment::tests

#include "vault_fault_test.moc"
