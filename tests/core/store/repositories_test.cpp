#include "core/access/scope_maker.h"
#include "core/store/access_journal_repository.h"
#include "core/store/actor_repository.h"
#include "core/store/aggregate_scan.h"
#include "core/store/break_glass_repository.h"
#include "core/store/item_repository.h"
#include "core/store/lease_repository.h"
#include "core/store/ledger_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/preference_repository.h"
#include "core/store/receipt_repository.h"
#include "core/store/signing_key_repository.h"
#include "core/store/workspace_repository.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using access::ScopeMaker;
using store::Connection;
using store::Dialect;
using store::TransactionKind;

namespace {

const Instant kNow = Instant::fromMilliseconds(1'790'000'000'123);

Actor someone(const QString& login) {
  return {ActorId::make(kNow), login, u"Zoë O'Hara"_s, {Role::Auditor, Role::Approver}, true, {}, kNow, makeSalt()};
}

CapturedItem itemAt(qint64 offset, std::optional<MatterId> matter = {}) {
  CapturedItem item;
  item.id = ItemId::make(kNow);
  item.name = u"Rechnung ü 'x'.pdf"_s;
  item.source = u"file"_s;
  item.size = 5'000'000'000;
  item.digest = sha256(QByteArray::number(qlonglong(offset)));
  item.address = QByteArray("\0\x01\xff", 3);
  item.matter = matter;
  item.capturedBy = u"somebody"_s;
  item.capturedAt = kNow.plusMilliseconds(offset);
  item.salt = makeSalt();
  return item;
}

Scope contentScope(std::set<MatterId> matters = {}) {
  return ScopeMaker::of({Permission::ViewItem}, std::move(matters));
}

class Collector final : public store::AggregateSink {
 public:
  Result<void> take(const QString& aggregate, const Sha256& commitment) override {
    found.emplace(aggregate, commitment);
    return {};
  }
  std::map<QString, Sha256> found;
};

template <class V>
bool isBound(const Collector& collector, const QString& name, const V& value) {
  const auto digest = commitment(value.salt, contentOf(value));
  const auto found = collector.found.find(name);
  return digest && found != collector.found.end() && found->second == *digest;
}

} // namespace

class RepositoriesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void itemsComeBackAndAreScoped_data() { TestDatabase::addRows(); }
  void itemsComeBackAndAreScoped() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    Matter matter{MatterId::make(kNow), u"M-1"_s, u"Secret"_s, {}, kNow, makeSalt()};
    QVERIFY(succeeded(store::MatterRepository(*connection).save(matter)));
    std::vector<CapturedItem> items;
    for (int i = 0; i < 250; ++i)
      items.push_back(itemAt(i / 10, i % 5 == 0 ? std::optional(matter.id) : std::nullopt));
    store::ItemRepository repository(*connection);
    QVERIFY(succeeded(repository.appendMany(items)));
    const auto one = repository.byId(items[7].id, contentScope());
    QVERIFY(one && *one);
    QCOMPARE(canonicalJson(contentOf(**one)).value(), canonicalJson(contentOf(items[7])).value());
    QVERIFY((*one)->salt == items[7].salt);
    QCOMPARE(repository.count(contentScope()).value(), 200);
    QCOMPARE(repository.count(contentScope({matter.id})).value(), 250);
    QCOMPARE(repository.count(ScopeMaker::of({}, {matter.id})).value(), 0);
    QCOMPARE(repository.count(ScopeMaker::system()).value(), 250);
    QVERIFY(!*repository.byId(items[0].id, contentScope()));
    QVERIFY(*repository.byId(items[0].id, contentScope({matter.id})));
    QCOMPARE(repository.byDigest(items[0].digest, contentScope()).value().size(), 8U);
    QCOMPARE(repository.scan({}, 1000, ScopeMaker::of({}, {})).value().size(), 0U);
  }

  void pagesMeetEndToEnd_data() { TestDatabase::addRows(); }
  void pagesMeetEndToEnd() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    store::ItemRepository repository(*connection);
    std::vector<CapturedItem> items;
    for (int i = 0; i < 103; ++i)
      items.push_back(itemAt(i / 10)); // ten at the same moment
    QVERIFY(succeeded(repository.appendMany(items)));
    std::optional<std::pair<Instant, ItemId>> after;
    std::set<ItemId> seen;
    Instant last = Instant::fromMilliseconds(std::numeric_limits<std::int64_t>::max());
    for (;;) {
      const auto page = repository.page(after, 7, contentScope());
      QVERIFY(succeeded(page));
      if (page->empty())
        break;
      for (const CapturedItem& item : *page) {
        QVERIFY(item.capturedAt <= last);
        last = item.capturedAt;
        QVERIFY(seen.insert(item.id).second);
      }
      after = {page->back().capturedAt, page->back().id};
    }
    QCOMPARE(seen.size(), 103U);
  }

  void peopleMattersAndKeysComeBack_data() { TestDatabase::addRows(); }
  void peopleMattersAndKeysComeBack() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    store::ActorRepository actors(*connection);
    Actor first = someone(u"zoe"_s);
    Actor second = someone(u"bob"_s);
    second.enrolledBy = first.id;
    QVERIFY(succeeded(actors.save(first)));
    QVERIFY(succeeded(actors.save(second)));
    QCOMPARE(actors.save(someone(u"zoe"_s)).error().id, u"store.conflict"_s);
    second.active = false;
    QVERIFY(succeeded(actors.save(second)));
    const auto found = actors.byLogin(u"bob"_s);
    QVERIFY(found && *found && !(*found)->active && (*found)->enrolledBy == first.id);
    QVERIFY((*found)->roles == second.roles);
    PersonKey key{KeyId::make(kNow), first.id, QByteArray(32, 'p'), QByteArray(64, 's'), first.id, kNow, {},
                  makeSalt()};
    QVERIFY(succeeded(actors.saveKey(key)));
    key.revokedAt = kNow;
    QVERIFY(succeeded(actors.saveKey(key)));
    QVERIFY(actors.keysOf(first.id).value().front().revokedAt == kNow);
    store::MatterRepository matters(*connection);
    Matter matter{MatterId::make(kNow), u"M"_s, u"Matter"_s, {first.id, second.id}, kNow, makeSalt()};
    QVERIFY(succeeded(matters.save(matter)));
    matter.members = {second.id};
    QVERIFY(succeeded(matters.save(matter)));
    QVERIFY(matters.mattersOf(first.id).value().empty());
    QVERIFY(matters.mattersOf(second.id).value().contains(matter.id));
    QVERIFY(matters.all(contentScope()).value().empty());
    QVERIFY(matters.all(contentScope({matter.id})).value().front().members == matter.members);
    const BreakGlassGrant grant{GrantId::make(kNow), first.id, u"why"_s, kNow, kNow.plusMilliseconds(10), makeSalt()};
    store::BreakGlassRepository grants(*connection);
    QVERIFY(succeeded(grants.save(grant)));
    QVERIFY(*grants.activeFor(first.id, kNow.plusMilliseconds(9)));
    QVERIFY(!*grants.activeFor(first.id, kNow.plusMilliseconds(10)));
    QVERIFY(!*grants.activeFor(second.id, kNow));
  }

  void theScanBindsEveryAggregate_data() { TestDatabase::addRows(); }
  void theScanBindsEveryAggregate() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    const WorkspaceInfo info{WorkspaceId::make(kNow), u"W"_s, u"Europe/Berlin"_s, true, {}, kNow, makeSalt()};
    const Actor actor = someone(u"zoe"_s);
    const SigningKeyInfo key{KeyId::make(kNow), QByteArray(32, 'p'), QByteArray(48, 'w'), kNow, {}, makeSalt()};
    const Matter matter{MatterId::make(kNow), u"M"_s, u"Matter"_s, {actor.id}, kNow, makeSalt()};
    const CapturedItem item = itemAt(0, matter.id);
    QVERIFY(succeeded(store::WorkspaceRepository(*connection).save(info)));
    QVERIFY(succeeded(store::ActorRepository(*connection).save(actor)));
    QVERIFY(succeeded(store::SigningKeyRepository(*connection).save(key)));
    QVERIFY(succeeded(store::MatterRepository(*connection).save(matter)));
    QVERIFY(succeeded(store::ItemRepository(*connection).appendMany(std::span(&item, 1))));
    QCOMPARE(store::WorkspaceRepository(*connection).load().value().timeZone, info.timeZone);
    Collector collector;
    QVERIFY(succeeded(store::scanAggregates(*connection, ScopeMaker::system(), collector, nullptr)));
    QCOMPARE(collector.found.size(), 5U);
    QVERIFY(isBound(collector, aggregateOf(info.id), info));
    QVERIFY(isBound(collector, aggregateOf(actor.id), actor));
    QVERIFY(isBound(collector, aggregateOfSigningKey(key.id), key));
    QVERIFY(isBound(collector, aggregateOf(matter.id), matter));
    QVERIFY(isBound(collector, aggregateOf(item.id), item));
  }

  void aCommandLeavesOneReceipt_data() { TestDatabase::addRows(); }
  void aCommandLeavesOneReceipt() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    store::ReceiptRepository receipts(*connection);
    const store::StoredReceipt receipt{CommandId::make(kNow), ActorId::make(kNow), sha256("x"), "{\"a\":\"ü\"}", kNow};
    QVERIFY(!*receipts.find(receipt.command));
    QVERIFY(succeeded(receipts.save(receipt)));
    const auto again = receipts.save(receipt);
    QVERIFY(!again && again.error().retryable);
    const auto found = receipts.find(receipt.command);
    QVERIFY(found && *found);
    QCOMPARE((*found)->outcome, receipt.outcome);
    QVERIFY((*found)->digest == receipt.digest);
    QCOMPARE(receipts.purgeBefore(kNow).value_or(-1), 0);
    QCOMPARE(receipts.purgeBefore(kNow.plusMilliseconds(1)).value_or(-1), 1);
    QVERIFY(!*receipts.find(receipt.command));
  }

  void aLeaseHasOneHolder_data() { TestDatabase::addRows(); }
  void aLeaseHasOneHolder() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    const QString name = u"agent"_s;
    store::LeaseRepository leases(*connection);
    const store::Lease first = leases.acquire(name, u"A"_s, kNow, 1000).value();
    QCOMPARE(first.holder, u"A"_s);
    const store::Lease other = leases.acquire(name, u"B"_s, kNow.plusMilliseconds(999), 1000).value();
    QCOMPARE(other.holder, u"A"_s);
    QCOMPARE(other.token, first.token);
    QVERIFY(succeeded(leases.checkToken(name, first.token)));
    const store::Lease renewed = leases.renew(name, first, kNow.plusMilliseconds(900), 1000).value();
    QCOMPARE(renewed.token, first.token);
    const store::Lease taken = leases.acquire(name, u"B"_s, kNow.plusMilliseconds(1900), 1000).value();
    QCOMPARE(taken.holder, u"B"_s);
    QVERIFY(taken.token > first.token);
    QCOMPARE(leases.checkToken(name, first.token).error().id, u"store.lease_lost"_s);
    QCOMPARE(leases.renew(name, first, kNow, 1000).error().id, u"store.lease_lost"_s);
    QVERIFY(succeeded(leases.release(name, u"A"_s))); // not the holder any more: no effect
    QVERIFY(succeeded(leases.checkToken(name, taken.token)));
    QVERIFY(succeeded(leases.release(name, u"B"_s)));
    QVERIFY(!leases.checkToken(name, taken.token));
    QVERIFY(leases.acquire(name, u"A"_s, kNow, 1000).value().token > taken.token);
  }

  void nobodyTakesALeaseWhileItsTokenIsUsed() {
    if (!TestDatabase::hasServer())
      QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
    const TestDatabase database(Dialect::Postgres);
    store::Address impatient = database.address();
    impatient.busyMilliseconds = 100;
    const auto holder = database.open();
    const auto rival = Connection::open(impatient, store::OpenMode::Write);
    const store::Lease lease = store::LeaseRepository(*holder).acquire(u"agent"_s, u"A"_s, kNow, 1).value();
    QVERIFY(succeeded(holder->begin(TransactionKind::Write)));
    QVERIFY(succeeded(store::LeaseRepository(*holder).checkToken(u"agent"_s, lease.token)));
    const auto blocked = store::LeaseRepository(**rival).acquire(u"agent"_s, u"B"_s, kNow.plusMilliseconds(2), 1000);
    QCOMPARE(blocked.error().id, u"store.busy"_s);
    QVERIFY(succeeded(holder->commit()));
    QCOMPARE(store::LeaseRepository(**rival).acquire(u"agent"_s, u"B"_s, kNow.plusMilliseconds(2), 1000)->holder,
             u"B"_s);
  }

  void theJournalIsAChain_data() { TestDatabase::addRows(); }
  void theJournalIsAChain() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    store::AccessJournalRepository journal(*connection);
    const Scope auditor = ScopeMaker::of({Permission::ViewAccessJournal}, {});
    QVERIFY(!*journal.last());
    for (int batch = 0; batch < 3; ++batch) {
      std::vector<AccessNote> notes(5, AccessNote{0, kNow, u"a"_s, u"item.viewed"_s, u"item:ü"_s, {}});
      QVERIFY(succeeded(connection->begin(TransactionKind::Write)));
      QVERIFY(succeeded(journal.append(notes)));
      QVERIFY(succeeded(connection->commit()));
      QCOMPARE(notes.back().seq, 5 * (batch + 1));
    }
    QCOMPARE((*journal.last())->seq, 15);
    QCOMPARE(journal.before(10, 100, auditor).value().front().seq, 9);
    QVERIFY(journal.before(10, 100, contentScope()).value().empty());
    QVERIFY(journal.before(10, 100, ScopeMaker::of({Permission::ViewWholeLedger}, {})).value().empty());
    QVERIFY(!*journal.findBreak(auditor));
    QVERIFY(succeeded(connection->change("UPDATE access_journal SET subject = 'other' WHERE seq = 7")));
    QCOMPARE(journal.findBreak(auditor).value().value_or(0), 7);
    QVERIFY(succeeded(connection->change("DELETE FROM access_journal WHERE seq <= 7")));
    QCOMPARE(journal.findBreak(auditor).value().value_or(0), 1);
  }

  void numbersOfEntriesAreAddedUpByDay_data() { TestDatabase::addRows(); }
  void numbersOfEntriesAreAddedUpByDay() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    store::LedgerRepository ledger(*connection);
    const auto entry = [](std::int64_t seq, const QString& verb, qint64 at, const QByteArray& line) {
      return LedgerEntry{seq, Instant::fromMilliseconds(at), u"a"_s, verb, u"x:1"_s, {}, line, {}};
    };
    constexpr qint64 kDay = 86'400'000;
    const std::vector<LedgerEntry> entries = {
        entry(1, u"item.captured"_s, 5 * kDay, R"({"payload":{"count":3}})"),
        entry(2, u"item.captured"_s, 6 * kDay - 1, R"({"payload":{"count":4}})"),
        entry(3, u"message.captured"_s, 5 * kDay, R"({"payload":{"count":90,"messages":45}})"),
        entry(4, u"item.captured"_s, 7 * kDay, R"({"payload":{}})")};
    QVERIFY(succeeded(ledger.appendMany(entries)));
    const Scope all = ScopeMaker::of({Permission::ViewWholeLedger}, {});
    using Days = std::vector<std::pair<std::int64_t, std::int64_t>>;
    const store::EntryFilter items{u"item.captured"_s, {}, {}, std::nullopt, std::nullopt};
    const store::EntryFilter messages{u"message.captured"_s, {}, {}, std::nullopt, std::nullopt};
    QCOMPARE(ledger.sumByDay(items, u"count"_s, 0, all).value(), (Days{{5, 7}, {7, 0}}));
    QCOMPARE(ledger.sumByDay(items, u"count"_s, 1, all).value(), (Days{{5, 3}, {6, 4}, {7, 0}}));
    QCOMPARE(ledger.sumByDay(messages, u"messages"_s, 0, all).value(), (Days{{5, 45}}));
    store::EntryFilter either;
    either.verbs = {u"item.captured"_s, u"message.captured"_s};
    QCOMPARE(ledger.count(either, all).value(), 4);
    either.verbs = {u"message.captured"_s};
    QCOMPARE(ledger.count(either, all).value(), 1);
  }

  void preferencesAreKeptForEachPerson_data() { TestDatabase::addRows(); }
  void preferencesAreKeptForEachPerson() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    store::PreferenceRepository preferences(*connection);
    const ActorId one = ActorId::make(kNow);
    QVERIFY(succeeded(preferences.save(one, u"theme"_s, u"dark"_s)));
    QVERIFY(succeeded(preferences.save(one, u"theme"_s, u"light"_s)));
    QVERIFY(succeeded(preferences.save(one, u"empty"_s, QString())));
    QCOMPARE((*preferences.find(one, u"theme"_s)).value(), u"light"_s);
    QVERIFY(!*preferences.find(ActorId::make(kNow), u"theme"_s));
    QCOMPARE(preferences.all(one).value().size(), 2U);
    QVERIFY(succeeded(preferences.remove(one, u"theme"_s)));
    QVERIFY(!*preferences.find(one, u"theme"_s));
  }
};

MUNIMENT_TEST(RepositoriesTest);

} // namespace muniment::tests

#include "repositories_test.moc"
