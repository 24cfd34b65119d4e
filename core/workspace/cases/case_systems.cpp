#include "core/workspace/cases/case_systems.h"

#include "core/connect/manifest/read_manifest.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/connection_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<std::vector<CaseSystems::Line>> CaseSystems::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::CaseRepository(context.connection).byId(file, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "case.unknown"_L1);
  MUNIMENT_TRY_LET(mirrors, store::CaseParts<CaseMirror>(context.connection).ofCase(file, context.scope()));
  MUNIMENT_TRY_LET(connections, store::ConnectionRepository(context.connection).all(context.scope()));
  std::vector<Line> lines;
  for (const Connection& each : connections) {
    // What a connection captures belongs to its matter, and so must what it is told of.
    if (each.kind != Connection::Kind::Manifest || !each.on || (each.matter && each.matter != found->matter) ||
        std::ranges::find(mirrors, each.peer, &CaseMirror::peer) != mirrors.end())
      continue;
    const connect::ManifestReading reading = connect::readManifest(each.manifest);
    if (!reading.manifest)
      continue;
    const auto has = [&](const QString& resource, const QString& operation) {
      const auto known = reading.manifest->resources.find(resource);
      return known != reading.manifest->resources.end() && known->second.operations.contains(operation);
    };
    const bool handles = has(u"case"_s, u"get"_s) || has(u"case"_s, u"list"_s);
    if (handles || has(u"object"_s, u"get"_s))
      lines.push_back({each.peer, each.name, has(u"case"_s, u"create"_s), handles});
  }
  return lines;
}

} // namespace muniment::workspace
