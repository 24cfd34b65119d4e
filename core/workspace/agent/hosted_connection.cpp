#include "core/workspace/agent/hosted_connection.h"

#include "core/base/logging.h"

#include <chrono>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kBetween = std::chrono::milliseconds(250); ///< rounds in which there was nothing
constexpr std::int64_t kFirstPatience = 5'000;
constexpr std::int64_t kLongestPatience = 600'000;
constexpr std::int64_t kTellAgain = ConnectionDesk::kSeen / 3;
constexpr std::int64_t kTellChange = 2'000; ///< a system that is busy changes its state with every exchange
constexpr std::size_t kExchanges = 20;

} // namespace

Result<HttpResponse> HostedConnection::Leash::exchange(const connect::HttpJob& job) {
  if (job.progress)
    return m_line->exchange(job);
  connect::HttpJob leashed = job;
  leashed.progress = m_ended;
  return m_line->exchange(leashed);
}

void HostedConnection::Memory::note(const connect::WireNote& note) {
  m_log.note(note);
  const std::lock_guard lock(m_mutex);
  m_exchanges.insert(m_exchanges.begin(), {note.at, QString::fromLatin1(note.method), note.address, note.status,
                                           note.error, note.milliseconds});
  if (m_exchanges.size() > kExchanges)
    m_exchanges.pop_back();
}

std::vector<ConnectionExchange> HostedConnection::Memory::exchanges() const {
  const std::lock_guard lock(m_mutex);
  return m_exchanges;
}

HostedConnection::HostedConnection(Workspace& workspace, const Agent& agent, Connection connection, std::int64_t token,
                                   const std::optional<FilePath>& captures)
    : m_workspace(&workspace), m_agent(&agent), m_connection(std::move(connection)), m_token(token),
      m_leash(*workspace.environment().line), m_captures(captures) {}

HostedConnection::~HostedConnection() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_all();
  m_leash.end();
  m_pause.close();
  if (m_thread.joinable())
    m_thread.join();
}

void HostedConnection::start() {
  m_thread = std::thread([this] { work(); });
}

/// Each worker has a folder of its own: nothing that was kept before is written over.
Result<void> HostedConnection::beginCapture() {
  if (!m_captures || m_capture)
    return {};
  FileSystem& files = *m_workspace->environment().files;
  const Instant now = m_workspace->now();
  const FilePath folder = *m_captures / (m_connection.peer + u'-' + uuidText(makeUuid7(now)));
  if (!files.exists(*m_captures))
    MUNIMENT_TRY(files.makeDirectory(*m_captures));
  MUNIMENT_TRY(files.makeDirectory(folder));
  m_capture = std::make_unique<connect::SupportCapture>(files, folder);
  return {};
}

Result<void> HostedConnection::build() {
  MUNIMENT_TRY(beginCapture());
  const Environment& around = m_workspace->environment();
  MUNIMENT_TRY_LET(values, valuesOf(m_connection, m_workspace->secrets()));
  MUNIMENT_TRY_LET(connector, makeConnector({m_connection,
                                             std::move(values),
                                             m_workspace,
                                             {loginOf(m_connection), m_token},
                                             &m_leash,
                                             around.clock,
                                             &m_pause,
                                             &m_chance,
                                             &m_memory,
                                             &m_workspace->secrets(),
                                             m_leash.ended(),
                                             m_capture.get()}));
  m_connector = std::move(connector);
  std::vector<DeliveryWork::Served> served;
  if (delivery::Carrier* outgoing = m_connector->outgoing())
    served.push_back({Delivery::Direction::Out, m_connection.peer, outgoing});
  if (delivery::Carrier* incoming = m_connector->incoming())
    served.push_back({Delivery::Direction::In, m_connection.peer, incoming});
  m_deliveries = std::make_unique<DeliveryWork>(*m_workspace, *m_agent, *around.clock, std::nullopt, std::move(served));
  return {};
}

void HostedConnection::fail(const Error& error, Instant now) {
  qCWarning(lcAgent, "connection %s: %s", qUtf8Printable(m_connection.peer), qUtf8Printable(error.id));
  m_health.problem = error.id;
  m_health.problemAt = now;
  m_patience = std::clamp(m_patience * 2, kFirstPatience, kLongestPatience);
}

void HostedConnection::attend(Instant now) {
  if (m_nextAttend && *m_nextAttend > now && !m_connector->wantsAttention())
    return;
  const auto next = m_connector->attend(now);
  if (!next) {
    fail(next.error(), now);
    m_nextAttend = now.plusMilliseconds(m_patience);
    return;
  }
  m_nextAttend = *next;
  m_patience = 0;
  m_health.problem.clear();
  m_health.problemAt.reset();
}

void HostedConnection::tell(Instant now) {
  m_health.exchanges = m_memory.exchanges();
  if (m_connector) {
    m_health.circuit = m_connector->circuit();
    m_health.notUnderstood = m_connector->notUnderstood();
  }
  const bool changed = !m_told || *m_told != m_health;
  if (m_told && now < m_toldAt.plusMilliseconds(changed ? kTellChange : kTellAgain))
    return;
  if (const auto told = m_workspace->connectionDesk(m_token).see(m_connection.id, m_health); !told) {
    qCWarning(lcAgent, "connection %s: its state could not be kept: %s", qUtf8Printable(m_connection.peer),
              qUtf8Printable(told.error().id));
    return;
  }
  m_told = m_health;
  m_toldAt = now;
}

bool HostedConnection::round() {
  const Instant now = m_workspace->now();
  if (!m_connector && (!m_nextBuild || *m_nextBuild <= now)) {
    if (const auto built = build(); !built) {
      fail(built.error(), now);
      m_nextBuild = now.plusMilliseconds(m_patience);
    } else {
      m_patience = 0;
      m_health.problem.clear();
      m_health.problemAt.reset();
    }
  }
  bool any = false;
  if (m_connector) {
    attend(now);
    const auto carried = m_deliveries->round();
    if (!carried)
      fail(carried.error(), now);
    any = carried.value_or(false);
  }
  tell(m_workspace->now());
  return any;
}

void HostedConnection::work() {
  for (;;) {
    const bool any = round();
    std::unique_lock lock(m_mutex);
    if (m_stopping ||
        m_wake.wait_for(lock, any ? std::chrono::milliseconds(0) : kBetween, [this] { return m_stopping; }))
      return;
  }
}

} // namespace muniment::workspace
