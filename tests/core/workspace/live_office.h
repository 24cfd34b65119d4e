#pragma once

#include "core/delivery/arrival.h"
#include "core/delivery/journal_writer.h"
#include "core/store/conversation_repository.h"
#include "core/store/message_repository.h"
#include "core/workspace/agent/delivery_work.h"
#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/delivery/receiver_keys.h"
#include "core/workspace/live/webhook_intake.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/workspace/workspace_fixture.h"

namespace muniment::tests {

using namespace workspace;

/// A workspace with its agent, whose inbox is served by a connection to a messenger.
class LiveOffice final {
 public:
  static inline const QString kPeer = u"whatsapp"_s;
  static inline const QString kNumber = u"7"_s;

  WorkspaceFixture fixture;
  std::unique_ptr<Workspace> workspace;
  std::unique_ptr<Agent> agent;
  std::set<QString> numbers;

  /// `server`: a libpq connection string; empty for a file.
  explicit LiveOffice(const QString& server = {}) : workspace(server.isEmpty() ? fixture.make() : onServer(server)) {
    (void)WorkspaceFixture::connect(*workspace, kPeer, Connection::Kind::WhatsApp);
    beat();
    const auto receipt = workspace->run(MakeReceiverKey()).result();
    m_address =
        receipt ? LetterAddress::fromHex(receipt->outcome.text(u"address")).value_or(LetterAddress()) : LetterAddress();
  }
  void beat() {
    agent = std::make_unique<Agent>(*workspace, u"one"_s);
    agent->beat();
  }
  /// As after a fall: whatever was not durable is gone.
  [[nodiscard]] bool reopen() {
    agent.reset();
    workspace.reset();
    auto opened = fixture.open();
    if (!opened)
      return false;
    workspace = std::move(*opened);
    beat();
    return true;
  }
  [[nodiscard]] ConnectorSeat seat() const { return {u"connector:"_s + kPeer, agent->state().token}; }

  /// Seals bodies as the receiver does.
  [[nodiscard]] bool write(const std::vector<QByteArray>& bodies) {
    auto writer = delivery::JournalWriter::open(fixture.files(), journal(), {16 << 20, 300});
    for (const QByteArray& body : bodies) {
      const auto bytes =
          delivery::bytesOf({kPeer, fixture.clock().now(), {{"X-Hub-Signature-256", "sha256=00"}}, body});
      const auto letter = bytes ? sealLetter(m_address, *bytes, delivery::kArrivalPurpose) : Result<QByteArray>();
      if (!writer || !letter || !(*writer)->append(std::span(&*letter, 1)))
        return false;
    }
    return true;
  }
  /// Rounds until nothing is left that is due, or so many.
  [[nodiscard]] bool work(int most = 1000) {
    WebhookIntake intake(*workspace, seat(), {kPeer, std::nullopt, numbers});
    DeliveryWork deliveries(*workspace, *agent, fixture.clock(), journal(),
                            {{Delivery::Direction::In, kPeer, &intake}});
    for (int rounds = 0; rounds < most; ++rounds) {
      const auto any = deliveries.round();
      if (!any) {
        qWarning("%s", qPrintable(any.error().id));
        return false;
      }
      if (!*any)
        return true;
    }
    return most < 1000;
  }
  [[nodiscard]] bool receive(const std::vector<QByteArray>& bodies) { return write(bodies) && work(); }

  template <class C>
  [[nodiscard]] Result<Json> runSeated(C command) {
    RunOptions options;
    options.seat = seat();
    const auto receipt = workspace->run(std::move(command), std::move(options)).result();
    return receipt ? Result<Json>(receipt->outcome) : Result<Json>(Failure(receipt.error()));
  }
  [[nodiscard]] std::vector<Delivery> deliveries(Delivery::Direction direction) {
    DeliveriesPage query;
    query.filter.direction = direction;
    query.limit = 100'000;
    return workspace->ask(query).result()->deliveries;
  }
  [[nodiscard]] std::vector<ConversationSummary> conversations() {
    ConversationsPage query;
    query.limit = 1000;
    return workspace->ask(query).result()->conversations;
  }
  [[nodiscard]] std::vector<Message> messagesOf(const ConversationId& id) {
    std::vector<Message> all;
    for (;;) {
      const auto page = workspace->ask(TranscriptPage{id, std::ssize(all), 500}).result();
      if (!page || page->messages.empty())
        return all;
      std::ranges::copy(page->messages, std::back_inserter(all));
    }
  }
  [[nodiscard]] std::int64_t openTasks() {
    TasksPage query;
    query.whose = TasksPage::Whose::Everybodys;
    return workspace->ask(query).result()->total;
  }
  [[nodiscard]] bool isSound() {
    const auto verification = workspace->verify({true, std::nullopt}, nullptr).result();
    if (!verification)
      qWarning("%s", qPrintable(verification.error().id));
    else
      for (const auto& finding : verification->findings)
        qWarning("%s %s", qPrintable(finding.where), qPrintable(finding.what.id));
    return verification && verification->isClean();
  }
  /// A table of the workspace, counted.
  [[nodiscard]] std::int64_t count(const QByteArray& table) {
    const auto connection =
        store::Connection::open(store::Address::sqlite(fixture.path(u"ws/muniment.db"_s).value), store::OpenMode::Read);
    auto rows = connection ? (*connection)->select("SELECT count(*) FROM " + table)
                           : Result<store::Rows>(failure(connection.error()));
    return rows && rows->next() ? rows->integer(0) : -1;
  }

 private:
  [[nodiscard]] std::unique_ptr<Workspace> onServer(const QString& server) {
    NewWorkspace wish;
    wish.name = u"Test"_s;
    wish.timeZone = u"Europe/Berlin"_s;
    wish.personName = u"Ines Roth"_s;
    wish.passphrase = passphraseBytes(u"correct horse"_s);
    wish.singlePerson = true;
    wish.postgres = server;
    auto created = createWorkspace(fixture.environment(), fixture.path(u"ws"_s), std::move(wish));
    return created ? std::make_unique<Workspace>(std::move(created->parts)) : nullptr;
  }
  [[nodiscard]] FilePath journal() const { return fixture.path(u"journal"_s); }

  LetterAddress m_address;
};

/// A webhook with these messages, statuses or echoes, as they are.
inline QByteArray webhookOf(const QByteArray& field, const QByteArray& members,
                            const QString& number = LiveOffice::kNumber) {
  return R"({"object":"whatsapp_business_account","entry":[{"id":"9","changes":[{"field":")" + field +
         R"(","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"15550001000","phone_number_id":")" +
         number.toLatin1() + R"("},)" + members + "}}]}]}";
}

} // namespace muniment::tests
