#include "core/delivery/receiver_settings.h"
#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/delivery/receiver_keys.h"
#include "tests/app/connections/played_systems.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>

#include <random>

namespace muniment::tests {

using namespace workspace;

/// A conversation grows through messenger, receiver and agent, each a process that is killed again and again, while
/// webhooks come twice, late and in another order and files are hard to get. In the end it stands as it was told.
/// MUNIMENT_LIVE_MESSAGES says how many messages.
class LiveKillTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theConversationStandsAsItWasTold();
};

namespace {

const QByteArray kFaults =
    R"({"seed":7,"rules":[{"kind":"duplicate","peer":"wa","path":"webhook","probability":0.1},
      {"kind":"reorder","peer":"wa","path":"webhook","milliseconds":400,"probability":0.1},
      {"kind":"reset","peer":"wa","method":"GET","probability":0.1,"late":true},
      {"kind":"truncate","peer":"wa","method":"GET","probability":0.05},
      {"kind":"html","peer":"wa","method":"GET","probability":0.05},
      {"kind":"fail","peer":"wa","method":"GET","status":500,"probability":0.05}]})";
const QString kNumber = u"200300400500600"_s;

/// How a message should stand in the end, known to whoever told it.
struct Told final {
  QString id; ///< at the messenger
  QString text;
  bool edited = false;
  bool revoked = false;
  QString reaction;
  LiveReceipt::Stage stage = LiveReceipt::Stage::None;
  QByteArray file;
};

/// What happens on the phones of both sides.
class Phones final {
 public:
  Phones(PlayedSystems& systems, unsigned seed) : m_systems(&systems), m_chance(seed) {}

