#include "core/access/scope_maker.h"
#include "core/model/schedule_json.h"
#include "core/search/query_parser.h"
#include "core/store/aggregate_scan.h"
#include "core/store/class_repository.h"
#include "core/store/conversation_repository.h"
#include "core/store/item_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/message_repository.h"
#include "core/store/record_fact_repository.h"
#include "core/store/record_member_repository.h"
#include "core/store/schedule_repository.h"
#include "core/store/search_repository.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using access::ScopeMaker;
using store::Connection;

namespace {

const Instant kNow = Instant::fromMilliseconds(1'790'000'000'123);

Scope contentScope(std::set<MatterId> matters = {}) {
  return ScopeMaker::of({Permission::ViewItem}, std::move(matters));
}

RecordClass classOf(const QString& code, std::optional<ClassId> parent = {}) {
  RecordClass value;
  value.id = ClassId::make(kNow);
  value.code = code;
  value.parent = parent;
  value.name = u"Änderungen & 'Freigaben'"_s;
  value.authority = u"HGB § 257"_s;
  value.fields = {{u"cost-centre"_s, u"Cost centre"_s, MetadataField::Type::Text, true, {}, u"[0-9]{4}"_s},
                  {u"kind"_s, u"Kind"_s, MetadataField::Type::Code, false, {u"a"_s, u"b"_s}, {}}};
  value.approval = true;
  value.vitalMonths = 12;
  value.owner = ActorId::make(kNow);
  value.salt = makeSalt();
  return value;
}

Record recordOf(const QString& number, const RecordClass& in, qint64 offset = 0, std::optional<MatterId> matter = {}) {
  Record record;
  record.id = RecordId::make(kNow);
  record.number = number;
  record.title = u"Order change PO-4711"_s;
  record.recordClass = in.id;
  record.classVersion = in.version;
  record.state = RecordState::Declared;
  record.matter = matter;
  record.recordDate = QDate(2026, 3, 10);
  record.declaredAt = kNow.plusMilliseconds(offset);
  record.declaredBy = u"somebody"_s;
  record.metadata = Json::Object{{u"supplier"_s, u"Harbour Freight Ltd."_s}};
  record.manifest = QByteArray("\0\x01\xff", 3);
  record.salt = makeSalt();
  return record;
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

/// A conversation of `count` messages, and their ids.
std::vector<MessageId> addConversation(Connection& connection, const Conversation& conversation, int count) {
  const auto number = store::ConversationRepository(connection).add(conversation);
  const auto first = store::MessageRepository(connection).reserve(count);
  std::vector<store::NewMessage> messages;
  std::vector<MessageId> ids;
  for (int i = 0; i < count; ++i) {
    Message message;
    message.id = MessageId::fromNumber((*first + i) << 8);
    message.conversation = conversation.id;
    message.position = i;
    message.text = u"line %1"_s.arg(i);
    message.salt = makeSalt();
    ids.push_back(message.id);
    messages.push_back({std::move(message), "line "});
  }
  const auto rows = store::packMessages(connection.dialect(), *number, messages, {});
  if (!succeeded(rows) || !succeeded(store::MessageRepository(connection).append(*rows)))
    return {};
  return ids;
}

} // namespace

class RecordsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void classesComeBack_data() { TestDatabase::addRows(); }
  void classesComeBack() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    store::ClassRepository classes(*connection);
    const RecordClass above = classOf(u"04"_s);
    RecordClass below = classOf(u"04.20"_s, above.id);
    QVERIFY(succeeded(classes.save(above)));
    QVERIFY(succeeded(classes.save(below)));
    QVERIFY(succeeded(classes.addVersion({below, kNow, u"ines"_s, makeSalt()})));
    below.version = 2;
    below.name = u"Changed"_s;
    below.state = RecordClass::State::Closed;
    QVERIFY(succeeded(classes.save(below)));
    QVERIFY(succeeded(classes.addVersion({below, kNow.plusMilliseconds(5), u"ines"_s, makeSalt()})));
    const auto found = classes.byCode(u"04.20"_s);
    QVERIFY(succeeded(found));
    QVERIFY(*found);
    QCOMPARE(canonicalJson(contentOf(**found)).value(), canonicalJson(contentOf(below)).value());
    QVERIFY((*found)->salt == below.salt);
    QCOMPARE(classes.all().value().size(), 2U);
    const auto versions = classes.versions(below.id);
    QVERIFY(succeeded(versions));
    QCOMPARE(versions->size(), 2U);
    QCOMPARE(versions->back().value.name, u"Changed"_s);
    QVERIFY(classes.isUsed(above.id).value());
    QVERIFY(!classes.isUsed(below.id).value());
    QVERIFY(!classes.remove(above.id));
    QVERIFY(!classes.save(classOf(u"04"_s)));
  }

  void aClassWithoutUseCanGo_data() { TestDatabase::addRows(); }
  void aClassWithoutUseCanGo() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    store::ClassRepository classes(*connection);
    const RecordClass value = classOf(u"04"_s);
    QVERIFY(succeeded(classes.save(value)));
    QVERIFY(succeeded(classes.addVersion({value, kNow, u"ines"_s, makeSalt()})));
    QVERIFY(succeeded(classes.remove(value.id)));
    QVERIFY(!classes.byId(value.id).value());
    QVERIFY(classes.versions(std::nullopt).value().empty());
  }

  void aRowThatDisagreesIsDamage_data() { TestDatabase::addRows(); }
  void aRowThatDisagreesIsDamage() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    const RecordClass value = classOf(u"04"_s);
    QVERIFY(succeeded(store::ClassRepository(*connection).save(value)));
    const Record record = recordOf(u"R-1"_s, value);
    store::RecordRepository records(*connection);
    QVERIFY(succeeded(records.save(record)));
    for (const char* damage : {"UPDATE record SET state = 1", "UPDATE record SET state = 3, number = 'R-2'",
                               "UPDATE record SET number = 'R-1', record_date = '2026-03-11'",
                               "UPDATE record SET record_date = '2026-03-10', content = '{}'"}) {
      QVERIFY(succeeded(connection->change(damage)));
      QCOMPARE(records.byId(record.id, contentScope()).error().id, u"store.damaged"_s);
    }
    QVERIFY(succeeded(connection->change("UPDATE record_class SET code = '05'")));
    QCOMPARE(store::ClassRepository(*connection).byId(value.id).error().id, u"store.damaged"_s);
  }

  void schedulesComeBack_data() { TestDatabase::addRows(); }
  void schedulesComeBack() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    store::ScheduleRepository schedules(*connection);
    Schedule schedule;
    schedule.id = ScheduleId::make(kNow);
    schedule.code = u"S-06"_s;
    schedule.status = ScheduleStatus::Active;
    Stage stage;
    stage.number = 1;
    stage.action = StageAction::Destroy;
    stage.triggers.emplace_back().period = {6, 0, 0};
    schedule.stages = {stage};
    const store::StoredSchedule stored{schedule, makeSalt()};
    QVERIFY(succeeded(schedules.save(stored)));
    QVERIFY(succeeded(schedules.addVersion({schedule, kNow, u"ines"_s, makeSalt()})));
    const auto found = schedules.byCode(u"S-06"_s);
    QVERIFY(succeeded(found));
    QVERIFY(*found && (*found)->schedule == schedule && (*found)->salt == stored.salt);
    QVERIFY(schedules.versions(schedule.id).value().front().value == schedule);
    QVERIFY(!schedules.isUsed(schedule.id).value());
    RecordClass value = classOf(u"04"_s);
    value.schedule = schedule.id;
    QVERIFY(succeeded(store::ClassRepository(*connection).save(value)));
    QVERIFY(schedules.isUsed(schedule.id).value());
  }

  void recordsComeBackAndAreScoped_data() { TestDatabase::addRows(); }
  void recordsComeBackAndAreScoped() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    const Matter matter{MatterId::make(kNow), u"M-1"_s, u"Secret"_s, {}, kNow, makeSalt()};
    QVERIFY(succeeded(store::MatterRepository(*connection).save(matter)));
    const RecordClass first = classOf(u"04"_s);
    const RecordClass second = classOf(u"05"_s);
    QVERIFY(succeeded(store::ClassRepository(*connection).save(first)));
    QVERIFY(succeeded(store::ClassRepository(*connection).save(second)));
    store::RecordRepository records(*connection);
    std::vector<Record> all;
    for (int i = 0; i < 60; ++i) {
      all.push_back(recordOf(records.takeNumber().value(), i % 2 == 0 ? first : second, i / 10,
                             i % 5 == 0 ? std::optional(matter.id) : std::nullopt));
      QVERIFY(succeeded(records.save(all.back())));
    }
    QCOMPARE(all[59].number, u"R-60"_s);
    QCOMPARE(canonicalJson(contentOf(*records.byNumber(u"R-8"_s, contentScope()).value())).value(),
             canonicalJson(contentOf(all[7])).value());
    QVERIFY(!records.byId(all[0].id, contentScope()).value());
    QVERIFY(records.byId(all[0].id, contentScope({matter.id})).value());
    QCOMPARE(records.count({}, contentScope()).value(), 48);
    QCOMPARE(records.count({}, contentScope({matter.id})).value(), 60);
    QCOMPARE(records.count({}, ScopeMaker::of({}, {matter.id})).value(), 0);
    QCOMPARE(records.countByClass(contentScope()).value().at(first.id), 24);
    store::RecordFilter filter;
    filter.classes = {first.id};
    filter.text = u"harb PO-47"_s;
    QCOMPARE(records.count(filter, contentScope()).value(), 24);
    filter.text = u"nothing"_s;
    QCOMPARE(records.count(filter, contentScope()).value(), 0);
    std::optional<std::pair<Instant, RecordId>> after;
    std::set<RecordId> seen;
    for (;;) {
      const auto page = records.page({}, after, 7, contentScope());
      QVERIFY(succeeded(page));
      if (page->empty())
        break;
      for (const store::RecordSummary& summary : *page)
        QVERIFY(seen.insert(summary.record.id).second);
      after = {page->back().record.declaredAt, page->back().record.id};
    }
    QCOMPARE(seen.size(), 48U);
    QCOMPARE(records.lastClasses(std::nullopt, u"somebody"_s, 3, contentScope()).value().size(), 2U);
  }

  void membersAreFoundFromBothSides_data() { TestDatabase::addRows(); }
  void membersAreFoundFromBothSides() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    const RecordClass in = classOf(u"04"_s);
    QVERIFY(succeeded(store::ClassRepository(*connection).save(in)));
    const Conversation conversation{ConversationId::make(kNow), u"T"_s, ConversationKind::Direct, {}, kNow, makeSalt()};
    const std::vector<MessageId> ids = addConversation(*connection, conversation, 10);
    QCOMPARE(ids.size(), 10U);
    store::RecordRepository records(*connection);
    store::RecordMemberRepository members(*connection);
    const Record one = recordOf(u"R-1"_s, in);
    const Record two = recordOf(u"R-2"_s, in);
    QVERIFY(succeeded(records.save(one)));
    QVERIFY(succeeded(records.save(two)));
    const std::vector<RecordMessage> wide{{ids[2], MemberRole::Context}, {ids[3], {}}, {ids[4], {}}};
    const std::vector<RecordMessage> narrow{{ids[4], {}}};
    QVERIFY(succeeded(members.addMessages(one.id, wide)));
    QVERIFY(succeeded(members.addMessages(two.id, narrow)));
    QVERIFY(members.sameSelection(two.id, in.id).value() == one.id);
    QVERIFY(!members.sameSelection(one.id, in.id).value());
    QVERIFY(!members.sameSelection(two.id, ClassId::make(kNow)).value());
    const auto page = members.messages(one.id, 2, 100, contentScope());
    QVERIFY(succeeded(page));
    QCOMPARE(page->size(), 2U);
    QVERIFY(page->front().message.id == ids[3] && page->front().role == MemberRole::Selected);
    QCOMPARE(members.ofMessages(ids, contentScope()).value().size(), 4U);
    store::SearchRepository search(*connection);
    const auto declared = search::parseQuery(u"is:declared", {QTimeZone::utc(), kNow});
    const auto others = search::parseQuery(u"line -is:declared", {QTimeZone::utc(), kNow});
    QVERIFY(declared && others);
    QCOMPARE(search.page(*declared, {}, 100, contentScope()).value(), (std::vector{ids[4], ids[3], ids[2]}));
    QCOMPARE(search.count(*others, 100, contentScope()).value(), 7);
    QVERIFY(succeeded(members.remove(one.id)));
    QCOMPARE(search.count(*declared, 100, contentScope()).value(), 1);
    QVERIFY(!members.sameSelection(two.id, in.id).value());
    QCOMPARE(members.ofMessages(ids, contentScope()).value().size(), 1U);
    QVERIFY(members.ofMessages(ids, ScopeMaker::of({}, {})).value().empty());
  }

  void factsComeBack_data() { TestDatabase::addRows(); }
  void factsComeBack() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    const Matter matter{MatterId::make(kNow), u"M-1"_s, u"Secret"_s, {}, kNow, makeSalt()};
    QVERIFY(succeeded(store::MatterRepository(*connection).save(matter)));
    const RecordClass in = classOf(u"04"_s);
    QVERIFY(succeeded(store::ClassRepository(*connection).save(in)));
    store::RecordRepository records(*connection);
    const Record one = recordOf(u"R-1"_s, in);
    const Record two = recordOf(u"R-2"_s, in, 0, matter.id);
    QVERIFY(succeeded(records.save(one)));
    QVERIFY(succeeded(records.save(two)));
    store::RecordFactRepository facts(*connection);
    const std::vector<RecordLink> links{{one.id, LinkKind::Supersedes, two.id, makeSalt()},
                                        {two.id, LinkKind::SupersededBy, one.id, makeSalt()}};
    QVERIFY(succeeded(facts.addLinks(links)));
    QVERIFY(facts.links(one.id, contentScope()).value().empty());
    QVERIFY(facts.links(one.id, contentScope({matter.id})).value().front().other == two.id);
    const RecordEvent event{one.id, u"contract-ended"_s, QDate(2026, 2, 28), u"by letter"_s, u"ines"_s,
                            kNow,   makeSalt()};
    QVERIFY(succeeded(facts.addEvent(event)));
    QVERIFY(!facts.addEvent(event));
    const RecordStage stage{one.id, 1, 7, QDate(2026, 3, 1), makeSalt()};
    QVERIFY(succeeded(facts.addStages(std::span(&stage, 1))));
    const std::array ids{one.id, two.id};
    QCOMPARE(facts.events(ids).value().front().note, u"by letter"_s);
    QCOMPARE(facts.stages(ids).value().front().action, 7);
    const std::vector<store::RecordDue> dues{{one.id, QDate(2033, 1, 1), 2, 32}, {two.id, std::nullopt, 1, 1001}};
    QVERIFY(succeeded(facts.setDue(ids, dues)));
    QVERIFY(succeeded(facts.setDue(std::span(ids).first(1), std::span(dues).first(1))));
    QVERIFY(facts.due(one.id).value()->dueOn == QDate(2033, 1, 1));
    QVERIFY(!facts.due(two.id).value()->dueOn);
    store::RecordFilter due;
    due.dueUntil = QDate(2033, 1, 1);
    QCOMPARE(records.page(due, {}, 10, contentScope({matter.id})).value().front().due->action, 32);
    due.dueUntil = QDate(2032, 12, 31);
    QVERIFY(records.page(due, {}, 10, contentScope({matter.id})).value().empty());
    Collector collector;
    QVERIFY(succeeded(store::scanAggregates(*connection, ScopeMaker::system(), collector, nullptr)));
    QVERIFY(isBound(collector, aggregateOf(one.id), one));
    QVERIFY(isBound(collector, aggregateOf(links[0]), links[0]));
    QVERIFY(isBound(collector, aggregateOf(event), event));
    QVERIFY(isBound(collector, aggregateOf(stage), stage));
    QVERIFY(isBound(collector, aggregateOf(in.id), in));
  }
};

MUNIMENT_TEST(RecordsTest);

} // namespace muniment::tests

#include "records_test.moc"
