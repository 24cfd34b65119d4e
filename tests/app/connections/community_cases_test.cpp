#include "core/workspace/agent/connection_host.h"
#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/cases/case_sync_commands.h"
#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/connections/connection_form.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/app/sandbox/sandbox_run.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// The same cases here and in a community portal that is played, over its real interface, also while it misbehaves.
class CommunityCasesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bothSidesMoveUnderFaults_data();
  void bothSidesMoveUnderFaults();
  void bothAtOnceIsAConflictThatIsDecided();
  void whatIsOpenedThereIsOpenedHere();
};

namespace {

/// A workspace with its agent, connected with the portal.
class Portal final {
 public:
  Portal() {
    fixture.setLine(&transport);
    workspace = fixture.make();
    agent = std::make_unique<Agent>(*workspace, u"one"_s);
    agent->beat();
    AddConnection add{u"community"_s, Connection::Kind::Manifest, {}};
    const auto presets = manifestPresets();
    add.details.manifest = std::ranges::find(*presets, u"active-community"_s, &ManifestPreset::name)->text;
    add.details.name = u"Community"_s;
    add.details.site = {{u"address"_s, sandbox.address(u"ac"_s)}};
    add.details.purpose = u"Cases with partners"_s;
    add.details.ground = u"Art. 6 (1) b"_s;
    add.details.owner = workspace->ask(WhoAmI()).result()->actor.id;
    must(run(add));
    const ConnectionId id = *ConnectionId::parse(last.text(u"connection"));
    for (const auto& [name, value] :
         {std::pair(u"clientId"_s, "sandbox-client"), std::pair(u"clientSecret"_s, "sandbox-secret")})
      if (!workspace->keepSecret(id, name, Secret(QByteArray(value))).result())
        qFatal("a secret was not kept");
    must(run(SwitchConnection{id, true}));
    const QJsonObject token = sandbox.form(
        "POST ac/oauth2/token", "grant_type=client_credentials&client_id=sandbox-client&client_secret=sandbox-secret");
    m_bearer = "Bearer " + token.value("access_token"_L1).toString().toLatin1();
  }

  template <class C>
  QString run(C command) {
    const auto receipt = workspace->run(std::move(command)).result();
    if (!receipt)
      return receipt.error().id;
    last = receipt->outcome;
    return {};
  }

  /// Works until nothing is due for some minutes of the clock.
  void work() {
    ConnectionHost host(*workspace, *agent);
    for (int minute = 0; minute < 8; ++minute) {
      fixture.clock().advance(61'000);
      agent->beat();
      if (!host.look())
        qFatal("the host does not look");
      for (int rounds = 0; rounds < 20; ++rounds) {
        bool any = false;
        for (HostedConnection* hosted : host.hosted())
          any |= hosted->round();
        if (!any)
          break;
      }
    }
  }

  /// Somebody at the partner does something there.
  QJsonObject there(const QByteArray& line, const QJsonObject& body) {
    return sandbox.json(line, body, {{"Authorization", m_bearer}});
  }
  [[nodiscard]] QJsonArray there(const QString& shelf) {
    return sandbox.state(u"ac"_s).value(shelf).toObject().value("items"_L1).toArray();
  }
  [[nodiscard]] QJsonObject caseThere() { return there(u"cases"_s).last().toObject(); }
  [[nodiscard]] CaseById::Answer show(const QString& key) { return *workspace->ask(CaseById{key}).result(); }
  [[nodiscard]] CaseId mirrored() {
    OpenCase open;
    open.fields = {{u"title"_s, u"Late shipment"_s}, {u"issue"_s, u"delay"_s}};
    open.references = {{u"order"_s, u"PO-7"_s}};
    must(run(open));
    const CaseId file = *CaseId::parse(last.text(u"case"));
    must(run(MirrorCase{file, u"community"_s, {}, u"p-1"_s}));
    return file;
  }
  void must(const QString& refused) {
    if (!refused.isEmpty())
      qFatal("%s", qUtf8Printable(refused));
  }

  SandboxRun sandbox;
  connect::QtTransport transport;
  WorkspaceFixture fixture;
  std::unique_ptr<Workspace> workspace;
  std::unique_ptr<Agent> agent;
  Json last;

 private:
  QByteArray m_bearer;
};

} // namespace

void CommunityCasesTest::bothSidesMoveUnderFaults_data() {
  QTest::addColumn<QString>("kind");
  QTest::addColumn<bool>("late");
  QTest::addRow("none") << QString() << false;
  QTest::addRow("it fails") << u"fail"_s << false;
  QTest::addRow("it fails once it was done") << u"fail"_s << true;
  QTest::addRow("the line breaks once it was done") << u"reset"_s << true;
  QTest::addRow("events come twice") << u"duplicate"_s << false;
}

void CommunityCasesTest::bothSidesMoveUnderFaults() {
  QFETCH(const QString, kind);
  QFETCH(const bool, late);
  Portal portal;
  if (!kind.isEmpty())
    portal.sandbox.fault({{u"kind"_s, kind},
                          {u"peer"_s, u"ac"_s},
                          {u"path"_s, kind == "duplicate"_L1 ? u"/events"_s : u"/cases"_s},
                          {u"status"_s, 500},
                          {u"late"_s, late},
                          {u"count"_s, 3}});
  const CaseId file = portal.mirrored();
  portal.work();
  QCOMPARE(portal.there(u"cases"_s).size(), qsizetype{1}); // once, whatever happened
  const QByteArray id = portal.caseThere().value("id"_L1).toString().toLatin1();
  QCOMPARE(portal.show(file.toString()).mirrors.front().remoteId, QString::fromLatin1(id));
  portal.must(portal.run(ChangeCase{file, {{u"status"_s, u"waiting"_s}}, {}, {}}));
  portal.must(portal.run(CommentOnCase{file, u"Where is it?"_s, true}));
  portal.work();
  QCOMPARE(portal.caseThere().value("state"_L1).toString(), u"waiting-partner"_s);
  QCOMPARE(portal.there(u"comments"_s).size(), qsizetype{1});
  portal.sandbox.advance(5);
  (void)portal.there("PATCH ac/cases/" + id, {{u"owner"_s, u"K. Tamm"_s}, {u"idempotencyKey"_s, u"x1"_s}});
  portal.work();
  const auto found = portal.show(u"PO-7"_s);
  QCOMPARE(found.summary.file.value(u"handler"_s), u"K. Tamm"_s);
  QCOMPARE(found.summary.file.fields.at(u"handler"_s).source, u"peer:community"_s);
  QCOMPARE(found.summary.conflicts, std::int64_t{0});
  QVERIFY(found.mirrors.front().sent.empty());
  const auto verification = portal.workspace->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verification && verification->isClean());
}

