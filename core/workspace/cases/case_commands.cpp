#include "core/workspace/cases/case_commands.h"

#include "core/model/case_step.h"
#include "core/store/actor_repository.h"
#include "core/workspace/cases/case_change.h"
#include "core/workspace/cases/case_layout.h"
#include "core/workspace/cases/case_opening.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestText = 4000;

Json jsonOf(const std::map<QString, QString>& texts) {
  Json::Object object;
  for (const auto& [name, text] : texts)
    object.emplace(name, text);
  return object;
}

Json jsonOf(const std::vector<Case::Reference>& references) {
  Json::Array list;
  for (const Case::Reference& reference : references)
    list.emplace_back(Json::Object{{u"number"_s, reference.number}, {u"system"_s, reference.system}});
  return list;
}

Json jsonOf(const std::set<ActorId>& actors) {
  Json::Array list;
  for (const ActorId& actor : actors)
    list.emplace_back(actor.toString());
  return list;
}

Result<void> mustBeActors(CommandContext& context, const std::set<ActorId>& ids) {
  for (const ActorId& id : ids) {
    MUNIMENT_TRY_LET(actor, store::ActorRepository(context.connection()).byId(id));
    if (!actor || !actor->active)
      return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  }
  return {};
}

Result<void> mustSayWhy(const QString& reason) {
  if (reason.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "case.reason_missing"_L1);
  return {};
}

/// What still is to be done or decided.
Result<int> looseEnds(CaseChange& change) {
  store::Connection& connection = change.context().connection();
  const Scope& scope = change.context().scope();
  constexpr int kMany = 100;
  MUNIMENT_TRY_LET(steps, store::CaseParts<CaseStep>(connection).waiting(change.file().id, kMany, scope));
  MUNIMENT_TRY_LET(proposals, store::CaseParts<CaseProposal>(connection).waiting(change.file().id, kMany, scope));
  MUNIMENT_TRY_LET(mirrors, store::CaseParts<CaseMirror>(connection).waiting(change.file().id, kMany, scope));
  return static_cast<int>(steps.size() + proposals.size() + mirrors.size());
}

/// The template of cases that was named, if one was.
Result<std::optional<cases::WorkspaceTemplate>> planNamed(CommandContext& context, const QString& id) {
  if (id.isEmpty())
    return std::optional<cases::WorkspaceTemplate>();
  MUNIMENT_TRY_LET(all, allTemplates(context.connection()));
  const auto found = all.find(id);
  if (found == all.end())
    return failure(ErrorKind::NotFound, "case.template_unknown"_L1, {id});
  return std::optional(std::move(found->second));
}

Json outcomeOf(const CaseChange& change) { return Json::Object{{u"case"_s, change.file().id.toString()}}; }

} // namespace

Json OpenCase::describe() const {
  return Json::Object{{u"checklist"_s, checklist},     {u"fields"_s, jsonOf(fields)},
                      {u"kind"_s, nameOf(kind)},       {u"matter"_s, matter ? Json(matter->toString()) : Json()},
                      {u"members"_s, jsonOf(members)}, {u"references"_s, jsonOf(references)},
                      {u"restricted"_s, isRestricted}, {u"source"_s, source},
                      {u"template"_s, layout}};
}

Result<Json> OpenCase::apply(CommandContext& context) const {
  const ActorId actor = actingFor(context.session());
  const auto& matters = context.scope().matters();
  if (matter && (isRestricted || !matters.contains(*matter)))
    return isRestricted ? failure(ErrorKind::Usage, "case.matter_or_members"_L1)
                        : failure(ErrorKind::NotFound, "matter.unknown"_L1);
  MUNIMENT_TRY(mustBeActors(context, members));
  MUNIMENT_TRY_LET(plan, planNamed(context, layout));
  NewCase wanted{plan ? plan->kind : kind, fields, references, members, isRestricted, matter, source};
  wanted.fields.try_emplace(casefield::kOwner, actor.toString());
  MUNIMENT_TRY_LET(change, openCase(context, std::move(wanted)));
  if (plan) {
    if (!checklist.isEmpty())
      plan->checklist.clear(); // what was said goes before what the template brings
    MUNIMENT_TRY(layOut(change, *plan));
  }
  if (!checklist.isEmpty())
    MUNIMENT_TRY(addChecklist(change, checklist));
  MUNIMENT_TRY(change.finish(u"case.opened"_s, {{u"kind"_s, nameOf(change.file().kind)}}));
  return Json::Object{{u"case"_s, change.file().id.toString()}, {u"number"_s, change.file().number}};
}

Json ChangeCase::describe() const {
  return Json::Object{{u"case"_s, file.toString()},
                      {u"fields"_s, jsonOf(fields)},
                      {u"references"_s, references ? jsonOf(*references) : Json()},
                      {u"source"_s, source}};
}

