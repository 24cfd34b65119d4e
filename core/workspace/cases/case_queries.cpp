#include "core/workspace/cases/case_queries.h"

#include "core/cases/checklist.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/document_repository.h"
#include "core/store/transfer_repository.h"
#include "core/workspace/cases/case_change.h"
#include "core/workspace/cases/case_lines.h"
#include "core/workspace/cases/case_target.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostSuggested = 20;

QDate today(const QueryContext& context) {
  return todayIn(context.services, context.services.environment.clock->now());
}

store::CaseFilter filterOf(const QueryContext& context, const CaseFilter& wanted) {
  store::CaseFilter filter;
  filter.kind = wanted.kind;
  filter.status = wanted.status;
  filter.isOpen = wanted.isOpen;
  filter.partner = wanted.partner;
  filter.text = wanted.text;
  filter.reference = wanted.reference;
  if (wanted.isMine)
    filter.whose = actingFor(context.session);
  if (wanted.isOverdue)
    filter.dueBefore = today(context);
  return filter;
}

Result<std::vector<CaseById::Link>> linksOf(QueryContext& context, const CaseId& file) {
  std::vector<CaseById::Link> links;
  MUNIMENT_TRY_LET(all, store::CaseParts<CaseLink>(context.connection).ofCase(file, context.scope()));
  MUNIMENT_TRY_LET(targets, findTargets(context.connection, all, context.scope()));
  for (CaseLink& link : all) {
    const auto target = targets.find(link.target);
    const bool isThere = target != targets.end();
    links.push_back({std::move(link), isThere ? target->second.title : QString(), isThere});
  }
  return links;
}

/// Open cases of the same partner, and those that name the number.
Result<std::vector<Case>> suggestionsFor(QueryContext& context, const QString& target) {
  std::vector<Case> suggested;
  const auto document = idIn<DocumentId>(target);
  if (!document)
    return suggested;
  MUNIMENT_TRY_LET(stored, store::DocumentRepository(context.connection).byId(*document, context.scope()));
  if (!stored)
    return suggested;
  store::CaseRepository cases(context.connection);
  for (const DocumentKey& key : stored->document.keys) {
    MUNIMENT_TRY_LET(found, cases.byReference(key.number, kMostSuggested, context.scope()));
    std::ranges::move(found, std::back_inserter(suggested));
  }
  if (!stored->partner.isEmpty()) {
    store::CaseFilter filter;
    filter.isOpen = true;
    filter.partner = stored->partner;
    MUNIMENT_TRY_LET(found, cases.page(filter, std::nullopt, kMostSuggested, context.scope()));
    std::ranges::move(found, std::back_inserter(suggested));
  }
  return suggested;
}

void keepFirst(std::vector<Case>& cases, std::set<CaseId>& known) {
  std::erase_if(cases, [&](const Case& file) { return !known.insert(file.id).second; });
}

} // namespace

Result<Cases::Answer> Cases::answer(QueryContext& context) const {
  const std::optional<store::CaseCursor> from =
      after ? std::optional(store::CaseCursor{after->changedAt, after->id}) : std::nullopt;
  MUNIMENT_TRY_LET(
      found,
      store::CaseRepository(context.connection).page(filterOf(context, filter), from, limit + 1, context.scope()));
  Answer answer;
  const bool hasMore = found.size() > static_cast<std::size_t>(limit);
  if (hasMore)
    found.pop_back();
  if (hasMore && !found.empty())
    answer.next = Cursor{found.back().changedAt, found.back().id};
  MUNIMENT_TRY_LET(lines, linesOf(context, std::move(found)));
  answer.cases = std::move(lines);
  return answer;
}

Result<CaseCounts::Answer> CaseCounts::answer(QueryContext& context) const {
  store::CaseRepository cases(context.connection);
  const auto count = [&](const store::CaseFilter& filter) { return cases.count(filter, context.scope()); };
  Answer answer;
  MUNIMENT_TRY_LET(all, count({}));
  answer.all = all;
  store::CaseFilter open;
  open.isOpen = true;
  MUNIMENT_TRY_LET(opened, count(open));
  answer.open = opened;
  store::CaseFilter mine = open;
  mine.whose = actingFor(context.session);
  MUNIMENT_TRY_LET(own, count(mine));
  answer.mine = own;
  store::CaseFilter overdue = open;
  overdue.dueBefore = today(context);
  MUNIMENT_TRY_LET(late, count(overdue));
  answer.overdue = late;
  store::CaseFilter waiting = open;
  waiting.withConflicts = true;
  MUNIMENT_TRY_LET(conflicts, count(waiting));
  answer.conflicts = conflicts;
  waiting.withConflicts = false;
  waiting.withProposals = true;
  MUNIMENT_TRY_LET(proposals, count(waiting));
  answer.proposals = proposals;
  for (const Case::Kind kind :
       {Case::Kind::Partner, Case::Kind::Business, Case::Kind::Onboarding, Case::Kind::Contract}) {
    store::CaseFilter ofKind = open;
    ofKind.kind = kind;
    MUNIMENT_TRY_LET(number, count(ofKind));
    answer.kinds[kind] = number;
  }
  return answer;
}

