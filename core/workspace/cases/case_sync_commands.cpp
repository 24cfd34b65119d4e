#include "core/workspace/cases/case_sync_commands.h"

#include "core/store/actor_repository.h"
#include "core/store/case_repository.h"
#include "core/store/connection_repository.h"
#include "core/workspace/cases/case_change.h"
#include "core/workspace/cases/case_layout.h"
#include "core/workspace/cases/case_opening.h"
#include "core/workspace/cases/case_sharing.h"
#include "core/workspace/cases/case_wire.h"
#include "core/workspace/cases/transfer_change.h"
#include "core/workspace/connections/connection_actor.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestId = 200;
constexpr qsizetype kLongestValue = 500;
constexpr qsizetype kLongestTitle = 200; ///< of a step
constexpr std::int32_t kMostSteps = 200;
constexpr int kMostNamesakes = 20; ///< cases with the same reference that are looked at

Result<model::Connection> connectionNamed(CommandContext& context, const QString& peer) {
  MUNIMENT_TRY_LET(all, store::ConnectionRepository(context.connection()).all(context.scope()));
  const auto found = std::ranges::find(all, peer, &model::Connection::peer);
  if (found == all.end() || found->kind != model::Connection::Kind::Manifest)
    return failure(ErrorKind::NotFound, "case.peer_unknown"_L1, {peer});
  return *found;
}

Result<std::optional<CaseMirror>> mirrorOf(CommandContext& context, const CaseId& file, const QString& peer) {
  MUNIMENT_TRY_LET(all, store::CaseParts<CaseMirror>(context.connection()).ofCase(file, context.scope()));
  const auto found = std::ranges::find(all, peer, &CaseMirror::peer);
  return found == all.end() ? std::nullopt : std::optional(*found);
}

Result<void> openThere(CaseChange& change, const CaseMirror& mirror, const QString& partner) {
  const Case& file = change.file();
  CaseWrite write{CaseWrite::What::Open, mirror.id, {}, {}, {}, file.value(casefield::kTitle)};
  write.further = {{u"partner"_s, partner}, {u"type"_s, file.value(casefield::kIssue)}, {u"number"_s, file.number}};
  if (write.further[u"type"_s].isEmpty())
    write.further[u"type"_s] = nameOf(file.kind);
  if (!file.references.empty())
    write.further[u"reference"_s] = file.references.front().number;
  MUNIMENT_TRY_LET(payload, bytesOf(write));
  const NewOperation operation{mirror.peer, aggregateOf(mirror.id), CaseWrite::kKind, aggregateOf(file.id),
                               file.matter, std::move(payload)};
  MUNIMENT_TRY(enqueue(change.context(), std::span(&operation, 1), change.draft()));
  return {};
}

/// Whoever speaks for the other system belongs to a restricted case that is kept there as well.
Result<void> letIn(CaseChange& change, const model::Connection& connection) {
  if (!change.file().matter)
    return {};
  MUNIMENT_TRY_LET(actor, store::ActorRepository(change.context().connection()).byLogin(loginOf(connection)));
  return actor ? setMember(change.context(), *change.file().matter, actor->id, true, change.draft())
               : Result<void>(failure(ErrorKind::NotFound, "actor.unknown"_L1));
}

/// What they say that a case can say as well.
cases::FieldTexts sharedOf(const CaseMirror& mirror, const std::map<QString, QString>& fields) {
  cases::FieldTexts texts;
  for (const auto& [name, text] : fields) {
    if (isSharable(mirror, name, text))
      texts.emplace(name, text);
  }
  return texts;
}

/// What both have in common from the beginning: the fields, but nothing of the parts.
void begin(CaseMirror& mirror, const HearCase& heard) {
  mirror.remoteId = heard.remoteId;
  mirror.kept = heard.kept;
  mirror.base = sharedOf(mirror, heard.fields);
  std::erase_if(mirror.base, [](const auto& each) { return each.first.contains(u'/'); });
}

/// Plain fields of what was heard.
std::map<QString, QString> plainOf(const std::map<QString, QString>& fields) {
  std::map<QString, QString> plain = fields;
  std::erase_if(plain, [](const auto& each) { return each.first.contains(u'/'); });
  return plain;
}

/// By how another system calls it within its kind.
QString numberOf(const QString& remoteId) { return remoteId.section(u'/', -1); }

