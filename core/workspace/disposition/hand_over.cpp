#include "core/workspace/disposition/hand_over.h"

#include "core/store/production_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/workspace/disposition/execute_snapshot.h"
#include "core/workspace/disposition/handover_commands.h"
#include "core/workspace/disposition/handover_enclosure.h"
#include "core/workspace/evidence/package_standing.h"
#include "core/workspace/keys/signing_keys.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// Everything, as it is kept: the receiver is to have what was here.
evidence::PackageOptions optionsFor(const WorkspaceInfo& info) {
  evidence::PackageOptions options;
  options.format = evidence::PackageFormat::BagIt;
  options.zone = info.timeZone;
  options.redactions = false;
  options.tags = false;
  return options;
}

} // namespace

QFuture<Result<HandedOver>> Workspace::handOver(HandOverWish wish, SharedProgress progress) {
  return m_imports.run([this, wish = std::move(wish), progress = std::move(progress)]() -> Result<HandedOver> {
    MUNIMENT_TRY_LET(session, permit(Permission::ExecuteDisposition));
    if (wish.receiver.trimmed().isEmpty())
      return failure(ErrorKind::Usage, "handover.no_receiver"_L1);
    if (m_services.environment.files->exists(wish.folder))
      return failure(ErrorKind::Refused, "package.place_taken"_L1);
    MUNIMENT_TRY(keepNotes(session, AccessAct::Exported, {})); // where nothing may leave, nothing begins
    MUNIMENT_TRY(SnapshotExecution(*this, wish.snapshot, nullptr).begin());
    MUNIMENT_TRY_LET(frozen, run(FreezeHandover{wish.snapshot, wish.receiver}).result());
    const auto production = ProductionId::parse(frozen.outcome.text(u"production")).value_or(ProductionId());
    MUNIMENT_TRY(signHead());
    // Nothing leaves that the journal could not take down first.
    MUNIMENT_TRY(keepNotes(session, AccessAct::Exported, {aggregateOf(wish.snapshot)}));
    HandedOver handed{{}, 0, wish.folder, {}};
    MUNIMENT_TRY(m_readers
                     .run([&](store::Connection& connection) -> Result<bool> {
                       MUNIMENT_TRY_LET(snapshot,
                                        store::SnapshotRepository(connection).byId(wish.snapshot, session.scope));
                       MUNIMENT_TRY_LET(found, store::ProductionRepository(connection).byId(production, session.scope));
                       if (!snapshot || !found)
                         return failure(ErrorKind::NotFound, "snapshot.unknown"_L1);
                       MUNIMENT_TRY_LET(key, activeSigningKey(connection, *m_services.key));
                       HandoverEnclosure enclosure(connection, *m_services.vault, session.scope, *snapshot,
                                                   wish.receiver.trimmed());
                       MUNIMENT_TRY_LET(standing, packageStanding(connection, m_services, found->id));
                       const evidence::PackageWork work{connection, *m_services.vault, *m_services.environment.files,
                                                        key,        session.scope,     progress,
                                                        &enclosure, nullptr,           std::move(standing)};
                       MUNIMENT_TRY_LET(report, evidence::writePackage(work, *found, optionsFor(info()), wish.folder));
                       handed.report = std::move(report);
                       handed.records = enclosure.records();
                       return true;
                     })
                     .result());
    NoteHandover note;
    note.transfer.snapshot = wish.snapshot;
    note.transfer.production = production;
    note.transfer.receiver = wish.receiver;
    note.transfer.digest = handed.report.listDigest;
    note.transfer.records = handed.records;
    note.transfer.files = handed.report.files;
    note.transfer.bytes = handed.report.bytes;
    MUNIMENT_TRY_LET(noted, run(std::move(note)).result());
    handed.transfer = HandoverId::parse(noted.outcome.text(u"transfer")).value_or(HandoverId());
    return handed;
  });
}

} // namespace muniment::workspace