Result<CaseById::Answer> CaseById::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(file, caseNamed(context, key.trimmed()));
  const CaseId id = file.id;
  std::vector<Case> one;
  one.push_back(std::move(file));
  MUNIMENT_TRY_LET(lines, linesOf(context, std::move(one)));
  Answer answer;
  answer.summary = std::move(lines.front());
  MUNIMENT_TRY_LET(names, actorNames(context));
  answer.names = std::move(names);
  MUNIMENT_TRY_LET(links, linksOf(context, id));
  answer.links = std::move(links);
  MUNIMENT_TRY_LET(steps, store::CaseParts<CaseStep>(context.connection).ofCase(id, context.scope()));
  answer.steps = std::move(steps);
  MUNIMENT_TRY_LET(milestones, store::CaseParts<CaseMilestone>(context.connection).ofCase(id, context.scope()));
  std::ranges::stable_sort(milestones, {}, &CaseMilestone::order);
  answer.milestones = std::move(milestones);
  MUNIMENT_TRY_LET(proposals, store::CaseParts<CaseProposal>(context.connection).ofCase(id, context.scope()));
  std::ranges::reverse(proposals);
  answer.proposals = std::move(proposals);
  MUNIMENT_TRY_LET(mirrors, store::CaseParts<CaseMirror>(context.connection).ofCase(id, context.scope()));
  answer.mirrors = std::move(mirrors);
  MUNIMENT_TRY_LET(versions, store::CaseParts<CaseVersion>(context.connection).ofCase(id, context.scope()));
  answer.versions = std::move(versions);
  constexpr int kMany = 100;
  store::TransferRepository::Filter waiting;
  waiting.waiting = true;
  waiting.file = id;
  MUNIMENT_TRY_LET(transfers, store::TransferRepository(context.connection).page(waiting, {}, kMany, context.scope()));
  answer.transfers = std::move(transfers);
  return answer;
}

Result<CasesOf::Answer> CasesOf::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(links, store::CaseParts<CaseLink>(context.connection).byWord(target, context.scope()));
  std::set<CaseId> ids;
  for (const CaseLink& link : links)
    ids.insert(link.file);
  const std::vector<CaseId> wanted(ids.begin(), ids.end());
  MUNIMENT_TRY_LET(linked, store::CaseRepository(context.connection).byIds(wanted, context.scope()));
  MUNIMENT_TRY_LET(suggested, suggestionsFor(context, target));
  keepFirst(suggested, ids);
  Answer answer;
  MUNIMENT_TRY_LET(lines, linesOf(context, std::move(linked)));
  answer.linked = std::move(lines);
  MUNIMENT_TRY_LET(further, linesOf(context, std::move(suggested)));
  answer.suggested = std::move(further);
  return answer;
}

Result<std::vector<CaseProposals::Line>> CaseProposals::answer(QueryContext& context) const {
  store::CaseParts<CaseProposal> parts(context.connection);
  MUNIMENT_TRY_LET(found, parts.waiting(std::nullopt, limit, context.scope()));
  std::vector<Line> lines;
  for (CaseProposal& proposal : found) {
    MUNIMENT_TRY_LET(file, visibleCase(context, proposal.file));
    lines.push_back({std::move(proposal), file.number, file.value(casefield::kTitle)});
  }
  return lines;
}

Result<std::vector<CaseConflicts::Line>> CaseConflicts::answer(QueryContext& context) const {
  constexpr int kMany = 500;
  MUNIMENT_TRY_LET(found,
                   store::CaseParts<CaseMirror>(context.connection).waiting(std::nullopt, kMany, context.scope()));
  std::vector<Line> lines;
  for (const CaseMirror& mirror : found) {
    MUNIMENT_TRY_LET(file, visibleCase(context, mirror.file));
    for (const CaseMirror::Conflict& conflict : mirror.conflicts)
      lines.push_back({file.id, file.number, file.value(casefield::kTitle), mirror.peer, conflict});
  }
  return lines;
}

Result<std::vector<CaseChecklists::Line>> CaseChecklists::answer(QueryContext&) const {
  std::vector<Line> lines;
  MUNIMENT_TRY_LET(known, cases::builtInChecklists());
  for (const cases::Checklist& checklist : known) {
    Line line{checklist.id, checklist.title, {}};
    for (const cases::Checklist::Step& step : checklist.steps)
      line.steps.push_back(step.title);
    lines.push_back(std::move(line));
  }
  return lines;
}

} // namespace muniment::workspace
