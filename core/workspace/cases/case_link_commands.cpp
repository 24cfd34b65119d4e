#include "core/workspace/cases/case_link_commands.h"

#include "core/model/partner_document.h"
#include "core/store/message_repository.h"
#include "core/workspace/cases/case_change.h"
#include "core/workspace/cases/case_linking.h"
#include "core/workspace/cases/case_target.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Json::Object detailsOf(const CaseLink& link) {
  return {{u"kind"_s, nameOf(link.kind)}, {u"link"_s, link.id.toString()}, {u"target"_s, link.target}};
}

/// The messages are of one conversation, which becomes the target where none is said.
Result<void> checkMessages(CommandContext& context, CaseLink& link) {
  if (link.kind != CaseLink::Kind::Messages)
    return {};
  if (link.last.isNull())
    link.last = link.first;
  store::MessageRepository messages(context.connection());
  MUNIMENT_TRY_LET(first, messages.byId(link.first, context.scope()));
  MUNIMENT_TRY_LET(last, messages.byId(link.last, context.scope()));
  if (!first || !last || first->conversation != last->conversation)
    return failure(ErrorKind::NotFound, "case.target_unknown"_L1);
  if (link.target.isEmpty())
    link.target = aggregateOf(first->conversation);
  if (link.target != aggregateOf(first->conversation))
    return failure(ErrorKind::NotFound, "case.target_unknown"_L1);
  if (last->position < first->position)
    std::swap(link.first, link.last);
  return {};
}

/// Whoever sees the case sees what is linked to it.
Result<void> mayBelong(CommandContext& context, const Case& file, CaseLink::Kind kind, const QString& target) {
  MUNIMENT_TRY_LET(found, findTarget(context.connection(), kind, target, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "case.target_unknown"_L1);
  if (found->matter && found->matter != file.matter)
    return failure(ErrorKind::Refused, "case.other_matter"_L1, {file.number});
  return {};
}

Result<void> checkStance(CommandContext& context, const Case& file, const CaseLink& link) {
  if (link.stance == CaseLink::Stance::None && link.concerns.isEmpty())
    return {};
  if (link.kind != CaseLink::Kind::Messages || !idIn<DocumentId>(link.concerns))
    return failure(ErrorKind::Usage, "case.stance_wrong"_L1);
  return mayBelong(context, file, CaseLink::Kind::Document, link.concerns);
}

} // namespace

Result<CaseLinkId> fileTo(CaseChange& change, CaseLink link) {
  CommandContext& context = change.context();
  MUNIMENT_TRY(checkMessages(context, link));
  MUNIMENT_TRY(mayBelong(context, change.file(), link.kind, link.target));
  MUNIMENT_TRY(checkStance(context, change.file(), link));
  MUNIMENT_TRY_LET(known, store::CaseParts<CaseLink>(context.connection()).byWord(link.target, context.scope()));
  const auto same = std::ranges::find_if(known, [&](const CaseLink& other) {
    return other.file == change.file().id && other.kind == link.kind && other.first == link.first &&
           other.last == link.last;
  });
  const bool isNew = same == known.end();
  link.id = isNew ? CaseLinkId::make(context.now()) : same->id;
  link.by = context.session().actorText();
  link.at = isNew ? context.now() : same->at;
  MUNIMENT_TRY(change.keep(link));
  if (isNew || link.stance != same->stance)
    MUNIMENT_TRY(change.note(CaseEvent::Kind::Linked, detailsOf(link), link.note));
  return link.id;
}

Json LinkToCase::describe() const {
  return Json::Object{{u"case"_s, file.toString()},  {u"concerns"_s, concerns},    {u"first"_s, first.toString()},
                      {u"kind"_s, nameOf(kind)},     {u"last"_s, last.toString()}, {u"note"_s, note},
                      {u"stance"_s, nameOf(stance)}, {u"target"_s, target}};
}

Result<Json> LinkToCase::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file));
  CaseLink link;
  link.kind = kind;
  link.target = target;
  link.first = first;
  link.last = last;
  link.stance = stance;
  link.concerns = concerns;
  link.note = note.trimmed();
  MUNIMENT_TRY_LET(id, fileTo(change, std::move(link)));
  MUNIMENT_TRY(change.finish(u"case.linked"_s, {{u"kind"_s, nameOf(kind)}, {u"stance"_s, nameOf(stance)}}));
  return Json::Object{{u"link"_s, id.toString()}};
}

Json UnlinkFromCase::describe() const {
  return Json::Object{{u"case"_s, file.toString()}, {u"link"_s, link.toString()}, {u"reason"_s, reason}};
}

Result<Json> UnlinkFromCase::apply(CommandContext& context) const {
  if (reason.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "case.reason_missing"_L1);
  MUNIMENT_TRY_LET(change, CaseChange::begin(context, file));
  MUNIMENT_TRY_LET(found, store::CaseParts<CaseLink>(context.connection()).byId(link, context.scope()));
  if (!found || found->file != file)
    return failure(ErrorKind::NotFound, "case.link_unknown"_L1);
  MUNIMENT_TRY(change.remove(*found));
  MUNIMENT_TRY(change.note(CaseEvent::Kind::Unlinked, detailsOf(*found), reason.trimmed()));
  MUNIMENT_TRY(change.finish(u"case.unlinked"_s, {{u"kind"_s, nameOf(found->kind)}}));
  return Json::Object{{u"link"_s, link.toString()}};
}

} // namespace muniment::workspace