void CommunityCasesTest::bothAtOnceIsAConflictThatIsDecided() {
  Portal portal;
  const CaseId file = portal.mirrored();
  portal.work();
  const QByteArray id = portal.caseThere().value("id"_L1).toString().toLatin1();
  portal.sandbox.advance(5);
  (void)portal.there("PATCH ac/cases/" + id, {{u"state"_s, u"resolved"_s}, {u"idempotencyKey"_s, u"x1"_s}});
  portal.must(portal.run(ChangeCase{file, {{u"status"_s, u"waiting"_s}}, {}, {}}));
  portal.work();
  QCOMPARE(portal.caseThere().value("state"_L1).toString(), u"resolved"_s); // not overwritten
  const auto conflicts = portal.workspace->ask(CaseConflicts()).result();
  QCOMPARE(conflicts->size(), std::size_t{1});
  QCOMPARE(conflicts->front().conflict.ours, u"waiting"_s);
  QCOMPARE(conflicts->front().conflict.theirs, u"closed"_s);
  QCOMPARE(portal.workspace->ask(TaskCount()).result()->open, std::int64_t{1});
  portal.must(portal.run(DecideConflict{file, u"community"_s, u"status"_s, u"waiting"_s, u"It is not settled."_s}));
  portal.work();
  QCOMPARE(portal.caseThere().value("state"_L1).toString(), u"waiting-partner"_s);
  QCOMPARE(portal.workspace->ask(CaseConflicts()).result()->size(), std::size_t{0});
  QCOMPARE(portal.workspace->ask(TaskCount()).result()->open, std::int64_t{0});
}

void CommunityCasesTest::whatIsOpenedThereIsOpenedHere() {
  Portal portal;
  (void)portal.there("POST ac/cases", {{u"partner"_s, u"p-1"_s},
                                       {u"type"_s, u"delay"_s},
                                       {u"reference"_s, u"PO-99"_s},
                                       {u"title"_s, u"Crates"_s},
                                       {u"body"_s, u"Where?"_s},
                                       {u"idempotencyKey"_s, u"k"_s}});
  portal.work();
  const auto found = portal.show(u"PO-99"_s);
  QCOMPARE(found.summary.file.value(casefield::kTitle), u"Crates"_s);
  QCOMPARE(found.summary.file.value(casefield::kIssue), u"delay"_s);
  QVERIFY(found.summary.file.owner());
  portal.work();
  QCOMPARE(portal.workspace->ask(CaseCounts()).result()->all, std::int64_t{1}); // once
}

MUNIMENT_TEST(CommunityCasesTest);

} // namespace muniment::tests

#include "community_cases_test.moc"
