#include "core/workspace/evidence/package_writing.h"

#include "core/evidence/package_check.h"
#include "core/evidence/package_writer.h"
#include "core/store/production_repository.h"
#include "core/workspace/evidence/package_standing.h"
#include "core/workspace/evidence/production_commands.h"
#include "core/workspace/keys/signing_keys.h"
#include "core/workspace/workspace.h"

#include <QtCore/QTimeZone>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestStamp = 60;

Result<void> checkOptions(const evidence::PackageOptions& options) {
  if (!QTimeZone(options.zone.toUtf8()).isValid())
    return failure(ErrorKind::Refused, "package.zone_wrong"_L1);
  if (options.confidentiality.size() > kLongestStamp ||
      std::ranges::any_of(options.confidentiality, [](QChar letter) { return !letter.isPrint(); }))
    return failure(ErrorKind::Refused, "package.stamp_wrong"_L1);
  return {};
}

} // namespace

QFuture<Result<WrittenPackageReport>> Workspace::writePackage(PackageWish wish, SharedProgress progress) {
  return m_imports.run([this, wish = std::move(wish), progress]() -> Result<WrittenPackageReport> {
    MUNIMENT_TRY_LET(session, permit(Permission::Produce));
    MUNIMENT_TRY(checkOptions(wish.options));
    MUNIMENT_TRY(signHead());
    // Nothing leaves that the journal could not take down first.
    MUNIMENT_TRY(keepNotes(session, AccessAct::Exported, {aggregateOf(wish.production)}));
    MUNIMENT_TRY_LET(report, m_readers
                                 .run([&](store::Connection& connection) -> Result<evidence::PackageReport> {
                                   store::ProductionRepository repository(connection);
                                   MUNIMENT_TRY_LET(production, repository.byId(wish.production, session.scope));
                                   if (!production)
                                     return failure(ErrorKind::NotFound, "production.unknown"_L1);
                                   MUNIMENT_TRY_LET(key, activeSigningKey(connection, *m_services.key));
                                   MUNIMENT_TRY_LET(standing, packageStanding(connection, m_services, production->id));
                                   const evidence::PackageWork work{
                                       connection, *m_services.vault, *m_services.environment.files,
                                       key,        session.scope,     progress,
                                       nullptr,    wish.drawer.get(), std::move(standing)};
                                   return evidence::writePackage(work, *production, wish.options, wish.folder);
                                 })
                                 .result());
    NotePackage note;
    note.package.production = wish.production;
    note.package.format = evidence::nameOf(wish.options.format);
    note.package.options = wish.options.describe();
    note.package.manifestDigest = report.manifestDigest;
    note.package.files = report.files;
    note.package.bytes = report.bytes;
    if (const auto noted = run(std::move(note)).result(); !noted)
      return failure(noted.error());
    return WrittenPackageReport{wish.folder, std::move(report)};
  });
}

QFuture<Result<evidence::PackageReport>> Workspace::checkPackage(FilePath package, SharedProgress progress) {
  return m_preparation.run([this, package = std::move(package), progress] {
    return evidence::checkPackage(*m_services.environment.files, package, progress);
  });
}

} // namespace muniment::workspace
