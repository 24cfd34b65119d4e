#include "core/ledger/ledger.h"

#include "core/access/scope_maker.h"
#include "core/ledger/entry_line.h"
#include "core/ledger/entry_scan.h"
#include "core/ledger/ledger_tree.h"
#include "tests/core/ledger/ledger_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace ledger;

const Scope kEverything = access::ScopeMaker::system();

class LedgerTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lineIsCanonicalAndChained() {
    LedgerFixture fixture;
    EntryDraft draft = numberedDraft(10);
    draft.actor = u"a\"ü\n"_s;
    fixture.append({numberedDraft(1), draft, batchDraft(3)});
    const auto entries = store::LedgerRepository(fixture.connection()).after(0, 10, kEverything).value();
    QCOMPARE(entries.size(), std::size_t{3});
    Sha256 previous;
    for (const LedgerEntry& entry : entries) {
      QCOMPARE(entry.hash, sha256(entry.line));
      const auto json = parseJson(entry.line);
      QVERIFY(json);
      QCOMPARE(canonicalJson(*json).value(), entry.line);
      QCOMPARE(json->text(u"prev"_s), previous.toHex());
      QCOMPARE(json->number(u"seq"_s), entry.seq);
      QCOMPARE(json->text(u"actor"_s), entry.actor);
      QCOMPARE(json->text(u"at"_s), entry.at.toString());
      previous = entry.hash;
      const auto published = parseJson(publishedLine(entry).value());
      QVERIFY(published);
      QCOMPARE(canonicalJson(*published).value(), publishedLine(entry).value());
      QCOMPARE(published->text(u"hash"_s), entry.hash.toHex());
      QVERIFY(scanEntryLine(entry.line));
      QVERIFY(!scanEntryLine(entry.line + ' '));
      QVERIFY(!scanEntryLine(QByteArrayView(entry.line).chopped(1)));
    }
    QCOMPARE(parseJson(entries[1].line)->at(u"state"_s).text(u"item:9"_s), u"deleted"_s);
    const auto claim = batchClaim(scanEntryLine(entries[2].line)->payload);
    QVERIFY(claim);
    QCOMPARE(claim->count, 3);
    MerkleBuilder tree;
    const EntryDraft batch = batchDraft(3);
    for (const EntryLeaf& leaf : batch.leaves)
      tree.add(batchLeaf(leaf).value());
    QCOMPARE(claim->root, tree.root());
  }

  void aCarelessEntryIsRefused() {
    LedgerFixture fixture;
    EntryDraft reserved = numberedDraft(1);
    reserved.payload[u"root"_s] = Json(1);
    EntryDraft twice = numberedDraft(2);
    twice.state.push_back(twice.state.back());
    for (const EntryDraft& draft : {reserved, twice}) {
      store::StagedEntry staged{draft, 0};
      store::StagedEntry* pointer = &staged;
      const auto done = fixture.ledger().seal(fixture.connection(), fixture.clock().now(), std::span(&pointer, 1));
      QVERIFY(!done);
      QCOMPARE(done.error().id, u"ledger.bad_entry"_s);
    }
  }

  void treeIsReadThroughTiles() {
    LedgerFixture fixture;
    MerkleBuilder builder;
    std::vector<Sha256> roots{builder.root()};
    std::int64_t written = 0;
    for (const std::int64_t step : {1, 254, 1, 1, 300, 1000, 3, 70'000, 100}) {
      fixture.appendNumbered(written + 1, step);
      const auto hashes = store::LedgerRepository(fixture.connection()).hashes(written + 1, written + step).value();
      for (const Sha256& hash : hashes) {
        builder.add(leafNode(hash.view()));
        roots.push_back(builder.root());
      }
      written += step;
    }
    const auto root = [&](std::int64_t size) { return roots[static_cast<std::size_t>(size)]; };
    LedgerTree tree(fixture.connection());
    for (std::int64_t size = 0; size <= written; size += size < 600 ? 1 : 997) {
      QCOMPARE(tree.root(size).value(), root(size));
      const std::int64_t seq = 1 + (size * 31) % std::max<std::int64_t>(size, 1);
      if (size == 0)
        continue;
      const Sha256 hash = store::LedgerRepository(fixture.connection()).hashes(seq, seq).value().front();
      const auto path = tree.inclusion(seq, size).value();
      QVERIFY(verifyInclusion(leafNode(hash.view()), seq - 1, size, path, root(size)));
      const std::int64_t old = size - size / 3;
      QVERIFY(verifyConsistency(old, size, tree.consistency(old, size).value(), root(old), root(size)));
    }
  }

  void headsAreSignedWhenDue() {
    LedgerFixture fixture;
    QVERIFY(!fixture.sign());
    fixture.appendNumbered(1, 3);
    const auto first = fixture.sign(HeadOccasion::Minute);
    QVERIFY(first);
    QCOMPARE(checkedHead(*first)->size, 3);
    QVERIFY(!fixture.sign());
    fixture.appendNumbered(4, 1);
    QVERIFY(!fixture.sign(HeadOccasion::Minute));
    fixture.clock().advance(HeadSigner::kInterval);
    QVERIFY(fixture.sign(HeadOccasion::Minute));
    fixture.append({batchDraft(2)});
    const auto batch = fixture.sign(HeadOccasion::Batch);
    QVERIFY(batch);
    auto forged = *batch;
    forged.line.replace("\"size\":5", "\"size\":6");
    forged.size = 6;
    QVERIFY(!checkedHead(forged));
    QCOMPARE(newestHead(fixture.connection()).value()->size, 5);
  }
};

MUNIMENT_TEST(LedgerTest);

} // namespace
} // namespace muniment::tests

#include "ledger_test.moc"
