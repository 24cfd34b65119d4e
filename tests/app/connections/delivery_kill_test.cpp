#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/connections/connection_form.h"
#include "core/workspace/connections/manifest_call.h"
#include "core/workspace/delivery/delivery_commands.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "tests/app/connections/killed_process.h"
#include "tests/app/connections/played_systems.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QRandomGenerator>

namespace muniment::tests {

using namespace workspace;
using State = Delivery::State;

/// Operations reach three systems exactly once, although every fault there is falls on them and both the agent and the
/// systems are killed in the middle of their work, again and again.
class DeliveryKillTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void eachIsDoneOnceWhateverIsKilled();
};

namespace {

/// Where an operation must be found afterwards: the peer, the shelf of its state and the member that names it.
struct Place final {
  QString preset;
  QString peer;
  QString shelf;
  QString member;
};
const std::array kPlaces = {Place{u"active-documents"_s, u"ad"_s, u"decisions"_s, u"comment"_s},
                            Place{u"active-community"_s, u"ac"_s, u"cases"_s, u"title"_s},
                            Place{u"xconnector"_s, u"xc"_s, u"captures"_s, u"title"_s}};

const std::map<QString, QByteArray> kSecrets = {{u"clientId"_s, "sandbox-client"},
                                                {u"clientSecret"_s, "sandbox-secret"},
                                                {u"hook"_s, "sandbox-hook"},
                                                {u"key"_s, "sandbox-key"}};

int operations() {
  const int wanted = qEnvironmentVariableIntValue("MUNIMENT_DELIVERY_OPERATIONS");
  return wanted > 0 ? wanted : 200;
}

ManifestCall operation(std::size_t place, const QString& name) {
  switch (place) {
  case 0:
    return {u"decision"_s,
            u"create"_s,
            {{u"id"_s, {u"d-1"_s}}, {u"decision"_s, {u"hold"_s}}, {u"by"_s, {u"Ines"_s}}, {u"comment"_s, {name}}},
            {}};
  case 1:
    return {u"case"_s,
            u"create"_s,
            {{u"partner"_s, {u"p-1"_s}}, {u"type"_s, {u"delay"_s}}, {u"title"_s, {name}}, {u"body"_s, {u"Late"_s}}},
            {}};
  default:
    return {u"capture"_s,
            u"upload"_s,
            {{u"type"_s, {u"order"_s}}, {u"key"_s, {u"4500001234"_s}}, {u"title"_s, {name}}},
            ManifestCall::File{name + u".txt"_s, u"text/plain"_s, name.toUtf8(), {}, name.size()}};
  }
}

const QByteArray kFaults =
    R"({"seed":7,"rules":[{"kind":"reset","probability":0.06,"late":true},{"kind":"reset","probability":0.04},
      {"kind":"truncate","probability":0.05,"late":true},{"kind":"html","probability":0.03,"late":true},
      {"kind":"fail","status":500,"probability":0.03,"late":true},{"kind":"throttle","retryAfter":1,"probability":0.03},
      {"kind":"duplicate","probability":0.05},{"kind":"expired","probability":0.03},
      {"kind":"latency","milliseconds":30,"probability":0.1}]})";

/// A workspace on the clock of this computer, which the agent shares.
class Desk final {
 public:
  explicit Desk(PlayedSystems& systems) {
    m_fixture.clock().moveTo(SystemClock().now());
    m_fixture.keychain().setTrouble(makeError(ErrorKind::Unavailable, "keychain.unavailable"_L1));
    workspace = m_fixture.make();
    for (const Place& place : kPlaces)
      connect(place, systems.address(place.peer));
    QFile file(passphrase());
    if (!file.open(QIODevice::WriteOnly) || file.write("correct horse\n") < 0)
      qFatal("no passphrase file");
  }

  std::unique_ptr<Workspace> workspace;

  [[nodiscard]] QString folder() const { return m_fixture.path(u"ws"_s).value; }
  [[nodiscard]] QString passphrase() const { return m_fixture.path(u"pass"_s).value; }
  [[nodiscard]] bool enqueue(int number) {
    m_fixture.clock().moveTo(SystemClock().now());
    const std::size_t place = static_cast<std::size_t>(number) % kPlaces.size();
    const QString name = u"operation %1"_s.arg(number);
    return workspace
        ->run(EnqueueOperation{{kPlaces.at(place).peer, u"lane %1"_s.arg(number % 24), ManifestCall::kKind,
                                u"record:x"_s, std::nullopt, *bytesOf(operation(place, name))}})
        .result()
        .has_value();
  }
  [[nodiscard]] std::map<State, std::int64_t> counts() {
    std::map<State, std::int64_t> counts;
    const auto health = workspace->ask(DeliveryHealth()).result();
    for (const store::DeliveryCount& count : health ? health->counts : std::vector<store::DeliveryCount>()) {
      if (count.direction == Delivery::Direction::Out)
        counts[count.state] += count.count;
    }
    return counts;
  }