Result<Json> ChangeCase::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file, source));
  Json::Array changed;
  for (const auto& [field, text] : fields) {
    if (field == casefield::kStatus && caseStatusFrom(text) == Case::Status::Closed)
      return failure(ErrorKind::Usage, "case.close_with_reason"_L1);
    MUNIMENT_TRY_LET(isNew, change.set(field, field == casefield::kPartner ? partnerCode(text) : text));
    if (isNew)
      changed.emplace_back(field);
  }
  if (references) {
    MUNIMENT_TRY_LET(given, checkedReferences(*references));
    if (given != change.file().references) {
      change.file().references = std::move(given);
      changed.emplace_back(u"reference"_s);
      MUNIMENT_TRY(change.note(CaseEvent::Kind::Changed, {{u"field"_s, u"reference"_s}}));
    }
  }
  const Json answer = Json::Object{{u"case"_s, file.toString()}, {u"changed"_s, changed}};
  if (changed.empty())
    return answer;
  MUNIMENT_TRY(change.finish(u"case.changed"_s, {{u"fields"_s, std::move(changed)}}));
  return answer;
}

Json SetCaseMembers::describe() const {
  return Json::Object{{u"case"_s, file.toString()}, {u"members"_s, jsonOf(members)}};
}

Result<Json> SetCaseMembers::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file));
  MUNIMENT_TRY(mustBeActors(context, members));
  std::set<ActorId> all = members;
  if (change.file().isRestricted) { // nobody who answers for it is locked out
    if (const auto owner = change.file().owner())
      all.insert(*owner);
    if (const auto deputy = change.file().deputy())
      all.insert(*deputy);
    MUNIMENT_TRY(setMatterMembers(change, all));
  }
  change.file().members = std::move(all);
  MUNIMENT_TRY(change.note(CaseEvent::Kind::Changed, {{u"field"_s, u"members"_s}}));
  MUNIMENT_TRY(change.finish(u"case.members-set"_s, {{u"members"_s, jsonOf(change.file().members)}}));
  return outcomeOf(change);
}

Json CommentOnCase::describe() const {
  return Json::Object{
      {u"also_there"_s, alsoThere}, {u"case"_s, file.toString()}, {u"source"_s, source}, {u"text"_s, text}};
}

Result<Json> CommentOnCase::apply(CommandContext& context) const {
  if (text.trimmed().isEmpty() || text.size() > kLongestText)
    return failure(ErrorKind::Usage, "case.comment_wrong"_L1);
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file, source, CaseChange::Closed::Allow));
  if (alsoThere)
    MUNIMENT_TRY(sendComment(change, text.trimmed()));
  MUNIMENT_TRY(change.note(CaseEvent::Kind::Comment,
                           alsoThere ? Json::Object{{u"also_there"_s, u"yes"_s}} : Json::Object(), text.trimmed()));
  MUNIMENT_TRY(change.finish(u"case.commented"_s, {{u"also_there"_s, alsoThere}}));
  return outcomeOf(change);
}

Json CloseCase::describe() const { return Json::Object{{u"case"_s, file.toString()}, {u"reason"_s, reason}}; }

Result<Json> CloseCase::apply(CommandContext& context) const {
  MUNIMENT_TRY(mustSayWhy(reason));
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file));
  MUNIMENT_TRY_LET(loose, looseEnds(change));
  if (loose > 0)
    return failure(ErrorKind::Refused, "case.open_ends"_L1, {QString::number(loose)});
  MUNIMENT_TRY(change.set(casefield::kStatus, nameOf(Case::Status::Closed)));
  MUNIMENT_TRY(change.set(casefield::kReason, reason));
  MUNIMENT_TRY(change.settle(aggregateOf(file)));
  MUNIMENT_TRY(change.note(CaseEvent::Kind::Closed, {}, reason.trimmed()));
  MUNIMENT_TRY(change.finish(u"case.closed"_s));
  return outcomeOf(change);
}

Json ReopenCase::describe() const { return Json::Object{{u"case"_s, file.toString()}, {u"reason"_s, reason}}; }

Result<Json> ReopenCase::apply(CommandContext& context) const {
  MUNIMENT_TRY(mustSayWhy(reason));
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file, {}, CaseChange::Closed::Allow));
  if (change.file().status() != Case::Status::Closed)
    return failure(ErrorKind::Refused, "case.not_closed"_L1, {change.file().number});
  MUNIMENT_TRY(change.set(casefield::kStatus, nameOf(Case::Status::Open)));
  MUNIMENT_TRY(change.set(casefield::kReason, {}));
  MUNIMENT_TRY(change.note(CaseEvent::Kind::Reopened, {}, reason.trimmed()));
  MUNIMENT_TRY(change.finish(u"case.reopened"_s));
  return outcomeOf(change);
}

} // namespace muniment::workspace
