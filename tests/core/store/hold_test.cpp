#include "core/access/scope_maker.h"
#include "core/model/task.h"
#include "core/search/query_parser.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_reach.h"
#include "core/store/hold_repository.h"
#include "core/store/person_repository.h"
#include "core/store/search_repository.h"
#include "core/store/task_repository.h"
#include "tests/core/store/hold_story.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using access::ScopeMaker;
using Kind = HoldTargetKind;

namespace {

const Instant kNow = Instant::fromMilliseconds(1'790'000'000'123);
const QDate kToday(2026, 11, 20);

Hold aHold(int number, Hold::State state = Hold::State::Active) {
  Hold hold;
  hold.id = HoldId::make(kNow);
  hold.code = u"H-%1"_s.arg(number);
  hold.name = u"Zoë's matter"_s;
  hold.trigger = u"letter before action"_s;
  hold.authority = u"general counsel"_s;
  hold.awareOn = QDate(2026, 10, 1);
  hold.noticeText = u"Keep everything."_s;
  hold.state = state;
  hold.createdAt = kNow;
  hold.salt = makeSalt();
  return hold;
}

Scope contentScope(std::set<MatterId> matters = {}) {
  return ScopeMaker::of({Permission::ViewItem}, std::move(matters));
}

Result<store::HoldCoverage> coverageOf(store::Connection& connection, QDate today = kToday) {
  return store::HoldCoverage::read(connection, today, ScopeMaker::system());
}

template <class V>
Result<V> again(const V& value, Result<V> (*from)(const Json&)) {
  const auto bytes = canonicalJson(contentOf(value));
  const auto content = parseJson(*bytes);
  return from(*content);
}

} // namespace

class HoldTest final : public QObject {
  Q_OBJECT

  static Result<void> put(store::Connection& connection, HoldStory& story, Hold hold, std::vector<HoldTarget> targets) {
    store::HoldRepository repository(connection);
    MUNIMENT_TRY(repository.save(hold));
    for (std::size_t i = 0; i < targets.size(); ++i)
      targets[i].number = static_cast<std::int32_t>(i + 1);
    MUNIMENT_TRY(repository.addTargets(hold.id, targets));
    story.holds.push_back({std::move(hold), std::move(targets)});
    return {};
  }

