#include "core/store/actor_repository.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/journal/journal_page.h"
#include "tests/app/reading/reading_house.h"
#include "tests/core/workspace/word_scanner.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// What programs may read, and that they may read nothing else. MUNIMENT_TEST_READ_WALK walks all roles, matters and
/// documents; else each role meets some of the documents.
class ReadOfficeTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aProgramFindsACaseAndReadsItsApprovedVersion();
  void nobodyReadsWhatTheyShouldNot();
  void rangesAreServed_data();
  void rangesAreServed();
  void aTokenThatWasTakenBackOpensNothing();
  void tooManyRequestsAreSentAway();
  void whatIsInfectedIsNotGiven();
  void whatIsWrongIsRefused_data();
  void whatIsWrongIsRefused();
};

namespace {

/// Gives an actor other roles, which no command does for programs.
struct PlantRoles final {
  static constexpr auto kName = QLatin1StringView("test.plant-roles");
  static constexpr Permission kPermission = Permission::ViewItem;
  QString login;
  Roles roles;

  [[nodiscard]] Json describe() const { return Json::Object{{u"login"_s, login}, {u"roles"_s, rolesText(roles)}}; }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const {
    store::ActorRepository actors(context.connection());
    MUNIMENT_TRY_LET(actor, actors.byLogin(login));
    actor->roles = roles;
    actor->salt = makeSalt();
    MUNIMENT_TRY(actors.save(*actor));
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(actor->id), *actor));
    EntryDraft draft;
    draft.verb = u"actor.roles-set"_s;
    draft.subject = aggregateOf(actor->id);
    draft.state.push_back(std::move(state));
    context.record(std::move(draft));
    return Json(Json::Object());
  }
};

QByteArray headerOf(const HttpResponse& response, QByteArrayView name) {
  for (const auto& [known, value] : response.headers) {
    if (known.compare(name, Qt::CaseInsensitive) == 0)
      return value;
  }
  return {};
}

/// One document and who may read it.
struct Object final {
  ItemId item;
  std::optional<MatterId> matter;
  Case::Kind kind;
  QString number;
  bool isReleased;
};

/// Of each matter and of two kinds of case, a document in each state that it can have.
std::vector<Object> objectsIn(ReadingHouse& house, const std::vector<std::optional<MatterId>>& matters) {
  std::vector<Object> objects;
  for (const auto& matter : matters) {
    for (const Case::Kind kind : {Case::Kind::Business, Case::Kind::Contract}) {
      const CaseId file = house.open(kind, matter, u"R-%1"_s.arg(objects.size()));
      const QString number = house.workspace->ask(CaseById{file.toString()}).result()->summary.file.number;
      const auto add = [&](bool isReleased) {
        const ItemId item = house.file(file, "paper " + QByteArray::number(objects.size()), matter);
        objects.push_back({item, matter, kind, number, isReleased});
        return item;
      };
      (void)add(false); // only filed, by a person
      for (const Transfer::State state :
           {Transfer::State::Review, Transfer::State::Ready, Transfer::State::Filed, Transfer::State::Returned})
        house.plant(file, add(state == Transfer::State::Filed), state, matter);
      for (const CaseVersion::State state : {CaseVersion::State::Draft, CaseVersion::State::Submitted,
                                             CaseVersion::State::Approved, CaseVersion::State::Rejected})
        (void)house.run(DecideVersion{file,
                                      u"p%1"_s.arg(static_cast<int>(state)),
                                      u"1"_s,
                                      state,
                                      {},
                                      aggregateOf(add(state == CaseVersion::State::Approved))});
    }
  }
  return objects;
}

} // namespace

