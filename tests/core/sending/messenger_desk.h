#pragma once

#include "core/connect/server/http_server.h"
#include "core/workspace/agent/delivery_work.h"
#include "core/workspace/connections/whatsapp_connector.h"
#include "core/workspace/sending/send_message.h"
#include "tests/app/sandbox/sandbox_run.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/scripted_line.h"

namespace muniment::tests {

/// Where the webhooks of a sandbox arrive.
class WebhookBox final : public connect::RequestHandler {
 public:
  WebhookBox();
  connect::InboundReply handle(const connect::InboundRequest& request) override;
  [[nodiscard]] QString url() const;
  [[nodiscard]] std::vector<QByteArray> take();
  [[nodiscard]] std::size_t size() const;

 private:
  mutable std::mutex m_mutex;
  std::vector<QByteArray> m_bodies;
  std::unique_ptr<connect::HttpServer> m_server;
};

/// Lets the time of the workspace and of the sandbox pass instead of waiting.
class BothClocks final : public connect::Pause {
 public:
  BothClocks(MovableClock& clock, SandboxRun& sandbox) : m_clock(&clock), m_sandbox(&sandbox) {}
  [[nodiscard]] Result<void> forMilliseconds(std::int64_t milliseconds, const SharedProgress& progress) override;

 private:
  MovableClock* m_clock;
  SandboxRun* m_sandbox;
};

/// A workspace whose agent sends through a number of the sandbox. Their clocks go on together.
class MessengerDesk final {
 public:
  static constexpr auto kNumber = "200300400500600";
  static constexpr auto kAna = "15550100001";

  MessengerDesk();

  [[nodiscard]] workspace::Workspace& workspace() { return *m_workspace; }
  [[nodiscard]] WorkspaceFixture& fixture() { return m_fixture; }
  [[nodiscard]] SandboxRun& sandbox() { return m_sandbox; }
  [[nodiscard]] workspace::Connector& connector() { return *m_connector; }
  /// The connector forgets what it knew, as after a new start; with further values of the site.
  void startAgain(const std::map<QString, QString>& site = {});
  /// Ana writes, so that the window opens on both sides.
  void anaWrites(const QString& words = QStringLiteral("Hello"));
  void pass(std::int64_t milliseconds);
  /// Rounds; the clocks go on to where the next one is due, until nothing is left to try or `rounds` are over.
  void work(int rounds = 30);
  /// Rounds until nothing goes any more by itself; the clocks go on by five seconds where nothing was due.
  void drain();
  /// Waits for so many webhooks and hands them to the connector.
  void hear(std::size_t webhooks);

  template <class C>
  [[nodiscard]] QString run(C command) {
    const auto receipt = m_workspace->run(std::move(command)).result();
    m_outcome = receipt ? receipt->outcome : Json();
    return receipt ? QString() : receipt.error().id;
  }
  [[nodiscard]] QString send(const QString& words, const QString& phone = QString::fromLatin1(kAna));
  [[nodiscard]] const Json& outcome() const { return m_outcome; }
  [[nodiscard]] DeliveryId delivery() const;
  [[nodiscard]] std::vector<Delivery> outbox();
  /// `state problem` of the delivery that was queued last.
  [[nodiscard]] QString standing();
  /// The conversation that is there; there is one only.
  [[nodiscard]] ConversationId conversation();
  [[nodiscard]] std::vector<Message> messages();
  [[nodiscard]] QStringList said();
  [[nodiscard]] bool isSound();
  /// What the service got last.
  [[nodiscard]] QJsonObject sent();
  /// What the messenger calls the first message of the conversation.
  [[nodiscard]] QString firstWamid();
  /// Changes values of the site, as a person does.
  [[nodiscard]] QString set(const std::map<QString, QString>& site, const QString& peer = QStringLiteral("wa"));
  /// An approved template without values, known here; its heading is a file where a format is given.
  void addTemplate(const QString& name, const QString& headerFormat);
  /// Texts that the sandbox took from the business; the type of what has none.
  [[nodiscard]] QStringList arrived();
  [[nodiscard]] workspace::RunOptions seated() const;

 private:
  [[nodiscard]] workspace::ConnectorParts parts(const std::map<QString, QString>& site);

  WorkspaceFixture m_fixture;
  SandboxRun m_sandbox;
  WebhookBox m_box;
  std::unique_ptr<workspace::Workspace> m_workspace;
  std::unique_ptr<workspace::Agent> m_agent;
  connect::SystemChance m_chance;
  BothClocks m_pause{m_fixture.clock(), m_sandbox};
  connect::CategoryWireLog m_log;
  std::unique_ptr<workspace::Connector> m_connector;
  Json m_outcome;
};

} // namespace muniment::tests