/// Lines of a checklist there that the case does not have yet.
Result<void> addSteps(CaseChange& change, CaseMirror& mirror, const std::vector<HearCase::Step>& heard) {
  CommandContext& context = change.context();
  MUNIMENT_TRY_LET(known, store::CaseParts<CaseStep>(context.connection()).ofCase(change.file().id, context.scope()));
  std::int32_t ordinal = known.empty() ? 0 : known.back().ordinal;
  for (const HearCase::Step& line : heard) {
    if (std::ranges::find(known, line.remoteId, &CaseStep::remoteId) != known.end() || ordinal >= kMostSteps)
      continue;
    CaseStep step;
    step.id = CaseStepId::make(context.now());
    step.ordinal = ++ordinal;
    step.title = line.title.simplified().left(kLongestTitle);
    step.dueOn = line.dueOn;
    step.remoteId = line.remoteId;
    mirror.base[sharedNameOf(step)] = u"open"_s;
    MUNIMENT_TRY(moveStep(change, step, CaseStep::State::Missing, {}));
  }
  return {};
}

/// The mirror of a case there. Some news name an object of a business system without its type: then it is the only one
/// with this key; and what was known by its key alone is found once its type is said.
Result<std::optional<CaseMirror>> knownMirror(CommandContext& context, const HearCase& heard) {
  store::CaseParts<CaseMirror> mirrors(context.connection());
  MUNIMENT_TRY_LET(known, mirrors.byWord(store::mirrorWord(heard.peer, heard.remoteId), context.scope()));
  if (!known.empty())
    return std::optional(std::move(known.front()));
  std::vector<CaseMirror> fitting;
  if (heard.kind != Case::Kind::Business)
    return std::optional<CaseMirror>();
  const QString key = numberOf(heard.remoteId);
  MUNIMENT_TRY_LET(files,
                   store::CaseRepository(context.connection()).byReference(key, kMostNamesakes, context.scope()));
  for (const Case& file : files) {
    if (file.kind == Case::Kind::Partner || file.kind == Case::Kind::Onboarding)
      continue;
    MUNIMENT_TRY_LET(all, mirrors.ofCase(file.id, context.scope()));
    std::ranges::copy_if(all, std::back_inserter(fitting), [&](const CaseMirror& mirror) {
      const bool isBare = mirror.remoteId == key;
      return mirror.peer == heard.peer && numberOf(mirror.remoteId) == key && isBare != (heard.remoteId == key);
    });
  }
  return fitting.size() == 1 ? std::optional(std::move(fitting.front())) : std::nullopt;
}

/// Gives a case that was known by its key alone what a case of its type begins with.
Result<void> learnType(CaseChange& change, CaseMirror& mirror, const HearCase& heard) {
  mirror.remoteId = heard.remoteId;
  MUNIMENT_TRY_LET(layout, templateForObject(change.context().connection(), heard.objectType));
  return layout && change.file().folders.empty() ? layOut(change, *layout) : Result<void>();
}

/// What a case only began with here is nobody's word against theirs.
void foldFirstValues(const Case& file, CaseMirror& mirror) {
  if (const auto status = file.fields.find(casefield::kStatus);
      status != file.fields.end() && status->second.at == file.openedAt)
    mirror.base.try_emplace(casefield::kStatus, status->second.text);
  if (const QString title = file.value(casefield::kTitle); title == numberOf(mirror.remoteId))
    mirror.base.try_emplace(casefield::kTitle, title);
}

/// The case of a mirror, or a new one that begins with what the other system says.
Result<CaseChange> caseOf(CommandContext& context, const HearCase& heard, CaseMirror& mirror, bool& isNew) {
  const QString source = u"peer:"_s + heard.peer;
  MUNIMENT_TRY_LET(known, knownMirror(context, heard));
  isNew = !known && !heard.mirror;
  if (known) {
    mirror = *known;
    MUNIMENT_TRY_LET(change, CaseChange::begin(context, mirror.file, source, CaseChange::Closed::Allow));
    if (mirror.remoteId != heard.remoteId && heard.remoteId.contains(u'/'))
      MUNIMENT_TRY(learnType(change, mirror, heard));
    if (!mirror.heardAt || mirror.kept.empty())
      foldFirstValues(change.file(), mirror);
    return change;
  }
  if (heard.mirror) {
    store::CaseParts<CaseMirror> mirrors(context.connection());
    MUNIMENT_TRY_LET(opened, mirrors.byId(*heard.mirror, context.scope()));
    if (!opened || opened->peer != heard.peer || !opened->remoteId.isEmpty())
      return failure(ErrorKind::NotFound, "case.unknown"_L1);
    mirror = *opened;
    begin(mirror, heard);
    return CaseChange::begin(context, mirror.file, source, CaseChange::Closed::Allow);
  }
  MUNIMENT_TRY_LET(connection, connectionNamed(context, heard.peer));
  NewCase wanted{heard.kind, plainOf(heard.fields), heard.references, {}, false, connection.matter, source};
  wanted.fields.try_emplace(casefield::kTitle, numberOf(heard.remoteId));
  if (!connection.owner)
    return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  wanted.fields[casefield::kOwner] = connection.owner->toString();
  MUNIMENT_TRY_LET(layout, templateForObject(context.connection(), heard.objectType));
  if (layout && heard.kind != Case::Kind::Business && layout->kind != heard.kind)
    layout.reset(); // what a community calls a claim is no claim of the business
  if (layout)
    wanted.kind = layout->kind;
  MUNIMENT_TRY_LET(change, openCase(context, std::move(wanted)));
  if (layout)
    MUNIMENT_TRY(layOut(change, *layout));
  mirror.id = CaseMirrorId::make(context.now());
  mirror.peer = heard.peer;
  begin(mirror, heard);
  return change;
}