void ReadOfficeTest::aProgramFindsACaseAndReadsItsApprovedVersion() {
  ReadingHouse house;
  const CaseId file = house.open(Case::Kind::Contract, {}, u"4600000815"_s);
  const ItemId first = house.file(file, "first", {});
  const ItemId second = house.file(file, "second", {});
  (void)house.run(DecideVersion{file, u"contract"_s, u"1"_s, CaseVersion::State::Approved, {}, aggregateOf(first)});
  (void)house.run(DecideVersion{file, u"contract"_s, u"2"_s, CaseVersion::State::Submitted, {}, aggregateOf(second)});
  const QByteArray token = house.client(u"erp"_s);
  QJsonObject found = house.json(house.send("/v1/cases?reference=4600000815", token));
  const QJsonObject one = found.value("items"_L1).toArray().first().toObject();
  QCOMPARE(one.value("kind"_L1).toString(), u"contract"_s);
  QCOMPARE(one.value("documents"_L1).toArray().size(), qsizetype{1});
  QVERIFY(!one.value("fields"_L1).toObject().contains("owner"_L1));
  QCOMPARE(house.send("/v1/cases/" + one.value("number"_L1).toString().toLatin1(), token).status, 200);
  const QByteArray path = "/v1/documents/" + first.toString().toLatin1();
  QCOMPARE(house.json(house.send(path, token)).value("version"_L1).toString(), u"1"_s);
  const HttpResponse content = house.send(path + "/content", token);
  QCOMPARE(content.body, QByteArray("first"));
  QCOMPARE(house.send(path + "/content", token, {{"If-None-Match", headerOf(content, "ETag")}}).status, 304);
  QCOMPARE(house.send("/v1/documents/" + second.toString().toLatin1(), token).status, 404);
  // Once the second is approved, the first is no more.
  (void)house.run(DecideVersion{file, u"contract"_s, u"2"_s, CaseVersion::State::Approved});
  QCOMPARE(house.send(path + "/content", token).status, 404);
  QCOMPARE(house.send("/v1/documents/" + second.toString().toLatin1() + "/content", token).body, QByteArray("second"));
}

