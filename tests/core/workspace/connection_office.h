#pragma once

#include "core/workspace/agent/connection_host.h"
#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/connections/connection_queries.h"
#include "core/workspace/connections/manifest_call.h"
#include "core/workspace/delivery/delivery_commands.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/scripted_line.h"

namespace muniment::tests {

/// A manifest with something of everything.
[[nodiscard]] QByteArray portalManifest();

/// A workspace that is connected with a scripted portal, with its agent, driven by hand.
class ConnectionOffice final {
 public:
  /// On a server where a connection string is given.
  explicit ConnectionOffice(const QString& postgres = {});

  WorkspaceFixture fixture;
  ScriptedLine portal;
  std::unique_ptr<workspace::Workspace> workspace;
  std::unique_ptr<workspace::Agent> agent;

  [[nodiscard]] workspace::ConnectionDetails details() const;
  /// The id of the error, or nothing.
  template <class C>
  [[nodiscard]] QString run(C command) {
    const auto receipt = workspace->run(std::move(command)).result();
    if (!receipt)
      return receipt.error().id;
    last = receipt->outcome;
    return {};
  }
  Json last; ///< outcome of the last command that succeeded
  [[nodiscard]] ConnectionId id() const { return *ConnectionId::parse(last.text(u"connection")); }

  /// Sets the portal up with its secrets and switches it on.
  [[nodiscard]] ConnectionId connect(std::optional<MatterId> matter = {});
  [[nodiscard]] QString call(const workspace::ManifestCall& call);
  /// Looks and works until nothing is due.
  [[nodiscard]] bool work(workspace::ConnectionHost& host);
  [[nodiscard]] workspace::ConnectionCard card(const ConnectionId& id);
  [[nodiscard]] std::vector<Delivery> deliveries(Delivery::Direction direction);
  [[nodiscard]] std::vector<CapturedItem> items();
  [[nodiscard]] std::int64_t openTasks();
  [[nodiscard]] bool isSound();
};

} // namespace muniment::tests