  static void compare(store::Connection& connection, const HoldStory& story, QDate today) {
    auto coverage = coverageOf(connection, today);
    QVERIFY(succeeded(coverage));
    std::vector<RecordId> ids;
    for (const HoldStory::Thing& record : story.records)
      ids.push_back(record.id);
    const auto onRecords = coverage->onRecords(ids);
    QVERIFY(succeeded(onRecords));
    for (const HoldStory::Thing& record : story.records) {
      const auto found = onRecords->find(record.id);
      QCOMPARE(found == onRecords->end() ? store::HoldIds() : found->second, story.onRecord(record, today));
      QCOMPARE(coverage->onRecord(record.id).value(), story.onRecord(record, today));
    }
    for (std::size_t t = 0; t < story.talks.size(); ++t) {
      const auto held = coverage->onMessages(story.talks[t].number, story.talks[t].messages);
      QVERIFY(succeeded(held));
      for (std::size_t m = 0; m < story.talks[t].messages.size(); ++m)
        QCOMPARE(held->on(story.talks[t].messages[m]), story.onMessage(t, m, today));
    }
    const Instant noon =
        Instant::fromMilliseconds(QDateTime(today, QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch());
    const auto held = search::parseQuery(u"is:held", {QTimeZone::utc(), noon});
    auto hits = store::SearchRepository(connection).page(*held, {}, 1000, ScopeMaker::system());
    QVERIFY(succeeded(hits));
    std::ranges::sort(*hits);
    std::vector<MessageId> expected;
    for (std::size_t t = 0; t < story.talks.size(); ++t) {
      for (std::size_t m = 0; m < story.talks[t].messages.size(); ++m) {
        if (!story.onMessage(t, m, today).empty())
          expected.push_back(story.talks[t].messages[m]);
      }
    }
    QCOMPARE(*hits, expected);
    const auto onItems = coverage->onItems(story.items);
    QVERIFY(succeeded(onItems));
    for (std::size_t i = 0; i < story.items.size(); ++i) {
      const auto found = onItems->find(story.items[i]);
      QCOMPARE(found == onItems->end() ? store::HoldIds() : found->second, story.onItem(i, today));
    }
  }

 private Q_SLOTS:
  void valuesAreReadAsTheyAreWritten() {
    Hold hold = aHold(7, Hold::State::Released);
    hold.matter = MatterId::make(kNow);
    hold.coolsUntil = QDate(2026, 12, 1);
    hold.releasedAt = kNow;
    QVERIFY(succeeded(again<Hold>(hold, holdFrom)));
    const Person person{PersonId::make(kNow),
                        u"Anna"_s,
                        {{PersonName::Kind::Phone, u"+49170"_s, kNow, u"x"_s}},
                        ActorId::make(kNow),
                        makeSalt()};
    QVERIFY(succeeded(again<Person>(person, personFrom)));
    Task task;
    task.id = TaskId::make(kNow);
    task.role = Role::LegalReviewer;
    task.person = person.id;
    task.dueAt = kNow;
    QVERIFY(succeeded(again<Task>(task, taskFrom)));
    Json::Object content = *contentOf(hold).object();
    content[u"state"_s] = Json(u"asleep"_s);
    QVERIFY(!holdFrom(content));
    content = *contentOf(hold).object();
    content.emplace(u"surplus"_s, 1);
    QVERIFY(!holdFrom(content));
    content = *contentOf(task).object();
    content.erase(u"role"_s);
    QVERIFY(!taskFrom(content));
    content = *contentOf(person).object();
    content[u"id"_s] = Json();
    QVERIFY(!personFrom(content));
  }

  void phonesAreReadWithTheirCountry() {
    QCOMPARE(phoneFrom(u" +49 (170) 12-34 ").value(), u"+491701234"_s);
    QVERIFY(!phoneFrom(u"0170 1234567"));
    QVERIFY(!phoneFrom(u"+49 anna"));
    QVERIFY(!phoneFrom(u"+1"));
    QVERIFY(!phoneFrom(u"+49+1701234"));
    QVERIFY(!phoneFrom(u"+1234567890123456"));
  }

  void holdsComeBackAndAreScoped_data() { TestDatabase::addRows(); }
  void holdsComeBackAndAreScoped() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    HoldStory story;
    QVERIFY(succeeded(story.saveTo(*connection)));
    store::HoldRepository repository(*connection);
    QCOMPARE(repository.takeNumber().value(), 1);
    QCOMPARE(repository.takeNumber().value(), 2);
    Hold open = aHold(1);
    Hold secret = aHold(2);
    secret.matter = story.matters[0];
    QVERIFY(succeeded(put(*connection, story, open, {story.target(Kind::Message, 9), story.target(Kind::Query, 1)})));
    QVERIFY(succeeded(put(*connection, story, secret, {story.target(Kind::Record, 0)})));
    const auto found = repository.byCode(u"H-1"_s, contentScope());
    QVERIFY(found && *found);
    QCOMPARE(canonicalJson(contentOf(**found)).value(), canonicalJson(contentOf(open)).value());
    QVERIFY((*found)->salt == open.salt);
    QVERIFY(!*repository.byId(secret.id, contentScope()));
    QVERIFY(*repository.byId(secret.id, contentScope({story.matters[0]})));
    QCOMPARE(repository.page({}, {}, 10, contentScope()).value().size(), 1U);
    QCOMPARE(repository.page(Hold::State::Released, {}, 10, ScopeMaker::system()).value().size(), 0U);
    QCOMPARE(repository.count({}, contentScope({story.matters[0]})).value(), 2);
    QCOMPARE(repository.count({}, ScopeMaker::of({}, {story.matters[0]})).value(), 0);
    const QString message = story.target(Kind::Message, 9).target;
    const auto known =
        repository.known(open.id, Kind::Message, {message, story.talks[0].messages[0].toString()}, contentScope());
    QCOMPARE(known.value().size(), 1U);
    QCOMPARE(known->front().target, message);
    QVERIFY(repository.known(secret.id, Kind::Record, {story.records[0].id.toString()}, contentScope())->empty());
    QCOMPARE(repository.namedTargets(open.id, contentScope()).value().size(), 1U);
    QVERIFY(repository.namedTargets(secret.id, contentScope()).value().empty());
    QCOMPARE(repository.targetCounts(open.id, contentScope()).value().at(Kind::Message), 1);
    QCOMPARE(repository.nextTargetNumber(open.id).value(), 3);
    const auto all = repository.scanTargets({}, 2, ScopeMaker::system());
    QCOMPARE(all.value().size(), 2U);
    QCOMPARE(repository.scanTargets(std::pair(all->back().first, all->back().second.number), 2, ScopeMaker::system())
                 .value()
                 .size(),
             1U);
    QVERIFY(succeeded(connection->change("UPDATE hold SET state = 0 WHERE id = ?", {open.id.toString()})));
    QCOMPARE(repository.byId(open.id, contentScope()).error().id, u"store.damaged"_s);
  }