cases::Merge meet(CaseMirror& mirror, const cases::FieldTexts& ours, const cases::FieldTexts& theirs,
                  const HearCase& heard, Instant now) {
  if (theirs.empty())
    return cases::mergeOurs(mirror, ours, namesOf(ours), now);
  cases::Merge merged = cases::merge(mirror, ours, theirs, heard.version, now);
  if (!heard.mirror)
    return merged;
  QStringList further; // of a case that was opened there just now: what else we know of it
  for (const QString& name : namesOf(ours)) {
    if (!theirs.contains(name))
      further.append(name);
  }
  merged.send.merge(cases::mergeOurs(mirror, ours, further, now).send);
  return merged;
}

Result<void> checkHeard(CommandContext& context, const HearCase& heard) {
  if (context.session().actor.login != u"connector:"_s + heard.peer)
    return failure(ErrorKind::Refused, "case.not_your_peer"_L1);
  if (heard.remoteId.isEmpty() || heard.remoteId.size() > kLongestId || heard.link.size() > 2 * kLongestValue ||
      heard.happened.size() > kLongestId)
    return failure(ErrorKind::Usage, "case.value_wrong"_L1, {u"id"_s});
  return {};
}

Json jsonOf(const std::map<QString, QString>& texts) {
  Json::Object object;
  for (const auto& [name, text] : texts)
    object.emplace(name, text);
  return object;
}

} // namespace

Json MirrorCase::describe() const {
  return Json::Object{
      {u"case"_s, file.toString()}, {u"partner"_s, partner}, {u"peer"_s, peer}, {u"remote_id"_s, remoteId}};
}

Result<Json> MirrorCase::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file));
  MUNIMENT_TRY_LET(connection, connectionNamed(context, peer));
  MUNIMENT_TRY_LET(known, mirrorOf(context, file, peer));
  if (known)
    return failure(ErrorKind::Refused, "case.mirrored"_L1, {peer});
  if (connection.matter && connection.matter != change.file().matter)
    return failure(ErrorKind::Refused, "case.other_matter"_L1, {change.file().number});
  if (remoteId.size() > kLongestId || (remoteId.isEmpty() && partner.trimmed().isEmpty()))
    return failure(ErrorKind::Usage, "case.partner_missing"_L1);
  MUNIMENT_TRY(letIn(change, connection));
  CaseMirror mirror;
  mirror.id = CaseMirrorId::make(context.now());
  mirror.peer = peer;
  mirror.remoteId = remoteId;
  MUNIMENT_TRY(change.keep(mirror));
  if (remoteId.isEmpty())
    MUNIMENT_TRY(openThere(change, mirror, partner.trimmed()));
  else
    change.file().references.push_back({peer, remoteId});
  MUNIMENT_TRY_LET(references, checkedReferences(change.file().references));
  change.file().references = std::move(references);
  MUNIMENT_TRY(change.note(CaseEvent::Kind::Changed, {{u"field"_s, u"mirror"_s}, {u"now"_s, peer}}));
  MUNIMENT_TRY(change.finish(u"case.mirrored"_s, {{u"mirror"_s, mirror.id.toString()}}));
  return Json::Object{{u"mirror"_s, mirror.id.toString()}};
}

