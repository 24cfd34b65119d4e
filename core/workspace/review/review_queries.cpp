#include "core/workspace/review/review_queries.h"

#include "core/store/actor_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/message_repository.h"
#include "core/store/tag_repository.h"
#include "core/workspace/review/review_access.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Result<std::map<ActorId, QString>> actorNames(store::Connection& connection) {
  MUNIMENT_TRY_LET(actors, store::ActorRepository(connection).all());
  std::map<ActorId, QString> names;
  for (const Actor& actor : actors)
    names.emplace(actor.id, actor.name);
  return names;
}

void addTo(store::ReviewCount& sum, const store::ReviewCount& part) {
  sum.messages += part.messages;
  sum.coded += part.coded;
}

Result<ReviewSet> visibleSet(QueryContext& context, const ReviewSetId& id) {
  MUNIMENT_TRY_LET(found, store::ReviewRepository(context.connection).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "review.unknown"_L1);
  return std::move(*found);
}

/// By id: a page of a repository names messages in another order than they are read in.
Result<std::map<MessageId, Message>> messagesOf(QueryContext& context, std::span<const MessageId> ids) {
  MUNIMENT_TRY_LET(found, store::MessageRepository(context.connection).byIds(ids, context.scope()));
  std::map<MessageId, Message> messages;
  for (Message& message : found)
    messages.emplace(message.id, std::move(message));
  return messages;
}

template <class Lines>
QStringList journalOf(const Lines& lines, const QString& subject, const access::Session& session) {
  const bool restricted = std::ranges::any_of(lines, [](const auto& line) { return line.names.matter.has_value(); });
  if (lines.empty() || (!restricted && !session.glassBroken))
    return {};
  return {u"%1/%2-%3"_s.arg(subject).arg(lines.front().ordinal).arg(lines.back().ordinal)};
}

/// Who has how much, those with batches first.
std::vector<ReviewProgress::Reviewer> reviewersOf(const std::vector<ReviewProgress::Batch>& batches) {
  std::vector<ReviewProgress::Reviewer> reviewers;
  for (const ReviewProgress::Batch& each : batches) {
    auto known = std::ranges::find(reviewers, each.batch.reviewer, &ReviewProgress::Reviewer::actor);
    if (known == reviewers.end())
      known = reviewers.insert(reviewers.end(), {each.batch.reviewer, each.reviewer, 0, {}});
    ++known->batches;
    addTo(known->count, each.count);
  }
  std::ranges::stable_sort(reviewers, {},
                           [](const auto& reviewer) { return std::pair(!reviewer.actor, reviewer.name); });
  return reviewers;
}

} // namespace

Result<std::vector<ReviewSets::Line>> ReviewSets::answer(QueryContext& context) const {
  store::ReviewRepository repository(context.connection);
  MUNIMENT_TRY_LET(names, actorNames(context.connection));
  MUNIMENT_TRY_LET(sets, repository.sets(context.scope()));
  std::vector<Line> lines;
  for (ReviewSet& set : sets) {
    Line line;
    line.author = names[ActorId::parse(set.frozenBy).value_or(ActorId())];
    MUNIMENT_TRY_LET(counts, repository.counts(set, context.scope()));
    for (const auto& [number, count] : counts)
      addTo(line.count, count);
    line.set = std::move(set);
    lines.push_back(std::move(line));
  }
  return lines;
}

Result<ReviewProgress::Answer> ReviewProgress::answer(QueryContext& context) const {
  store::ReviewRepository repository(context.connection);
  Answer answer;
  MUNIMENT_TRY_LET(found, visibleSet(context, set));
  answer.set = std::move(found);
  MUNIMENT_TRY_LET(names, actorNames(context.connection));
  MUNIMENT_TRY_LET(counts, repository.counts(answer.set, context.scope()));
  MUNIMENT_TRY_LET(given, repository.batches(set, context.scope()));
  auto next = given.begin();
  for (std::int64_t number = 1; number <= answer.set.batches(); ++number) {
    Batch line{{set, number, std::nullopt, answer.set.frozenAt, 0, {}}, {}, counts[number]};
    if (next != given.end() && next->number == number)
      line.batch = *next++;
    if (line.batch.reviewer)
      line.reviewer = names[*line.batch.reviewer];
    answer.batches.push_back(std::move(line));
  }
  answer.reviewers = reviewersOf(answer.batches);
  MUNIMENT_TRY_LET(tags, repository.tagCounts(answer.set, context.scope()));
  answer.tags = std::move(tags);
  return answer;
}

