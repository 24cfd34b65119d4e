#include "core/workspace/cases/version_commands.h"

#include "core/cases/workspace_template.h"
#include "core/model/item.h"
#include "core/store/case_template_repository.h"
#include "core/workspace/cases/case_change.h"
#include "core/workspace/cases/case_linking.h"
#include "core/workspace/cases/case_sharing.h"
#include "core/workspace/cases/case_target.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestName = 80;
constexpr qsizetype kLongestText = 4000;
constexpr qsizetype kLongestTemplate = 100'000;

} // namespace

QString remarkSource(const QString& peer, const QString& id) { return u"peer:%1/remark/%2"_s.arg(peer, id); }

Json DecideVersion::describe() const {
  return Json::Object{{u"case"_s, file.toString()}, {u"comment"_s, comment}, {u"paper"_s, paper},
                      {u"state"_s, nameOf(state)},  {u"target"_s, target},   {u"version"_s, version}};
}

Result<Json> DecideVersion::apply(CommandContext& context) const {
  if (paper.size() > kLongestName || version.size() > kLongestName || comment.size() > kLongestText)
    return failure(ErrorKind::Usage, "case.version_wrong"_L1);
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file));
  MUNIMENT_TRY_LET(found, versionOf(change, paper.simplified(), version.simplified()));
  if (!target.isEmpty()) {
    if (!idIn<ItemId>(target))
      return failure(ErrorKind::NotFound, "case.target_unknown"_L1);
    CaseLink link;
    link.kind = CaseLink::Kind::Item;
    link.target = target;
    MUNIMENT_TRY(fileTo(change, std::move(link)));
    found.target = target;
  }
  MUNIMENT_TRY(decideVersion(change, found, state, comment.trimmed()));
  MUNIMENT_TRY(
      change.finish(u"case.version-decided"_s, {{u"state"_s, nameOf(state)}, {u"version"_s, found.id.toString()}}));
  return Json::Object{{u"state"_s, nameOf(state)}, {u"version"_s, found.id.toString()}};
}

Result<Json> SaveCaseTemplate::apply(CommandContext& context) const {
  if (text.size() > kLongestTemplate)
    return failure(ErrorKind::Usage, "case.template_wrong"_L1, {u"{"_s});
  MUNIMENT_TRY_LET(layout, cases::workspaceTemplateFrom(text.toUtf8()));
  const CaseTemplate saved{layout.id, text, context.session().actorText(), context.now(), makeSalt()};
  MUNIMENT_TRY(store::CaseTemplateRepository(context.connection()).save(saved));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfTemplate(saved.code), saved));
  EntryDraft draft;
  draft.verb = u"case-template.saved"_s;
  draft.subject = aggregateOfTemplate(saved.code);
  draft.state.push_back(std::move(state));
  context.record(std::move(draft));
  return Json::Object{{u"template"_s, saved.code}};
}

Result<Json> RemoveCaseTemplate::apply(CommandContext& context) const {
  store::CaseTemplateRepository repository(context.connection());
  MUNIMENT_TRY_LET(all, repository.all());
  if (std::ranges::find(all, code, &CaseTemplate::code) == all.end())
    return failure(ErrorKind::NotFound, "case.template_unknown"_L1, {code});
  MUNIMENT_TRY(repository.remove(code));
  EntryDraft draft;
  draft.verb = u"case-template.removed"_s;
  draft.subject = aggregateOfTemplate(code);
  draft.state.push_back({aggregateOfTemplate(code), std::nullopt});
  context.record(std::move(draft));
  return Json::Object{{u"template"_s, code}};
}

Json HearRemarks::describe() const {
  Json::Array list;
  for (const Remark& remark : remarks)
    list.emplace_back(Json::Object{{u"by"_s, remark.by}, {u"id"_s, remark.id}, {u"text"_s, remark.text}});
  return Json::Object{{u"peer"_s, peer}, {u"remarks"_s, std::move(list)}, {u"remote_id"_s, remoteId}};
}

Result<Json> HearRemarks::apply(CommandContext& context) const {
  if (context.session().actor.login != u"connector:"_s + peer)
    return failure(ErrorKind::Refused, "case.not_your_peer"_L1);
  store::CaseParts<CaseMirror> mirrors(context.connection());
  MUNIMENT_TRY_LET(known, mirrors.byWord(store::mirrorWord(peer, remoteId), context.scope()));
  if (known.empty())
    return failure(ErrorKind::NotFound, "case.unknown"_L1);
  MUNIMENT_TRY_LET(change,
                   CaseChange::begin(context, known.front().file, u"peer:"_s + peer, CaseChange::Closed::Allow));
  std::int64_t noted = 0;
  store::CaseParts<CaseEvent> events(context.connection());
  for (const Remark& remark : remarks) {
    const QString source = remarkSource(peer, remark.id);
    MUNIMENT_TRY_LET(same, events.byWord(source, context.scope()));
    if (!same.empty())
      continue;
    CaseEvent event;
    event.kind = CaseEvent::Kind::Comment;
    event.source = source;
    event.text = remark.text.trimmed().left(kLongestText);
    event.details = Json::Object{{u"there"_s, u"commented"_s}, {u"who"_s, remark.by.simplified().left(kLongestName)}};
    MUNIMENT_TRY(change.note(std::move(event)));
    ++noted;
  }
  const Json answer = Json::Object{{u"case"_s, change.file().id.toString()}, {u"noted"_s, noted}};
  if (noted > 0)
    MUNIMENT_TRY(change.finish(u"case.heard"_s, {{u"mirror"_s, known.front().id.toString()}}));
  return answer;
}

} // namespace muniment::workspace
