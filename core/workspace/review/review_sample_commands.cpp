#include "core/workspace/review/review_sample_commands.h"

#include "core/base/random.h"
#include "core/store/review_repository.h"
#include "core/store/review_sample_repository.h"
#include "core/store/tag_repository.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/review/review_access.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::CodedMessage;

constexpr int kSeedBytes = 32;

Failure refused(QLatin1StringView id, const QString& argument = {}) {
  return failure(ErrorKind::Refused, id, argument.isEmpty() ? QStringList() : QStringList{argument});
}

/// Those whose rank comes first, in the order in which they are read.
std::vector<SampledMessage> draw(const std::vector<CodedMessage>& population, const QString& seed, std::int64_t size) {
  std::vector<std::pair<QByteArray, std::size_t>> ranks;
  for (std::size_t i = 0; i < population.size(); ++i)
    ranks.emplace_back(sampleRank(seed, population[i].message), i);
  std::ranges::sort(ranks);
  ranks.resize(std::min(ranks.size(), static_cast<std::size_t>(size)));
  std::ranges::sort(ranks, {}, [](const auto& rank) { return rank.second; });
  std::vector<SampledMessage> drawn;
  for (const auto& [rank, place] : ranks) {
    const CodedMessage& coded = population[place];
    drawn.push_back({static_cast<std::int64_t>(drawn.size()) + 1, coded.message, coded.coder, coded.tags});
  }
  return drawn;
}

Result<void> mayChoose(const TagSet& question, const std::vector<TagId>& tags) {
  if (tags.empty())
    return refused("review.no_answer"_L1);
  if (tags.size() > 1 && !question.multiple)
    return refused("tag.one_only"_L1, question.name);
  for (const TagId& tag : tags) {
    const ReviewTag* known = question.find(tag);
    if (!known)
      return failure(ErrorKind::NotFound, "tag.unknown"_L1);
    if (known->retired)
      return refused("tag.retired"_L1, known->name);
  }
  return {};
}

/// Puts an answer in the place of what is chosen now; the entry says nothing where it is the same.
Result<void> correct(CommandContext& context, const TagSet& question, const ReviewCheck& check, EntryDraft& draft) {
  store::TagRepository tags(context.connection());
  MUNIMENT_TRY_LET(now, tags.tags({&check.message, 1}, context.scope()));
  std::vector<TagId> before = now[check.message];
  std::erase_if(before, [&](const TagId& tag) { return !question.find(tag); });
  if (before == check.tags)
    return {};
  const Tagging tagging{TaggingId::make(context.now()),
                        question.id,
                        context.session().actor.id,
                        context.now(),
                        {{check.message, std::move(before), check.tags}},
                        makeSalt()};
  MUNIMENT_TRY(tags.add(tagging));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(tagging.id), tagging));
  draft.state.push_back(state);
  return {};
}

} // namespace

Json TakeReviewSample::describe() const {
  return Json::Object{{u"checker"_s, checker.toString()}, {u"set"_s, set.toString()}, {u"size"_s, size}};
}

Result<Json> TakeReviewSample::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(within, store::ReviewRepository(context.connection()).byId(set, context.scope()));
  if (!within)
    return failure(ErrorKind::NotFound, "review.unknown"_L1);
  if (size < 1 || size > kLargest)
    return refused("review.sample_size"_L1, QString::number(kLargest));
  MUNIMENT_TRY(mayReview(context.connection(), *within, checker));
  store::ReviewSampleRepository repository(context.connection());
  MUNIMENT_TRY_LET(population, repository.coded(*within, context.scope()));
  std::erase_if(population, [&](const CodedMessage& coded) { return coded.coder == checker; });
  if (population.empty())
    return refused("review.nothing_coded"_L1);
  ReviewSample sample;
  sample.id = ReviewSampleId::make(context.now());
  sample.set = set;
  sample.seed = QString::fromLatin1(randomBytes(kSeedBytes).toHex());
  sample.population = static_cast<std::int64_t>(population.size());
  const std::vector<SampledMessage> items = draw(population, sample.seed, size);
  sample.size = static_cast<std::int64_t>(items.size());
  sample.checker = checker;
  Sha256Hasher hasher;
  for (const SampledMessage& item : items)
    hasher.add(lineOf(item));
  sample.itemsDigest = hasher.finish();
  sample.takenAt = context.now();
  sample.takenBy = context.session().actorText();
  sample.salt = makeSalt();
  MUNIMENT_TRY(repository.add(sample, items));
  EntryDraft draft;
  draft.verb = u"review.sampled"_s;
  draft.subject = aggregateOf(set);
  draft.matter = within->matter;
  draft.payload = {{u"checker"_s, checker.toString()},
                   {u"population"_s, sample.population},
                   {u"seed"_s, sample.seed},
                   {u"size"_s, sample.size}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(sample.id), sample));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"population"_s, sample.population},
                      {u"sample"_s, sample.id.toString()},
                      {u"seed"_s, sample.seed},
                      {u"size"_s, sample.size}};
}

Json CheckSampled::describe() const {
  return Json::Object{{u"message"_s, message.toString()}, {u"sample"_s, sample.toString()}, {u"tags"_s, joined(tags)}};
}

Result<Json> CheckSampled::apply(CommandContext& context) const {
  store::ReviewSampleRepository repository(context.connection());
  MUNIMENT_TRY_LET(found, repository.byId(sample, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "review.sample_unknown"_L1);
  MUNIMENT_TRY_LET(within, store::ReviewRepository(context.connection()).byId(found->set, context.scope()));
  MUNIMENT_TRY_LET(item, repository.item(sample, message, context.scope()));
  if (!within || !item)
    return failure(ErrorKind::NotFound, "message.unknown"_L1);
  if (found->checker != context.session().actor.id)
    return refused("review.not_checker"_L1);
  MUNIMENT_TRY_LET(question, store::TagRepository(context.connection()).set(within->tags, context.scope()));
  if (!question)
    return failure(ErrorKind::NotFound, "tag.set_unknown"_L1);
  MUNIMENT_TRY(mayChoose(*question, tags));
  ReviewCheck check{sample,    message,       item->check ? item->check->version + 1 : 1,
                    tags,      context.now(), context.session().actorText(),
                    makeSalt()};
  std::ranges::sort(check.tags);
  const auto repeated = std::ranges::unique(check.tags);
  check.tags.erase(repeated.begin(), repeated.end());
  if (item->check && item->check->tags == check.tags)
    return refused("tag.nothing_changes"_L1);
  MUNIMENT_TRY(repository.add(check));
  EntryDraft draft;
  draft.verb = u"review.checked"_s;
  draft.subject = aggregateOf(sample);
  draft.matter = within->matter;
  const bool agrees = check.tags == item->item.tags;
  draft.payload = {{u"agrees"_s, agrees}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(check), check));
  draft.state = {state};
  MUNIMENT_TRY(correct(context, *question, check, draft));
  context.record(std::move(draft));
  return Json::Object{{u"agrees"_s, agrees}, {u"version"_s, check.version}};
}

} // namespace muniment::workspace