  void everyKindCoversWhatItSays_data() { TestDatabase::addRows(); }
  void everyKindCoversWhatItSays() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    HoldStory story;
    QVERIFY(succeeded(story.saveTo(*connection)));
    int number = 0;
    for (int kind = 0; kind <= static_cast<int>(Kind::Query); ++kind) {
      QVERIFY(succeeded(put(*connection, story, aHold(++number), {story.target(static_cast<Kind>(kind), 1)})));
      compare(*connection, story, kToday);
      if (QTest::currentTestFailed())
        return;
    }
    QVERIFY(!story.onRecord(story.records[1], kToday).empty());
  }

  void theReachIsWhatIsCovered_data() { TestDatabase::addRows(); }
  void theReachIsWhatIsCovered() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    HoldStory story;
    QVERIFY(succeeded(story.saveTo(*connection)));
    std::vector<HoldTarget> all;
    for (const Kind kind : {Kind::Record, Kind::Item, Kind::Message, Kind::Query, Kind::Conversation, Kind::Class,
                            Kind::Matter, Kind::Person}) {
      for (const std::vector<HoldTarget>& targets : {std::vector{story.target(kind, 1)}, all}) {
        HoldStory one = story;
        one.holds.push_back({aHold(1), targets});
        const auto reach = store::reachOf(*connection, targets, ScopeMaker::system());
        QVERIFY(succeeded(reach));
        store::HoldReach expected;
        for (std::size_t t = 0; t < one.talks.size(); ++t) {
          std::int64_t here = 0;
          for (std::size_t m = 0; m < one.talks[t].messages.size(); ++m)
            here += one.onMessage(t, m, kToday).empty() ? 0 : 1;
          expected.messages += here;
          expected.conversations += here > 0 ? 1 : 0;
        }
        for (const HoldStory::Thing& record : one.records)
          expected.records += !record.isDestroyed && !one.onRecord(record, kToday).empty() ? 1 : 0;
        for (std::size_t i = 0; i < one.items.size(); ++i)
          expected.items += one.onItem(i, kToday).empty() ? 0 : 1;
        QCOMPARE(reach->messages, expected.messages);
        QCOMPARE(reach->conversations, expected.conversations);
        QCOMPARE(reach->records, expected.records);
        QCOMPARE(reach->items, expected.items);
      }
      all.push_back(story.target(kind, 4));
    }
    const HoldTarget secret = story.target(Kind::Matter, 1);
    QCOMPARE(store::reachOf(*connection, {&secret, 1}, contentScope()).value().conversations, 0);
    QVERIFY(*store::firstUnknown(*connection, {&secret, 1}, contentScope()));
    QVERIFY(!*store::firstUnknown(*connection, {&secret, 1}, contentScope({story.matters[1]})));
    QVERIFY(!*store::firstUnknown(*connection, all, ScopeMaker::system()));
    HoldTarget nobody = story.target(Kind::Person, 0);
    nobody.target = PersonId::make(kNow).toString();
    QVERIFY(*store::firstUnknown(*connection, {&nobody, 1}, ScopeMaker::system()));
  }

  void draftsDoNotCoverAndReleasedOnesCool_data() { TestDatabase::addRows(); }
  void draftsDoNotCoverAndReleasedOnesCool() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    HoldStory story;
    QVERIFY(succeeded(story.saveTo(*connection)));
    Hold released = aHold(1, Hold::State::Released);
    released.coolsUntil = kToday;
    HoldTarget off = story.target(Kind::Conversation, 2);
    off.coolsUntil = kToday.addDays(-1);
    HoldTarget cools = story.target(Kind::Conversation, 3);
    cools.coolsUntil = kToday;
    QVERIFY(succeeded(put(*connection, story, released, {story.target(Kind::Conversation, 0)})));
    QVERIFY(succeeded(put(*connection, story, aHold(2, Hold::State::Draft), {story.target(Kind::Conversation, 1)})));
    QVERIFY(succeeded(put(*connection, story, aHold(3), {off, cools})));
    const auto held = [&](std::size_t talk, QDate day) {
      return !coverageOf(*connection, day)->onConversation(story.talks[talk].number).empty();
    };
    QVERIFY(held(0, kToday));
    QVERIFY(!held(0, kToday.addDays(1)));
    QVERIFY(!held(1, kToday));
    QVERIFY(!held(2, kToday));
    QVERIFY(held(3, kToday));
    QVERIFY(!held(3, kToday.addDays(1)));
    compare(*connection, story, kToday);
    compare(*connection, story, kToday.addDays(1));
  }

  void aCustodianIsHeldInTomorrowsConversations_data() { TestDatabase::addRows(); }
  void aCustodianIsHeldInTomorrowsConversations() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    HoldStory story;
    QVERIFY(succeeded(story.saveTo(*connection)));
    QVERIFY(succeeded(put(*connection, story, aHold(1), {story.target(Kind::Person, 0)})));
    const std::int64_t talk = story.talks[5].number;
    QVERIFY(coverageOf(*connection)->onConversation(talk).empty());
    QVERIFY(succeeded(connection->change("INSERT INTO speaker (conversation, number, label, phone, is_owner, salt) "
                                         "VALUES (?, 3, 'new', '+49170100', 0, ?)",
                                         {qlonglong(talk), makeSalt().toBytes()})));
    QCOMPARE(coverageOf(*connection)->onConversation(talk).size(), 1U);
  }

  void aPersonsScopeIsRefused_data() { TestDatabase::addRows(); }
  void aPersonsScopeIsRefused() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    QVERIFY(!store::HoldCoverage::read(*connection, kToday, contentScope()));
  }

  void theEpochRisesAndIsShared_data() { TestDatabase::addRows(); }
  void theEpochRisesAndIsShared() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    QVERIFY(succeeded(connection->begin(store::TransactionKind::Write)));
    const auto before = store::HoldRepository(*connection).lockEpoch();
    QVERIFY(succeeded(before));
    QVERIFY(succeeded(store::HoldRepository(*connection).raiseEpoch()));
    QCOMPARE(store::HoldRepository(*connection).lockEpoch().value(), *before + 1);
    QVERIFY(succeeded(connection->commit()));
  }

  void tasksAreListedForWhomTheyAre_data() { TestDatabase::addRows(); }
  void tasksAreListedForWhomTheyAre() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    HoldStory story;
    QVERIFY(succeeded(story.saveTo(*connection)));
    store::TaskRepository repository(*connection);
    const ActorId anna = ActorId::make(kNow);
    std::vector<Task> tasks(6);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      tasks[i].id = TaskId::make(kNow.plusMilliseconds(static_cast<std::int64_t>(i)));
      tasks[i].kind = Task::Kind::AcknowledgeHold;
      tasks[i].subject = u"hold:x"_s;
      tasks[i].title = u"title"_s;
      tasks[i].salt = makeSalt();
      tasks[i].askedAt = kNow;
    }
    tasks[0].assignee = anna;
    tasks[1].role = Role::LegalReviewer;
    tasks[2].role = Role::LegalReviewer;
    tasks[2].dueAt = kNow;
    tasks[3].role = Role::Approver;
    tasks[4].role = Role::LegalReviewer;
    tasks[4].assignee = ActorId::make(kNow); // somebody else took it
    tasks[5].assignee = anna;
    tasks[5].matter = story.matters[0];
    QVERIFY(succeeded(repository.addMany(tasks)));
    store::TaskFilter mine;
    mine.assignee = anna;
    mine.roles = {Role::LegalReviewer};
    QCOMPARE(repository.count(mine, contentScope()).value(), 3);
    QCOMPARE(repository.count(mine, contentScope({story.matters[0]})).value(), 4);
    std::vector<TaskId> seen;
    std::optional<Task> after;
    for (;;) {
      const auto page = repository.page(mine, after, 1, contentScope());
      QVERIFY(succeeded(page));
      if (page->empty())
        break;
      seen.push_back(page->front().id);
      after = page->front();
    }
    QCOMPARE(seen, (std::vector{tasks[2].id, tasks[0].id, tasks[1].id}));
    tasks[2].state = Task::State::Done;
    tasks[2].decision = u"acknowledge"_s;
    QVERIFY(succeeded(repository.save(tasks[2])));
    QCOMPARE(repository.count(mine, contentScope()).value(), 2);
    QCOMPARE(repository.bySubject(u"hold:x"_s, contentScope()).value().size(), 5U);
    QCOMPARE(repository.scan({}, 100, ScopeMaker::system()).value().size(), 6U);
    store::TaskFilter all;
    all.everybody = true;
    all.state.reset();
    QCOMPARE(repository.count(all, contentScope()).value(), 5);
  }
};

MUNIMENT_TEST(HoldTest);

} // namespace muniment::tests

#include "hold_test.moc"
