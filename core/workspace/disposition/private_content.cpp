#include "core/workspace/disposition/private_content.h"

#include "core/access/scope_maker.h"
#include "core/store/actor_repository.h"
#include "core/store/conversation_repository.h"
#include "core/store/item_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/store/triage_repository.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// The matter comes into being with the first thing that is private. Its code is no word that somebody may want.
Result<void> makeMatter(CommandContext& context, EntryDraft& draft) {
  store::MatterRepository repository(context.connection());
  MUNIMENT_TRY_LET(matters, repository.all(access::ScopeMaker::system()));
  if (std::ranges::find(matters, privateMatter(), &Matter::id) != matters.end())
    return {};
  const Matter matter{privateMatter(), privateMatter().toString(), u"Private"_s, {}, context.now(), makeSalt()};
  MUNIMENT_TRY(repository.save(matter));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(matter.id), matter));
  draft.state.push_back(state);
  return {};
}

/// Gives back where it was before.
Result<std::optional<MatterId>> moveTo(store::Connection& connection, const TriageDecision& subject,
                                       const std::optional<MatterId>& matter, EntryDraft& draft) {
  const Scope all = access::ScopeMaker::system();
  const auto move = [&](auto thing) -> Result<std::optional<MatterId>> {
    const std::optional<MatterId> before = std::exchange(thing.matter, matter);
    thing.salt = makeSalt();
    MUNIMENT_TRY(store::TriageRepository(connection).move(thing));
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(thing.id), thing));
    draft.state.push_back(state);
    return before;
  };
  if (subject.conversation) {
    MUNIMENT_TRY_LET(stored, store::ConversationRepository(connection).byId(*subject.conversation, all));
    return stored ? move(std::move(stored->conversation)) : failure(ErrorKind::NotFound, "triage.unknown"_L1);
  }
  MUNIMENT_TRY_LET(item, store::ItemRepository(connection).byId(*subject.item, all));
  return item ? move(std::move(*item)) : failure(ErrorKind::NotFound, "triage.unknown"_L1);
}

std::optional<CertificateId> certificateFor(const std::vector<Certificate>& all, const TriageDecision& one) {
  const auto found =
      std::ranges::find_if(all, [&](const Certificate& certificate) { return one.execution == certificate.snapshot; });
  return found == all.end() ? std::nullopt : std::optional(found->id);
}

} // namespace

Result<void> hidePrivate(CommandContext& context, const UndecidedLine& line, TriageDecision& decision,
                         EntryDraft& draft) {
  MUNIMENT_TRY_LET(isBusiness, store::TriageRepository(context.connection()).isBusiness(decision));
  if (line.content.declared > 0 || isBusiness)
    return failure(ErrorKind::Refused, "triage.business"_L1);
  if (line.inOpenCase)
    return failure(ErrorKind::Refused, "triage.in_case"_L1);
  MUNIMENT_TRY(makeMatter(context, draft));
  MUNIMENT_TRY_LET(before, moveTo(context.connection(), decision, privateMatter(), draft));
  decision.from = before;
  draft.matter = privateMatter();
  return {};
}

Result<void> showPrivate(CommandContext& context, const TriageDecision& hidden, EntryDraft& draft) {
  // Whether there is something private is for nobody else to know, and where it goes back to has to be in sight.
  if (hidden.author != context.session().actor.id || !context.scope().sees(hidden.from))
    return failure(ErrorKind::NotFound, "triage.unknown"_L1);
  MUNIMENT_TRY(moveTo(context.connection(), hidden, hidden.from, draft));
  draft.matter = hidden.from;
  return {};
}

Result<PrivateContent::Answer> PrivateContent::answer(QueryContext& context) const {
  const std::optional<ActorId> author =
      context.scope().seesJournal() ? std::nullopt : std::optional(context.session.actor.id);
  MUNIMENT_TRY_LET(found, store::TriageRepository(context.connection).markedPrivate(author, after, kMost + 1));
  MUNIMENT_TRY_LET(certificates, store::SnapshotRepository(context.connection).certificates());
  Answer answer;
  answer.hasMore = found.size() > static_cast<std::size_t>(kMost);
  if (answer.hasMore)
    found.resize(static_cast<std::size_t>(kMost));
  for (TriageDecision& one : found) {
    Line line;
    MUNIMENT_TRY_LET(actor, store::ActorRepository(context.connection).byId(one.author));
    line.author = actor ? actor->name : QString();
    line.certificate = certificateFor(certificates, one);
    line.decision = std::move(one);
    answer.lines.push_back(std::move(line));
  }
  return answer;
}

} // namespace muniment::workspace
