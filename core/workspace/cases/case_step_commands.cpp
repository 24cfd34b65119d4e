#include "core/workspace/cases/case_step_commands.h"

#include "core/store/actor_repository.h"
#include "core/workspace/cases/case_change.h"
#include "core/workspace/cases/case_linking.h"
#include "core/workspace/cases/case_sharing.h"
#include "core/workspace/cases/case_target.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestTitle = 200;
constexpr std::size_t kMostSteps = 200;
constexpr qsizetype kLongestNumber = 80;

Result<CaseStep> stepOf(CaseChange& change, const CaseStepId& id) {
  CommandContext& context = change.context();
  MUNIMENT_TRY_LET(found, store::CaseParts<CaseStep>(context.connection()).byId(id, context.scope()));
  if (!found || found->file != change.file().id)
    return failure(ErrorKind::NotFound, "case.step_unknown"_L1);
  return std::move(*found);
}

Result<void> fileEvidence(CaseChange& change, const QString& evidence) {
  const auto kind = linkKindOf(evidence);
  if (kind != CaseLink::Kind::Document && kind != CaseLink::Kind::Item && kind != CaseLink::Kind::Record)
    return failure(ErrorKind::NotFound, "case.target_unknown"_L1);
  CaseLink link;
  link.kind = *kind;
  link.target = evidence;
  MUNIMENT_TRY(fileTo(change, std::move(link)));
  return {};
}

Json outcomeOf(const CaseStep& step) {
  return Json::Object{{u"state"_s, nameOf(step.state)}, {u"step"_s, step.id.toString()}};
}

} // namespace

Json AddStep::describe() const {
  return Json::Object{{u"case"_s, file.toString()},
                      {u"due"_s, dueOn ? Json(dueOn->toString(Qt::ISODate)) : Json()},
                      {u"needs_evidence"_s, needsEvidence},
                      {u"owner"_s, owner ? Json(owner->toString()) : Json()},
                      {u"title"_s, title}};
}

Result<Json> AddStep::apply(CommandContext& context) const {
  if (title.trimmed().isEmpty() || title.size() > kLongestTitle)
    return failure(ErrorKind::Usage, "case.step_title_wrong"_L1);
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file));
  if (owner) {
    MUNIMENT_TRY_LET(actor, store::ActorRepository(context.connection()).byId(*owner));
    if (!actor || !actor->active)
      return failure(ErrorKind::NotFound, "actor.unknown"_L1);
    if (change.file().isRestricted && !change.file().members.contains(*owner))
      return failure(ErrorKind::Refused, "task.outside_matter"_L1);
  }
  MUNIMENT_TRY_LET(steps, store::CaseParts<CaseStep>(context.connection()).ofCase(file, context.scope()));
  if (steps.size() >= kMostSteps)
    return failure(ErrorKind::Refused, "case.steps_many"_L1);
  CaseStep step;
  step.id = CaseStepId::make(context.now());
  step.ordinal = steps.empty() ? 1 : steps.back().ordinal + 1;
  step.title = title.simplified();
  step.needsEvidence = needsEvidence;
  step.owner = owner;
  step.dueOn = dueOn;
  MUNIMENT_TRY(moveStep(change, step, CaseStep::State::Missing, {}));
  if (owner && *owner != actingFor(context.session()))
    MUNIMENT_TRY(change.ask(aggregateOf(step.id), owner, dueOn));
  MUNIMENT_TRY(change.finish(u"case.step-added"_s, {{u"step"_s, step.id.toString()}}));
  return outcomeOf(step);
}

Json TakeStep::describe() const {
  return Json::Object{{u"case"_s, file.toString()},
                      {u"claim"_s, claim},
                      {u"evidence"_s, evidence},
                      {u"note"_s, note},
                      {u"step"_s, step.toString()}};
}

Result<Json> TakeStep::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file, claim));
  MUNIMENT_TRY_LET(found, stepOf(change, step));
  if (!found.isOpen())
    return failure(ErrorKind::Refused, "case.step_done"_L1);
  if (!evidence.isEmpty())
    MUNIMENT_TRY(fileEvidence(change, evidence));
  found.evidence = evidence;
  if (!claim.isEmpty())
    found.claim = claim;
  const bool isShown = !evidence.isEmpty() || !found.needsEvidence;
  MUNIMENT_TRY(moveStep(change, found, isShown ? CaseStep::State::Evident : CaseStep::State::Claimed, note.trimmed()));
  MUNIMENT_TRY(change.finish(u"case.step-taken"_s, {{u"state"_s, nameOf(found.state)}, {u"step"_s, step.toString()}}));
  return outcomeOf(found);
}

Json WaiveStep::describe() const {
  return Json::Object{{u"case"_s, file.toString()}, {u"reason"_s, reason}, {u"step"_s, step.toString()}};
}

Result<Json> WaiveStep::apply(CommandContext& context) const {
  if (reason.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "case.reason_missing"_L1);
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file));
  MUNIMENT_TRY_LET(found, stepOf(change, step));
  if (!found.isOpen())
    return failure(ErrorKind::Refused, "case.step_done"_L1);
  found.reason = reason.trimmed();
  MUNIMENT_TRY(moveStep(change, found, CaseStep::State::Waived, found.reason));
  MUNIMENT_TRY(change.finish(u"case.step-waived"_s, {{u"step"_s, step.toString()}}));
  return outcomeOf(found);
}

Json ReturnStep::describe() const {
  return Json::Object{{u"case"_s, file.toString()}, {u"reason"_s, reason}, {u"step"_s, step.toString()}};
}

Result<Json> ReturnStep::apply(CommandContext& context) const {
  if (reason.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "case.reason_missing"_L1);
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file));
  MUNIMENT_TRY_LET(found, stepOf(change, step));
  if (found.state == CaseStep::State::Missing)
    return failure(ErrorKind::Refused, "case.step_missing"_L1);
  found.evidence.clear();
  found.claim.clear();
  found.reason.clear();
  MUNIMENT_TRY(moveStep(change, found, CaseStep::State::Missing, reason.trimmed()));
  MUNIMENT_TRY(change.finish(u"case.step-returned"_s, {{u"step"_s, step.toString()}}));
  return outcomeOf(found);
}

Json SetMilestone::describe() const {
  return Json::Object{{u"case"_s, file.toString()},
                      {u"code"_s, nameOf(code)},
                      {u"day"_s, day.isValid() ? Json(day.toString(Qt::ISODate)) : Json()},
                      {u"order"_s, order},
                      {u"source"_s, source},
                      {u"which"_s, nameOf(which)}};
}

Result<Json> SetMilestone::apply(CommandContext& context) const {
  const QString number = order.simplified();
  if (number.size() > kLongestNumber)
    return failure(ErrorKind::Usage, "case.reference_wrong"_L1);
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file, source));
  MUNIMENT_TRY_LET(id, setDay(change, code, number, which, day));
  MUNIMENT_TRY(change.finish(u"case.milestone-set"_s, {{u"code"_s, nameOf(code)}, {u"which"_s, nameOf(which)}}));
  return Json::Object{{u"milestone"_s, id.toString()}};
}

} // namespace muniment::workspace
