#include "core/connect/contentserver/content_server_client.h"
#include "core/connect/contentserver/rm_answer.h"
#include "core/connect/contentserver/rm_error_table.h"
#include "tests/app/sandbox/sandbox_run.h"
#include "tests/support/scripted_line.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace connect::contentserver;

namespace {

/// Bytes to be sent.
class Bytes final : public connect::UploadSource {
 public:
  explicit Bytes(QByteArray bytes) : m_bytes(std::move(bytes)) {}
  Result<std::unique_ptr<ByteStream>> open() override {
    class Stream final : public ByteStream {
     public:
      explicit Stream(const QByteArray& bytes) : m_bytes(bytes) {}
      Result<qint64> read(char* into, qint64 size) override {
        const qint64 taken = std::min<qint64>(size, m_bytes.size() - m_at);
        std::copy_n(m_bytes.constData() + m_at, taken, into);
        m_at += taken;
        return taken;
      }

     private:
      QByteArray m_bytes;
      qint64 m_at = 0;
    };
    return std::make_unique<Stream>(m_bytes);
  }
  qint64 size() const override { return m_bytes.size(); }

 private:
  QByteArray m_bytes;
};

/// Takes what comes.
class Taken final : public connect::DownloadTarget {
 public:
  Result<void> restart() override {
    bytes.clear();
    return {};
  }
  Result<void> write(QByteArrayView more) override {
    bytes.append(more);
    return {};
  }
  QByteArray bytes;
};

/// Speaks to a sandbox, or to a script.
struct Caller final {
  explicit Caller(const QString& signIn = {}, connect::HttpLine* line = nullptr) {
    connect::ConnectionValues values;
    const bool isClient = signIn == u"client";
    values.site = {{u"address"_s, run.address(u"rm"_s) + u"/cs/cs/api"_s},
                   {u"directory"_s, run.address(u"rm"_s)},
                   {u"sign_in"_s, signIn}};
    values.secrets.emplace(u"user"_s, Secret(QByteArray(isClient ? "sandbox-client" : "recman")));
    values.secrets.emplace(u"password"_s, Secret(QByteArray(isClient ? "sandbox-secret" : "s3cret#1")));
    auto opened = ContentServerClient::open(values, {line ? line : &run.transport(), &clock, &pause, &die, &log});
    if (!opened)
      qFatal("%s", qUtf8Printable(opened.error().id));
    client = std::move(*opened);
  }
  qint64 document(const QString& name, const QByteArray& bytes = "text") {
    const auto made = client->nodes().upload({2000, RmNode::kDocument, name, u"mark"_s, {}}, u"text/plain"_s,
                                             std::make_shared<Bytes>(bytes), nullptr);
    return made ? made->id : 0;
  }
  qint64 hold(const QString& name) {
    return client->holds()
        .create({0, name, u"LEGAL"_s, {}, u"ours"_s, true, u"2026-03-02T09:00:00"_s}, nullptr)
        .value_or(0);
  }

  SandboxRun run;
  MovableClock clock{Instant::fromMilliseconds(1'767'323'045'000)};
  LoadedDie die{0};
  ClockPause pause{clock};
  connect::CategoryWireLog log;
  std::unique_ptr<ContentServerClient> client;
};

} // namespace

/// The typed client of Content Server, against the sandbox.
class RmClientTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void signsIn_data();
  void signsIn();
  void ticketsAreChained();
  void aRefusedTicketIsRenewedOnce();
  void nodes();
  void largeFilesGoInParts();
  void records();
  void aStaleTokenOverwritesNothing();
  void holds();
  void planAndSeries();
  void disposition();
  void workflow();
  void workspaces();
  void pagesBehindTheEndEndTheList();
  void answersThatFail_data();
  void answersThatFail();
  void faultsAreMet();
};

