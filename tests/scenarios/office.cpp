#include "tests/scenarios/office.h"

#include "core/base/error_catalogue.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/delivery/receiver_keys.h"

#include <QtCore/QElapsedTimer>

namespace muniment::tests {
namespace {

using namespace workspace;

constexpr auto kAppSecret = "sandbox-app-secret";
constexpr auto kHookSecret = "sandbox-hook";
constexpr int kPatience = 30'000; ///< milliseconds of this computer for webhooks to arrive
constexpr int kMostRounds = 500;
constexpr int kMostTries = 60;

template <class T>
T must(Result<T> result) {
  if (!result)
    qFatal("%s %s", qUtf8Printable(result.error().id), qUtf8Printable(result.error().detail));
  return std::move(*result);
}
void must(const Result<void>& result) {
  if (!result)
    qFatal("%s %s", qUtf8Printable(result.error().id), qUtf8Printable(result.error().detail));
}

Secret secretOf(const char* text) { return Secret(QByteArray(text)); }

int faultsMet(SandboxRun& sandbox) {
  int met = 0;
  for (const auto& rule : sandbox.json("GET control/faults").value("rules"_L1).toArray())
    met += rule.toObject().value("hits"_L1).toInt();
  return met;
}

std::vector<delivery::Hook> hooks() {
  std::vector<delivery::Hook> hooks(2);
  hooks[0].peer = u"wa"_s;
  hooks[0].path = "/hooks/wa";
  hooks[0].rule.hmac.header = "X-Hub-Signature-256";
  hooks[0].rule.hmac.prefix = "sha256=";
  hooks[0].secrets.push_back(secretOf(kAppSecret));
  hooks[1].peer = u"hook"_s;
  hooks[1].path = "/hooks/hook";
  hooks[1].rule.hmac.header = "X-Signature";
  hooks[1].rule.hmac.prefix = "sha256=";
  hooks[1].secrets.push_back(secretOf(kHookSecret));
  return hooks;
}

} // namespace

Office::Office(const Conditions& conditions, Staff staff, Begin begin) : m_conditions(conditions) {
  if (begin == Begin::Now) {
    m_sandbox.clock().moveTo(SystemClock().now());
    m_authority = std::make_unique<LocalAuthority>();
    m_fixture.setTransport(m_authority.get());
  }
  m_fixture.clock().moveTo(m_sandbox.clock().now());
  m_fixture.setLine(&m_sandbox.transport());
  NewWorkspace wish;
  wish.name = u"Harbour Freight"_s;
  wish.timeZone = u"Europe/Berlin"_s;
  wish.personName = u"Ines Roth"_s;
  wish.passphrase = passphraseBytes(u"correct horse"_s);
  wish.singlePerson = staff == Staff::One;
  wish.postgres = conditions.postgres;
  m_workspace = std::make_unique<Workspace>(
      must(createWorkspace(m_fixture.environment(), m_fixture.path(u"ws"_s), std::move(wish))).parts);
  m_agent = std::make_unique<Agent>(*m_workspace, u"agent"_s);
  m_agent->beat();
  m_host = std::make_unique<ConnectionHost>(*m_workspace, *m_agent);
  openReceiver();
  openPage();
  if (conditions.faults)
    makeTrouble();
}

Office::~Office() {
  const bool reachesOut = std::ranges::any_of(
      m_host->hosted(), [](const HostedConnection* each) { return each->connection().peer != "push"_L1; });
  if (m_conditions.faults && reachesOut && faultsMet(m_sandbox) == 0)
    QTest::qFail("nothing failed, although it should have", __FILE__, __LINE__);
  if (m_conditions.onlooker) {
    tell(u"What was kept as a record"_s, u"records"_s);
    tell(u"What the ledger says of it"_s, u"audit"_s);
    m_conditions.onlooker->leave();
  }
  m_hooks.reset();
  m_letters.reset();
  m_answers->close();
  m_pages.reset();
  m_host.reset();
  m_agent.reset();
}

void Office::openReceiver() {
  const auto address = LetterAddress::fromHex(run(MakeReceiverKey()).text(u"address"));
  if (!address)
    qFatal("no address of the receiver");
  auto journal =
      must(delivery::JournalWriter::open(m_fixture.files(), m_fixture.path(u"journal"_s), delivery::JournalBounds()));
  m_letters = std::make_unique<delivery::LetterQueue>(std::move(journal), *address, delivery::LetterQueue::Bounds());
  m_receiver = std::make_unique<delivery::Receiver>(hooks(), m_fixture.clock(), *m_letters);
  connect::ServerLimits limits;
  limits.largestBody = 4 << 20;
  m_hooks = must(connect::HttpServer::listen("127.0.0.1", 0, *m_receiver, limits));
}

void Office::openPage() {
  const auto seat = [this]() -> std::optional<ConnectorSeat> {
    const AgentState state = m_agent->state();
    return state.active ? std::optional(ConnectorSeat{answers::AnswerOffice::kLogin, state.token}) : std::nullopt;
  };
  answers::AnswerOffice::Settings settings;
  settings.hosts = connect::PushHosts(QStringList{u"127.0.0.1"_s});
  m_answers = std::make_unique<answers::AnswerOffice>(*m_workspace, m_fixture.clock(), seat, std::move(settings));
  connect::ServerLimits limits;
  limits.largestBody = 128 * 1024;
  m_pages = must(connect::HttpServer::listen("127.0.0.1", 0, *m_answers, limits));
}

/// Each of them at least once where the use case has anything to do with the system. Nothing here leaves it unknown
/// whether a person got a message: that is for a person to decide, and not the same under all conditions.
void Office::makeTrouble() {
  const auto rule = [this](const QString& kind, const QString& peer, const QJsonObject& more) {
    QJsonObject fault{{u"kind"_s, kind}, {u"peer"_s, peer}};
    for (auto member = more.begin(); member != more.end(); ++member)
      fault.insert(member.key(), member.value());
    m_sandbox.fault(fault);
  };
  rule(u"throttle"_s, u"wa"_s,
       {{u"method"_s, u"POST"_s}, {u"path"_s, u"/messages"_s}, {u"retryAfter"_s, 1}, {u"count"_s, 1}});
  rule(u"reset"_s, u"wa"_s,
       {{u"method"_s, u"POST"_s}, {u"path"_s, u"/messages"_s}, {u"late"_s, true}, {u"skip"_s, 1}, {u"count"_s, 1}});
  rule(u"duplicate"_s, u"wa"_s, {{u"path"_s, u"webhook"_s}});
  for (const QString& peer : {u"ad"_s, u"ac"_s, u"xc"_s}) {
    rule(u"fail"_s, peer, {{u"path"_s, u"/events"_s}, {u"status"_s, 500}, {u"count"_s, 1}});
    rule(u"duplicate"_s, peer, {{u"path"_s, u"/events"_s}});
    rule(u"reset"_s, peer, {{u"method"_s, u"POST"_s}, {u"path"_s, u"/c"_s}, {u"late"_s, true}, {u"count"_s, 1}});
    rule(u"expired"_s, peer, {{u"path"_s, u"/d"_s}, {u"count"_s, 1}});
  }
  rule(u"reset"_s, u"rm"_s, {{u"method"_s, u"POST"_s}, {u"path"_s, u"nodes"_s}, {u"late"_s, true}, {u"count"_s, 1}});
  rule(u"expired"_s, u"rm"_s, {{u"path"_s, u"nodes"_s}, {u"skip"_s, 3}, {u"count"_s, 1}});
  rule(u"duplicate"_s, u"hook"_s, {{u"path"_s, u"webhook"_s}});
}

void Office::fail(const Error& error) const {
  QTest::qFail(qUtf8Printable(error.id + u": "_s + errorText(error) + u' ' + error.detail), __FILE__, __LINE__);
}

RunOptions Office::signedBy(Workspace& door) {
  RunOptions options;
  options.signer = WorkspaceFixture::signerOf(door);
  return options;
}

Workspace& Office::enrol(const QString& login, Roles roles) {
  const bool approves = permissionsOf(roles).contains(Permission::ApproveRules);
  must(WorkspaceFixture::enrol(*m_workspace, login, std::move(roles)));
  Workspace& door = *m_doors.insert_or_assign(login, must(m_fixture.open(u"ws"_s, login))).first->second;
  if (approves)
    m_approver = &door;
  return door;
}

void Office::witnessTime() {
  if (m_workspace->dialect() == store::Dialect::Sqlite) // a server says itself what time it is
    must(m_workspace->timeStampHead(QUrl(u"http://authority.test/"_s), m_authority->certificate()));
}

ActorId Office::actor(Workspace& door) { return must(door.ask(WhoAmI()).result()).actor.id; }

void Office::tell(const QString& step, const QString& screen) {
  if (m_conditions.onlooker)
    m_conditions.onlooker->see(*this, step, screen);
}

void Office::pass(std::chrono::seconds time) {
  m_fixture.clock().advance(std::chrono::milliseconds(time).count());
  m_sandbox.advance(double(time.count()));
  m_agent->beat();
}

void Office::hear() {
  QElapsedTimer time;
  time.start();
  for (const QString& peer : {u"wa"_s, u"hook"_s}) {
    const auto isQuiet = [&] {
      const QJsonArray waiting = m_sandbox.state(peer).value("webhooks"_L1).toObject().value("waiting"_L1).toArray();
      return std::ranges::none_of(waiting, [&](const QJsonValue& each) {
        const auto due = Instant::parse(each.toObject().value("due"_L1).toString());
        return due && *due <= m_fixture.clock().now();
      });
    };
    while (!isQuiet()) {
      if (time.elapsed() > kPatience)
        qFatal("webhooks do not arrive");
    }
  }
}

void Office::work() {
  DeliveryWork journal(*m_workspace, *m_agent, m_fixture.clock(), m_fixture.path(u"journal"_s), {});
  RuleWork rules(*m_workspace, *m_agent);
  CampaignWork campaigns(*m_workspace, *m_agent);
  for (int round = 0; round < kMostRounds; ++round) {
    hear();
    bool any = must(journal.round());
    must(m_host->look());
    for (HostedConnection* hosted : m_host->hosted())
      any |= hosted->round();
    any |= must(rules.round());
    any |= must(campaigns.round());
    // Nobody is asked before the connection for it is there.
    if (const auto attended = m_answers->attend(); !attended && attended.error().id != "access.not_enrolled"_L1)
      must(attended);
    if (!any)
      return;
  }
  qFatal("the agent does not come to rest");
}

std::optional<Instant> Office::nextTry() {
  DeliveriesPage query;
  query.limit = 10'000;
  std::optional<Instant> next;
  for (const Delivery& each : ask(query).deliveries) {
    if (each.state == Delivery::State::Parked && (!next || each.notBefore < *next))
      next = each.notBefore;
  }
  return next;
}

void Office::settle(std::int64_t seconds) {
  const Instant end = now().plusMilliseconds(seconds * 1'000);
  work();
  for (int tries = 0; tries < kMostTries; ++tries) {
    const auto next = nextTry();
    if (!next && now() >= end)
      return;
    const std::int64_t wait = next ? (next->milliseconds() - now().milliseconds()) / 1'000 + 1 : 30;
    pass(std::chrono::seconds(std::clamp<std::int64_t>(wait, 1, 30)));
    work();
  }
}

} // namespace muniment::tests
