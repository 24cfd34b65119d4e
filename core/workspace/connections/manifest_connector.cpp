#include "core/workspace/connections/manifest_connector.h"

#include "core/connect/manifest/read_manifest.h"
#include "core/workspace/connections/secret_store.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kNothingToAttend = 3'600'000; ///< milliseconds

QString textAt(const connect::JsonPointer& pointer, const connect::ForeignJson& item) {
  const connect::ForeignJson* found = pointer.in(item);
  return found && (found->isString() || found->isNumber()) ? found->text() : QString();
}

} // namespace

Result<void> ManifestConnector::Keeper::keep(const Secret& refreshToken) {
  return m_secrets ? m_secrets->write(m_peer, m_name, refreshToken) : Result<void>();
}

Result<std::unique_ptr<Connector>> ManifestConnector::make(ConnectorParts parts) {
  std::unique_ptr<ManifestConnector> made(new ManifestConnector(std::move(parts)));
  MUNIMENT_TRY(made->open());
  return made;
}

Result<void> ManifestConnector::open() {
  auto reading = connect::readManifest(m_parts.connection.manifest);
  if (!reading.manifest) {
    const connect::ManifestProblem& first = reading.problems.front();
    return failure(ErrorKind::Usage, "connection.manifest_wrong"_L1,
                   {QString::number(first.line), QString::number(first.column)});
  }
  const auto& secrets = reading.manifest->auth.secrets;
  if (const auto refresh = secrets.find(u"refreshToken"_s); refresh != secrets.end())
    m_keeper.emplace(m_parts.secrets, m_parts.connection.peer, refresh->second);
  MUNIMENT_TRY_LET(line,
                   connect::ManifestConnection::open(std::move(*reading.manifest), std::move(m_parts.values),
                                                     {m_parts.line, m_parts.clock, m_parts.pause, m_parts.chance,
                                                      m_parts.log, m_parts.capture, m_keeper ? &*m_keeper : nullptr}));
  m_line = std::move(line);
  m_client.emplace(*m_line);
  m_caller.emplace(*m_line, *m_client, m_parts.workspace->vault());
  m_notices.emplace(m_parts, *m_client, *m_caller);
  m_cases.emplace(m_parts, *m_line, *m_client, *m_notices);
  m_inbox.emplace(m_parts, *m_line, *m_client, *m_cases, *m_notices);
  return {};
}

Result<Instant> ManifestConnector::attend(Instant now) {
  const auto& events = m_line->manifest().events;
  if (!events || !events->poll)
    return now.plusMilliseconds(kNothingToAttend);
  MUNIMENT_TRY(takeNews(*events));
  return now.plusMilliseconds(std::int64_t{1000} * events->everySeconds);
}

Result<void> ManifestConnector::takeNews(const connect::EventRule& rule) {
  ConnectionDesk desk = m_parts.workspace->connectionDesk(m_parts.seat.token);
  MUNIMENT_TRY_LET(cursor, desk.cursor(m_parts.connection.id, rule.resource));
  connect::CallInputs inputs;
  if (!cursor.isEmpty())
    inputs[u"cursor"_s] = {cursor};
  MUNIMENT_TRY_LET(pages, m_client->list(rule.resource, std::move(inputs)));
  for (;;) {
    MUNIMENT_TRY_LET(page, pages.next());
    if (!page)
      return {};
    std::vector<NewsItem> items;
    QString reached = page->cursor;
    for (const connect::PeerItem& item : page->items) {
      const QString id = textAt(rule.dedupe, item.raw);
      if (id.isEmpty())
        return failure(ErrorKind::Failed, "peer.shape_unexpected"_L1, {m_line->manifest().title});
      items.push_back({rule.resource, id, item.raw.toBytes()});
      if (rule.cursor)
        reached = textAt(*rule.cursor, item.raw);
    }
    // Only what is durable moves the cursor, and both move together.
    MUNIMENT_TRY(
        desk.takeIn(m_parts.connection, items, reached.isEmpty() ? std::nullopt : std::optional(std::move(reached))));
  }
}

std::vector<TestStep> ManifestConnector::test(const SharedProgress& progress) {
  std::vector<TestStep> steps;
  for (auto& outcome : m_client->runSelfTests(progress)) {
    steps.push_back({std::move(outcome.name), std::move(outcome.error)});
    if (progress)
      progress->advance(1);
    if (steps.back().error)
      break;
  }
  return steps;
}

} // namespace muniment::workspace