  /// The next message, with what becomes of it; false where the messenger did not hear.
  [[nodiscard]] bool goOn() {
    const std::size_t number = told.size();
    Told message;
    message.text = u"message %1"_s.arg(number);
    const bool ours = number % 4 == 3;
    QJsonObject said{{u"text"_s, message.text}};
    if (number % 10 == 5) {
      message.file = QByteArray("picture ") + QByteArray::number(number) + QByteArray(2'000, 'p');
      said = {{u"type"_s, u"image"_s},
              {u"base64"_s, QString::fromLatin1(message.file.toBase64())},
              {u"caption"_s, message.text}};
    }
    message.id = happens(ours ? u"echoes"_s : u"messages"_s, said);
    if (message.id.isEmpty())
      return false;
    const bool heard = ours ? becomesKnown(message) : changes(message);
    told.push_back(std::move(message));
    return heard;
  }

  std::vector<Told> told;

 private:
  [[nodiscard]] int roll(int sides) { return static_cast<int>(m_chance() % static_cast<unsigned>(sides)); }
  [[nodiscard]] QString happens(const QString& where, const QJsonObject& said) {
    return m_systems->tell(u"people/ana/"_s + where, said).value("id"_L1).toString();
  }
  [[nodiscard]] bool changes(Told& message) {
    bool heard = true;
    for (int edit = 0, edits = message.file.isEmpty() && roll(5) == 0 ? roll(2) + 1 : 0; edit < edits; ++edit) {
      message.text = u"%1 version %2"_s.arg(message.text.section(u" version"_s, 0, 0)).arg(edit);
      message.edited = true;
      heard &=
          !happens(
               u"messages"_s,
               {{u"type"_s, u"edit"_s}, {u"message"_s, message.id}, {u"text"_s, message.text}, {u"after"_s, edit + 1}})
               .isEmpty();
    }
    if (roll(5) == 0) {
      message.reaction = QString(QChar(u'a' + roll(20)));
      heard &= !happens(u"messages"_s,
                        {{u"type"_s, u"reaction"_s}, {u"message"_s, message.id}, {u"emoji"_s, message.reaction}})
                    .isEmpty();
    }
    if (roll(12) == 0) {
      message.revoked = true;
      heard &=
          !happens(u"messages"_s, {{u"type"_s, u"revoke"_s}, {u"message"_s, message.id}, {u"after"_s, 3}}).isEmpty();
    }
    return heard;
  }
  /// Statuses, the last one first.
  [[nodiscard]] bool becomesKnown(Told& message) {
    static const QStringList kSteps{u"sent"_s, u"delivered"_s, u"read"_s};
    const int steps = roll(4);
    message.stage = static_cast<LiveReceipt::Stage>(steps);
    bool heard = true;
    for (int step = steps - 1; step >= 0; --step) {
      const QJsonObject status{{u"id"_s, message.id},
                               {u"status"_s, kSteps[step]},
                               {u"timestamp"_s, QString::number(1'770'000'000 + step)},
                               {u"recipient_id"_s, u"15550100001"_s}};
      const QJsonObject value{
          {u"messaging_product"_s, u"whatsapp"_s},
          {u"metadata"_s, QJsonObject{{u"display_phone_number"_s, u"15550001000"_s}, {u"phone_number_id"_s, kNumber}}},
          {u"statuses"_s, QJsonArray{status}}};
      heard &= !m_systems->tell(u"wa/changes"_s, {{u"field"_s, u"messages"_s}, {u"value"_s, value}}).isEmpty();
    }
    return heard;
  }

  PlayedSystems* m_systems;
  std::mt19937 m_chance;
};

/// A workspace on the clock of this computer, with the files of its receiver.
class Office final {
 public:
  explicit Office(PlayedSystems& systems) {
    m_fixture.clock().moveTo(SystemClock().now());
    m_fixture.keychain().setTrouble(makeError(ErrorKind::Unavailable, "keychain.unavailable"_L1));
    workspace = m_fixture.make();
    connect(systems);
    write(u"pass"_s, "correct horse\n");
    write(u"secret"_s, "sandbox-app-secret\n");
    write(u"word"_s, "word\n");
  }

  std::unique_ptr<Workspace> workspace;

  [[nodiscard]] QString path(const QString& name) const { return m_fixture.path(name).value; }
  /// The file of the receiver, once its port is known.
  void setUpReceiver(quint16 port) {
    const auto key = workspace->run(MakeReceiverKey()).result();
    delivery::ReceiverSettings settings;
    settings.address = *LetterAddress::fromHex(key->outcome.text(u"address"));
    settings.journal = m_fixture.path(u"journal"_s);
    settings.port = port;
    delivery::ReceiverSettings::HookFile hook;
    hook.peer = u"wa"_s;
    hook.path = "/hooks/wa";
    hook.form = {"X-Hub-Signature-256", "sha256=", false, {}};
    hook.secrets = {m_fixture.path(u"secret"_s)};
    hook.challenge = m_fixture.path(u"word"_s);
    settings.hooks = {hook};
    write(u"receiver.json"_s, *canonicalJson(contentOf(settings)));
  }
  /// Webhooks that are not understood yet, and files that are not fetched yet.
  [[nodiscard]] std::int64_t open() {
    const auto health = workspace->ask(DeliveryHealth()).result();
    std::int64_t open = 0;
    for (const store::DeliveryCount& count : health ? health->counts : std::vector<store::DeliveryCount>())
      open += count.state != Delivery::State::Done && count.state != Delivery::State::Dropped ? count.count : 0;
    return health ? open : -1;
  }
  [[nodiscard]] std::vector<Message> messages(std::map<MessageId, LiveReceipt::Stage>& stages) {
    std::vector<Message> all;
    const auto conversations = workspace->ask(ConversationsPage()).result();
    if (!conversations || conversations->conversations.size() != 1)
      return all;
    const ConversationId id = conversations->conversations.front().conversation.id;
    for (;;) {
      const auto page = workspace->ask(TranscriptPage{id, std::ssize(all), 500}).result();
      if (!page || page->messages.empty())
        return all;
      stages.insert(page->stages.begin(), page->stages.end());
      std::ranges::copy(page->messages, std::back_inserter(all));
    }
  }

 private:
  void write(const QString& name, const QByteArray& bytes) {
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
      qFatal("a file cannot be written");
  }
  void connect(PlayedSystems& systems) {
    AddConnection add{u"wa"_s, Connection::Kind::WhatsApp, {}};
    add.details.name = u"Messages"_s;
    add.details.site = {{u"account"_s, u"100200300400500"_s},
                        {u"address"_s, systems.address(u"wa"_s) + u"/v24.0"_s},
                        {u"number"_s, kNumber}};
    add.details.purpose = u"Proof"_s;
    add.details.ground = u"Art. 6 (1) f"_s;
    add.details.owner = workspace->ask(WhoAmI()).result()->actor.id;
    const auto receipt = workspace->run(add).result();
    if (!receipt)
      qFatal("%s", qUtf8Printable(receipt.error().id));
    const ConnectionId id = *ConnectionId::parse(receipt->outcome.text(u"connection"));
    if (!workspace->keepSecret(id, u"token"_s, Secret(QByteArray("sandbox-token"))).result() ||
        !workspace->run(SwitchConnection{id, true}).result())
      qFatal("not switched on");
  }

  WorkspaceFixture m_fixture;
};

/// The number by which a message was told.
std::size_t numberOf(const Message& message) { return message.text.section(u' ', 1, 1).toULongLong(); }

/// What is not as it was told; empty where all is.
QString differences(Office& office, const std::vector<Told>& told) {
  std::map<MessageId, LiveReceipt::Stage> stages;
  const std::vector<Message> kept = office.messages(stages);
  if (kept.size() != told.size())
    return u"%1 messages of %2"_s.arg(kept.size()).arg(told.size());
  for (const Message& message : kept) {
    const Told& meant = told.at(std::min(numberOf(message), told.size() - 1));
    const auto stage = stages.find(message.id);
    const QString reaction = message.reactions.empty() ? QString() : message.reactions.front().emoji;
    const bool present = message.attachment && message.attachment->state == Attachment::State::Present;
    const bool same = message.text == meant.text && message.flags.testFlag(MessageFlag::Edited) == meant.edited &&
                      message.flags.testFlag(MessageFlag::Deleted) == meant.revoked && reaction == meant.reaction &&
                      (stage == stages.end() ? LiveReceipt::Stage::None : stage->second) == meant.stage &&
                      present == !meant.file.isEmpty() && (!present || message.attachment->size == meant.file.size());
    if (!same)
      return u"\"%1\" stands otherwise than \"%2\""_s.arg(message.text, meant.text);
  }
  return {};
}

} // namespace

void LiveKillTest::theConversationStandsAsItWasTold() {
  const int many = std::max(qEnvironmentVariableIntValue("MUNIMENT_LIVE_MESSAGES"), 40);
  const int rounds = many > 1'000 ? 20 : 3;
  QTemporaryDir folder;
  PlayedSystems systems(folder.filePath(u"sandbox"_s), kFaults);
  QVERIFY(systems.start());
  Office office(systems);
  office.setUpReceiver(0);
  KilledProcess receiver(QStringLiteral(MUNIMENT_AGENT), {u"receive"_s, office.path(u"receiver.json"_s)});
  const quint16 port = receiver.start().split(':').constLast().toUShort();
  QVERIFY(port != 0);
  office.setUpReceiver(port); // it comes back where it was
  KilledProcess agent(QStringLiteral(MUNIMENT_AGENT),
                      {u"--workspace"_s, office.path(u"ws"_s), u"--passphrase-file"_s, office.path(u"pass"_s),
                       u"--port"_s, u"0"_s, u"--journal"_s, office.path(u"journal"_s)});
  QVERIFY(!agent.start().isEmpty());
  const QString hook = u"http://127.0.0.1:%1/hooks/wa"_s.arg(port);
  QVERIFY(!systems.tell(u"wa/webhook"_s, {{u"url"_s, hook}, {u"verifyToken"_s, u"word"_s}}).isEmpty());
  QElapsedTimer time;
  time.start();
  Phones phones(systems, 4711);
  for (int round = 0; round < rounds; ++round) {
    while (std::ssize(phones.told) < many * (round + 1) / rounds)
      QVERIFY(phones.goOn());
    receiver.kill();
    if (round % 2 == 1)
      agent.kill();
    if (round % 3 == 2) {
      systems.kill();
      QVERIFY(systems.start());
    }
    QVERIFY(!receiver.start().isEmpty());
    if (round % 2 == 1)
      QVERIFY(!agent.start().isEmpty());
  }
  QVERIFY(systems.endFaults());
  // What the messenger could not deliver it tries again later; its time is made to pass.
  const auto arrived = [&] {
    (void)systems.tell(u"clock"_s, {{u"advance"_s, 60}});
    return systems.state(u"wa"_s).value("webhooks"_L1).toObject().value("waiting"_L1).toArray().isEmpty();
  };
  QTRY_VERIFY_WITH_TIMEOUT(arrived(), 600'000);
  QString differs;
  const auto stands = [&] {
    differs = office.open() == 0 ? differences(office, phones.told) : u"something is open"_s;
    return differs.isEmpty();
  };
  QTRY_VERIFY2_WITH_TIMEOUT(stands(), qUtf8Printable(differs), 1'200'000);
  agent.kill();
  const auto verification = office.workspace->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verification && verification->isClean());
  qInfo("%d messages stand as they were told, after %lld s", many, time.elapsed() / 1000);
}

MUNIMENT_TEST(LiveKillTest);

} // namespace muniment::tests

#include "live_kill_test.moc"
