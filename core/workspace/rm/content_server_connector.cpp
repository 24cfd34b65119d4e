#include "core/workspace/rm/content_server_connector.h"

#include "core/workspace/connections/seated.h"
#include "core/workspace/rm/rm_upkeep.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::contentserver::ContentServerClient;

} // namespace

Result<std::unique_ptr<ContentServerClient>> openContentServer(const ConnectorParts& parts) {
  return ContentServerClient::open(parts.values,
                                   {parts.line, parts.clock, parts.pause, parts.chance, parts.log, parts.capture});
}

Result<std::unique_ptr<Connector>> ContentServerConnector::make(const ConnectorParts& parts) {
  MUNIMENT_TRY_LET(settings, RmSettings::from(parts.connection));
  MUNIMENT_TRY_LET(client, openContentServer(parts));
  return std::unique_ptr<Connector>(new ContentServerConnector(parts, std::move(client), std::move(settings)));
}

ContentServerConnector::ContentServerConnector(const ConnectorParts& parts, std::unique_ptr<ContentServerClient> client,
                                               RmSettings settings)
    : m_peer(parts.connection.peer), m_workspace(parts.workspace), m_seat(parts.seat), m_settings(std::move(settings)),
      m_client(std::move(client)), m_carrier(parts, *m_client, m_settings), m_poll(parts, *m_client, m_settings),
      m_audit(parts, *m_client), m_inbox(parts, m_poll) {}

Result<void> ContentServerConnector::queue() {
  if (!m_settings.classes.isEmpty())
    for (QString after;;) {
      MUNIMENT_TRY_LET(done, m_workspace->run(SendByPolicy{m_peer, after}, seated(m_seat)).result());
      after = done.outcome.text(u"next");
      if (after.isEmpty())
        break;
    }
  for (QString after;;) {
    MUNIMENT_TRY_LET(page, m_workspace->ask(DiffersFromThere{m_peer, after}, m_seat).result());
    if (page.any)
      MUNIMENT_TRY(m_workspace->run(QueueForThere{m_peer, after}, seated(m_seat)).result());
    after = page.next;
    if (after.isEmpty())
      return {};
  }
}

Result<void> ContentServerConnector::alarm(Instant now) {
  CounterpartsPage query;
  query.filter.peer = m_peer;
  query.filter.kind = Counterpart::Kind::HeldRecord;
  query.filter.states = {Counterpart::State::Wanted};
  query.filter.sinceBefore = now.plusMilliseconds(-AlarmUnconfirmed::kPatience);
  query.limit = 1;
  MUNIMENT_TRY_LET(late, m_workspace->ask(query, m_seat).result());
  if (!late.empty())
    MUNIMENT_TRY(m_workspace->run(AlarmUnconfirmed{m_peer}, seated(m_seat)).result());
  return {};
}

Result<Instant> ContentServerConnector::attend(Instant now) {
  // What is known here first: it must not wait for a system that does not answer.
  MUNIMENT_TRY(queue());
  MUNIMENT_TRY(alarm(now));
  if (!m_nextPlan || *m_nextPlan <= now) {
    MUNIMENT_TRY(m_poll.plan());
    m_nextPlan = now.plusMilliseconds(kBetweenPlans);
  }
  MUNIMENT_TRY(m_poll.holds());
  MUNIMENT_TRY(m_poll.assignments());
  if (!m_nextList || *m_nextList <= now) {
    MUNIMENT_TRY(m_poll.presence());
    m_nextList = now.plusMilliseconds(kBetweenLists);
  }
  MUNIMENT_TRY(m_audit.read());
  return now.plusMilliseconds(kBetween);
}

std::vector<TestStep> ContentServerConnector::test(const SharedProgress& progress) {
  std::vector<TestStep> steps;
  const auto goesOn = [&](const QString& name, auto outcome) {
    steps.push_back({name, outcome ? std::nullopt : std::optional(std::move(outcome).error())});
    if (progress)
      progress->advance(1);
    return !steps.back().error;
  };
  if (!goesOn(u"sign-in"_s, m_client->whoAmI(progress)) ||
      !goesOn(u"folder"_s, m_client->nodes().read(m_settings.container, progress)) ||
      !goesOn(u"rights"_s, m_client->nodes().rights(m_settings.container, progress)) ||
      !goesOn(u"file-plan"_s, m_client->plan().volume(progress)))
    return steps;
  connect::contentserver::RmPages holds = m_client->holds().all();
  if (goesOn(u"holds"_s, holds.next(progress)))
    (void)goesOn(u"workflow"_s, m_client->processes().mine(progress));
  return steps;
}

} // namespace muniment::workspace
