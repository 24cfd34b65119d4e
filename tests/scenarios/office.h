#pragma once

#include "app/answers/answer_office.h"
#include "core/delivery/receiver.h"
#include "core/model/schedule.h"
#include "core/workspace/agent/campaign_work.h"
#include "core/workspace/agent/connection_host.h"
#include "core/workspace/agent/delivery_work.h"
#include "core/workspace/agent/rule_work.h"
#include "core/workspace/connections/connection_commands.h"
#include "tests/app/answers/push_service.h"
#include "tests/app/sandbox/sandbox_run.h"
#include "tests/core/ledger/local_authority.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/scenarios/conditions.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

/// A workspace with everything that works for it, among systems and people that are played: the receiver of webhooks,
/// the agent with its connections and rules, and the answer page, each over real HTTP on this computer. All clocks
/// stand still until `pass`.
class Office final {
 public:
  enum class Staff : std::uint8_t {
    One,    ///< Ines alone, who may agree with herself
    Several ///< Ines and whoever is enrolled
  };
  enum class Begin : std::uint8_t {
    November, ///< Wednesday 18 November 2026, shortly after noon in Berlin
    Now       ///< where a day has to be proved to have come
  };

  explicit Office(const Conditions& conditions, Staff staff = Staff::One, Begin begin = Begin::November);
  ~Office();
  Office(const Office&) = delete;
  Office& operator=(const Office&) = delete;

  [[nodiscard]] workspace::Workspace& desk() { return *m_workspace; }
  [[nodiscard]] SandboxRun& sandbox() { return m_sandbox; }
  [[nodiscard]] PushService& phones() { return m_phones; }
  [[nodiscard]] WorkspaceFixture& fixture() { return m_fixture; }
  [[nodiscard]] Instant now() const { return m_workspace->now(); }

  /// Lets somebody in and opens the workspace as them.
  workspace::Workspace& enrol(const QString& login, Roles roles);
  [[nodiscard]] ActorId actor(workspace::Workspace& door);
  /// Has it witnessed which day it is, for what may only happen on a day that has come.
  void witnessTime();

  /// The outcome of a command; a refusal fails the test.
  template <class C>
  Json run(C command) {
    return runAs(*m_workspace, std::move(command));
  }
  template <class C>
  Json runAs(workspace::Workspace& door, C command) {
    const auto receipt = door.run(std::move(command), signedBy(door)).result();
    if (!receipt)
      fail(receipt.error());
    return receipt ? receipt->outcome : Json();
  }
  /// The id of the error with which a command is refused; empty where it is not.
  template <class C>
  [[nodiscard]] QString refusal(workspace::Workspace& door, C command) {
    const auto receipt = door.run(std::move(command), signedBy(door)).result();
    return receipt ? QString() : receipt.error().id;
  }
  /// What a screen would get; a refusal fails the test.
  template <class Q>
  [[nodiscard]] auto ask(Q query) {
    return askAs(*m_workspace, std::move(query));
  }
  template <class Q>
  [[nodiscard]] auto askAs(workspace::Workspace& door, Q query) {
    auto given = door.ask(std::move(query)).result();
    if (!given)
      fail(given.error());
    using Given = std::remove_cvref_t<decltype(*given)>;
    return given ? std::move(*given) : Given();
  }

  // Connected systems; each is set up as a person does it, and switched on.

  /// WhatsApp, under the short name `wa`, with its webhooks and two approved templates.
  void connectMessenger(std::optional<MatterId> matter = {});
  /// Web Push and the page on which people answer.
  void connectPush();
  /// Content Server; records of the class go there by themselves.
  void connectRecords(const ClassId& recordClass, const QString& code);
  /// A manifest that comes with the program, under the name of the system in the sandbox.
  ConnectionId connectPreset(const QString& preset, const QString& peer);