Json HearCase::describe() const {
  Json::Array numbers;
  for (const Case::Reference& reference : references)
    numbers.emplace_back(reference.number);
  Json::Array names, lines;
  for (const QString& name : kept)
    names.emplace_back(name);
  for (const Step& step : steps)
    lines.emplace_back(Json::Object{{u"due"_s, step.dueOn ? Json(step.dueOn->toString(Qt::ISODate)) : Json()},
                                    {u"id"_s, step.remoteId},
                                    {u"title"_s, step.title}});
  return Json::Object{{u"fields"_s, jsonOf(fields)},
                      {u"happened"_s, happened},
                      {u"kept"_s, std::move(names)},
                      {u"kind"_s, nameOf(kind)},
                      {u"link"_s, link},
                      {u"may_open"_s, mayOpen},
                      {u"mirror"_s, mirror ? Json(mirror->toString()) : Json()},
                      {u"needs_person"_s, needsPerson},
                      {u"object_type"_s, objectType},
                      {u"peer"_s, peer},
                      {u"references"_s, std::move(numbers)},
                      {u"remote_id"_s, remoteId},
                      {u"steps"_s, std::move(lines)},
                      {u"told"_s, jsonOf(told)},
                      {u"version"_s, version}};
}

Result<Json> HearCase::apply(CommandContext& context) const {
  MUNIMENT_TRY(checkHeard(context, *this));
  if (!mayOpen && !mirror) {
    MUNIMENT_TRY_LET(known, knownMirror(context, *this));
    if (!known)
      return Json(Json::Object{{u"case"_s, Json()}});
  }
  CaseMirror mirrored;
  bool isNew = false;
  MUNIMENT_TRY_LET(change, caseOf(context, *this, mirrored, isNew));
  const CaseMirror before = mirrored;
  if (!kept.empty())
    mirrored.kept = kept;
  for (const auto& [field, value] : told)
    cases::told(mirrored, field, value);
  MUNIMENT_TRY(addSteps(change, mirrored, steps));
  MUNIMENT_TRY_LET(ours, sharedTexts(change, mirrored));
  const cases::FieldTexts theirs = sharedOf(mirrored, fields);
  const cases::Merge merged = meet(mirrored, ours, theirs, *this, context.now());
  if (!link.isEmpty())
    mirrored.link = link;
  std::vector<Case::Reference> known = change.file().references;
  known.push_back({peer, numberOf(remoteId)});
  std::ranges::copy(references, std::back_inserter(known));
  MUNIMENT_TRY_LET(all, checkedReferences(std::move(known)));
  const bool isSame = !isNew && !mirror && happened.isEmpty() && !needsPerson &&
                      contentOf(mirrored) == contentOf(before) && all == change.file().references;
  const Json answer = Json::Object{{u"case"_s, change.file().id.toString()},
                                   {u"changed"_s, std::ssize(merged.take)},
                                   {u"conflicts"_s, std::ssize(mirrored.conflicts)}};
  if (isSame)
    return answer;
  change.file().references = std::move(all);
  mirrored.heardAt = context.now();
  MUNIMENT_TRY(change.apply(mirrored, merged));
  if (!happened.isEmpty())
    MUNIMENT_TRY(change.note(CaseEvent::Kind::Comment, {{u"there"_s, happened}}));
  if (needsPerson)
    MUNIMENT_TRY(change.ask(aggregateOf(change.file().id), change.file().owner(), std::nullopt));
  MUNIMENT_TRY(bringHome(change, mirrored));
  MUNIMENT_TRY(change.finish(isNew ? u"case.opened"_s : u"case.heard"_s, {{u"mirror"_s, mirrored.id.toString()}}));
  return answer;
}

Json DecideConflict::describe() const {
  return Json::Object{
      {u"case"_s, file.toString()}, {u"field"_s, field}, {u"peer"_s, peer}, {u"reason"_s, reason}, {u"value"_s, value}};
}

Result<Json> DecideConflict::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file, {}, CaseChange::Closed::Allow));
  MUNIMENT_TRY_LET(found, mirrorOf(context, file, peer));
  if (!found || !cases::decide(*found, field))
    return failure(ErrorKind::NotFound, "case.conflict_unknown"_L1);
  if (!isSharable(*found, field, value.simplified()))
    return failure(ErrorKind::Usage, "case.value_wrong"_L1, {field});
  MUNIMENT_TRY(takeShared(change, field, value.simplified()));
  MUNIMENT_TRY(change.note(CaseEvent::Kind::Settled, {{u"field"_s, field}, {u"now"_s, value}, {u"peer"_s, peer}},
                           reason.trimmed()));
  MUNIMENT_TRY_LET(ours, sharedTexts(change, *found));
  const cases::Merge merged = cases::mergeOurs(*found, ours, namesOf(ours), context.now());
  MUNIMENT_TRY(change.apply(*found, merged));
  MUNIMENT_TRY(change.finish(u"case.conflict-decided"_s, {{u"field"_s, field}}));
  return Json::Object{{u"case"_s, file.toString()}};
}

} // namespace muniment::workspace
