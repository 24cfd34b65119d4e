#include "core/workspace/review/review_set_commands.h"

#include "core/model/exact_json.h"
#include "core/store/review_repository.h"
#include "core/store/tag_repository.h"
#include "core/workspace/evidence/selected_content.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/review/review_access.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::ReviewRepository;

constexpr qsizetype kLongestName = 200;

Failure refused(QLatin1StringView id, const QString& argument = {}) {
  return failure(ErrorKind::Refused, id, argument.isEmpty() ? QStringList() : QStringList{argument});
}

bool isName(const QString& text) {
  return !text.trimmed().isEmpty() && text.size() <= kLongestName &&
         std::ranges::none_of(text, [](QChar letter) { return letter.category() == QChar::Other_Control; });
}

std::vector<ReviewMember> cut(std::span<const MessageId> messages, std::int64_t batchSize) {
  std::vector<ReviewMember> members;
  members.reserve(messages.size());
  for (const MessageId message : messages) {
    const auto place = static_cast<std::int64_t>(members.size());
    members.push_back({place + 1, message, place / batchSize + 1});
  }
  return members;
}

bool mayAssign(const access::Session& session, const ReviewBatch& before, const std::optional<ActorId>& reviewer) {
  const ActorId& self = session.actor.id;
  const bool takes = !before.reviewer && reviewer == self;
  const bool givesBack = before.reviewer == self && !reviewer;
  return takes || givesBack || session.may(Permission::ManageTags);
}

} // namespace

Json FreezeReviewSet::describe() const {
  return Json::Object{{u"batch_size"_s, batchSize},
                      {u"matter"_s, orNull(matter)},
                      {u"name"_s, name},
                      {u"selection"_s, selection.describe()},
                      {u"tags"_s, tags.toString()}};
}

Result<ReviewSet> FreezeReviewSet::begin(CommandContext& context) const {
  if (!isName(name))
    return refused("review.name_wrong"_L1);
  if (batchSize < 1 || batchSize > kLargestBatch)
    return refused("review.batch_size"_L1, QString::number(kLargestBatch));
  MUNIMENT_TRY_LET(question, store::TagRepository(context.connection()).set(tags, context.scope()));
  if (!question)
    return failure(ErrorKind::NotFound, "tag.set_unknown"_L1);
  if (matter && question->matter && matter != question->matter)
    return refused("review.matter_differs"_L1, question->name);
  ReviewSet set;
  set.matter = question->matter ? question->matter : matter;
  if (!context.scope().sees(set.matter))
    return failure(ErrorKind::NotFound, "matter.unknown"_L1);
  MUNIMENT_TRY_LET(others, ReviewRepository(context.connection()).sets(context.scope()));
  if (std::ranges::any_of(others, [&](const ReviewSet& other) {
        return other.matter == set.matter && other.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
      }))
    return refused("review.name_taken"_L1, name.trimmed());
  set.id = ReviewSetId::make(context.now());
  set.name = name.trimmed();
  set.tags = tags;
  set.selection = selection.describe();
  set.batchSize = batchSize;
  set.frozenAt = context.now();
  set.frozenBy = context.session().actorText();
  set.salt = makeSalt();
  return set;
}

Result<Json> FreezeReviewSet::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(set, begin(context));
  MUNIMENT_TRY_LET(found, contentOf(context.connection(), context.services(), selection, context.scope()));
  const std::vector<MessageId> ids(found.messages.begin(), found.messages.end());
  ReviewRepository repository(context.connection());
  MUNIMENT_TRY_LET(ordered, repository.inOrder(ids, set.matter, context.scope()));
  if (ordered.empty())
    return refused("review.empty"_L1);
  const std::vector<ReviewMember> members = cut(ordered, batchSize);
  Sha256Hasher hasher;
  for (const ReviewMember& member : members)
    hasher.add(lineOf(member));
  set.messages = static_cast<std::int64_t>(members.size());
  set.membersDigest = hasher.finish();
  MUNIMENT_TRY(repository.add(set, members));
  EntryDraft draft;
  draft.verb = u"review.frozen"_s;
  draft.subject = aggregateOf(set.id);
  draft.matter = set.matter;
  draft.payload = {{u"batches"_s, set.batches()}, {u"messages"_s, set.messages}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(set.id), set));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"batches"_s, set.batches()},
                      {u"left_out"_s, static_cast<std::int64_t>(ids.size() - ordered.size() + found.items.size())},
                      {u"messages"_s, set.messages},
                      {u"set"_s, set.id.toString()}};
}

Json AssignReviewBatch::describe() const {
  return Json::Object{
      {u"number"_s, number}, {u"reviewer"_s, orNull(reviewer)}, {u"set"_s, set.toString()}, {u"version"_s, version}};
}

Result<Json> AssignReviewBatch::apply(CommandContext& context) const {
  ReviewRepository repository(context.connection());
  MUNIMENT_TRY_LET(within, repository.byId(set, context.scope()));
  if (!within)
    return failure(ErrorKind::NotFound, "review.unknown"_L1);
  if (number < 1 || number > within->batches())
    return failure(ErrorKind::NotFound, "review.batch_unknown"_L1);
  MUNIMENT_TRY_LET(known, repository.batches(set, context.scope()));
  const auto found = std::ranges::find(known, number, &ReviewBatch::number);
  ReviewBatch batch{set, number, std::nullopt, context.now(), 0, {}};
  if (found != known.end())
    batch = *found;
  if (batch.version != version)
    return refused("review.batch_outdated"_L1, QString::number(number));
  if (!mayAssign(context.session(), batch, reviewer))
    return refused("review.not_yours"_L1);
  if (batch.reviewer == reviewer)
    return refused("review.nothing_changes"_L1);
  if (reviewer)
    MUNIMENT_TRY(mayReview(context.connection(), *within, *reviewer));
  batch.reviewer = reviewer;
  batch.since = context.now();
  ++batch.version;
  batch.salt = makeSalt();
  MUNIMENT_TRY(repository.save(batch));
  EntryDraft draft;
  draft.verb = u"review.assigned"_s;
  draft.subject = aggregateOf(set);
  draft.matter = within->matter;
  draft.payload = {{u"batch"_s, number}, {u"reviewer"_s, orNull(reviewer)}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(batch), batch));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"batch"_s, number}, {u"version"_s, batch.version}};
}

} // namespace muniment::workspace