  /// A class whose records are kept for so many years from a day on; without a day until the end of 2020. 0 years:
  /// without a schedule.
  ClassId makeClass(const QString& code, const QString& name, int years = 0, DateToUse from = DateToUse::Declared,
                    bool approval = false);

  /// Somebody outside, of whom it was proved that messages arrive: by a PIN.
  PersonId person(const QString& name, const QString& phone = {});
  /// The same, and they wrote on WhatsApp once: their number is theirs.
  PersonId personWhoWrote(const QString& name, const QString& phone);
  /// The same by a device, which is registered on the answer page.
  PersonId personWithPhone(const QString& name);

  /// A ready-made rule with its open values chosen, approved and switched on. Values stand by what is in the angle
  /// brackets.
  RuleId switchOn(const QString& use, const std::map<QString, QString>& values = {});
  /// The same, but what it does is to send the WhatsApp template to somebody.
  RuleId switchOnByTemplate(const QString& use, const QString& person,
                            const QString& about = QStringLiteral("{number}"));
  /// The same, but what it does is one operation of a connected system, with these inputs.
  RuleId switchOnByReport(const QString& use, const QString& operation, const QStringList& inputs,
                          const std::map<QString, QString>& values = {});
  RuleId switchOnRule(RuleDefinition definition);

  /// Says to whoever looks on what just happened.
  void tell(const QString& step, const QString& screen);

  /// Time passes everywhere.
  void pass(std::chrono::seconds time);
  /// The agent works until nothing is left that is due.
  void work();
  /// Time passes in small steps while the agent works: until what had to be tried again was, too.
  void settle(std::int64_t seconds = 130);

  // What people outside do.

  void writes(const QString& who, const QString& text);
  void says(const QString& who, const QJsonObject& what);
  /// Taps a button of the last message that has some.
  void taps(const QString& who, int button, int after = 90);
  /// Opens the newest notification on the phone, and sends a choice on the page it leads to.
  [[nodiscard]] QString answersOnPhone(int choice, const QString& pin = {});
  [[nodiscard]] std::vector<Json> notifications() const;
  /// A document that the partner's system has from now on.
  void documentArrives(const QString& number, const QByteArray& content);
  /// A request to a played system in the name of somebody who works there.
  QJsonObject there(const QString& peer, const QByteArray& line, const QJsonObject& body);
  [[nodiscard]] QByteArray bearer(const QString& peer);

 private:
  void fail(const Error& error) const;
  [[nodiscard]] workspace::RunOptions signedBy(workspace::Workspace& door);
  void openReceiver();
  void openPage();
  void makeTrouble();
  ConnectionId connect(const QString& peer, Connection::Kind kind, workspace::ConnectionDetails details,
                       const std::map<QString, QByteArray>& secrets);
  /// Waits until the played systems handed over every webhook that is due.
  void hear();
  /// When something that failed is to be tried again.
  [[nodiscard]] std::optional<Instant> nextTry();
  [[nodiscard]] HttpResponse page(const QByteArray& method, const QByteArray& target, const QByteArray& body = {},
                                  const QByteArray& type = "application/x-www-form-urlencoded");

  Conditions m_conditions;
  WorkspaceFixture m_fixture;
  SandboxRun m_sandbox;
  PushService m_phones;
  std::unique_ptr<LocalAuthority> m_authority;
  std::unique_ptr<workspace::Workspace> m_workspace;
  std::map<QString, std::unique_ptr<workspace::Workspace>> m_doors;
  workspace::Workspace* m_approver = nullptr; ///< of what Ines may not approve herself
  std::unique_ptr<workspace::Agent> m_agent;
  std::unique_ptr<workspace::ConnectionHost> m_host;
  std::unique_ptr<delivery::LetterQueue> m_letters;
  std::unique_ptr<delivery::Receiver> m_receiver;
  std::unique_ptr<connect::HttpServer> m_hooks;
  std::unique_ptr<answers::AnswerOffice> m_answers;
  std::unique_ptr<connect::HttpServer> m_pages;
};

} // namespace muniment::tests
