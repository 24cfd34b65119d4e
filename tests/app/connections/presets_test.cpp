#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/connections/connection_form.h"
#include "tests/app/sandbox/sandbox_run.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// What comes with the program, set up as a person does it, against systems that are played.
class PresetsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyPresetPassesItsTests_data();
  void everyPresetPassesItsTests();
  void aWrongSecretIsFound();
  void aSystemThatIsAwayIsFound();
};

namespace {

const std::map<QString, QByteArray> kSecrets = {
    {u"account"_s, "{}"},        {u"clientId"_s, "sandbox-client"}, {u"clientSecret"_s, "sandbox-secret"},
    {u"hook"_s, "sandbox-hook"}, {u"key"_s, "sandbox-key"},         {u"token"_s, "sandbox-token"}};

/// A preset of a workspace of its own, set up and with its secrets entered.
class Setup final {
 public:
  Setup(const QString& preset, const QString& address) {
    fixture.setLine(&transport);
    workspace = fixture.make();
    const auto presets = manifestPresets();
    const auto found = std::ranges::find(*presets, preset, &ManifestPreset::name);
    AddConnection add{u"site"_s, Connection::Kind::Manifest, {}};
    add.details.name = found->title;
    add.details.manifest = found->text;
    const ConnectionForm form = formFor(Connection::Kind::Manifest, found->text);
    for (const auto& [name, label] : form.site)
      add.details.site.emplace(name, address);
    const auto receipt = workspace->run(add).result();
    if (!receipt)
      qFatal("%s", qUtf8Printable(receipt.error().id));
    id = *ConnectionId::parse(receipt->outcome.text(u"connection"));
    for (const auto& [name, label] : form.secrets) {
      if (!workspace->keepSecret(id, name, Secret(QByteArray(kSecrets.at(name)))).result())
        qFatal("a secret was not kept");
    }
  }

  connect::QtTransport transport;
  WorkspaceFixture fixture;
  std::unique_ptr<Workspace> workspace;
  ConnectionId id;
};

QString said(const Result<ConnectionTest>& test) {
  QStringList steps;
  for (const ConnectionTest::Step& step : test ? test->steps : std::vector<ConnectionTest::Step>())
    steps.append(step.name + u": "_s + step.problem);
  return steps.join(u", "_s);
}

} // namespace

void PresetsTest::everyPresetPassesItsTests_data() {
  QTest::addColumn<QString>("peer");
  QTest::addColumn<int>("steps"); ///< the settings, and calls that are made
  QTest::addRow("active-community") << u"ac"_s << 3;
  QTest::addRow("active-documents") << u"ad"_s << 3;
  QTest::addRow("appworks-push") << u"pn"_s << 1;
  QTest::addRow("fcm") << u"pn"_s << 1;
  QTest::addRow("inbound-webhook") << u"hook"_s << 1;
  QTest::addRow("outbound-webhook") << u"hook"_s << 1;
  QTest::addRow("push-notifications") << u"pn"_s << 2;
  QTest::addRow("xconnector") << u"xc"_s << 2;
}

void PresetsTest::everyPresetPassesItsTests() {
  QFETCH(const QString, peer);
  QFETCH(const int, steps);
  SandboxRun sandbox;
  Setup setup(QString::fromUtf8(QTest::currentDataTag()), sandbox.address(peer));
  const auto test = setup.workspace->testConnection(setup.id, {}).result();
  QVERIFY2(test && test->passed(), qUtf8Printable(said(test)));
  QCOMPARE(int(test->steps.size()), steps);
}

void PresetsTest::aWrongSecretIsFound() {
  SandboxRun sandbox;
  Setup setup(u"xconnector"_s, sandbox.address(u"xc"_s));
  QVERIFY(setup.workspace->keepSecret(setup.id, u"key"_s, Secret(QByteArray("wrong"))).result());
  const auto test = setup.workspace->testConnection(setup.id, {}).result();
  QVERIFY(test);
  QCOMPARE(test->steps.back().problem, u"peer.signed_out"_s);
}

void PresetsTest::aSystemThatIsAwayIsFound() {
  SandboxRun sandbox;
  Setup setup(u"active-documents"_s, sandbox.address(u"ad"_s));
  sandbox.stop();
  const auto progress = std::make_shared<Progress>();
  const auto test = setup.workspace->testConnection(setup.id, progress).result();
  QVERIFY(test && !test->passed());
  QCOMPARE(test->steps.size(), std::size_t{2}); // it stops at the first that fails
}

MUNIMENT_TEST(PresetsTest);

} // namespace muniment::tests

#include "presets_test.moc"
