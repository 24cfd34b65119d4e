#include "core/workspace/cases/case_lines.h"

#include "core/store/actor_repository.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/partner_repository.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

using Counts = std::map<CaseId, std::int64_t>;

std::int64_t at(const Counts& counts, const CaseId& id) {
  const auto found = counts.find(id);
  return found == counts.end() ? 0 : found->second;
}

Result<std::set<CaseId>> overdueSteps(QueryContext& context, const std::vector<CaseId>& ids, QDate today) {
  std::set<CaseId> late;
  for (const CaseId& id : ids) {
    MUNIMENT_TRY_LET(steps, store::CaseParts<CaseStep>(context.connection).waiting(id, 200, context.scope()));
    if (std::ranges::any_of(steps, [&](const CaseStep& step) { return step.dueOn && *step.dueOn < today; }))
      late.insert(id);
  }
  return late;
}

} // namespace

Result<std::map<QString, QString>> actorNames(QueryContext& context) {
  std::map<QString, QString> names;
  MUNIMENT_TRY_LET(actors, store::ActorRepository(context.connection).all());
  for (const Actor& actor : actors)
    names.emplace(actor.id.toString(), actor.name);
  return names;
}

Result<std::vector<CaseSummary>> linesOf(QueryContext& context, std::vector<Case> cases) {
  std::vector<CaseId> ids;
  for (const Case& file : cases)
    ids.push_back(file.id);
  const QDate today = todayIn(context.services, context.services.environment.clock->now());
  MUNIMENT_TRY_LET(steps, store::CaseParts<CaseStep>(context.connection).countWaiting(ids, context.scope()));
  MUNIMENT_TRY_LET(proposals, store::CaseParts<CaseProposal>(context.connection).countWaiting(ids, context.scope()));
  MUNIMENT_TRY_LET(conflicts, store::CaseParts<CaseMirror>(context.connection).countWaiting(ids, context.scope()));
  std::vector<CaseId> stepped;
  for (const auto& [id, count] : steps)
    stepped.push_back(id);
  MUNIMENT_TRY_LET(late, overdueSteps(context, stepped, today));
  MUNIMENT_TRY_LET(names, actorNames(context));
  MUNIMENT_TRY_LET(partners, store::PartnerRepository(context.connection).all());
  std::vector<CaseSummary> lines;
  for (Case& file : cases) {
    CaseSummary line;
    const CaseId id = file.id;
    const bool isClosed = file.status() == Case::Status::Closed;
    line.isOverdue = !isClosed && ((file.due().isValid() && file.due() < today) || late.contains(id));
    line.openSteps = at(steps, id);
    line.proposals = at(proposals, id);
    line.conflicts = at(conflicts, id);
    if (const auto owner = names.find(file.value(casefield::kOwner)); owner != names.end())
      line.owner = owner->second;
    const QString code = file.value(casefield::kPartner);
    const auto partner = std::ranges::find(partners, code, &TradingPartner::code);
    line.partner = code.isEmpty() ? file.value(casefield::kParty) : code;
    if (partner != partners.end() && !partner->name.isEmpty())
      line.partner = partner->name;
    line.file = std::move(file);
    lines.push_back(std::move(line));
  }
  return lines;
}

Result<Case> visibleCase(QueryContext& context, const CaseId& id) {
  MUNIMENT_TRY_LET(found, store::CaseRepository(context.connection).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "case.unknown"_L1);
  return std::move(*found);
}

Result<Case> caseNamed(QueryContext& context, const QString& key) {
  if (const auto id = CaseId::parse(key.startsWith("case:"_L1) ? key.mid(5) : key))
    return visibleCase(context, *id);
  store::CaseRepository cases(context.connection);
  MUNIMENT_TRY_LET(numbered, cases.byNumber(key, context.scope()));
  if (numbered)
    return std::move(*numbered);
  MUNIMENT_TRY_LET(found, cases.byReference(key, 2, context.scope()));
  if (found.empty())
    return failure(ErrorKind::NotFound, "case.unknown"_L1);
  if (found.size() > 1)
    return failure(ErrorKind::Usage, "case.ambiguous"_L1, {found.front().number, found.back().number});
  return std::move(found.front());
}

} // namespace muniment::workspace