 private:
  void connect(const Place& place, const QString& address) {
    const auto presets = manifestPresets();
    AddConnection add{place.peer, Connection::Kind::Manifest, {}};
    add.details.name = place.preset;
    // A site that may press its own systems as hard as it likes, and that looks for news once only.
    add.details.manifest = std::ranges::find(*presets, place.preset, &ManifestPreset::name)->text;
    add.details.manifest.replace("\"perSecond\": 5", "\"perSecond\": 500")
        .replace("\"everySec\": 60", "\"everySec\": 3600");
    add.details.site = {{u"address"_s, address}};
    add.details.purpose = u"Proof"_s;
    add.details.ground = u"Art. 6 (1) f"_s;
    add.details.owner = workspace->ask(WhoAmI()).result()->actor.id;
    const auto receipt = workspace->run(add).result();
    if (!receipt)
      qFatal("%s", qUtf8Printable(receipt.error().id));
    const ConnectionId id = *ConnectionId::parse(receipt->outcome.text(u"connection"));
    for (const auto& [name, label] : formFor(Connection::Kind::Manifest, add.details.manifest).secrets) {
      if (!workspace->keepSecret(id, name, Secret(QByteArray(kSecrets.at(name)))).result())
        qFatal("a secret was not kept");
    }
    if (!workspace->run(SwitchConnection{id, true}).result())
      qFatal("not switched on");
  }

  WorkspaceFixture m_fixture;
};

/// How often each operation is there.
std::map<QString, int> found(PlayedSystems& systems) {
  std::map<QString, int> found;
  for (const Place& place : kPlaces) {
    const QJsonObject shelf = systems.state(place.peer).value(place.shelf).toObject();
    for (const QJsonValue& item : shelf.value("items"_L1).toArray())
      ++found[item.toObject().value(place.member).toString()];
  }
  return found;
}

} // namespace

void DeliveryKillTest::eachIsDoneOnceWhateverIsKilled() {
  const int wanted = operations();
  const int rounds = wanted > 1'000 ? 20 : 4;
  QTemporaryDir folder;
  PlayedSystems systems(folder.filePath(u"sandbox"_s), kFaults);
  QVERIFY(systems.start());
  Desk desk(systems);
  KilledProcess agent(QStringLiteral(MUNIMENT_AGENT), {u"--workspace"_s, desk.folder(), u"--passphrase-file"_s,
                                                       desk.passphrase(), u"--port"_s, u"0"_s});
  QVERIFY(!agent.start().isEmpty());
  QRandomGenerator random(4711);
  QElapsedTimer time;
  time.start();
  int queued = 0;
  for (int round = 0; round < rounds; ++round) {
    for (const int until = wanted * (round + 1) / rounds; queued < until; ++queued)
      QVERIFY(desk.enqueue(queued));
    QTest::qWait(static_cast<int>(random.bounded(300, 3'000)));
    systems.kill();
    QTest::qWait(static_cast<int>(random.bounded(0, 1'500)));
    if (round % 2 == 1) {
      agent.kill();
      QVERIFY(!agent.start().isEmpty());
    }
    QVERIFY(systems.start());
  }
  QVERIFY(systems.endFaults()); // what is left comes to its end
  const auto allDone = [&] { return desk.counts()[State::Done] == wanted; };
  QTRY_VERIFY_WITH_TIMEOUT(allDone(), 600'000);
  agent.kill();
  const auto there = found(systems);
  QCOMPARE(int(there.size()), wanted);
  for (const auto& [name, count] : there)
    QVERIFY2(count == 1, qUtf8Printable(u"%1 is there %2 times"_s.arg(name).arg(count)));
  const auto verification = desk.workspace->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verification && verification->isClean());
  qInfo("%d operations, each once, after %lld s", wanted, time.elapsed() / 1000);
}

MUNIMENT_TEST(DeliveryKillTest);

} // namespace muniment::tests

#include "delivery_kill_test.moc"