Result<ReviewMessages::Answer> ReviewMessages::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(within, visibleSet(context, set));
  MUNIMENT_TRY_LET(question, store::TagRepository(context.connection).set(within.tags, context.scope()));
  MUNIMENT_TRY_LET(page,
                   store::ReviewRepository(context.connection).page(within, batch, after, limit + 1, context.scope()));
  Answer answer;
  answer.hasMore = page.size() > static_cast<std::size_t>(limit);
  if (answer.hasMore)
    page.pop_back();
  std::vector<MessageId> ids;
  std::ranges::transform(page, std::back_inserter(ids), &store::ReviewedMessage::message);
  MUNIMENT_TRY_LET(messages, messagesOf(context, ids));
  MUNIMENT_TRY_LET(tags, store::TagRepository(context.connection).tags(ids, context.scope()));
  MessageNameFinder names(context);
  for (const store::ReviewedMessage& each : page) {
    Line line{each.ordinal, std::move(messages[each.message]), {}, std::move(tags[each.message])};
    std::erase_if(line.tags, [&](const TagId& tag) { return !question || !question->find(tag); });
    MUNIMENT_TRY_LET(named, names.of(line.message));
    line.names = std::move(named);
    answer.lines.push_back(std::move(line));
  }
  return answer;
}

QStringList ReviewMessages::journalSubjects(const Answer& given, const access::Session& session) const {
  return journalOf(given.lines, aggregateOf(set), session);
}

Result<std::vector<Actor>> Reviewers::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(within, visibleSet(context, set));
  MUNIMENT_TRY_LET(all, store::ActorRepository(context.connection).all());
  std::vector<Actor> reviewers;
  for (Actor& actor : all) {
    MUNIMENT_TRY_LET(matters, store::MatterRepository(context.connection).mattersOf(actor.id));
    if (mayTag(actor) && (!within.matter || matters.contains(*within.matter)))
      reviewers.push_back(std::move(actor));
  }
  std::ranges::sort(reviewers, {}, &Actor::name);
  return reviewers;
}

Result<std::vector<ReviewSamples::Line>> ReviewSamples::answer(QueryContext& context) const {
  MUNIMENT_TRY(visibleSet(context, set));
  store::ReviewSampleRepository repository(context.connection);
  MUNIMENT_TRY_LET(names, actorNames(context.connection));
  MUNIMENT_TRY_LET(samples, repository.ofSet(set, context.scope()));
  std::vector<Line> lines;
  for (ReviewSample& sample : samples) {
    MUNIMENT_TRY_LET(count, repository.count(sample.id, context.scope()));
    lines.push_back({sample, names[sample.checker], count});
  }
  return lines;
}

Result<SampleMessages::Answer> SampleMessages::answer(QueryContext& context) const {
  store::ReviewSampleRepository repository(context.connection);
  MUNIMENT_TRY_LET(within, repository.byId(sample, context.scope()));
  if (!within)
    return failure(ErrorKind::NotFound, "review.sample_unknown"_L1);
  MUNIMENT_TRY_LET(page, repository.page(sample, after, limit + 1, context.scope()));
  Answer answer;
  answer.hasMore = page.size() > static_cast<std::size_t>(limit);
  if (answer.hasMore)
    page.pop_back();
  std::vector<MessageId> ids;
  for (const store::CheckedMessage& each : page)
    ids.push_back(each.item.message);
  MUNIMENT_TRY_LET(messages, messagesOf(context, ids));
  MUNIMENT_TRY_LET(people, actorNames(context.connection));
  MessageNameFinder names(context);
  for (store::CheckedMessage& each : page) {
    Line line;
    line.ordinal = each.item.ordinal;
    line.message = std::move(messages[each.item.message]);
    MUNIMENT_TRY_LET(named, names.of(line.message));
    line.names = std::move(named);
    line.isChecked = each.check.has_value();
    if (each.check) {
      line.second = each.check->tags;
      line.agrees = each.check->tags == each.item.tags;
    }
    if (line.isChecked || within->checker != context.session.actor.id) {
      line.coder = people[each.item.coder];
      line.first = std::move(each.item.tags);
    }
    answer.lines.push_back(std::move(line));
  }
  return answer;
}

QStringList SampleMessages::journalSubjects(const Answer& given, const access::Session& session) const {
  return journalOf(given.lines, aggregateOf(sample), session);
}

} // namespace muniment::workspace
