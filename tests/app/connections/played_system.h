#pragma once

#include "core/workspace/agent/connection_host.h"
#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/connections/connection_form.h"
#include "tests/app/sandbox/sandbox_run.h"
#include "tests/core/workspace/workspace_fixture.h"

namespace muniment::tests {

/// A workspace with its agent, connected with a system of the sandbox.
class PlayedSystem {
 public:
  PlayedSystem(QString system, const QString& preset, const QString& peer) : m_system(std::move(system)) {
    fixture.setLine(&transport);
    workspace = fixture.make();
    agent = std::make_unique<workspace::Agent>(*workspace, QStringLiteral("one"));
    agent->beat();
    workspace::AddConnection add{peer, Connection::Kind::Manifest, {}};
    const auto presets = workspace::manifestPresets();
    add.details.manifest = std::ranges::find(*presets, preset, &workspace::ManifestPreset::name)->text;
    // As hard as it likes: the clock of a test does not go on by itself.
    add.details.manifest.replace("\"perSecond\": 5", "\"perSecond\": 500");
    add.details.name = peer;
    add.details.site = {{QStringLiteral("address"), sandbox.address(m_system)}};
    add.details.purpose = QStringLiteral("Work with partners");
    add.details.ground = QStringLiteral("Art. 6 (1) b");
    add.details.owner = workspace->ask(workspace::WhoAmI()).result()->actor.id;
    must(run(add));
    m_connection = *ConnectionId::parse(last.text(u"connection"));
  }

  void keepSecret(const QString& name, QByteArray secret) {
    if (!workspace->keepSecret(m_connection, name, Secret(std::move(secret))).result())
      qFatal("a secret was not kept");
  }
  void switchOn() { must(run(workspace::SwitchConnection{m_connection, true})); }

  template <class C>
  QString run(C command, workspace::RunOptions options = {}) {
    const auto receipt = workspace->run(std::move(command), std::move(options)).result();
    if (!receipt)
      return receipt.error().id;
    last = receipt->outcome;
    return {};
  }

  /// Works until nothing is due for some minutes of the clock.
  void work() {
    workspace::ConnectionHost host(*workspace, *agent);
    for (int minute = 0; minute < 8; ++minute) {
      fixture.clock().advance(61'000);
      agent->beat();
      if (!host.look())
        qFatal("the host does not look");
      for (int rounds = 0; rounds < 20; ++rounds) {
        bool any = false;
        for (workspace::HostedConnection* hosted : host.hosted())
          any |= hosted->round();
        if (!any)
          break;
      }
    }
  }

  [[nodiscard]] QJsonArray items(const QString& shelf) {
    return sandbox.state(m_system).value(shelf).toObject().value(QLatin1StringView("items")).toArray();
  }
  [[nodiscard]] workspace::CaseById::Answer show(const QString& key) {
    const auto found = workspace->ask(workspace::CaseById{key}).result();
    if (!found)
      qFatal("%s %s", qUtf8Printable(key), qUtf8Printable(found.error().id));
    return *found;
  }
  [[nodiscard]] bool isSound() {
    const auto verification = workspace->verify({true, std::nullopt}, nullptr).result();
    if (verification && !verification->isClean()) {
      for (const auto& finding : verification->findings)
        qWarning("%s %s", qPrintable(finding.where), qPrintable(finding.what.id));
    }
    return verification && verification->isClean();
  }
  void must(const QString& refused) {
    if (!refused.isEmpty())
      qFatal("%s", qUtf8Printable(refused));
  }

  SandboxRun sandbox;
  connect::QtTransport transport;
  WorkspaceFixture fixture;
  std::unique_ptr<workspace::Workspace> workspace;
  std::unique_ptr<workspace::Agent> agent;
  Json last;

 private:
  QString m_system;
  ConnectionId m_connection;
};

} // namespace muniment::tests