void RmClientTest::signsIn_data() {
  QTest::addColumn<QString>("kind");
  QTest::addRow("password") << QString();
  QTest::addRow("directory") << u"directory"_s;
  QTest::addRow("client") << u"client"_s;
}

void RmClientTest::signsIn() {
  QFETCH(QString, kind);
  Caller caller(kind);
  const auto me = caller.client->whoAmI(nullptr);
  QVERIFY2(me, qUtf8Printable(me ? QString() : me.error().id));
  QCOMPARE(*me, qint64(1000));
  QCOMPARE(caller.client->version(nullptr).value_or(QString()), u"25.4"_s);
  QCOMPARE(caller.client->line().signedIn(), 1);
}

void RmClientTest::ticketsAreChained() {
  Caller caller;
  // Longer than a ticket lives, but never so long between two calls.
  for (int i = 0; i < 4; ++i) {
    QVERIFY(caller.client->nodes().read(2000, nullptr));
    caller.run.advance(20 * 60);
  }
  QCOMPARE(caller.client->line().signedIn(), 1);
}

void RmClientTest::aRefusedTicketIsRenewedOnce() {
  Caller caller;
  QVERIFY(caller.client->nodes().read(2000, nullptr));
  caller.run.advance(3 * 3'600);
  QVERIFY(caller.document(u"after.txt"_s) != 0);
  QCOMPARE(caller.client->line().signedIn(), 2);
  caller.run.fault({{u"kind"_s, u"expired"_s}, {u"peer"_s, u"rm"_s}, {u"path"_s, u"/v2/nodes"_s}});
  const auto refused = caller.client->nodes().read(2000, nullptr);
  QVERIFY(!refused);
  QCOMPARE(refused.error().id, u"rm.sign_in_refused"_s);
}

void RmClientTest::nodes() {
  Caller caller;
  NodeCalls& nodes = caller.client->nodes();
  const auto folder = nodes.create({2000, RmNode::kFolder, u"Records"_s, u"ours"_s, {}}, nullptr);
  QVERIFY(folder);
  const qint64 id = caller.document(u"R-1 Order.json"_s, "{\"a\":1}");
  const auto read = nodes.read(id, nullptr);
  QVERIFY(read);
  QCOMPARE(read->name, u"R-1 Order.json"_s);
  QCOMPARE(read->description, u"mark"_s);
  QCOMPARE(read->size, qint64(7));
  QCOMPARE(nodes.named(2000, u"r-1 order.json"_s, nullptr).value_or(std::nullopt)->id, id);
  QVERIFY(!*nodes.named(2000, u"R-1"_s, nullptr)); // which is only a part of the name
  QVERIFY(nodes.addVersion(id, u"b.json"_s, u"application/json"_s, std::make_shared<Bytes>("{}"), nullptr));
  const auto target = std::make_shared<Taken>();
  QVERIFY(nodes.download(id, target, 1 << 20, nullptr));
  QCOMPARE(target->bytes, QByteArray("{}"));
  QVERIFY(nodes.addCategory(id, 12345, {{u"12345_2"_s, u"Ana"_s}}, nullptr));
  QVERIFY(nodes.changeCategory(id, 12345, {{u"12345_2"_s, u"Ben"_s}}, nullptr));
  QCOMPARE(nodes.category(id, 12345, nullptr)->at(u"12345_2"_s), u"Ben"_s);
  QVERIFY(nodes.rename(id, u"R-2.json"_s, nullptr));
  const std::vector<qint64> both{id, folder->id, 99'999};
  QCOMPARE(nodes.readMany(both, nullptr)->size(), std::size_t{2});
  QVERIFY(nodes.rights(id, nullptr)->empty());
  QVERIFY(nodes.remove(id, nullptr));
  QCOMPARE(nodes.read(id, nullptr).error().id, u"rm.not_there"_s);
  QStringList happened;
  RmPages events = nodes.events(id, {});
  for (auto page = events.next(nullptr); page && *page; page = events.next(nullptr))
    for (const connect::ForeignJson& item : **page)
      happened.append(NodeCalls::eventIn(item).name);
  QVERIFY(happened.contains(u"Delete"_s));
  QCOMPARE(NodeCalls::nameFrom(u"a:b\tc"_s), u"a-b c"_s);
}

void RmClientTest::largeFilesGoInParts() {
  Caller caller;
  QByteArray bytes;
  for (int i = 0; bytes.size() < (5 << 20) + 17; ++i)
    bytes += QByteArray::number(i) + ' ';
  const qint64 id = caller.document(u"large.bin"_s, bytes);
  QVERIFY(id != 0);
  const auto target = std::make_shared<Taken>();
  QVERIFY(caller.client->nodes().download(id, target, 64 << 20, nullptr));
  QCOMPARE(target->bytes.size(), bytes.size());
  QVERIFY(target->bytes == bytes);
}

void RmClientTest::records() {
  Caller caller;
  RecordCalls& records = caller.client->records();
  const qint64 id = caller.document(u"R-1.json"_s);
  const auto before = records.read(id, nullptr);
  QVERIFY(before && !before->isRecord());
  const auto token = records.declare(id, 5001, before->token, {}, nullptr);
  QVERIFY(token);
  RmDetailsWish wish;
  wish.status = u"CLOSED"_s;
  wish.essential = u"V"_s;
  QVERIFY(records.change(id, *token, wish, nullptr));
  const auto after = records.read(id, nullptr);
  QCOMPARE(after->primary()->id, qint64(5001));
  QCOMPARE(after->primary()->status, u"CLOSED"_s);
  QCOMPARE(after->primary()->essential, u"V"_s);
  QVERIFY(records.classify(id, 9001, nullptr));
  const qint64 other = caller.document(u"R-2.json"_s);
  const auto otherToken = records.declare(other, 5001, records.read(other, nullptr)->token, {}, nullptr);
  QVERIFY(records.undeclare(other, 5001, *otherToken, nullptr));
  QVERIFY(!records.read(other, nullptr)->isRecord());
  QVERIFY(records.finalise(std::span(&id, 1), nullptr));
  const auto final = records.read(id, nullptr);
  QVERIFY(final->isFinal());
  QCOMPARE(records.change(id, final->token, wish, nullptr).error().id, u"rm.final"_s);
}

void RmClientTest::aStaleTokenOverwritesNothing() {
  Caller caller;
  RecordCalls& records = caller.client->records();
  const qint64 id = caller.document(u"R-1.json"_s);
  const auto first = records.declare(id, 5001, records.read(id, nullptr)->token, {}, nullptr);
  RmDetailsWish theirs;
  theirs.status = u"CLOSED"_s;
  QVERIFY(records.change(id, *first, theirs, nullptr));
  RmDetailsWish ours;
  ours.status = u"ACTIVE"_s;
  const auto late = records.change(id, *first, ours, nullptr);
  QVERIFY(!late);
  QCOMPARE(late.error().id, u"rm.details_changed"_s);
  QCOMPARE(records.read(id, nullptr)->primary()->status, u"CLOSED"_s);
}

void RmClientTest::holds() {
  Caller caller;
  HoldCalls& holds = caller.client->holds();
  const qint64 id = caller.document(u"R-1.json"_s);
  const qint64 hold = caller.hold(u"Matter 42"_s);
  QVERIFY(hold != 0);
  QCOMPARE(holds.create({0, u"Matter 42"_s, u"LEGAL"_s, {}, {}, true, u"2026-03-02T09:00:00"_s}, nullptr).error().id,
           u"rm.name_taken"_s);
  QCOMPARE((*holds.named(u"Matter 42"_s, nullptr))->alternate, u"ours"_s);
  QVERIFY(!*holds.named(u"Matter 43"_s, nullptr));
  QVERIFY(holds.apply(hold, id, nullptr));
  QVERIFY(holds.apply(hold, id, nullptr));
  const auto on = holds.on(id, nullptr);
  QCOMPARE(on->size(), std::size_t{1});
  QVERIFY(on->front().removable && on->front().active);
  QCOMPARE(caller.client->nodes().remove(id, nullptr).error().id, u"rm.on_hold"_s);
  RmPages items = holds.items(hold);
  QCOMPARE((*items.next(nullptr))->size(), std::size_t{1});
  QVERIFY(holds.lift(hold, id, nullptr));
  QVERIFY(holds.lift(hold, id, nullptr)); // what was lifted before is lifted
  QVERIFY(holds.on(id, nullptr)->empty());
  RmHold known = **holds.named(u"Matter 42"_s, nullptr);
  QVERIFY(holds.suspend(known, u"2026-04-01T00:00:00"_s, u"settled"_s, nullptr));
  QVERIFY(!(*holds.named(u"Matter 42"_s, nullptr))->active);
}

void RmClientTest::planAndSeries() {
  Caller caller;
  PlanCalls& plan = caller.client->plan();
  const auto classes = plan.classes(nullptr);
  QVERIFY(classes);
  QCOMPARE(classes->size(), std::size_t{2});
  const auto series = plan.createSeries({0, u"CON-7"_s, u"Contracts"_s, u"ACTIVE"_s, {}}, nullptr);
  QVERIFY(series);
  QCOMPARE(plan.createSeries({0, u"CON-7"_s, {}, u"ACTIVE"_s, {}}, nullptr).error().id, u"rm.name_taken"_s);
  QVERIFY(plan.addStage(*series, {0, u"ACTIVE"_s, u"LIV"_s, 1, 95, 1, 0, 0, 7, false}, nullptr));
  QVERIFY(plan.addStage(*series, {0, u"CLOSED"_s, u"LIV"_s, 1, 95, 6, 0, 0, 32, false}, nullptr));
  const auto all = plan.series(nullptr);
  QCOMPARE(all->size(), std::size_t{1});
  QCOMPARE(all->front().stages.size(), std::size_t{2});
  QCOMPARE(all->front().stages.back().years, 6);
  const qint64 id = caller.document(u"R-1.json"_s);
  RecordCalls& records = caller.client->records();
  QVERIFY(records.declare(id, 5000, records.read(id, nullptr)->token, {}, nullptr));
  QVERIFY(records.setSeries(id, 5000, u"CON-7"_s, nullptr));
  QCOMPARE(records.read(id, nullptr)->primary()->series, u"CON-7"_s);
  QCOMPARE(plan.removeSeries(*series, nullptr).error().id, u"rm.in_use"_s);
  RmPages items = plan.itemsOf(5000);
  QCOMPARE((*items.next(nullptr))->size(), std::size_t{1});
}

void RmClientTest::disposition() {
  Caller caller;
  PlanCalls& plan = caller.client->plan();
  RecordCalls& records = caller.client->records();
  DispositionCalls& calls = caller.client->disposition();
  const auto series = plan.createSeries({0, u"CON-7"_s, {}, u"ACTIVE"_s, {}}, nullptr);
  QVERIFY(plan.addStage(*series, {0, u"ACTIVE"_s, u"LIV"_s, 1, 91, 0, 0, 1, 32, false}, nullptr));
  const qint64 free = caller.document(u"free.json"_s);
  const qint64 held = caller.document(u"held.json"_s);
  for (const qint64 id : {free, held})
    QVERIFY(records.declare(id, 5000, records.read(id, nullptr)->token, {}, nullptr));
  caller.run.advance(3 * 86'400);
  QVERIFY(calls.setCriteria(5500, {u"CON-7"_s}, 32, nullptr));
  QVERIFY(calls.startSearch(5500, nullptr));
  const auto snapshots = calls.snapshots(5500, nullptr);
  QCOMPARE(snapshots->size(), std::size_t{1});
  const QString date = snapshots->front().date;
  const auto lines = calls.lines(5500, date, nullptr);
  QCOMPARE(lines->size(), std::size_t{2});
  QCOMPARE(calls.finishReview(1000, 5500, date, nullptr).error().id, u"rm.review_pending"_s);
  QVERIFY(calls.decide(1000, 5500, date, u"approve"_s, *lines, u"agreed"_s, nullptr));
  QVERIFY(calls.finishReview(1000, 5500, date, nullptr));
  QVERIFY(caller.client->holds().apply(caller.hold(u"Late"_s), held, nullptr));
  QVERIFY(calls.perform(1000, 5500, date, nullptr));
  QVERIFY(!caller.client->nodes().read(free, nullptr));
  QVERIFY(caller.client->nodes().read(held, nullptr));
}

void RmClientTest::workflow() {
  Caller caller;
  ProcessCalls& processes = caller.client->processes();
  const qint64 id = caller.document(u"R-1.json"_s);
  const auto process = processes.start(6686, std::span(&id, 1), u"please"_s, nullptr);
  QVERIFY(process);
  const auto mine = processes.mine(nullptr);
  QCOMPARE(mine->size(), std::size_t{1});
  const RmAssignment step = mine->front();
  QCOMPARE(step.name, u"Review"_s);
  QVERIFY(processes.fill(step, {{u"WorkflowForm_4"_s, u"yes"_s}}, nullptr));
  QCOMPARE(processes.form(step, nullptr)->values.at(u"WorkflowForm_4"_s), u"yes"_s);
  QVERIFY(processes.answer(step, {u"SendOn"_s, u"Approve"_s, u"checked"_s}, nullptr));
  QVERIFY(processes.mine(nullptr)->empty());
  const auto done = processes.done(step, nullptr);
  QCOMPARE(done->size(), std::size_t{1});
  QCOMPARE(done->front().action, u"Approve"_s);
  QCOMPARE(done->front().comment, u"checked"_s);
  QCOMPARE(processes.answer(step, {}, nullptr).error().id, u"rm.task_done_there"_s);
}

void RmClientTest::workspaces() {
  Caller caller;
  WorkspaceCalls& calls = caller.client->workspaces();
  const auto made = calls.create({300, 20, 0, u"Case 7"_s, {}, u"SAP"_s, u"order"_s, u"4500"_s}, nullptr);
  QVERIFY(made);
  const auto found = calls.of(u"SAP"_s, u"order"_s, u"4500"_s, nullptr);
  QVERIFY(found && *found);
  QCOMPARE((*found)->id, *made);
  QVERIFY(!*calls.of(u"SAP"_s, u"order"_s, u"4501"_s, nullptr));
  const auto other = calls.create({300, 20, 0, u"Case 8"_s, {}, {}, {}, {}}, nullptr);
  QVERIFY(calls.relate(*made, *other, true, nullptr));
}

void RmClientTest::pagesBehindTheEndEndTheList() {
  Caller caller;
  for (int i = 0; i < 7; ++i)
    QVERIFY(caller.document(u"R-%1.json"_s.arg(i)) != 0);
  std::set<qint64> seen;
  int pages = 0;
  RmPages list = caller.client->nodes().children(2000, RmNode::kDocument, 3);
  for (auto page = list.next(nullptr); page && *page; page = list.next(nullptr), ++pages)
    for (const connect::ForeignJson& item : **page)
      QVERIFY(seen.insert(NodeCalls::nodeIn(item).id).second);
  QCOMPARE(seen.size(), std::size_t{7});
  QCOMPARE(pages, 3);
  QVERIFY(!*list.next(nullptr));
  // A server that says nothing about pages and gives the last one for ever.
  ScriptedLine peer;
  peer.answer(200, R"({"ticket":"t"})");
  peer.answerAlways(200, R"({"results":[{"id":1},{"id":2}],"collection":{"paging":{"page":1,"page_total":1}}})");
  Caller scripted({}, &peer);
  RmPages endless(scripted.client->line(), {"GET", u"v2/nodes/1/nodes"_s}, {}, RmPages::Kind::Parameter, 2);
  QVERIFY(*endless.next(nullptr));
  QVERIFY(!*endless.next(nullptr));
  ScriptedLine cache;
  cache.answer(200, R"({"ticket":"t"})");
  cache.answerAlways(200, R"({"results":[{"id":1},{"id":2}],"collection":{"paging":{"page_total":9}}})");
  Caller stuck({}, &cache);
  RmPages repeating(stuck.client->line(), {"GET", u"v2/nodes/1/nodes"_s}, {}, RmPages::Kind::Parameter, 2);
  QVERIFY(*repeating.next(nullptr));
  QCOMPARE(repeating.next(nullptr).error().id, u"peer.page_repeats"_s);
}

void RmClientTest::answersThatFail_data() {
  QTest::addColumn<int>("status");
  QTest::addColumn<QByteArray>("body");
  QTest::addColumn<QString>("id");
  QTest::addRow("ok is false") << 200 << QByteArray(R"({"results":{"ok":false,"errMsg":"The RSI is in use"}})")
                               << u"rm.in_use"_s;
  QTest::addRow("ok is false at the top") << 200 << QByteArray(R"({"ok":"False","errMsg":"no"})") << u"rm.refused"_s;
  QTest::addRow("a status that is suppressed")
      << 200 << QByteArray(R"({"statusCode":404,"error":"gone"})") << u"rm.not_there"_s;
  QTest::addRow("a page") << 200 << QByteArray("<html>Restarting</html>") << u"rm.not_json"_s;
  QTest::addRow("not there") << 400 << QByteArray(R"({"error":"It does not exist, or you may not see it."})")
                             << u"rm.not_there"_s;
  QTest::addRow("exists") << 500 << QByteArray(R"({"error":"An item with the name 'a' already exists."})")
                          << u"rm.name_taken"_s;
  QTest::addRow("could not locate") << 500 << QByteArray(R"({"error":"Could not locate node"})") << u"rm.not_there"_s;
  QTest::addRow("stale") << 409 << QByteArray(R"({"error":"changed"})") << u"rm.details_changed"_s;
  QTest::addRow("no right") << 403 << QByteArray("{}") << u"rm.permission_missing"_s;
  QTest::addRow("broken") << 500 << QByteArray(R"({"error":"oops"})") << u"rm.server_failed"_s;
  QTest::addRow("something else") << 400 << QByteArray(R"({"error":"bad cycle period"})") << u"rm.refused"_s;
}

void RmClientTest::answersThatFail() {
  QFETCH(int, status);
  QFETCH(QByteArray, body);
  QFETCH(QString, id);
  const auto document = documentIn({status, {}, body});
  QVERIFY(!document);
  QCOMPARE(document.error().id, id);
}

void RmClientTest::faultsAreMet() {
  Caller caller;
  QVERIFY(caller.client->nodes().read(2000, nullptr));
  for (const QString& kind : {u"throttle"_s, u"fail"_s, u"reset"_s}) {
    caller.run.fault({{u"kind"_s, kind}, {u"peer"_s, u"rm"_s}, {u"method"_s, u"GET"_s}, {u"count"_s, 1}});
    const auto read = caller.client->nodes().read(2000, nullptr);
    QVERIFY2(read, qUtf8Printable(kind + u' ' + (read ? QString() : read.error().id)));
  }
  caller.run.fault({{u"kind"_s, u"html"_s}, {u"peer"_s, u"rm"_s}, {u"path"_s, u"/v2/nodes/2000"_s}, {u"count"_s, 1}});
  QCOMPARE(caller.client->nodes().read(2000, nullptr).error().id, u"rm.not_json"_s);
}

MUNIMENT_TEST(RmClientTest);

} // namespace muniment::tests

#include "client_test.moc"