void ReadOfficeTest::nobodyReadsWhatTheyShouldNot() {
  ReadingHouse house({100'000, 100'000, 100'000, 2000});
  std::vector<std::optional<MatterId>> matters{std::nullopt};
  for (const QString& name : {u"M-1"_s, u"M-2"_s}) {
    CreateMatter create{name, name, {house.workspace->ask(WhoAmI()).result()->actor.id}};
    matters.emplace_back(*MatterId::parse(house.run(create).text(u"matter")));
  }
  const std::vector<Object> objects = objectsIn(house, matters);
  constexpr std::size_t kStride = 18;
  const bool isWhole = qEnvironmentVariableIsSet("MUNIMENT_TEST_READ_WALK");
  std::size_t at = 0;
  std::size_t asked = 0;
  for (std::size_t in = 0; in < matters.size(); ++in) {
    const std::set<MatterId> member = matters[in] ? std::set{*matters[in]} : std::set<MatterId>();
    for (const std::set<Case::Kind>& kinds : {std::set<Case::Kind>(), std::set{Case::Kind::Contract}}) {
      const QString name = u"c%1-%2"_s.arg(in).arg(kinds.size());
      const QByteArray token = house.client(name, member, kinds);
      for (const Role role : allRoles()) {
        (void)house.run(PlantRoles{u"reader:"_s + name, {role}});
        const bool mayView = permissionsOf(role).contains(Permission::ViewItem);
        for (std::size_t each = isWhole ? 0 : at++ % kStride; each < objects.size(); each += isWhole ? 1 : kStride) {
          const Object& object = objects[each];
          const bool sees = mayView && (!object.matter || member.contains(*object.matter)) &&
                            (kinds.empty() || kinds.contains(object.kind));
          const QByteArray path = "/v1/documents/" + object.item.toString().toLatin1();
          const int expected = !mayView ? 401 : sees && object.isReleased ? 200 : 404;
          QCOMPARE(house.send(path + "/content", token).status, expected);
          const auto cases = house.json(house.send("/v1/cases/" + object.number.toLatin1(), token));
          QCOMPARE(cases.value("items"_L1).toArray().size(), qsizetype{sees ? 1 : 0});
          asked += 2;
        }
      }
    }
  }
  QCOMPARE(asked, 3 * 2 * allRoles().size() * objects.size() * 2 / (isWhole ? 1 : kStride));
}

void ReadOfficeTest::rangesAreServed_data() {
  QTest::addColumn<QByteArray>("range");
  QTest::addColumn<int>("status");
  QTest::addColumn<QByteArray>("body");
  QTest::addColumn<QByteArray>("told");
  QTest::addRow("all") << QByteArray() << 200 << QByteArray("0123456789") << QByteArray();
  QTest::addRow("from the beginning") << QByteArray("bytes=0-3") << 206 << QByteArray("0123")
                                      << QByteArray("bytes 0-3/10");
  QTest::addRow("in the middle") << QByteArray("bytes=4-5") << 206 << QByteArray("45") << QByteArray("bytes 4-5/10");
  QTest::addRow("to the end") << QByteArray("bytes=7-") << 206 << QByteArray("789") << QByteArray("bytes 7-9/10");
  QTest::addRow("the last ones") << QByteArray("bytes=-2") << 206 << QByteArray("89") << QByteArray("bytes 8-9/10");
  QTest::addRow("more than there is") << QByteArray("bytes=8-99") << 206 << QByteArray("89")
                                      << QByteArray("bytes 8-9/10");
  QTest::addRow("the last of more") << QByteArray("bytes=-99") << 206 << QByteArray("0123456789")
                                    << QByteArray("bytes 0-9/10");
  QTest::addRow("behind the end") << QByteArray("bytes=10-") << 416 << QByteArray() << QByteArray("bytes */10");
  QTest::addRow("several are not served")
      << QByteArray("bytes=0-1,3-4") << 200 << QByteArray("0123456789") << QByteArray();
  QTest::addRow("nonsense is no range") << QByteArray("bytes=a-b") << 200 << QByteArray("0123456789") << QByteArray();
  QTest::addRow("turned round") << QByteArray("bytes=5-2") << 200 << QByteArray("0123456789") << QByteArray();
}

void ReadOfficeTest::rangesAreServed() {
  QFETCH(const QByteArray, range);
  QFETCH(const int, status);
  QFETCH(const QByteArray, body);
  QFETCH(const QByteArray, told);
  ReadingHouse house;
  const CaseId file = house.open(Case::Kind::Business, {}, u"R-1"_s);
  const ItemId item = house.file(file, "0123456789", {});
  house.plant(file, item, Transfer::State::Filed, {});
  const QByteArray token = house.client(u"erp"_s);
  ReadingHouse::Headers headers;
  if (!range.isEmpty())
    headers.emplace_back("Range", range);
  const HttpResponse answer = house.send("/v1/documents/" + item.toString().toLatin1() + "/content", token, headers);
  QCOMPARE(answer.status, status);
  if (status < 300)
    QCOMPARE(answer.body, body);
  QCOMPARE(headerOf(answer, "Content-Range"), told);
  headers.emplace_back("If-Range", "\"something else\"");
  if (status == 206)
    QCOMPARE(house.send("/v1/documents/" + item.toString().toLatin1() + "/content", token, headers).status, 200);
}

void ReadOfficeTest::aTokenThatWasTakenBackOpensNothing() {
  ReadingHouse house;
  const CaseId file = house.open(Case::Kind::Business, {}, u"R-1"_s);
  const ItemId item = house.file(file, "paper", {});
  house.plant(file, item, Transfer::State::Filed, {});
  const QByteArray token = house.client(u"erp"_s);
  const QByteArray path = "/v1/documents/" + item.toString().toLatin1() + "/content";
  QCOMPARE(house.send(path, token).status, 200);
  (void)house.run(RevokeReadClient{u"erp"_s});
  QCOMPARE(house.send(path, token).status, 401);
  const auto again = house.workspace->run(RevokeReadClient{u"erp"_s}).result();
  QCOMPARE(again.error().id, u"reading.client_unknown"_s);
  // What was read is in the access journal, under the actor of the program.
  QVERIFY(house.fixture.enrol(*house.workspace, u"paula"_s, {Role::PrivacyOfficer}));
  const auto officer = house.fixture.open(u"ws"_s, u"paula"_s);
  const auto notes = (*officer)->ask(JournalPage()).result();
  const auto read = std::ranges::count(*notes, aggregateOf(item), &AccessNote::subject);
  QCOMPARE(read, std::ptrdiff_t{1});
}

void ReadOfficeTest::tooManyRequestsAreSentAway() {
  ReadingHouse house({2, 5, 2, 2000});
  const QByteArray token = house.client(u"erp"_s);
  const QByteArray other = house.client(u"crm"_s);
  int admitted = 0;
  for (int i = 0; i < 20; ++i)
    admitted += house.send("/v1/cases?reference=R-1", token).status == 200 ? 1 : 0;
  QCOMPARE(admitted, 5);
  const HttpResponse refused = house.send("/v1/cases?reference=R-1", token);
  QCOMPARE(refused.status, 429);
  QCOMPARE(headerOf(refused, "Retry-After"), QByteArray("1"));
  QCOMPARE(house.send("/v1/cases?reference=R-1", other).status, 200); // each has its own
  // Whoever only knows the name uses nothing up.
  QCOMPARE(house.send("/v1/cases?reference=R-1", "crm.wrong").status, 401);
  house.fixture.clock().advance(1000);
  QCOMPARE(house.send("/v1/cases?reference=R-1", token).status, 200);
}

void ReadOfficeTest::whatIsInfectedIsNotGiven() {
  ReadingHouse house;
  const CaseId file = house.open(Case::Kind::Contract, {}, u"4600000815"_s);
  const ItemId good = house.file(file, "good", {});
  const ItemId bad = house.file(file, "harmful", {});
  for (const ItemId& item : {good, bad})
    (void)house.run(
        DecideVersion{file, aggregateOf(item), u"1"_s, CaseVersion::State::Approved, {}, aggregateOf(item)});
  const QByteArray token = house.client(u"erp"_s);
  const auto content = [&](const ItemId& item) {
    return house.send("/v1/documents/" + item.toString().toLatin1() + "/content", token);
  };
  QCOMPARE(content(bad).body, QByteArray("harmful"));
  WordScanner scanner;
  QCOMPARE(scanAll(*house.workspace, scanner).infected, 1);
  const HttpResponse refused = content(bad);
  QCOMPARE(refused.status, 403);
  QVERIFY(refused.body.contains("Test.Harm") && !refused.body.contains("harmful"));
  QCOMPARE(content(good).body, QByteArray("good"));
  QCOMPARE(house.send("/v1/documents/" + bad.toString().toLatin1(), token).status, 200); // that there is one is said
}

void ReadOfficeTest::whatIsWrongIsRefused_data() {
  QTest::addColumn<QByteArray>("method");
  QTest::addColumn<QByteArray>("target");
  QTest::addColumn<QByteArray>("token");
  QTest::addColumn<int>("status");
  const QByteArray some = ItemId::make(Instant()).toString().toLatin1();
  QTest::addRow("no token") << QByteArray("GET") << QByteArray("/v1/cases?reference=R-1") << QByteArray() << 401;
  QTest::addRow("no such program") << QByteArray("GET") << QByteArray("/v1/cases?reference=R-1")
                                   << QByteArray("nobody.x") << 401;
  QTest::addRow("a person") << QByteArray("GET") << QByteArray("/v1/cases?reference=R-1") << QByteArray("../ines.x")
                            << 401;
  QTest::addRow("an unknown place without a token")
      << QByteArray("GET") << QByteArray("/") << QByteArray("erp.x") << 401;
  QTest::addRow("an unknown place") << QByteArray("GET") << QByteArray("/v2/cases") << QByteArray("good") << 404;
  QTest::addRow("no document") << QByteArray("GET") << QByteArray("/v1/documents/" + some) << QByteArray("good") << 404;
  QTest::addRow("no id") << QByteArray("GET") << QByteArray("/v1/documents/..%2f..") << QByteArray("good") << 404;
  QTest::addRow("no reference") << QByteArray("GET") << QByteArray("/v1/cases") << QByteArray("good") << 404;
  QTest::addRow("writing") << QByteArray("POST") << QByteArray("/v1/cases?reference=R-1") << QByteArray("good") << 405;
  QTest::addRow("removing") << QByteArray("DELETE") << QByteArray("/v1/documents/" + some) << QByteArray("good") << 405;
}

void ReadOfficeTest::whatIsWrongIsRefused() {
  QFETCH(const QByteArray, method);
  QFETCH(const QByteArray, target);
  QFETCH(const QByteArray, token);
  QFETCH(const int, status);
  ReadingHouse house;
  const QByteArray good = house.client(u"erp"_s);
  const HttpResponse answer = house.send(target, token == "good" ? good : token, {}, method);
  QCOMPARE(answer.status, status);
  QVERIFY(house.json(answer).value("error"_L1).toObject().contains("message"_L1));
}

MUNIMENT_TEST(ReadOfficeTest);

} // namespace muniment::tests

#include "read_office_test.moc"
