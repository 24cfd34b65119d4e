#include "core/workspace/ledger/head_holder.h"

#include "core/store/head_holder_repository.h"
#include "core/store/ledger_repository.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/workspace.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kDay = 86'400'000; ///< milliseconds
const QString kKind = u"holder"_s;

/// What the person named, without detours; empty where it is no folder.
QString wholePath(const QString& folder) {
  const QFileInfo info(folder);
  return info.isAbsolute() && info.isDir() ? info.canonicalFilePath() : QString();
}

bool isWithin(const QString& path, const QString& folder) { return path == folder || path.startsWith(folder + u'/'); }

} // namespace

QString headFilePrefix(const WorkspaceId& workspace) { return u"muniment-head-%1-"_s.arg(workspace.toString()); }

Json ChooseHolder::describe() const { return Json::Object{{u"folder"_s, folder}}; }

Result<Json> ChooseHolder::apply(CommandContext& context) const {
  QString place;
  if (const QString wanted = folder.trimmed(); !wanted.isEmpty()) {
    place = wholePath(wanted);
    if (place.isEmpty())
      return failure(ErrorKind::Usage, "holder.folder_wrong"_L1, {wanted});
    // Whoever can change the workspace must not be able to change this by the same stroke.
    if (isWithin(place, wholePath(QFileInfo(context.services().directory.value).absoluteFilePath())))
      return failure(ErrorKind::Refused, "holder.folder_inside"_L1);
  }
  const HeadHolder holder{HeadHolderId::make(context.now()), place.isNull() ? u""_s : place, context.session().actor.id,
                          context.now(), makeSalt()};
  MUNIMENT_TRY(store::HeadHolderRepository(context.connection()).add(holder));
  EntryDraft draft;
  draft.verb = u"holder.chosen"_s;
  draft.subject = aggregateOf(holder.id);
  draft.payload = {{u"none"_s, place.isEmpty()}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(holder.id), holder));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"folder"_s, place}, {u"holder"_s, holder.id.toString()}};
}

Json NoteGivenHead::describe() const { return Json::Object{{u"size"_s, size}}; }

Result<Json> NoteGivenHead::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(chosen, store::HeadHolderRepository(context.connection()).chosen());
  if (!chosen)
    return failure(ErrorKind::Refused, "holder.none"_L1);
  MUNIMENT_TRY_LET(head, store::LedgerRepository(context.connection()).headCovering(size));
  if (!head || head->size != size)
    return failure(ErrorKind::NotFound, "ledger.no_head"_L1);
  MUNIMENT_TRY(store::AnchorRepository(context.connection()).save({size, kKind, context.now()}));
  EntryDraft draft;
  draft.verb = u"head.given"_s;
  draft.subject = aggregateOf(chosen->id);
  draft.payload = {{u"size"_s, size}};
  context.record(std::move(draft));
  return Json::Object{{u"size"_s, size}};
}

Result<ChosenHolder::Answer> ChosenHolder::answer(QueryContext& context) const {
  Answer answer;
  MUNIMENT_TRY_LET(chosen, store::HeadHolderRepository(context.connection).chosen());
  if (!chosen)
    return answer;
  MUNIMENT_TRY_LET(last, store::AnchorRepository(context.connection).widest(kKind));
  MUNIMENT_TRY_LET(stamp, store::AnchorRepository(context.connection).widest(u"time-stamp"_s));
  const Instant now = context.services.environment.clock->now();
  // One who was chosen just now has a week as well.
  const Instant since = last ? std::max(last->at, chosen->chosenAt) : chosen->chosenAt;
  answer.isLate = now.milliseconds() - since.milliseconds() > kLongestWait;
  answer.isDue = !last || last->at < chosen->chosenAt || now.milliseconds() - last->at.milliseconds() > kDay ||
                 (stamp && stamp->size > last->size);
  answer.holder = std::move(chosen);
  answer.last = last;
  return answer;
}

Result<std::int64_t> giveHead(Workspace& workspace) {
  MUNIMENT_TRY_LET(chosen, workspace.ask(ChosenHolder()).result());
  if (!chosen.holder)
    return failure(ErrorKind::Refused, "holder.none"_L1);
  const QString folder = chosen.holder->folder;
  if (!QFileInfo(folder).isDir())
    return Failure(makeRetryable(ErrorKind::Unavailable, "holder.away"_L1, {folder}));
  const QString name =
      headFilePrefix(workspace.info().id) + workspace.now().toString().remove(u':').remove(u'.') + u".json"_s;
  // Under another name until it is whole: verification believes no half of a head.
  const FilePath unfinished = FilePath{folder} / (u".part-"_s + name);
  MUNIMENT_TRY_LET(head, workspace.anchorHead(unfinished));
  if (!QFile::rename(unfinished.value, (FilePath{folder} / name).value))
    return Failure(makeRetryable(ErrorKind::Unavailable, "holder.away"_L1, {folder}));
  MUNIMENT_TRY(workspace.run(NoteGivenHead{head.size}).result());
  return head.size;
}

Result<std::optional<std::int64_t>> giveHeadIfDue(Workspace& workspace) {
  MUNIMENT_TRY_LET(chosen, workspace.ask(ChosenHolder()).result());
  if (!chosen.isDue)
    return std::nullopt;
  MUNIMENT_TRY_LET(size, giveHead(workspace));
  return size;
}

} // namespace muniment::workspace
