#include "core/workspace/rm/rm_sighting.h"

#include "core/base/executor.h"
#include "core/records/repository/content_server_repository.h"
#include "core/workspace/rm/record_fields.h"
#include "core/workspace/rm/rm_peers.h"
#include "core/workspace/rm/rm_views.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace connect::contentserver;
using Kind = Counterpart::Kind;

Result<void> lookAtRecord(ContentServerClient& client, const Counterpart& record, const RmSettings& settings,
                          const Clock& clock, const SharedProgress& progress, RmSighting& seen) {
  const auto node = client.nodes().read(record.node, progress);
  if (!node && node.error().kind != ErrorKind::NotFound)
    return Failure(node.error());
  if (!node) {
    records::ContentServerRepository repository(client, {}, clock);
    MUNIMENT_TRY_LET(destroyed, repository.wasDestroyed(record.node, progress));
    seen.wasDestroyed = destroyed;
    return {};
  }
  seen.isThere = true;
  seen.name = node->name;
  MUNIMENT_TRY_LET(details, client.records().read(record.node, progress));
  for (const RmDetails::Class& each : details.classes)
    seen.classes.push_back({each.name, each.series, each.status, each.primary, each.official});
  seen.isFinal = details.isFinal();
  MUNIMENT_TRY_LET(holds, client.holds().on(record.node, progress));
  for (const RmHoldOnItem& each : holds)
    if (each.active)
      seen.holds.push_back({each.name, each.hold});
  MUNIMENT_TRY_LET(fields, fieldsThere(client, record.node, settings, progress));
  seen.fields = std::move(fields);
  return {};
}

Result<void> lookAtStep(ContentServerClient& client, const Counterpart& step, const SharedProgress& progress,
                        RmSighting& seen) {
  RmAssignment there;
  there.process = step.node;
  there.subprocess = step.other;
  there.task = step.third;
  MUNIMENT_TRY_LET(done, client.processes().done(there, progress));
  for (RmTaskDone& each : done)
    seen.answers.push_back({std::move(each.action), std::move(each.comment)});
  MUNIMENT_TRY_LET(form, client.processes().form(there, progress));
  seen.isThere = true;
  seen.name = form.title;
  seen.form = std::move(form.values);
  return {};
}

Result<RmSighting> look(Workspace& workspace, const CounterpartId& id, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(counterpart, workspace.ask(CounterpartById{id}).result());
  RmPeers peers(workspace);
  MUNIMENT_TRY_LET(client, peers.of(counterpart.peer));
  RmSighting seen;
  seen.at = workspace.now();
  if (counterpart.kind == Kind::Record || counterpart.kind == Kind::HeldRecord)
    MUNIMENT_TRY(lookAtRecord(*client, counterpart, peers.settingsOf(counterpart.peer), *workspace.environment().clock,
                              progress, seen));
  else if (counterpart.kind == Kind::Assignment)
    MUNIMENT_TRY(lookAtStep(*client, counterpart, progress, seen));
  return seen;
}

} // namespace

RmLook::RmLook(Workspace& workspace) : m_workspace(&workspace), m_thread(std::make_unique<base::Executor>()) {}

RmLook::~RmLook() { m_ended->cancel(); }

QFuture<Result<RmSighting>> RmLook::at(CounterpartId counterpart) {
  return m_thread->run([workspace = m_workspace, counterpart, progress = m_ended]() -> Result<RmSighting> {
    if (progress->isCancelled())
      return failure(ErrorKind::Cancelled, QLatin1StringView("base.cancelled"));
    return look(*workspace, counterpart, progress);
  });
}

} // namespace muniment::workspace
